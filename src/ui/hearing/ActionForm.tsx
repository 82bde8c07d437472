import { createSignal, type JSX, onCleanup } from "solid-js";
import { hearingSource } from "../../scenario/hearingSource.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { StructureForm } from "../panels/StructureForm.tsx";
import { useApp } from "../state/appContext.tsx";
import { draftOf, type StructureDraft } from "../state/structureDraft.ts";

/** Longest sentence that is a name at once; a longer one stands under its conditions of access too. */
const LONGEST_NAME = 80;

/** The form of a place, filled in with an action that a commune told of: its class is for a person to choose. */
export function ActionForm(props: {
  readonly scenario: Scenario;
  readonly answer: Hearing;
  onClose(): void;
}): JSX.Element {
  const app = useApp();
  const [draft, setDraft] = createSignal<StructureDraft>(draftOfAction(props.scenario, props.answer));
  onCleanup(() => app.selection.pickPosition(null));
  return (
    <StructureForm
      scenario={props.scenario}
      draft={draft()}
      onChange={(patch) => setDraft((current) => ({ ...current, ...patch }))}
      onClose={() => props.onClose()}
    />
  );
}

function draftOfAction({ territory }: Scenario, answer: Hearing): StructureDraft {
  const { communeCode } = answer;
  const existing = answer.existing.trim();
  const isName = existing.length <= LONGEST_NAME && !existing.includes("\n");
  const [firstWords = existing] = existing.split(/[\n;.,]/u);
  const commune = territory.communes.find(({ code }) => code === communeCode);
  return {
    ...draftOf(null, communeCode),
    name: isName ? existing : firstWords.trim().slice(0, LONGEST_NAME),
    kind: "other",
    conditions: isName ? "" : existing,
    source: hearingSource(answer, commune?.name),
  };
}
