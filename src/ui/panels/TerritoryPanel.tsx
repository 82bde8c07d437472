import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { roundEstimate } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { fetchOfficialOutlines } from "../state/officialOutlines.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { StepPanel } from "../widgets/StepPanel.tsx";
import { NeedPanel } from "./NeedPanel.tsx";
import { RingChoice } from "./RingChoice.tsx";

const RINGS = ["all", "first", "second", "third"] as const;
type Ring = (typeof RINGS)[number];
const RING_VALUE: Readonly<Record<Ring, number | null>> = { all: null, first: 1, second: 2, third: 3 };

function ringOf(value: number | null): Ring {
  return RINGS.find((ring) => RING_VALUE[ring] === value) ?? "all";
}

/** Step 1: what the territory is, and where a workshop may stop. */
export function TerritoryPanel(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [outlines, setOutlines] = createSignal<"idle" | "asking" | "failed">("idle");
  const territory = (): Scenario["territory"] => props.scenario.territory;
  const population = createMemo(() =>
    territory().communes.some((commune) => commune.population !== null)
      ? territory().communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0)
      : null,
  );
  const children = createMemo(() =>
    roundEstimate(
      (app.latestDiagnosis()?.communes ?? []).reduce((sum, access) => sum + access.need.children, 0),
    ),
  );

  async function askOutlines(): Promise<void> {
    setOutlines("asking");
    const territoryWithOutlines = await fetchOfficialOutlines(territory());
    if (territoryWithOutlines === null) {
      setOutlines("failed");
      return;
    }
    app.document.replaceTerritory(territoryWithOutlines);
    setOutlines("idle");
    app.announce(texts().territory.outlinesOfficial);
  }

  return (
    <StepPanel
      number={1}
      title={texts().territory.title}
      sentence={texts().territory.summary(
        territory().communes.length,
        population(),
        children(),
        props.scenario.programme.ageBand,
      )}
      note={texts().territory.vintage(territory().populationVintage)}
      footer={
        <button type="button" class="button button-main" onClick={() => app.selection.goToStep("structures")}>
          {texts().territory.main}
        </button>
      }
    >
      <NeedPanel scenario={props.scenario} />
      <ChoiceQuestion
        label={texts().territory.venueQuestion}
        value={ringOf(props.scenario.programme.minVenueRing)}
        choices={RINGS.map((ring) => ({ value: ring, label: texts().territory.venueRing[ring] }))}
        hint={texts().territory.venueHelp}
        badge={texts().shell.hypothesis}
        onChange={(ring) => app.document.changeVenueRing(RING_VALUE[ring])}
      />
      <RingChoice territory={territory()} />
      <Show when={territory().outlines.approximate}>
        <div class="block">
          <p>{texts().territory.outlinesApproximate}</p>
          <button
            type="button"
            class="button"
            disabled={outlines() === "asking"}
            onClick={() => void askOutlines()}
          >
            {outlines() === "asking" ? texts().territory.fetchingOutlines : texts().territory.fetchOutlines}
          </button>
          <Show when={outlines() === "failed"}>
            <p class="notice notice-warning" role="alert">
              {texts().territory.outlinesFailed}
            </p>
          </Show>
        </div>
      </Show>
      <button type="button" class="button button-quiet" onClick={() => app.goToSetup()}>
        {texts().territory.change}
      </button>
      <details class="fold">
        <summary>{texts().territory.sources}</summary>
        <ul class="plain-list hint">
          <For each={territory().sources}>
            {(source) => <li>{texts().territory.sourceLine(source.name, source.date, source.licence)}</li>}
          </For>
        </ul>
      </details>
    </StepPanel>
  );
}
