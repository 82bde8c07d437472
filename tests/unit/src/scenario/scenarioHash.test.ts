import { describe, expect, it } from "vitest";
import { encodeCanonicalJson } from "../../../../src/scenario/encodeJson.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { scenarioHash } from "../../../../src/scenario/scenarioHash.ts";
import { rowRoutes } from "../../../fixtures/rowRoutes.ts";
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
    const said = { at: "2030-01-01T00:00:00Z", role: "maire" };
    const told = {
      ...scenario,
      name: "Other",
      updatedAt: "2030-01-01T00:00:00Z",
      comments: [
        { ...said, id: "c1", target: { kind: "scenario" as const }, opinion: "for" as const, text: "Oui." },
      ],
      decisions: [
        {
          ...said,
          id: "d1",
          kind: "other" as const,
          target: { kind: "scenario" as const },
          option: "Attendre",
          reason: "",
          plan: null,
        },
      ],
      hearings: [
        { ...said, id: "h1", communeCode: "71001", needs: "", existing: "", hall: null, preferred: [] },
      ],
      authority: { name: "Pays", mainColour: "#123456", secondColour: "#654321", logo: null },
      application: { call: "Appel", axes: [1], summary: "", partners: [], expenses: [], funding: [] },
    };
    expect(scenarioHash(told)).toBe(hash);
    const changed = { ...scenario, programme: { ...scenario.programme, accessMinutes: 11 } };
    expect(scenarioHash(changed)).not.toBe(hash);
  });

  it("does not cover what only road sheets show: routes, material, contacts", () => {
    const shown = {
      ...scenario,
      routes: rowRoutes(),
      venues: scenario.venues.map((venue) => ({ ...venue, contactRole: "gardien" })),
      programme: { ...scenario.programme, material: ["tapis"] },
    };
    expect(scenarioHash(shown)).toBe(scenarioHash(scenario));
  });

  it("does not cover what only moves or calls off sessions: closures, of halls and teams too, changes, bookings", () => {
    const closures = [{ from: "2027-02-01", to: "2027-02-05", reason: "Travaux" }];
    const close = <T extends object>(items: readonly T[]) =>
      items.map((item) => ({ ...item, availability: { closures } }));
    const closed = {
      ...scenario,
      venues: close(scenario.venues),
      teams: close(scenario.teams),
      vehicles: close(scenario.vehicles),
      calendar: {
        ...scenario.calendar,
        closures,
        bookings: [],
        changes: [{ sessionId: "circuit-1-salle-71003-2027-02-01", to: null, reason: "" }],
      },
    };
    expect(scenarioHash(closed)).toBe(scenarioHash(scenario));
  });

  it("covers opening hours and the dates from and until which something can be had", () => {
    const withHours = (availability: object) => ({
      ...scenario,
      venues: scenario.venues.map((venue, index) => (index === 0 ? { ...venue, availability } : venue)),
    });
    const changes = [{ from: "2027-02-02" }, { until: "2027-02-02" }, { openings: [] }];
    const hashes = changes.map((availability) => scenarioHash(withHours(availability)));
    expect(new Set([scenarioHash(scenario), ...hashes]).size).toBe(4);
    expect(scenarioHash(withHours({}))).toBe(scenarioHash(scenario));
  });

  it("covers the skills that every session takes, not themes, months or who else may join", () => {
    const person = { id: "sage-femme", role: "sage-femme", skills: ["périnatalité"] };
    const joined = { ...scenario, professionals: [person] };
    expect(scenarioHash(joined)).toBe(scenarioHash(scenario));
    const themed = {
      ...scenario,
      programme: { ...scenario.programme, themes: [{ name: "Jeu", skills: [] }], minVisitsPerMonth: 2 },
    };
    expect(scenarioHash(themed)).toBe(scenarioHash(scenario));
    const needed = { ...scenario.programme, skills: ["périnatalité"] };
    const alone = scenarioHash({ ...scenario, programme: needed });
    expect(alone).not.toBe(scenarioHash(scenario));
    expect(scenarioHash({ ...joined, programme: needed })).not.toBe(alone);
  });

  it("writes canonical JSON with sorted keys and no white space", () => {
    expect(encodeCanonicalJson({ b: [1, { d: undefined, c: "é" }], a: null, A: 1.5 })).toBe(
      '{"A":1.5,"a":null,"b":[1,{"c":"é"}]}',
    );
  });
});
