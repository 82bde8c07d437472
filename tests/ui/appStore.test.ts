import { createRoot } from "solid-js";
import { describe, expect, it, vi } from "vitest";
import { documentOf, type PlanRun } from "../../src/pipeline/runPlan.ts";
import { decodeScenario } from "../../src/scenario/decodeScenario.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { morningPlan, scenarioWithVenues } from "../fixtures/morningPlan.ts";
import { fakeServices } from "./fakeServices.ts";

function planned(scenario: Scenario): PlanRun {
  const outcome: PlanRun["outcome"] = {
    status: "optimal",
    plan: morningPlan(scenario),
    objective: 1000,
    bound: 1000,
    costCents: 1000,
    uncoverable: [],
    conflicts: [],
    method: "by hand",
  };
  return { document: documentOf(scenario, 1, outcome), outcome, seconds: 1 };
}

function createStore(services: ReturnType<typeof fakeServices>): AppStore {
  return createRoot(() => createAppStore(services));
}

describe("state of the page", () => {
  it("opens a territory on its white zones at once", async () => {
    const app = createStore(fakeServices((scenario) => Promise.resolve(planned(scenario))));
    app.openScenario(grandChalonScenario("2026-11-22"));
    await vi.waitFor(() => expect(app.diagnosis().state).toBe("ready"));
    expect(app.screen()).toBe("workspace");
    expect(app.selection.step()).toBe("zones");
    expect(app.latestDiagnosis()?.summary.whiteCommunes.length).toBeGreaterThanOrEqual(20);
  });

  it("counts rings as the user chooses: halls follow, undo comes back", () => {
    const app = createStore(fakeServices((scenario) => Promise.resolve(planned(scenario))));
    app.openScenario(grandChalonScenario("2026-11-22"));
    const rings = (): (number | null)[] =>
      app.document.scenario()?.territory.communes.map((commune) => commune.ring) ?? [];
    const byBorders = rings();
    app.document.changeRingRule({ by: "adjacency", centres: ["71442"] });
    expect(app.document.scenario()?.territory.communes.find(({ code }) => code === "71442")?.ring).toBe(0);
    // Chalon is far from Saint-Léger-sur-Dheune: it may host a stop now, and has a hall.
    expect(app.document.scenario()?.venues.some((venue) => venue.communeCode === "71076")).toBe(true);
    app.document.changeRingRule({ by: "minutes", centres: ["71076"], step: 10 });
    // Saint-Sernin-du-Plain is a little more than 30 minutes from the town hall of Chalon.
    expect(Math.max(...rings().map((ring) => ring ?? 0))).toBe(4);
    app.document.undo();
    expect(rings()).toEqual(byBorders);
  });

  it("keeps a plan, marks it stale when an answer changes, and fresh again after undo", async () => {
    const app = createStore(fakeServices((scenario) => Promise.resolve(planned(scenario))));
    app.openScenario(scenarioWithVenues(3));
    await app.propose();
    await vi.waitFor(() => expect(app.assessment()).not.toBeNull());
    expect(app.planIsStale()).toBe(false);
    app.document.changeProgramme({ accessMinutes: 12 });
    await vi.waitFor(() => expect(app.planIsStale()).toBe(true));
    expect(app.planView()).not.toBeNull();
    app.document.undo();
    await vi.waitFor(() => expect(app.planIsStale()).toBe(false));
    app.document.rename("Autre nom");
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(app.planIsStale()).toBe(false);
  });

  it("keeps the plan before when a computation finds none", async () => {
    const none = (scenario: Scenario): PlanRun => {
      const run = planned(scenario);
      return { ...run, outcome: { ...run.outcome, plan: null, status: "infeasible" } };
    };
    let answer = planned;
    const app = createStore(fakeServices((scenario) => Promise.resolve(answer(scenario))));
    app.openScenario(scenarioWithVenues(2));
    await app.propose();
    const kept = app.document.scenario()?.plans[0];
    answer = none;
    expect((await app.propose())?.status).toBe("infeasible");
    expect(app.document.scenario()?.plans[0]).toBe(kept);
  });

  it("says when the computation broke off, and stays usable", async () => {
    const app = createStore(fakeServices(() => Promise.reject(new Error("worker gone"))));
    app.openScenario(scenarioWithVenues(2));
    expect(await app.propose()).toBeNull();
    expect(app.planRun.run()).toEqual({ state: "failed", message: "worker gone" });
  });

  it("begins afresh with another project: no plan on its way, no meeting, no dialog of the one before", async () => {
    let finish: (run: PlanRun) => void = () => undefined;
    const services = fakeServices(() => new Promise((resolve) => (finish = resolve)));
    const app = createStore(services);
    const first = scenarioWithVenues(2);
    app.openScenario(first);
    const proposal = app.propose();
    app.selection.setMeeting("circuits");
    app.acting.tellNowhere();
    app.openScenario(first);
    finish(planned(first));
    expect(await proposal).toBeNull();
    expect(services.cancelled).toBe(1);
    expect(app.document.scenario()?.plans).toEqual([]);
    expect([app.planRun.run().state, app.selection.meeting(), app.acting.note()]).toEqual([
      "idle",
      null,
      null,
    ]);
  });

  it("keeps the last change of a project, and no version of it under another that is opened at once", async () => {
    const services = fakeServices((scenario) => Promise.resolve(planned(scenario)));
    const instants = ["2026-11-22T10:00:00.000Z", "2026-11-22T10:00:01.000Z"];
    const app = createStore({ ...services, now: () => instants[0] ?? "" });
    app.openScenario({ ...scenarioWithVenues(2), name: "Le premier" });
    app.document.rename("Le premier, corrigé");
    instants.shift();
    app.openScenario({ ...scenarioWithVenues(3), name: "Le second" });
    expect(app.kept.saving.records().map(({ name }) => name)).toEqual(["Le premier, corrigé"]);
    await vi.waitFor(() => expect(app.kept.versions.versions()).toHaveLength(1));
    const [version] = app.kept.versions.versions();
    if (version === undefined) throw new Error("a version was kept");
    expect((await app.kept.versions.read(version)).value?.name).toBe("Le second");
  });

  it("saves after a change and resumes where one was", async () => {
    const services = fakeServices((scenario) => Promise.resolve(planned(scenario)));
    const app = createStore(services);
    app.openScenario(scenarioWithVenues(3));
    app.selection.goToStep("circuits");
    await app.propose();
    await vi.waitFor(() => expect(services.saved?.step).toBe("circuits"), { timeout: 3000 });
    await vi.waitFor(() => expect(services.saved?.runFacts?.method).toBe("by hand"), { timeout: 3000 });
    expect(decodeScenario(services.saved?.document).value?.plans).toHaveLength(1);

    const later = createStore(services);
    await vi.waitFor(() => expect(later.kept.saving.records()).toHaveLength(1));
    const [record] = later.kept.saving.records();
    expect(record !== undefined && later.resume(record)).toBe(true);
    expect(later.selection.step()).toBe("circuits");
    await vi.waitFor(() => expect(later.assessment()).not.toBeNull());
    expect(later.runFacts()?.method).toBe("by hand");
  });

  it("keeps an example only once it is changed, and forgets on demand", async () => {
    const services = fakeServices((scenario) => Promise.resolve(planned(scenario)));
    const app = createStore(services);
    app.openScenario(scenarioWithVenues(1), "example");
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(services.saved).toBeNull();
    app.document.rename("Le mien");
    await vi.waitFor(() => expect(services.saved?.name).toBe("Le mien"), { timeout: 3000 });
    app.kept.forget(services.saved?.slot ?? "");
    expect(app.kept.saving.records()).toEqual([]);
    await vi.waitFor(() => expect(services.saved).toBeNull());
  });

  it("leaves the narrowest open thing on Escape", () => {
    const app = createStore(fakeServices((scenario) => Promise.resolve(planned(scenario))));
    app.selection.select("71171");
    app.selection.selectCircuit("c1");
    expect(app.selection.goBack()).toBe(true);
    expect(app.selection.selectedCode()).toBeNull();
    expect(app.selection.goBack()).toBe(true);
    expect(app.selection.selectedCircuitId()).toBeNull();
  });

  it("shows access to another service beside the programme's, and leaves the programme's as it is", async () => {
    const app = createStore(fakeServices((scenario) => Promise.resolve(planned(scenario))));
    app.openScenario(grandChalonScenario("2026-11-22"));
    await vi.waitFor(() => expect(app.diagnosis().state).toBe("ready"));
    const own = app.latestDiagnosis();
    expect(app.shownDiagnosis()).toBe(own);
    app.selection.setShownService(3);
    expect(app.otherService()).toBe(3);
    expect(app.shownDiagnosis()).toBeNull();
    await vi.waitFor(() => expect(app.shownDiagnosis()).not.toBeNull());
    const other = app.shownDiagnosis();
    expect(other?.definition.category).toBe(3);
    expect(other?.summary.coveredShare).toBe(0);
    expect(app.shownStructures()).toEqual([]);
    expect(app.latestDiagnosis()).toBe(own);

    app.selection.setShownService(4); // the programme's own: its places alone, its own diagnosis
    expect(app.otherService()).toBeNull();
    expect(app.shownDiagnosis()).toBe(own);
    app.selection.setShownService(3);
    await vi.waitFor(() => expect(app.shownDiagnosis()).toBe(other));
    app.openScenario(grandChalonScenario("2026-11-22"));
    expect(app.selection.shownService()).toBe("all");
  });
});
