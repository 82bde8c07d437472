import { createEffect, createMemo, For, type JSX, on, Show } from "solid-js";
import { formatClockRange, formatList, formatRhythm } from "../../i18n/format.ts";
import { stopDecision } from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { type CircuitRow, listCircuitRows, type StopRow } from "../state/circuitRows.ts";
import { CircuitDecisions } from "./CircuitDecisions.tsx";

/** The circuits of the kept plan in time order; choosing one chooses it on the map. */
export function CircuitList(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const rows = createMemo(() => {
    const view = app.planView();
    return view === null
      ? []
      : listCircuitRows(view.document.plan, view.scenario.venues, view.scenario.territory);
  });
  return (
    <Show when={rows().length > 0}>
      <section>
        <h3>{texts().circuits.listTitle}</h3>
        <ol class="circuit-list">
          <For each={rows()}>{(row) => <CircuitItem row={row} scenario={props.scenario} />}</For>
        </ol>
      </section>
    </Show>
  );
}

function CircuitItem(props: { readonly row: CircuitRow; readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const chosen = (): boolean => app.selection.selectedCircuitId() === props.row.id;
  const when = (): string => {
    const half = {
      am: texts().circuits.morning,
      pm: texts().circuits.afternoon,
      day: texts().circuits.wholeDay,
    };
    const cycleWeeks = app.planView()?.document.cycleWeeks ?? props.scenario.programme.cycleWeeks;
    return `${formatRhythm(props.row.weekday, props.row.weeks, cycleWeeks, lang())}, ${half[props.row.halfDay]}`;
  };
  return (
    <li class="circuit" classList={{ "circuit-chosen": chosen() }}>
      <button
        type="button"
        class="row-button circuit-head"
        aria-pressed={chosen()}
        onClick={() => app.selection.selectCircuit(chosen() ? null : props.row.id)}
      >
        <CircuitMark row={props.row} />
        <span class="circuit-words">
          <strong>{texts().circuits.circuit(props.row.number)}</strong>
          <span class="circuit-when">{when()}</span>
          <span class="hint">{texts().circuits.weeks(formatList(props.row.weeks.map(String), lang()))}</span>
        </span>
      </button>
      <ol class="stop-list">
        <For each={props.row.stops}>{(stop) => <StopItem stop={stop} row={props.row} />}</For>
      </ol>
      <CircuitDecisions scenario={props.scenario} row={props.row} />
    </li>
  );
}

function StopItem(props: { readonly stop: StopRow; readonly row: CircuitRow }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const chosen = createMemo(
    () => props.stop.communeCode !== null && props.stop.communeCode === app.selection.selectedCode(),
  );
  const decision = (): string | null => {
    switch (stopDecision(app.document.scenario()?.locks ?? [], props.stop.venueId)) {
      case "keep":
        return texts().acting.stopKept;
      case "require":
        return texts().acting.stopRequired;
      case "discard":
        return texts().acting.stopDiscarded;
      case "free":
        return null;
    }
  };
  const notes = (): string =>
    [props.stop.confirmed ? null : texts().circuits.venueToConfirm, decision()]
      .filter((note) => note !== null)
      .join(" · ");
  let element: HTMLLIElement | undefined;
  // Only a new choice scrolls: a list that is drawn anew, after each computation, leaves the panel where it is.
  createEffect(
    on(
      chosen,
      (isChosen) => {
        if (isChosen) element?.scrollIntoView({ block: "nearest" });
      },
      { defer: true },
    ),
  );
  return (
    <li ref={element}>
      <button
        type="button"
        class="row-button stop-row"
        aria-pressed={chosen()}
        onClick={() => {
          app.selection.select(props.stop.communeCode);
          app.selection.selectCircuit(props.row.id);
        }}
      >
        <span class="stop-time">{formatClockRange(props.stop.start, props.stop.end, lang())}</span>
        <span class="stop-place">{props.stop.communeName}</span>
        <Show when={notes() !== ""}>
          <span class="hint stop-confirm">{notes()}</span>
        </Show>
      </button>
    </li>
  );
}

/** The circuit's colour and dashes, as on the map. */
export function CircuitMark(props: { readonly row: Pick<CircuitRow, "number" | "style"> }): JSX.Element {
  return (
    <svg class="circuit-mark" viewBox="0 0 36 28" aria-hidden="true">
      <line
        x1="2"
        x2="34"
        y1="24"
        y2="24"
        stroke={props.row.style.colour}
        stroke-width="4"
        stroke-dasharray={props.row.style.dash.map((part) => part * 4).join(" ")}
      />
      <circle cx="18" cy="11" r="10" fill={props.row.style.colour} stroke={props.row.style.casing} />
      <text x="18" y="15.5" text-anchor="middle" font-size="13" font-weight="700" fill={props.row.style.ink}>
        {props.row.number}
      </text>
    </svg>
  );
}
