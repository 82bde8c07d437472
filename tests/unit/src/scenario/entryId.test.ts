import { expect, it } from "vitest";
import type { Comment } from "../../../../src/scenario/concertation.ts";
import { planKey, withEntryId } from "../../../../src/scenario/entryId.ts";
import { comment } from "../../../fixtures/concertation.ts";
import { rowPlan } from "../../../fixtures/rowScenario.ts";

it("names the same words at the same instant alike, whatever the order of their keys", () => {
  const said = comment({ text: "Oui." });
  const { id, ...content } = said;
  const reversed = Object.fromEntries(Object.entries(content).toReversed()) as typeof content;
  expect(Object.keys(reversed)[0]).not.toBe(Object.keys(content)[0]);
  expect(withEntryId<Comment>(reversed).id).toBe(id);
});

it("gives an id that a document may hold", () => {
  expect(comment().id).toMatch(/^[0-9a-f]{16}$/u);
});

it("tells entries apart that differ in anything", () => {
  const ids = [
    comment(),
    comment({ text: "Non." }),
    comment({ role: "RPE" }),
    comment({ opinion: "against" }),
    comment({ at: "2027-03-04T19:00:01Z" }),
    comment({ replaces: ["abc"] }),
    comment({ replaces: ["abc"], withdrawn: true }),
  ].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it("names a plan by its circuits: the same for a copy, another for another day", () => {
  const plan = rowPlan();
  expect(planKey(structuredClone(plan))).toBe(planKey(plan));
  const circuits = plan.circuits.map((circuit) => ({
    ...circuit,
    tours: circuit.tours.map((tour) => ({ ...tour, weekday: 2 })),
  }));
  expect(planKey({ ...plan, circuits })).not.toBe(planKey(plan));
});
