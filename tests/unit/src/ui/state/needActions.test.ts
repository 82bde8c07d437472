import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import { estimateNeeds } from "../../../../../geodata/need/estimateNeeds.ts";
import { nameVoice } from "../../../../../geodata/formats/voices.ts";
import { decodeScenario } from "../../../../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../../../../src/scenario/encodeScenario.ts";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import { scenarioHash } from "../../../../../src/scenario/scenarioHash.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import { createDocumentStore, type DocumentStore } from "../../../../../src/ui/state/documentStore.ts";

const UNDER_SIX = { fromMonths: 0, toMonths: 72 };
const UNDER_THREE = { fromMonths: 0, toMonths: 36 };

/** The Grand Chalon with 60 children under six supplied for its first commune. */
function openedStore(): DocumentStore {
  const store = createRoot(() => createDocumentStore(() => "2026-11-22T10:00:00.000Z"));
  const scenario = grandChalonScenario("2026-11-22");
  const communes = scenario.territory.communes.with(0, { ...firstOf(scenario), children: 60 });
  store.open({ ...scenario, territory: { ...scenario.territory, communes } });
  return store;
}

function firstOf({ territory }: Scenario): Scenario["territory"]["communes"][number] {
  const [first] = territory.communes;
  if (first === undefined) throw new Error("no commune");
  return first;
}

function opened(store: DocumentStore): Scenario {
  const scenario = store.scenario();
  if (scenario === null) throw new Error("nothing open");
  return scenario;
}

/** Children of the first commune for the programme's own band. */
function childrenOf(scenario: Scenario): number | undefined {
  return estimateNeeds(scenario.territory.communes, scenario.programme.ageBand)[0]?.children;
}

describe("another age band", () => {
  it("does not take a count of the band before for its own, and gives it back with that band", () => {
    const store = openedStore();
    expect(childrenOf(opened(store))).toBe(60);
    store.changeAgeBand(UNDER_THREE);
    expect(childrenOf(opened(store))).toBe(30);
    store.changeAgeBand(UNDER_SIX);
    expect(childrenOf(opened(store))).toBe(60);
    expect(firstOf(opened(store)).childrenByAge).toHaveLength(1);
  });
});

describe("zonings", () => {
  it("are put on a commune once a kind, and taken off", () => {
    const store = openedStore();
    const { code } = firstOf(opened(store));
    store.setZoning(code, { kind: "frr", vintage: "2024", source: "" }, true);
    store.setZoning(code, { kind: "frr", vintage: "2025", source: "" }, true);
    expect(firstOf(opened(store)).zonings).toEqual([{ kind: "frr", vintage: "2025", source: "" }]);
    store.setZoning(code, { kind: "frr", vintage: "2025", source: "" }, false);
    expect(firstOf(opened(store))).not.toHaveProperty("zonings");
  });
});

describe("what people say", () => {
  it("is saved with the project, counts in no plan, and can be taken away", () => {
    const store = openedStore();
    const before = scenarioHash(opened(store));
    const words = { group: "Pères", theme: "Horaires", sentence: "<b>Le samedi</b>", communeCodes: [] };
    const voice = { id: nameVoice(words), ...words, date: null, source: "" };
    store.addVoices([voice]);
    store.addVoices([voice]);
    expect(scenarioHash(opened(store))).toBe(before);
    const reread = decodeScenario(JSON.parse(encodeScenario(opened(store)))).value;
    expect(reread?.voices).toEqual([voice]);
    store.removeVoice(voice.id);
    expect(opened(store)).not.toHaveProperty("voices");
  });
});
