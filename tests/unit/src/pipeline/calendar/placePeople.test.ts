import { describe, expect, it } from "vitest";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import type { Plan } from "../../../../../planners/model/plan.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { calendarRow, HALLS, personOf, planOf, ruleOf } from "../../../../fixtures/calendarRow.ts";

const [A, B, , D] = HALLS;
const ONE_WEEK = { start: "2026-01-12", end: "2026-01-18" };
const TEN_WEEKS = { start: "2026-01-12", end: "2026-03-22" };

/** Who comes to which hall, in the order of the sessions. */
function people(scenario: Scenario, plan: Plan | null): string[] {
  return laySessions(scenario, plan).map(({ venueId, professionalIds }) =>
    [venueId, ...professionalIds].join(" "),
  );
}

const codes = (scenario: Scenario, plan: Plan | null): string[] =>
  checkSessions(scenario, laySessions(scenario, plan)).map(({ code }) => code);

describe("professionals", () => {
  it("come where the team lacks a skill, and not where it does not", () => {
    const changes = {
      calendar: ONE_WEEK,
      programme: { skills: ["massage"] },
      professionals: [personOf("sage-femme", { skills: ["massage"] })],
    };
    expect(people(calendarRow(changes), planOf([{ hall: A }]))).toEqual([`${A} sage-femme`]);
    const able = calendarRow({ ...changes, teams: { equipe: { skills: ["massage"] } } });
    expect(people(able, planOf([{ hall: A }]))).toEqual([A]);
  });

  it("are never in two places, the drive included: the other session is told to lack them", () => {
    // 9:30–11:00 at the first hall and, 30 minutes away, from 11:15: only one can have her; from 11:30 both.
    const scenario = calendarRow({
      calendar: ONE_WEEK,
      programme: { skills: ["massage"] },
      professionals: [personOf("sage-femme", { skills: ["massage"] })],
    });
    const at = (start: number): Plan => planOf([{ hall: A }, { hall: D, teamId: "relais", start }]);
    expect(people(scenario, at(675))).toEqual([`${A} sage-femme`, D]);
    expect(codes(scenario, at(675))).toEqual(["skill-missing"]);
    expect(people(scenario, at(690))).toEqual([`${A} sage-femme`, `${D} sage-femme`]);
    expect(codes(scenario, at(690))).toEqual([]);
  });

  it("drive the way that they go: there and back may take different times", () => {
    const row = calendarRow({
      calendar: ONE_WEEK,
      programme: { skills: ["massage"] },
      professionals: [personOf("sage-femme", { skills: ["massage"] })],
    });
    const { travelTimes } = row;
    if (!("points" in travelTimes)) throw new Error("the row has a matrix");
    const index = (id: string): number => travelTimes.points.findIndex((point) => point.id === `venue-${id}`);
    // A → D takes 60 minutes, D → A still 30.
    const seconds = travelTimes.seconds.map((value, cell) =>
      cell === index(A) * travelTimes.points.length + index(D) ? 3600 : value,
    );
    const scenario = { ...row, travelTimes: { ...travelTimes, seconds } };
    for (const [first, second, start, both] of [
      [A, D, 690, false],
      [A, D, 720, true],
      [D, A, 690, true],
    ] as const) {
      const plan = planOf([{ hall: first }, { hall: second, teamId: "relais", start }]);
      const reversed = { circuits: plan.circuits.toReversed() };
      for (const each of [plan, reversed]) {
        expect(codes(scenario, each)).toEqual(both ? [] : ["skill-missing"]);
      }
    }
  });

  it("come no more often in a month than agreed, on one day neither", () => {
    const scenario = calendarRow({
      calendar: ONE_WEEK,
      programme: { skills: ["massage"] },
      professionals: [personOf("sage-femme", { skills: ["massage"], maxSessionsPerMonth: 1 })],
    });
    const plan = planOf([{ hall: A }, { hall: B, start: 870 }]);
    expect(people(scenario, plan)).toEqual([`${A} sage-femme`, B]);
    expect(codes(scenario, plan)).toEqual(["skill-missing"]);
  });

  it("come with their own teams, in their own hours, the least busy first", () => {
    const scenario = calendarRow({
      calendar: TEN_WEEKS,
      programme: { minStaff: 3 },
      professionals: [
        personOf("a"),
        personOf("b"),
        personOf("c", { teamIds: ["relais"] }),
        personOf("d", { availability: { from: "2026-03-09" } }),
      ],
    });
    expect(people(scenario, planOf([{ hall: A }]))).toEqual([
      `${A} a`,
      `${A} b`,
      `${A} a`,
      `${A} b`,
      `${A} d`,
    ]);
  });

  it("who bring two missing skills are enough alone", () => {
    const scenario = calendarRow({
      calendar: ONE_WEEK,
      programme: {
        themes: [
          { name: "Bain", skills: ["massage", "secours"] },
          { name: "Jeux", skills: [] },
        ],
      },
      professionals: [personOf("sage-femme", { skills: ["massage", "secours"] })],
    });
    const [session] = laySessions(scenario, planOf([{ hall: A }]));
    expect(session).toMatchObject({ theme: "Bain", professionalIds: ["sage-femme"] });
  });

  it("whom a rule names and who cannot come are told, and replaced by others with their skills", () => {
    const scenario = calendarRow({
      calendar: { ...ONE_WEEK, rules: [ruleOf({ professionalIds: ["sage-femme"] })] },
      programme: { skills: ["massage"] },
      professionals: [
        personOf("sage-femme", { skills: ["massage"], availability: { until: "2025-12-31" } }),
        personOf("stagiaire", { skills: ["massage"] }),
      ],
    });
    expect(people(scenario, null)).toEqual([`${A} stagiaire`]);
    expect(codes(scenario, null)).toEqual(["session-professional-closed"]);
  });
});

