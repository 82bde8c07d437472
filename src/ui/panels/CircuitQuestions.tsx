import { type JSX, Show } from "solid-js";
import type { ProgrammeAim } from "../../scenario/programmeAim.ts";
import type { Programme, Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { NumberQuestion } from "../widgets/NumberQuestion.tsx";

const DEFAULT_HALF_DAYS = 8;
/** Children below which a commune is small, until the planner says otherwise. */
const DEFAULT_SMALL = 30;
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
            compact
            onChange={change}
          />
        )}
      </Show>
    </>
  );
}

/** The questions of step 4, in words: the aim, the half-days, the families' drive, the frequency. */
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
    </>
  );
}
