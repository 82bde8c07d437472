import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import { createDocumentStore, type DocumentStore } from "../../../../../src/ui/state/documentStore.ts";

const NOW = "2026-11-22T10:00:00.000Z";

function openedStore(): DocumentStore {
  const store = createRoot(() => createDocumentStore(() => NOW));
  store.open(grandChalonScenario("2026-11-22"));
  return store;
}

describe("document", () => {
  it("writes the date of each change and takes changes back", () => {
    const store = openedStore();
    const before = store.scenario()?.programme.accessMinutes;
    store.changeProgramme({ accessMinutes: 12 });
    expect(store.scenario()?.updatedAt).toBe(NOW);
    expect(store.scenario()?.programme.accessMinutes).toBe(12);
    store.undo();
    expect(store.scenario()?.programme.accessMinutes).toBe(before);
    store.redo();
    expect(store.scenario()?.programme.accessMinutes).toBe(12);
  });

  it("gives halls to communes that may now host a stop, and keeps the old ones", () => {
    const store = openedStore();
    const before = store.scenario()?.venues.length ?? 0;
    store.changeVenueRing(1);
    const scenario = store.scenario();
    expect(scenario?.programme.minVenueRing).toBe(1);
    expect(scenario?.venues.length).toBeGreaterThan(before);
    expect(new Set(scenario?.venues.map((venue) => venue.id)).size).toBe(scenario?.venues.length);
  });

  it("keeps one decision per hall, and none once it is free again", () => {
    const store = openedStore();
    const id = store.scenario()?.venues[0]?.id ?? "";
    store.setVenueLock(id, "require");
    store.setVenueLock(id, "forbid");
    expect(store.scenario()?.locks).toEqual([{ id: `lock-${id}`, kind: "forbid", venueId: id }]);
    store.setVenueLock(id, null);
    expect(store.scenario()?.locks).toEqual([]);
  });

  it("adds teams like the first one, under ids of their own, and takes them away again", () => {
    const store = openedStore();
    store.changeTeamCount(3);
    const teams = store.scenario()?.teams ?? [];
    expect(teams.map((team) => team.id)).toEqual(["equipe-1", "equipe-2", "equipe-3"]);
    expect(new Set(teams.map((team) => team.depotId)).size).toBe(1);
    store.changeTeamCount(1);
    expect(store.scenario()?.teams.map((team) => team.id)).toEqual(["equipe-1"]);
  });

  it("moves a place that was to be placed, and it no longer is", () => {
    const store = openedStore();
    const structure = store.scenario()?.structures[0];
    store.moveStructure(structure?.id ?? "", [4.9, 46.8]);
    expect(store.scenario()?.structures[0]).toMatchObject({ lon: 4.9, lat: 46.8, geocoding: "street" });
  });

  it("replaces places that come in again under the same id", () => {
    const store = openedStore();
    const structures = store.scenario()?.structures ?? [];
    const again = structures.map((structure) => ({ ...structure, places: 12 }));
    store.adoptImport({ structures: again, territory: null });
    expect(store.scenario()?.structures).toHaveLength(structures.length);
    expect(store.scenario()?.structures.every((structure) => structure.places === 12)).toBe(true);
  });

  it("takes an import of places and territory back in one step", () => {
    const store = openedStore();
    const before = store.scenario();
    if (before === null) throw new Error("nothing is open");
    const [first] = before.structures;
    if (first === undefined) throw new Error("no place");
    const territory = { ...before.territory, name: "Complété" };
    store.adoptImport({ structures: [{ ...first, id: "neuve" }], territory });
    expect(store.scenario()?.structures).toHaveLength(before.structures.length + 1);
    expect(store.scenario()?.territory.name).toBe("Complété");
    store.undo();
    expect(store.scenario()).toBe(before);
  });

  it("forgets the score of an address once the place was moved by hand", () => {
    const store = openedStore();
    const [first] = store.scenario()?.structures ?? [];
    if (first === undefined) throw new Error("no place");
    store.placeStructures([{ ...first, geocoding: "exact", geocodingScore: 0.93 }]);
    expect(store.scenario()?.structures[0]).toMatchObject({ geocoding: "exact", geocodingScore: 0.93 });
    store.moveStructure(first.id, [4.9, 46.8]);
    expect(store.scenario()?.structures[0]).not.toHaveProperty("geocodingScore");
  });
});
