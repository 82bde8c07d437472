import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignNeeds, type Need } from "../../src/pipeline/calendar/assignNeeds.ts";
import { laySessions } from "../../src/pipeline/calendar/laySessions.ts";
import { calendarRow, HALLS, heldOf, planOf } from "../fixtures/calendarRow.ts";

const SEED = { seed: 20_261_128, numRuns: 400 };
const PEOPLE = ["ana", "bob", "eve"];

/** A day of up to four sessions: who can meet each need, which sessions clash, how often each person may come. */
const dayCase = fc.record({
  needs: fc.array(
    fc.record({
      session: fc.integer({ min: 0, max: 3 }),
      candidates: fc.uniqueArray(fc.constantFrom(...PEOPLE)),
    }),
    { maxLength: 5 },
  ),
  clashing: fc.uniqueArray(fc.constantFrom("0-1", "0-2", "0-3", "1-2", "1-3", "2-3")),
  limits: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
});

type DayCase = typeof dayCase extends fc.Arbitrary<infer T> ? T : never;

const pairOf = (a: number, b: number): string => `${Math.min(a, b)}-${Math.max(a, b)}`;

/** Whether a choice of a person, or nobody, for each need keeps to every rule, by the definition. */
function isAllowed({ needs, clashing, limits }: DayCase, people: readonly (string | null)[]): boolean {
  return needs.every((need, i) => {
    const person = people[i] ?? null;
    if (person === null) return true;
    if (!need.candidates.includes(person)) return false;
    const same = needs.flatMap((other, j) => (people[j] === person ? [{ j, session: other.session }] : []));
    if (same.length > (limits[PEOPLE.indexOf(person)] ?? 0)) return false;
    return same.every(
      ({ j, session }) =>
        i === j ||
        (session !== need.session && !clashing.some((pair) => pair === pairOf(session, need.session))),
    );
  });
}

/** Most needs that can be met, by trying every choice. */
function mostByTryingAll(day: DayCase, people: readonly (string | null)[] = []): number {
  if (people.length === day.needs.length) {
    return isAllowed(day, people) ? people.filter((person) => person !== null).length : 0;
  }
  return Math.max(...[null, ...PEOPLE].map((person) => mostByTryingAll(day, [...people, person])));
}

describe("people of a day", () => {
  it("meet as many needs as any choice can, and break no rule", () => {
    fc.assert(
      fc.property(dayCase, (day) => {
        const needs = day.needs.map(({ session, candidates }): Need<number> => ({
          session,
          candidates,
          clashes: (other) => day.clashing.some((pair) => pair === pairOf(session, other)),
        }));
        const people = assignNeeds(needs, (id) => day.limits[PEOPLE.indexOf(id)] ?? 0);
        const chosen = needs.map((need) => people.get(need) ?? null);
        expect(isAllowed(day, chosen)).toBe(true);
        expect(people.size).toBe(mostByTryingAll(day));
      }),
      SEED,
    );
  });
});

describe("themes in turn", () => {
  const THEMES = ["Massage", "Livres", "Musique", "Motricité"];
  const wishes = fc.array(fc.subarray(THEMES), { minLength: 4, maxLength: 4 });
  const weeks = fc.array(fc.subarray([1, 2, 3, 4], { minLength: 1 }), { minLength: 4, maxLength: 4 });

  it("show each commune each theme that it asked for as often as the others, give or take one", () => {
    fc.assert(
      fc.property(fc.subarray(THEMES, { minLength: 1 }), wishes, weeks, (offered, asked, visits) => {
        const scenario = calendarRow({
          programme: {
            themes: offered.map((name) => ({ name, skills: [] })),
            themeWishes: asked.map((themes, index) => ({ communeCode: `7100${index + 1}`, themes })),
          },
          calendar: { start: "2026-01-05", end: "2026-12-20" },
        });
        const plan = planOf(
          HALLS.map((hall, index) => ({ hall, weekday: index + 1, weeks: visits[index] ?? [] })),
        );
        const sessions = heldOf(laySessions(scenario, plan));
        for (const [index, hall] of HALLS.entries()) {
          const seen = sessions.filter(({ venueId }) => venueId === hall).map(({ theme }) => theme);
          const wished = offered.filter((theme) => asked[index]?.includes(theme) === true);
          const themes = wished.length === 0 ? offered : wished;
          const counts = themes.map((theme) => seen.filter((each) => each === theme).length);
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(seen.length);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});
