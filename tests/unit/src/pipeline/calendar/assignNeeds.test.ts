import { describe, expect, it } from "vitest";
import { assignNeeds, type Need } from "../../../../../src/pipeline/calendar/assignNeeds.ts";

/** Needs of sessions by name; two sessions clash where `clashing` names both. */
function needOf(session: string, candidates: readonly string[], clashing = ""): Need<string> {
  return { session, candidates, clashes: (other) => other !== session && clashing.includes(other) };
}

describe("assignNeeds", () => {
  it("takes the first candidates where everybody can be everywhere", () => {
    const needs = [needOf("a", ["ana", "bob"]), needOf("b", ["ana", "bob"])];
    expect([...assignNeeds(needs).values()]).toEqual(["ana", "ana"]);
  });

  it("gives up a first choice for the need that has no other", () => {
    const needs = [needOf("a", ["ana", "bob"], "b"), needOf("b", ["ana"], "a")];
    const people = assignNeeds(needs);
    expect(needs.map((need) => people.get(need))).toEqual(["bob", "ana"]);
  });

  it("never gives one person two places of a session", () => {
    const needs = [needOf("a", ["ana", "bob"]), needOf("a", ["ana", "bob"]), needOf("a", ["ana", "bob"])];
    expect([...assignNeeds(needs).values()].toSorted()).toEqual(["ana", "bob"]);
  });

  it("keeps to how often a person may come", () => {
    const needs = ["a", "b", "c"].map((session) => needOf(session, ["ana"]));
    expect(assignNeeds(needs, () => 2).size).toBe(2);
    expect(assignNeeds(needs, () => 0).size).toBe(0);
  });

  it("needs nothing where nothing is needed", () => {
    expect(assignNeeds([]).size).toBe(0);
  });
});
