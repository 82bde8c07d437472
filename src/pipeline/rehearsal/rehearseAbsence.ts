import { assessPlan } from "../assessPlan.ts";
import { laySessions } from "../calendar/laySessions.ts";
import { diagnose } from "../diagnose.ts";
import { scenarioOfPlan } from "../planAim.ts";
import { type Absentee, mondayOfDate, needs } from "./absentee.ts";
import { createAbsentWeeks } from "./absentWeek.ts";
import type { Absence, AbsenceAnswer, AbsentWeek } from "./rehearsal.ts";
import type { RehearsalInput } from "./rehearsalInput.ts";

/**
 * Takes each team, and each professional who joins one, away for each week of the horizon: what falls, what others take
 * over, what moves, and who loses a visit.
 *
 * Cost: two calendars laid and checked for each week with sessions, and one more where a repair breaks a rule.
 */
export function rehearseAbsence({ scenario, document, tell }: RehearsalInput): AbsenceAnswer {
  const asked = scenarioOfPlan(scenario, document);
  const { communes } = assessPlan(asked, diagnose(asked), document.plan);
  const laid = laySessions(asked, document.plan);
  const tryWeek = createAbsentWeeks(asked, document.plan, laid, communes);
  const tasks = [
    ...scenario.teams.map(({ id }): Absentee => ({ kind: "team", id })),
    ...scenario.professionals.map(({ id }): Absentee => ({ kind: "professional", id })),
  ].map((absentee) => {
    const own = laid.filter((session) => needs(session, absentee));
    return { absentee, mondays: [...new Set(own.map(({ date }) => mondayOfDate(date)))].sort() };
  });
  const total = tasks.reduce((sum, { mondays }) => sum + mondays.length, 0);
  const absences: Absence[] = [];
  let done = 0;
  for (const { absentee, mondays } of tasks) {
    const weeks: AbsentWeek[] = [];
    for (const monday of mondays) {
      weeks.push(tryWeek(absentee, monday));
      done += 1;
      tell({ done, total, answer: absences.length === 0 ? null : toAnswer(absences) });
    }
    const worst = weeks.toSorted(compareWeeks)[0];
    if (worst === undefined) continue;
    const losingWeeks = weeks.filter(({ sessions }) => sessions.some(({ fate }) => fate === "lost")).length;
    absences.push({ ...absentee, weeks: weeks.length, losingWeeks, worst });
  }
  return toAnswer(absences);
}

function toAnswer(absences: readonly Absence[]): AbsenceAnswer {
  return { kind: "absence", absences: [...absences] };
}

/** The worst first: children times lost visits, sessions lost, sessions that fall, the earliest. */
function compareWeeks(a: AbsentWeek, b: AbsentWeek): number {
  const harm = ({ communes }: AbsentWeek): number =>
    communes.reduce((sum, { children, visits }) => sum + children * visits, 0);
  const lost = ({ sessions }: AbsentWeek): number => sessions.filter(({ fate }) => fate === "lost").length;
  return (
    harm(b) - harm(a) ||
    lost(b) - lost(a) ||
    b.sessions.length - a.sessions.length ||
    (a.monday < b.monday ? -1 : 1)
  );
}
