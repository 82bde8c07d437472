import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import { shortVenueName } from "../../i18n/defaultNames.ts";
import { formatDecimal } from "../../i18n/format.ts";
import { slotText } from "../../i18n/lockText.ts";
import { findEligibleVenues } from "../../pipeline/eligibleVenues.ts";
import { settledStop } from "../../pipeline/settledStops.ts";
import {
  discardStop,
  freeStop,
  keepStop,
  type Locks,
  requireStop,
  type SettledStop,
  type StopDecision,
  stopDecision,
} from "../../scenario/lockEdits.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { hallsOfPlan, listHallsToDecide, listMoveTargets } from "../state/stopChoices.ts";
import { type Choice, ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { AddVenueHere } from "./AddVenue.tsx";
import { RecalculateBar } from "./RecalculateBar.tsx";

/** « Garder, écarter, demander »: what the meeting decides about the halls of a commune and the stop that serves it. */
export function StopDecisions(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const plan = (): Plan | null =>
    app.otherService() === null ? (app.planView()?.document.plan ?? null) : null;
  const servedBy = createMemo(() => {
    if (plan() === null) return null;
    const outcome = app.assessment()?.communes.find(({ code }) => code === props.commune.code);
    return outcome?.stop?.venueId ?? null;
  });
  const halls = createMemo(() => listHallsToDecide(props.scenario, props.commune.code, servedBy()));
  const eligible = createMemo(() => new Set(findEligibleVenues(props.scenario).map(({ id }) => id)));
  const isDecided = (): boolean =>
    halls().some(({ id }) => stopDecision(props.scenario.locks, id) !== "free");
  return (
    <section class="block stop-decisions" aria-labelledby="stop-decisions-title">
      <h3 id="stop-decisions-title">{texts().acting.title}</h3>
      <Show when={halls().length > 0} fallback={<p class="hint">{texts().acting.noHall}</p>}>
        <For each={halls()}>
          {(hall) => (
            <HallDecision
              scenario={props.scenario}
              hall={hall}
              isHere={hall.communeCode === props.commune.code}
              isEligible={eligible().has(hall.id)}
              plan={plan()}
            />
          )}
        </For>
      </Show>
      <AddVenueHere scenario={props.scenario} commune={props.commune} />
      <Show when={isDecided() && app.planView() === null}>
        <p class="hint">{texts().acting.noPlanYet}</p>
      </Show>
      <RecalculateBar />
    </section>
  );
}

function HallDecision(props: {
  readonly scenario: Scenario;
  readonly hall: Venue;
  readonly isHere: boolean;
  readonly isEligible: boolean;
  readonly plan: Plan | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const id = (): string => props.hall.id;
  const decision = (): StopDecision => stopDecision(props.scenario.locks, id());
  const visited = createMemo(() => hallsOfPlan(props.plan).has(id()));
  /** The stop as it would be kept: as it is decided already, else as the plan has it. */
  const settled = createMemo((): SettledStop | null => {
    const lock = props.scenario.locks.find((each) => each.kind === "keep-stop" && each.venueId === id());
    if (lock?.kind === "keep-stop") return lock;
    return props.plan === null ? null : settledStop(props.plan, id(), props.scenario.programme);
  });
  const inKeptCircuit = (): boolean =>
    props.scenario.locks.some((lock) => lock.kind === "keep-circuit" && lock.venueIds.includes(id()));
  const label = (): string =>
    props.isHere
      ? texts().acting.hallHere(shortVenueName(props.hall.name))
      : texts().acting.stopElsewhere(shortVenueName(props.hall.name));

  function keepLabel({ teamId, weekday, halfDay }: SettledStop): string {
    const team = props.scenario.teams.find((each) => each.id === teamId)?.name;
    if (weekday === null) return texts().acting.keep;
    const slot = slotText(weekday, halfDay, lang());
    return texts().acting.keepWhen(team === undefined ? slot : texts().acting.whenAndWho(slot, team));
  }
  const choices = createMemo((): readonly Choice<StopDecision>[] => {
    const kept = settled();
    return [
      { value: "free", label: texts().acting.free },
      ...(kept === null ? [] : [{ value: "keep" as const, label: keepLabel(kept) }]),
      { value: "require", label: visited() ? texts().acting.keepHall : texts().acting.ask },
      { value: "discard", label: visited() ? texts().acting.discardStop : texts().acting.discardHall },
    ];
  });
  function decide(next: StopDecision): void {
    const kept = settled();
    app.document.changeLocks((locks): Locks => {
      switch (next) {
        case "keep":
          return kept === null ? locks : keepStop(locks, kept);
        case "require":
          return requireStop(locks, id());
        case "discard":
          return discardStop(locks, id());
        case "free":
          return freeStop(locks, id());
      }
    });
  }

  return (
    <Show
      when={props.isEligible || decision() !== "free"}
      fallback={
        <p class="hint">
          {label()} – {texts().acting.notEligible}
        </p>
      }
    >
      <ChoiceQuestion<StopDecision>
        label={label()}
        value={decision()}
        choices={choices()}
        {...(inKeptCircuit() ? { hint: texts().acting.inKeptCircuit } : {})}
        onChange={decide}
      />
      <Show when={visited()}>
        <MoveStop scenario={props.scenario} hall={props.hall} plan={props.plan} />
      </Show>
    </Show>
  );
}

/** Moves a stop without the mouse: the halls that may host it, nearest first. */
function MoveStop(props: {
  readonly scenario: Scenario;
  readonly hall: Venue;
  readonly plan: Plan | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal("");
  const targets = createMemo(() => listMoveTargets(props.scenario, props.plan, props.hall.id));
  const isChosen = (): boolean => targets().some(({ venue }) => venue.id === chosen());
  return (
    <div class="question move-stop">
      <label class="question-label" for={id}>
        {texts().acting.moveTo}
      </label>
      <div class="move-stop-row">
        <select
          id={id}
          class="select"
          value={chosen()}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{texts().acting.moveChoose}</option>
          <For each={targets()}>
            {({ venue, kilometres }) => (
              <option value={venue.id}>
                {texts().acting.moveOption(shortVenueName(venue.name), formatDecimal(kilometres, 1, lang()))}
              </option>
            )}
          </For>
        </select>
        <button
          type="button"
          class="button"
          disabled={!isChosen()}
          onClick={() => app.acting.moveStop(props.hall.id, chosen())}
        >
          {texts().acting.move}
        </button>
      </div>
    </div>
  );
}
