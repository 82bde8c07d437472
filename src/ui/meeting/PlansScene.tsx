import { createMemo, For, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { formatDriveSeconds, formatEuros, formatInteger, roundEstimate } from "../../i18n/format.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { NoPlan } from "./CircuitsScene.tsx";
import type { ComparedPlan, ComparedPlans } from "./comparedPlans.ts";
import { onMeetingKey } from "./onMeetingKey.ts";
import { KeyButton, SceneWords } from "./SceneWords.tsx";

/** The plan in hand beside another one, or beside today: five figures, the worst-off commune by its name. */
export function PlansScene(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly compared: ComparedPlans;
}): JSX.Element {
  const texts = useTexts();
  const pair = createMemo(() => {
    const [shown, other] = [props.compared.shown(), props.compared.other()];
    return shown === null || other === null ? null : { shown, other };
  });
  return (
    <Show
      when={pair()}
      fallback={
        <NoPlan
          scenario={props.scenario}
          diagnosis={props.diagnosis}
          question={texts().meeting.scenes.plans}
        />
      }
    >
      {(both) => (
        <Pair scenario={props.scenario} compared={props.compared} shown={both().shown} other={both().other} />
      )}
    </Show>
  );
}

function Pair(props: {
  readonly scenario: Scenario;
  readonly compared: ComparedPlans;
  readonly shown: ComparedPlan;
  readonly other: ComparedPlan;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const columns = (): readonly ComparedPlan[] => [props.shown, props.other];
  const title = (plan: ComparedPlan): string => {
    if (plan.document === null) return texts().meeting.today;
    const [name] = plan.names;
    if (name !== undefined) return texts().planChoice.names[name];
    return plan === props.shown ? texts().meeting.shownPlan : texts().meeting.otherPlan;
  };
  const worst = ({ worst: found }: ComparedPlan): string => {
    if (found === null) return "–";
    const name =
      props.scenario.territory.communes.find(({ code }) => code === found.code)?.name ?? found.code;
    const drive = found.seconds === null ? texts().sheet.none : formatDriveSeconds(found.seconds, lang());
    return `${name}, ${drive}`;
  };
  const rows = (): readonly (readonly [string, (plan: ComparedPlan) => string])[] => [
    [texts().meeting.rowCost, ({ centsPerMonth }) => formatEuros(centsPerMonth, lang())],
    [
      texts().meeting.rowHalfDays,
      ({ halfDaysPerMonth }) => texts().meeting.halfDays(Math.round(halfDaysPerMonth * 10) / 10),
    ],
    [
      texts().meeting.rowNear,
      ({ coverage }) => texts().meeting.near(roundEstimate(coverage.coveredChildren), coverage.coveredShare),
    ],
    [texts().meeting.rowWhite, ({ coverage }) => formatInteger(coverage.whiteCommunes.length, lang())],
    [texts().meeting.rowWorst, worst],
  ];

  const sentence = (): string => {
    const { shown, other } = props;
    if (other.document === null) {
      return texts().meeting.plansToday(
        other.coverage.whiteCommunes.length - shown.coverage.whiteCommunes.length,
      );
    }
    return texts().meeting.plansDiffer(
      title(other),
      Math.round((other.halfDaysPerMonth - shown.halfDaysPerMonth) * 10) / 10,
      Math.round((other.centsPerMonth - shown.centsPerMonth) / 100) * 100,
      roundEstimate(other.coverage.coveredChildren) - roundEstimate(shown.coverage.coveredChildren),
    );
  };

  function choose(): void {
    const { document } = props.other;
    if (document === null) return;
    const name = title(props.other);
    app.choosePlan(document);
    app.announce(`${texts().meeting.shownPlan} – ${name}`);
  }
  onMeetingKey((command) => {
    if (command.kind !== "confirm" || props.other.document === null) return false;
    choose();
    return true;
  });

  return (
    <SceneWords
      question={texts().meeting.scenes.plans}
      sentence={sentence()}
      onStep={(by) => props.compared.step(by)}
      actions={
        <>
          <Show
            when={props.compared.count() > 1}
            fallback={<p class="meeting-hint">{texts().meeting.plansOnlyOne}</p>}
          >
            <p class="meeting-hint meeting-step-hint">{texts().meeting.plansHint}</p>
          </Show>
          <Show when={props.other.document !== null}>
            <KeyButton
              main
              name={texts().meeting.choose(title(props.other))}
              keyName={texts().meeting.key.enter}
              onPress={choose}
            />
          </Show>
        </>
      }
    >
      <table class="meeting-plans" aria-live="polite">
        <caption class="visually-hidden">{texts().meeting.scenes.plans}</caption>
        <thead>
          <tr>
            <td />
            <For each={columns()}>
              {(plan) => (
                <th scope="col">
                  {title(plan)}
                  <span class="meeting-plan-note">
                    {plan === props.shown
                      ? title(plan) === texts().meeting.shownPlan
                        ? ""
                        : texts().meeting.shownNote
                      : texts().meeting.onMap}
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {([label, value]) => (
              <tr>
                <th scope="row">{label}</th>
                <For each={columns()}>{(plan) => <td>{value(plan)}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </SceneWords>
  );
}
