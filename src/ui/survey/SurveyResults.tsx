import { createMemo, createSignal, type JSX, Show } from "solid-js";
import type { QuestionKind, SurveyRelease } from "../../../geodata/model/surveyRelease.ts";
import { ENOUGH_ANSWERS } from "../../../geodata/survey/surveyResponse.ts";
import { formatDate } from "../../i18n/format.ts";
import { rolesName, surveyAnswerText } from "../../i18n/surveyWords.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { AnswerBars, type AnswerBar } from "./AnswerBars.tsx";
import { SlotTable } from "./SlotTable.tsx";

/** Most bars of one question; the others are rare. */
const MOST_BARS = 12;

/** Respondents that the tables are about: all of them, or one role. */
interface Shown {
  readonly answers: number;
  /** Index among the release's roles, null for everybody. */
  readonly role: number | null;
}

/** The answers of the whole territory, in sentences first, then by day, theme and drive; by role where one asks. */
export function SurveyResults(props: {
  readonly release: SurveyRelease;
  readonly communeCount: number;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const [role, setRole] = createSignal<number | null>(null);
  const answers = (): number => props.release.answers ?? 0;
  const shown = createMemo((): Shown => {
    const group = role() === null ? undefined : props.release.roles[role() ?? 0];
    return group === undefined
      ? { answers: answers(), role: null }
      : { answers: group.answers, role: role() };
  });
  const barsOf = (kind: QuestionKind): AnswerBar[] => {
    const { answers: base, role: index } = kind === "slot" || kind === "theme" ? shown() : all();
    const bars = props.release.questions
      .filter((question) => question.kind === kind)
      .map(({ name, total, roles }) => {
        const count = index === null ? total : (roles[index] ?? null);
        return {
          name,
          label: surveyAnswerText(kind, name, lang()),
          share: count === null ? null : count / base,
        };
      });
    return kind === "age" ? bars : bars.sort((a, b) => (b.share ?? -1) - (a.share ?? -1)).slice(0, MOST_BARS);
  };
  const all = (): Shown => ({ answers: answers(), role: null });
  const roleName = (members: readonly string[]): string => {
    const name = rolesName(members, lang());
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  };
  const enough = (): number =>
    props.release.communes.filter(
      ({ members, answers: own }) => members.length === 1 && members[0] !== "" && own >= ENOUGH_ANSWERS,
    ).length;
  return (
    <>
      <header class="survey-head">
        <h2 class="survey-sentence" data-testid="survey-sentence">
          {texts().survey.sentence(answers())}
        </h2>
        <Show when={props.release.roles.length > 1}>
          <p class="survey-lead">
            {props.release.roles
              .map((group) =>
                texts().survey.roleShare(roleName(group.members), group.answers, group.answers / answers()),
              )
              .join(" · ")}
          </p>
        </Show>
        <p class="survey-lead">{texts().survey.communes(enough(), props.communeCount)}</p>
        <p class="hint">
          {texts().survey.source(
            props.release.source,
            props.release.date === null ? null : formatDate(props.release.date, lang()),
          )}
        </p>
      </header>
      <Show when={props.release.roles.length > 1}>
        <ChoiceQuestion
          label={texts().survey.filter}
          inline
          value={String(role() ?? "all")}
          choices={[
            { value: "all", label: texts().survey.everybody },
            ...props.release.roles.map((group, i) => ({ value: String(i), label: roleName(group.members) })),
          ]}
          onChange={(value) => setRole(value === "all" ? null : Number(value))}
        />
      </Show>
      <SlotTable bars={barsOf("slot")} threshold={props.release.threshold} />
      <div class="survey-columns">
        <AnswerBars title={texts().survey.themesTitle} bars={barsOf("theme")} />
        <MinuteBars release={props.release} />
        <AnswerBars title={texts().survey.placesTitle} bars={barsOf("place")} />
        <AnswerBars title={texts().survey.agesTitle} bars={barsOf("age")} />
      </div>
    </>
  );
}

/** How many accept to drive at least so long: the curve of acceptance, as bars. */
function MinuteBars(props: { readonly release: SurveyRelease }): JSX.Element {
  const texts = useTexts();
  const bands = (): { from: number; count: number }[] =>
    props.release.minutes.flatMap(({ from, count }) => (from === null ? [] : [{ from, count }]));
  const total = (): number => bands().reduce((sum, { count }) => sum + count, 0);
  const bars = (): AnswerBar[] =>
    bands().map(({ from }) => {
      const longer = bands().filter((band) => band.from >= from);
      const count = longer.reduce((sum, band) => sum + band.count, 0);
      return { name: String(from), label: texts().survey.atLeast(from), share: count / total() };
    });
  return (
    <AnswerBars
      title={texts().survey.minutesTitle}
      caption={texts().survey.minutesCaption}
      note={texts().survey.minutesBase(total())}
      bars={bars()}
    />
  );
}
