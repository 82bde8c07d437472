import fc from "fast-check";
import { expect, it } from "vitest";
import { checkPlan } from "../../planners/check/checkPlan.ts";
import { recountPlan } from "../../planners/check/recountPlan.ts";
import { fourSites, fourSitesPlan } from "../fixtures/fourSites.ts";

const SEED = 20_261_122;

/** Plans with something plausible or anything at all in each place. */
function arbitraryPlan(): fc.Arbitrary<unknown> {
  const junk = fc.jsonValue({ maxDepth: 2 });
  const or = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    fc.oneof({ weight: 9, arbitrary: value }, { weight: 1, arbitrary: junk });
  const small = or(fc.integer({ min: -1, max: 8 }));
  const minute = or(fc.oneof(fc.integer({ min: 400, max: 1200 }), fc.double()));
  const stop = fc.record(
    {
      siteId: or(fc.constantFrom("ash", "birch", "cedar", "elm", "__proto__", "")),
      arrive: minute,
      start: minute,
      end: minute,
      depart: minute,
    },
    { requiredKeys: [] },
  );
  const tour = fc.record(
    {
      week: small,
      weekday: small,
      halfDay: or(fc.constantFrom("am", "pm", "day")),
      stops: or(fc.array(or(stop), { maxLength: 4 })),
    },
    { requiredKeys: [] },
  );
  const circuit = fc.record(
    {
      id: or(fc.constantFrom("a", "b")),
      teamId: or(fc.constantFrom("team-1", "team-2")),
      depotId: or(fc.constantFrom("relais", "x")),
      tours: or(fc.array(or(tour), { maxLength: 4 })),
    },
    { requiredKeys: [] },
  );
  return fc.oneof(junk, fc.record({ circuits: or(fc.array(or(circuit), { maxLength: 4 })) }));
}

it("never throws, whatever stands in the place of a plan, and counts finite numbers", () => {
  const problem = fourSites();
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      for (const { rule, code, at } of checkPlan(problem, plan)) {
        expect(`${rule} ${code} ${at}`).toMatch(/^(?:C\d+|format) [a-z-]+ (?:plan|circuits\[)/u);
      }
      for (const value of Object.values(recountPlan(problem, plan))) {
        expect(Number.isSafeInteger(value)).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 500 },
  );
});

it("finds any one time moved by a minute or more that the plan has no room for", () => {
  const problem = fourSites();
  const field = fc.constantFrom("start", "end");
  fc.assert(
    fc.property(field, fc.integer({ min: -60, max: 60 }), (name, shift) => {
      fc.pre(shift !== 0);
      const plan = JSON.parse(JSON.stringify(fourSitesPlan()), (key, value: unknown) =>
        key === name && typeof value === "number" ? value + shift : value,
      ) as unknown;
      expect(checkPlan(problem, plan).map(({ code }) => code)).toContain("session-length");
    }),
    { seed: SEED, numRuns: 60 },
  );
});
