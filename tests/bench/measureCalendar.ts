import { performance } from "node:perf_hooks";
import type { MipSolver } from "../../planners/exact/mipSolver.ts";
import type { Plan } from "../../planners/model/plan.ts";
import { exportIcs } from "../../src/exports/calendar/ics.ts";
import { readPublishedCalendar } from "../../src/exports/calendar/readPublishedCalendar.ts";
import { checkSessions } from "../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../src/pipeline/calendar/laySessions.ts";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { runPlan } from "../../src/pipeline/runPlan.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { measure, type Measure } from "./measure.ts";

/** Every hall of the Grand Chalon once every two weeks, morning or afternoon: teams enough, nothing optimised. */
function everyHall({ venues, teams }: Scenario): Plan {
  return {
    circuits: venues.map(({ id }, index) => ({
      id: `circuit-${id}`,
      teamId: teams[0]?.id ?? "",
      depotId: "base-1",
      tours: [0, 2].map((week) => ({
        week: week + 1 + (index % 2),
        weekday: 1 + (index % 6),
        halfDay: index % 4 < 2 ? ("am" as const) : ("pm" as const),
        stops: [
          index % 4 < 2
            ? { siteId: id, arrive: 540, start: 570, end: 660, depart: 690 }
            : { siteId: id, arrive: 840, start: 870, end: 960, depart: 990 },
        ],
      })),
    })),
  };
}

/** Measures laying, checking and writing calendars: the example's plan, and about a thousand sessions of two years. */
export function measureCalendar(seed: number, solver: MipSolver, runs: number): Measure[] {
  const scenario = grandChalonScenario();
  const moving: Scenario = {
    ...scenario,
    calendar: { ...scenario.calendar, skippedSessions: ["other-team", "move"] },
  };
  const { document } = runPlan(
    scenario,
    { seed, limit: { iterations: 300 } },
    { solver, now: () => performance.now(), onProgress: () => undefined, shouldStop: () => false },
  );
  const long: Scenario = {
    ...moving,
    calendar: { ...moving.calendar, start: "2025-09-01", end: "2027-07-03" },
  };
  const many = everyHall(scenario);
  const diagnosis = diagnose(scenario);
  const sessions = laySessions(long, many);
  const context = { scenario: long, diagnosis, planning: null, csv: "fr" as const, replaces: null };
  const [calendar] = exportIcs(context, sessions, null);
  return [
    measure("calendar of the plan, laid and checked", runs, () => {
      const laid = laySessions(moving, document.plan);
      return `${laid.length} sessions, ${checkSessions(moving, laid).length} findings`;
    }),
    measure(
      "calendar of every hall for 22 months, laid",
      runs,
      () => `${laySessions(long, many).length} sessions`,
    ),
    measure(
      "the same, written as iCalendar",
      runs,
      () => `${exportIcs(context, sessions, null).length} files`,
    ),
    measure("the same, read back", runs, () => {
      const { value } = readPublishedCalendar(calendar?.text ?? "", "sessions.ics");
      return `${value?.occurrences.length ?? 0} dates`;
    }),
  ];
}
