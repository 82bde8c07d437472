import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, expect, it, vi } from "vitest";
import { runPlan } from "../../src/pipeline/runPlan.ts";
import type { PlanTask } from "../../src/pipeline/planSession.ts";
import { decodeScenario } from "../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CircuitsPanel } from "../../src/ui/panels/CircuitsPanel.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import type { PlanPoolPort } from "../../src/ui/state/planChoiceStore.ts";
import { testSolver } from "../fixtures/runPlanner.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { fakeServices } from "./fakeServices.ts";

const LONG = { timeout: 30_000 };
const solver = await testSolver();
const host = { solver, now: () => 0, onProgress: () => undefined, shouldStop: () => false };
const options = { seed: 1, limit: { iterations: 100_000 } };

afterEach(cleanup);

/** Plans in this thread, a turn of the event loop for each batch. */
const pool: PlanPoolPort = {
  async run(tasks: readonly PlanTask[]) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return tasks.map((task) => runPlan(task.scenario, options, host));
  },
  cancel: () => undefined,
};

function renderPanel(scenario: Scenario, planPool: PlanPoolPort = pool): AppStore {
  const services = {
    ...fakeServices((asked) => Promise.resolve(runPlan(asked, options, host))),
    planPool: () => planPool,
  };
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(services);
    app = store;
    store.openScenario(scenario);
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>
          {(open) => <CircuitsPanel scenario={open()} diagnosis={store.latestDiagnosis()} />}
        </Show>
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return app;
}

async function propose(): Promise<void> {
  const main = await screen.findByRole<HTMLButtonElement>("button", { name: "Proposer des circuits" });
  await vi.waitFor(() => expect(main.disabled).toBe(false));
  fireEvent.click(main);
  await screen.findByTestId("plan-quality");
}

const shownNames = (app: AppStore): readonly string[] => app.document.scenario()?.plans[0]?.names ?? [];

it("stands three named plans as cards; choosing one shows it, undo and reload keep them", async () => {
  const app = renderPanel(grandChalonScenario("2026-11-22"));
  await propose();
  const fairest = await screen.findByRole("radio", { name: /Le plus équitable/u }, LONG);
  expect(screen.getAllByRole("radio", { name: /^(?:Tout desservir|Le plus)/u })).toHaveLength(3);
  expect(shownNames(app)).toEqual(["cheapest"]);
  expect(screen.getByRole("radio", { name: /Tout desservir.*29 communes/u })).toHaveProperty("checked", true);

  expect(app.planViewBefore()).toBeNull();

  fireEvent.click(fairest);
  expect(shownNames(app)).toEqual(["fairest"]);
  await vi.waitFor(() => expect(app.planView()?.document.names).toEqual(["fairest"]));
  expect(app.planViewBefore()?.document.names).toEqual(["cheapest"]);
  await vi.waitFor(() => expect(app.assessment()?.figures.feasible).toBe(true));
  expect(screen.getByTestId("plan-quality").textContent).toMatch(
    /Aucun circuit moins coûteux ne met toutes/u,
  );

  const saved = decodeScenario(JSON.parse(encodeScenario(app.document.scenario() ?? rowScenario()))).value;
  expect(saved?.plans.map(({ names }) => names?.[0])).toEqual(["fairest", "cheapest", "most-children"]);
  app.document.undo();
  expect(shownNames(app)).toEqual(["cheapest"]);
  expect(app.document.scenario()?.plans).toHaveLength(3);
  app.document.undo();
  expect(app.document.scenario()?.plans).toHaveLength(0);
}, 60_000);

it("keeps showing the plan where an answer changes while the other plans are still looked for", async () => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const slowPool: PlanPoolPort = {
    async run(tasks) {
      await released;
      return tasks.map((task) => runPlan(task.scenario, options, host));
    },
    cancel: () => undefined,
  };
  const app = renderPanel(rowScenario(), slowPool);
  await propose();
  app.document.changeAvailability({ kind: "venue", id: "salle-71003" }, { openings: [] });
  await screen.findByText(/ont changé depuis ce calcul/u);
  release();
  await vi.waitFor(() => expect(shownNames(app)).not.toEqual([]), LONG);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(screen.queryByTestId("plan-quality")).not.toBeNull();
});

it("says that one plan answers several questions rather than showing twins", async () => {
  renderPanel(rowScenario());
  await propose();
  const radio = await screen.findByRole("radio", { name: /Tout desservir et le plus équitable/u }, LONG);
  expect(radio).toHaveProperty("checked", true);
  expect(screen.getByText("Un même plan répond à ces questions.")).toBeTruthy();
});

it("opens « Plus de choix » : the slider stops at real plans, the table says the same", async () => {
  const app = renderPanel(grandChalonScenario("2026-11-22"));
  await propose();
  await screen.findByRole("radio", { name: /Le plus équitable/u }, LONG);
  fireEvent.click(screen.getByRole("button", { name: "Plus de choix" }));
  const slider = await screen.findByRole<HTMLInputElement>("slider", { name: "Plan choisi" }, LONG);
  const table = screen.getByRole("table", { name: "Les mêmes plans en tableau" });
  expect(within(table).getAllByRole("row")).toHaveLength(8);
  fireEvent.input(slider, { target: { value: "0" } });
  const first = app.document.scenario()?.plans[0];
  expect(first?.aim).toMatchObject({ kind: "max-coverage", halfDaysPerMonth: 4 });
  expect(slider.getAttribute("aria-valuetext")).toMatch(/^Plan 1 sur 7, \d+\scommunes, .*, à \d+\smin$/u);
  expect(app.document.scenario()?.plans).toHaveLength(4);
  await vi.waitFor(() => expect(app.assessment()?.figures.feasible).toBe(true));
  fireEvent.click(screen.getByRole("button", { name: "Moins de choix" }));
  expect(screen.queryByRole("slider", { name: "Plan choisi" })).toBeNull();
}, 60_000);

it("keeps the first plan where the others cannot be computed, and says so", async () => {
  const app = renderPanel(rowScenario(), { ...pool, run: () => Promise.reject(new Error("worker gone")) });
  await propose();
  expect(await screen.findByText(/Les autres plans n’ont pas pu être calculés/u)).toBeTruthy();
  expect(app.document.scenario()?.plans).toHaveLength(1);
});
