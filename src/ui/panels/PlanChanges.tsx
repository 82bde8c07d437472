import { createMemo, For, type JSX, Show } from "solid-js";
import { formatDecimal, formatDriveSeconds, formatEuros, formatInteger } from "../../i18n/format.ts";
import { comparePlans, summariseChanges } from "../../pipeline/comparePlans.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Assessment } from "../state/appStore.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { HeadSentences, PriceSentence } from "./ChangeSentences.tsx";
import {
  type ChangeColumn,
  changeCells,
  type ChangeRow,
  monthlyVisits,
  sortChangeRows,
} from "../state/changeRows.ts";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";
import { createSorting, SortHead } from "../widgets/SortHead.tsx";
import { createShownFew, ShowMore } from "../widgets/ShowMore.tsx";

/** Rows that are shown at first. */
const FEW_ROWS = 12;

/** Drives below it are said in minutes alone. */
const ONE_HOUR = 3540;

/** What the new plan changes, against the one that was shown before: in sentences, then for each commune. */
export function PlanChanges(props: {
  readonly scenario: Scenario;
  readonly before: Assessment;
  readonly after: Assessment;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const changes = createMemo(() => comparePlans(props.before.communes, props.after.communes));
  const summary = createMemo(() =>
    summariseChanges(
      changes(),
      props.before.figures,
      props.after.figures,
      props.scenario.programme.cycleWeeks,
    ),
  );
  const paid = (): string | null => {
    const closeness = app.closenessPaid();
    if (closeness === null) return null;
    const { changes: now, otherwise } = closeness;
    const euros = formatEuros((closeness.extraCents / props.scenario.programme.cycleWeeks) * 4, lang());
    return texts().acting.paid(euros, now.halls, now.moved, otherwise.halls, otherwise.moved);
  };
  return (
    <section class="block plan-changes" data-testid="plan-changes">
      <h3>{texts().planChanges.title}</h3>
      <Show when={changes().length > 0} fallback={<p>{texts().planChanges.none}</p>}>
        <HeadSentences summary={summary()} />
      </Show>
      <p>
        <PriceSentence summary={summary()} />
      </p>
      <Show when={paid()}>{(sentence) => <p>{sentence()}</p>}</Show>
      <Show when={changes().length > 0}>
        <ChangeTable
          scenario={props.scenario}
          changes={changes().map((change) => ({
            ...change,
            name:
              props.scenario.territory.communes.find(({ code }) => code === change.code)?.name ?? change.code,
          }))}
        />
      </Show>
    </section>
  );
}

/** One row a commune, sortable and to be copied; its name shows it on the map. */
function ChangeTable(props: {
  readonly scenario: Scenario;
  readonly changes: readonly ChangeRow[];
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const sorting = createSorting<ChangeColumn>(
    "kind",
    (next) => next === "children" || next === "drive" || next === "visits",
  );
  const rows = createMemo(() => sortChangeRows(props.changes, sorting.column(), sorting.descending()));
  const shown = createShownFew(rows, FEW_ROWS, (row) => row.code === app.selection.selectedCode());
  const columns = (): readonly (readonly [ChangeColumn, string])[] => [
    ["name", texts().planChanges.commune],
    ["children", texts().planChanges.children],
    ["drive", texts().planChanges.drive],
    ["visits", texts().planChanges.visits],
  ];
  const minutes = (seconds: number | null): string =>
    seconds === null ? texts().sheet.none : formatDriveSeconds(seconds, lang());
  const drive = ({ secondsBefore, secondsAfter }: ChangeRow): string => {
    const [before, after] = [minutes(secondsBefore), minutes(secondsAfter)];
    if (before === after) return after;
    const isShort = secondsBefore !== null && secondsAfter !== null && secondsBefore <= ONE_HOUR;
    const first = isShort ? formatInteger(Math.ceil(secondsBefore / 60), lang()) : before;
    return texts().planChanges.beforeAfter(first, after);
  };
  const visits = ({ visitsBefore, visitsAfter }: ChangeRow): string => {
    if (visitsBefore === 0 && visitsAfter === 0) return "–";
    const [before, after] = [visitsBefore, visitsAfter].map((count) => {
      const monthly = monthlyVisits(count, props.scenario.programme.cycleWeeks);
      return formatDecimal(monthly, Number.isInteger(monthly) ? 0 : 1, lang());
    });
    return before === after ? (after ?? "") : texts().planChanges.beforeAfter(before ?? "", after ?? "");
  };
  return (
    <>
      <CopyTableButton
        table={() => changeCells(rows(), props.scenario.programme.cycleWeeks, texts(), lang())}
      />
      <div class="change-scroll" tabIndex={0} role="group" aria-label={texts().planChanges.caption}>
        <table class="commune-table change-table">
          <caption class="visually-hidden">{texts().planChanges.caption}</caption>
          <thead>
            <tr>
              <For each={columns()}>
                {([name, label]) => (
                  <SortHead
                    label={label}
                    order={sorting.orderOf(name)}
                    numeric={name !== "name"}
                    onSort={() => sorting.sortBy(name)}
                  />
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={shown.few()}>
              {(row) => (
                <tr classList={{ "row-chosen": app.selection.selectedCode() === row.code }}>
                  <th scope="row">
                    <button
                      type="button"
                      class="link-button"
                      aria-label={texts().planChanges.onMap(row.name)}
                      aria-pressed={app.selection.selectedCode() === row.code}
                      onClick={() => app.selection.select(row.code)}
                    >
                      {row.name}
                    </button>
                    <span class={`change-kind change-${row.kind}`}>{texts().planChanges.kind[row.kind]}</span>
                  </th>
                  <td class="cell-number">{formatInteger(row.children, lang())}</td>
                  <td class="cell-number">{drive(row)}</td>
                  <td class="cell-number">{visits(row)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <ShowMore shown={shown} />
    </>
  );
}
