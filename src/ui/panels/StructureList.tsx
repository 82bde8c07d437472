import { createMemo, For, type JSX, Show } from "solid-js";
import { STRUCTURE_KINDS, type Structure, type StructureKind } from "../../../geodata/model/structure.ts";
import { findContradictions } from "../../../geodata/supply/findContradictions.ts";
import { readOpeningHours } from "../../../geodata/supply/openingHours.ts";
import { sessionsPerMonthOf } from "../../../geodata/supply/sessionsPerMonth.ts";
import { formatInteger } from "../../i18n/format.ts";
import { wordIssue } from "../../i18n/issueText.ts";
import { type StructureFacts, structureRows } from "../../i18n/structureText.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isInsideTerritory } from "../../mapping/isInsideTerritory.ts";
import { STRUCTURE_SHAPES } from "../../mapping/structureShapes.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";

/** Most places of one class that are listed; the map shows them all. */
const LISTED = 100;

/** From this number of places on, classes start folded. */
const FEW = 12;

/** The places that are shown, grouped by class, each with what is known of it. */
export function StructureList(props: {
  readonly scenario: Scenario;
  onEdit(structure: Structure): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const groups = createMemo(() =>
    STRUCTURE_KINDS.map((kind) => ({
      kind,
      structures: app.shownStructures().filter((structure) => structure.kind === kind),
    })).filter(({ structures }) => structures.length > 0),
  );
  const few = (): boolean => app.shownStructures().length <= FEW;
  const empty = (): string =>
    props.scenario.structures.length === 0 ? texts().structures.none : texts().structures.noneShown;
  return (
    <Show when={groups().length > 0} fallback={<p class="hint">{empty()}</p>}>
      <For each={groups()}>
        {({ kind, structures }) => (
          <details class="fold place-group" open={few()}>
            <summary>
              <GroupTitle kind={kind} count={structures.length} />
            </summary>
            <ul class="card-list">
              <For each={structures.slice(0, LISTED)}>
                {(structure) => (
                  <StructureSheet
                    scenario={props.scenario}
                    structure={structure}
                    onEdit={() => props.onEdit(structure)}
                  />
                )}
              </For>
            </ul>
            <Show when={structures.length > LISTED}>
              <p class="hint">{texts().structures.more(structures.length - LISTED)}</p>
            </Show>
          </details>
        )}
      </For>
    </Show>
  );
}

function GroupTitle(props: { readonly kind: StructureKind; readonly count: number }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  return (
    <>
      <svg class="place-group-shape" viewBox="0 0 24 24" aria-hidden="true">
        <path d={STRUCTURE_SHAPES[props.kind]} />
      </svg>
      <span class="place-group-name">{texts().catalogue.kind[props.kind]}</span>{" "}
      <span class="hint" title={texts().structures.groupCount(props.count)}>
        ({formatInteger(props.count, lang())})
      </span>
    </>
  );
}

/** One place: its name, what is known of it, what does not fit together, and its actions. */
function StructureSheet(props: {
  readonly scenario: Scenario;
  readonly structure: Structure;
  onEdit(): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const facts = createMemo((): StructureFacts => {
    const { structure, scenario } = props;
    const { openingHours, communeCode } = structure;
    const read = openingHours === null ? undefined : readOpeningHours(openingHours, communeCode).value;
    return {
      structure,
      sessions: sessionsPerMonthOf(structure),
      osmHours: read?.osm ?? null,
      inside: isInsideTerritory(structure, scenario.territory),
      nameOf: (code) => scenario.territory.communes.find((commune) => commune.code === code)?.name ?? code,
    };
  });
  const rows = createMemo(() => structureRows(facts(), lang()));
  const doubts = createMemo(() =>
    findContradictions(props.structure).map((issue) => wordIssue(issue, lang())),
  );
  const remove = (): void => {
    app.document.removeStructure(props.structure.id);
    app.announce(texts().structures.removed(props.structure.name));
  };
  return (
    <li class="place-card" classList={{ "place-outside": !facts().inside }}>
      <button
        type="button"
        class="place-name"
        onClick={() => app.selection.select(props.structure.communeCode)}
      >
        {props.structure.name}
      </button>
      <dl class="place-facts">
        <For each={rows()}>
          {({ label, value }) => (
            <>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </>
          )}
        </For>
      </dl>
      <For each={doubts()}>
        {({ what, next }) => (
          <p class="place-doubt">
            <strong>{texts().structures.toCheck}</strong> {what} {next}
          </p>
        )}
      </For>
      <button type="button" class="button button-quiet" onClick={() => props.onEdit()}>
        {texts().structures.edit} <span class="visually-hidden">{props.structure.name}</span>
      </button>
      <button
        type="button"
        class="button-icon place-remove"
        aria-label={`${texts().shell.remove} ${props.structure.name}`}
        title={texts().shell.remove}
        onClick={remove}
      >
        ×
      </button>
    </li>
  );
}