describe("themes", () => {
  const themes = ["Massage", "Livres", "Musique"].map((name) => ({ name, skills: [] }));

  it("take turns in each commune, each as often as the others", () => {
    const scenario = calendarRow({ calendar: TEN_WEEKS, programme: { themes } });
    const visits = [A, B].map((hall, index) => ({ hall, weeks: [1, 2, 3, 4], weekday: index + 1 }));
    const sessions = laySessions(scenario, planOf(visits));
    for (const hall of [A, B]) {
      const seen = sessions.filter(({ venueId }) => venueId === hall).map(({ theme }) => theme);
      expect(seen).toHaveLength(10);
      const counts = themes.map(({ name }) => seen.filter((theme) => theme === name).length);
      expect(counts.toSorted((a, b) => a - b)).toEqual([3, 3, 4]); // 10 = 3 + 3 + 4
    }
  });

  it("are those that the commune asked for", () => {
    const themeWishes = [{ communeCode: "71001", themes: ["Musique", "Livres", "Poterie"] }];
    const scenario = calendarRow({ calendar: TEN_WEEKS, programme: { themes, themeWishes } });
    const seen = laySessions(scenario, planOf([{ hall: A, weeks: [1, 2, 3, 4] }])).map(({ theme }) => theme);
    expect(seen.filter((theme) => theme === "Livres")).toHaveLength(5);
    expect(seen.filter((theme) => theme === "Musique")).toHaveLength(5);
  });

  it("that a rule settles count: the commune has seen them", () => {
    const rules = [
      ruleOf({ theme: "Massage", recurrence: { kind: "dates", dates: ["2026-01-13", "2026-01-14"] } }),
    ];
    const scenario = calendarRow({
      calendar: { ...TEN_WEEKS, end: "2026-01-25", rules },
      programme: { themes: themes.slice(0, 2) },
    });
    const seen = laySessions(scenario, planOf([{ hall: A, weeks: [1, 2], weekday: 5 }])).map(
      ({ theme }) => theme,
    );
    expect(seen).toEqual(["Massage", "Massage", "Livres", "Livres"]);
  });

  it("whose skills cannot be had that day wait for their turn", () => {
    const scenario = calendarRow({
      calendar: TEN_WEEKS,
      programme: {
        themes: [
          { name: "Massage", skills: ["massage"] },
          { name: "Livres", skills: [] },
        ],
      },
      professionals: [personOf("sage-femme", { skills: ["massage"], availability: { from: "2026-02-01" } })],
    });
    const seen = laySessions(scenario, planOf([{ hall: A }])).map(({ theme }) => theme);
    expect(seen.slice(0, 2)).toEqual(["Livres", "Livres"]);
    expect(seen.slice(2)).toEqual(["Massage", "Massage", "Massage"]);
    expect(codes(scenario, planOf([{ hall: A }]))).toEqual([]);
  });

  it("are still chosen by what can be had when another session of the day lacks somebody", () => {
    const scenario = calendarRow({
      calendar: { ...ONE_WEEK, rules: [ruleOf({ theme: "Massage" })] },
      programme: {
        themes: [
          { name: "Massage", skills: ["massage"] },
          { name: "Livres", skills: [] },
        ],
      },
    });
    // Nobody can do massage: the rule's session goes without, and the other takes books.
    const sessions = laySessions(scenario, planOf([{ hall: A, teamId: "relais", start: 870 }]));
    expect(sessions.map(({ theme }) => theme)).toEqual(["Massage", "Livres"]);
  });
});
