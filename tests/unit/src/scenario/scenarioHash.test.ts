import { describe, expect, it } from "vitest";
import type { Availability } from "../../../../geodata/model/availability.ts";
import { encodeCanonicalJson } from "../../../../src/scenario/encodeJson.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { scenarioHash } from "../../../../src/scenario/scenarioHash.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

function reverseKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reverseKeys);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reverseKeys(item)]),
  );
}

describe("scenarioHash", () => {
  const scenario = rowScenario();

  it("is 64 lower-case hexadecimal digits", () => {
    expect(scenarioHash(scenario)).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("does not change with the order of keys, nor does the file", () => {
    const reversed = reverseKeys(scenario) as typeof scenario;
    expect(Object.keys(reversed)[0]).not.toBe(Object.keys(scenario)[0]);
    expect(scenarioHash(reversed)).toBe(scenarioHash(scenario));
    expect(encodeScenario(reversed)).toBe(encodeScenario(scenario));
  });

  it("covers data, not names, dates, plans and words about them", () => {
    const hash = scenarioHash(scenario);
    const told = {
      ...scenario,
      name: "Other",
      updatedAt: "2030-01-01T00:00:00Z",
      comments: ["x"],
      decisions: [1],
    };
    expect(scenarioHash(told)).toBe(hash);
    const changed = { ...scenario, programme: { ...scenario.programme, accessMinutes: 11 } };
    expect(scenarioHash(changed)).not.toBe(hash);
  });

  it("does not change when a hall closes for a day, and does when its hours change", () => {
    const hash = scenarioHash(scenario);
    const withHall = (availability: Availability): typeof scenario => ({
      ...scenario,
      venues: scenario.venues.map((venue, index) => (index === 0 ? { ...venue, availability } : venue)),
    });
    const closure = { from: "2027-05-07", to: "2027-05-07", reason: "Travaux" };
    expect(scenarioHash(withHall({ closures: [closure] }))).toBe(hash);
    expect(scenarioHash(withHall({ openings: [], closures: [closure] }))).not.toBe(hash);
  });

  it("writes canonical JSON with sorted keys and no white space", () => {
    expect(encodeCanonicalJson({ b: [1, { d: undefined, c: "é" }], a: null, A: 1.5 })).toBe(
      '{"A":1.5,"a":null,"b":[1,{"c":"é"}]}',
    );
  });
});
