import { createSignal, type JSX, Show } from "solid-js";
import { DEFAULT_FIXED_PLACE_CENTS } from "../../scenario/defaultSettings.ts";
import type { ProgrammeAim } from "../../scenario/programmeAim.ts";
import type { FixedPlaces, Programme, Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";

const DEFAULT_HALF_DAYS = 8;
/** Children below which a commune is small, until the planner says otherwise. */
const DEFAULT_SMALL = 30;
/** New fixed places that one can ask for with the buttons. */
const MOST_PLACES = 10;
const VISITS = ["1", "2", "4"] as const;
type VisitChoice = (typeof VISITS)[number];

function visitChoice(visits: number): VisitChoice {
  return VISITS.find((choice) => Number(choice) === visits) ?? "2";
}

/** Whether communes with few children are visited once a month only, and how few. */
function SmallCommunes(props: { readonly programme: Programme }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const below = (): number | undefined =>
    props.programme.rhythms?.find(({ belowChildren }) => belowChildren !== undefined)?.belowChildren;
  const change = (belowChildren: number | null): void => {
    const others = (props.programme.rhythms ?? []).filter((rule) => rule.belowChildren === undefined);
    const rule = belowChildren === null ? [] : [{ belowChildren, visitsPerCycle: 1 }];
    app.document.changeProgramme({ rhythms: [...others, ...rule] });
  };
  return (
    <>
      <ChoiceQuestion
        label={texts().circuits.smallQuestion}
        value={below() === undefined ? "same" : "once"}
        choices={[
          { value: "same", label: texts().circuits.smallSame },
          { value: "once", label: texts().circuits.smallOnce },
        ]}
        inline
        onChange={(value) => change(value === "once" ? DEFAULT_SMALL : null)}
      />
      <Show when={below()}>
        {(children) => (
          <NumberQuestion
            label={texts().circuits.smallBelow}
            value={children()}
            min={1}
            max={1000}
            step={5}
            unit={texts().circuits.childrenUnit}
            onChange={change}
          />
        )}
      </Show>
    </>
  );
}

/** How many new fixed places may open beside the circuits, and what one costs. */
function FixedPlaceQuestions(props: { readonly programme: Programme }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const places = (): FixedPlaces | undefined => props.programme.fixedPlaces;
  const [lastCents, setLastCents] = createSignal(DEFAULT_FIXED_PLACE_CENTS);
  const changeMost = (most: number): void => {
    const known = places();
    if (known !== undefined) setLastCents(known.centsPerMonth);
    if (most === 0) {
      app.document.changeFixedPlaces(null);
      return;
    }
    const { least = 0, ...others } = known ?? { centsPerMonth: lastCents() };
    app.document.changeFixedPlaces({
      ...others,
      most,
      ...(least === 0 ? {} : { least: Math.min(least, most) }),
    });
  };
  return (
    <>
      <NumberQuestion
        label={texts().circuits.placesQuestion}
        value={places()?.most ?? 0}
        min={0}
        max={Math.max(MOST_PLACES, places()?.most ?? 0)}
        unit={texts().circuits.placesUnit(places()?.most ?? 0)}
        hint={texts().circuits.placesHelp(props.programme.whiteZone.minutes)}
        onChange={changeMost}
      />
      <Show when={(places()?.most ?? 0) > 0 ? places() : undefined}>
        {(known) => (
          <NumberQuestion
            label={texts().circuits.placeCost}
            value={Math.round(known().centsPerMonth / 100)}
            min={0}
            max={100_000}
            step={100}
            unit={texts().circuits.placeCostUnit}
            badge={texts().shell.hypothesis}
            onChange={(euros) => app.document.changeFixedPlaces({ ...known(), centsPerMonth: euros * 100 })}
          />
        )}
      </Show>
    </>
  );
}

/** The questions of step 4, in words: the aim, the means, the families' drive, the frequency, fixed places. */
export function CircuitQuestions(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const aim = (): ProgrammeAim => props.scenario.programme.aim;
  const halfDays = (): number => {
    const current = aim();
    return current.kind === "max-coverage" ? current.halfDaysPerMonth : DEFAULT_HALF_DAYS;
  };

  return (
    <>
      <ChoiceQuestion
        label={texts().circuits.aimQuestion}
        value={aim().kind}
        choices={[
          { value: "cover-all", label: texts().circuits.aimCover },
          { value: "max-coverage", label: texts().circuits.aimBudget },
        ]}
        onChange={(kind) =>
          app.document.changeProgramme({
            aim: kind === "cover-all" ? { kind } : { kind, halfDaysPerMonth: halfDays() },
          })
        }
      />
      <Show
        when={aim().kind === "max-coverage"}
        fallback={
          <div class="question">
            <p class="question-label">{texts().circuits.halfDaysQuestion}</p>
            <p class="answer">{texts().circuits.halfDaysFree}</p>
          </div>
        }
      >
        <NumberQuestion
          label={texts().circuits.halfDaysQuestion}
          value={halfDays()}
          min={1}
          max={60}
          unit={texts().circuits.halfDaysUnit}
          hint={texts().circuits.halfDaysHelp}
          onChange={(value) =>
            app.document.changeProgramme({ aim: { kind: "max-coverage", halfDaysPerMonth: value } })
          }
        />
      </Show>
      <NumberQuestion
        label={texts().circuits.accessQuestion}
        value={props.scenario.programme.accessMinutes}
        min={1}
        max={45}
        unit={texts().circuits.minutesUnit}
        badge={texts().shell.hypothesis}
        onChange={(value) => app.document.changeProgramme({ accessMinutes: value })}
      />
      <ChoiceQuestion
        label={texts().circuits.visitsQuestion}
        value={visitChoice(props.scenario.programme.visitsPerCycle)}
        choices={VISITS.map((value) => ({ value, label: texts().circuits.visits(Number(value)) }))}
        inline
        badge={texts().shell.hypothesis}
        onChange={(value) => app.document.changeProgramme({ visitsPerCycle: Number(value) })}
      />
      <Show when={props.scenario.programme.visitsPerCycle > 1}>
        <SmallCommunes programme={props.scenario.programme} />
      </Show>
      <FixedPlaceQuestions programme={props.scenario.programme} />
    </>
  );
}
