import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, expect, it, vi } from "vitest";
import type { Outcome } from "../../planners/model/outcome.ts";
import type { Plan } from "../../planners/model/plan.ts";
import { documentOf, type PlanRun } from "../../src/pipeline/runPlan.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CircuitsPanel } from "../../src/ui/panels/CircuitsPanel.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { fakeServices } from "./fakeServices.ts";

afterEach(cleanup);

const NO_PLAN: Outcome = {
  status: "infeasible",
  plan: null,
  objective: null,
  bound: null,
  costCents: null,
  uncoverable: [],
  conflicts: [{ code: "demand-without-plannable-site", params: { demands: 29, sites: 42 } }],
  method: "test",
};

/** Renders step 4 on the Grand Chalon, with a planner that answers as the test says. */
function renderPanel(answer: (scenario: Scenario) => Promise<PlanRun>): AppStore {
  const services = fakeServices(answer);
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(services);
    app = store;
    store.openScenario(grandChalonScenario("2026-11-22"));
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>
          {(scenario) => <CircuitsPanel scenario={scenario()} diagnosis={store.latestDiagnosis()} />}
        </Show>
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return app;
}

async function clickMain(name: string): Promise<void> {
  const main = await screen.findByRole<HTMLButtonElement>("button", { name });
  await vi.waitFor(() => expect(main.disabled).toBe(false));
  fireEvent.click(main);
}

it("names what makes a plan impossible, and the next step", async () => {
  renderPanel((scenario) =>
    Promise.resolve({ document: documentOf(scenario, 1, NO_PLAN), outcome: NO_PLAN, seconds: 0 }),
  );
  await clickMain("Proposer des circuits");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Aucun plan ne tient avec ces réponses.");
  expect(alert.textContent).toContain("Que faire");
  expect(alert.textContent).toContain("Augmentez les minutes de route");
});

it("brings a decision that cannot be kept into focus, alone, with its button", async () => {
  const app = renderPanel((scenario) => {
    const [lock] = scenario.locks;
    const outcome: Outcome = {
      ...NO_PLAN,
      conflicts: [
        { code: "required-site-unplannable", params: { site: scenario.venues[0]?.id ?? "" } },
        { code: "decisions-conflict", params: { decisions: lock?.id ?? "" } },
      ],
    };
    return Promise.resolve({ document: documentOf(scenario, 1, outcome), outcome, seconds: 0 });
  });
  app.document.setVenueLock(app.document.scenario()?.venues[0]?.id ?? "", "require");
  await clickMain("Proposer des circuits");
  const alert = await screen.findByRole("alert");
  await vi.waitFor(() => expect(document.activeElement).toBe(alert));
  expect(alert.textContent).toContain("Cette décision ne peut pas être tenue");
  expect(alert.textContent).toContain("Retirer cette décision");
  expect(alert.textContent).not.toContain("ne tient dans aucune sortie");
  const takeBack = within(alert).getAllByRole("button", { name: /^Retirer/u });
  expect(takeBack).toHaveLength(1);
  for (const button of takeBack) fireEvent.click(button);
  expect(alert.textContent).not.toContain("lock-");
});

it("puts « Arrêter » in the place of the main button while it computes", async () => {
  renderPanel(() => new Promise(() => undefined));
  await clickMain("Proposer des circuits");
  expect(await screen.findByRole("button", { name: "Arrêter" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Proposer des circuits" })).toBeNull();
  expect(screen.getByText("Rien de trouvé pour l’instant.")).toBeTruthy();
});

it("shows the rules that a plan breaks, by name", async () => {
  const late = (scenario: Scenario): Plan => {
    const [venue] = scenario.venues;
    const stop = { siteId: venue?.id ?? "", arrive: 1300, start: 1320, end: 1410, depart: 1430 };
    const tour = { week: 1, weekday: 1, halfDay: "pm", stops: [stop] } as const;
    return {
      circuits: [{ id: "c1", teamId: "equipe-1", depotId: scenario.depots[0]?.id ?? "", tours: [tour] }],
    };
  };
  renderPanel((scenario) => {
    const outcome: Outcome = { ...NO_PLAN, status: "feasible", plan: late(scenario), conflicts: [] };
    return Promise.resolve({ document: documentOf(scenario, 1, outcome), outcome, seconds: 0 });
  });
  await clickMain("Proposer des circuits");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toMatch(/règles? non respectées?/u);
  expect(alert.textContent).toMatch(/C6 – /u);
});

it("asks its questions in words and changes the project by them", async () => {
  const app = renderPanel(() => new Promise(() => undefined));
  fireEvent.click(await screen.findByRole("radio", { name: /le plus d’enfants/u }));
  const halfDays = await screen.findByRole("spinbutton", { name: /Combien de demi-journées par mois/u });
  fireEvent.change(halfDays, { target: { value: "12" } });
  expect(app.document.scenario()?.programme.aim).toEqual({ kind: "max-coverage", halfDaysPerMonth: 12 });
  fireEvent.click(screen.getByRole("radio", { name: "4 fois" }));
  expect(app.document.scenario()?.programme.visitsPerCycle).toBe(4);
});

it("asks how many new fixed places may open, and what one costs only then", async () => {
  const app = renderPanel(() => new Promise(() => undefined));
  const most = await screen.findByRole("spinbutton", { name: /Combien de nouveaux lieux fixes au plus/u });
  expect((most as HTMLInputElement).value).toBe("0");
  expect(screen.queryByRole("spinbutton", { name: /Coût d’un lieu fixe par mois/u })).toBeNull();
  fireEvent.change(most, { target: { value: "2" } });
  expect(app.document.scenario()?.programme.fixedPlaces).toEqual({ most: 2, centsPerMonth: 150_000 });
  const cost = await screen.findByRole("spinbutton", { name: /Coût d’un lieu fixe par mois/u });
  fireEvent.change(cost, { target: { value: "900" } });
  expect(app.document.scenario()?.programme.fixedPlaces).toEqual({ most: 2, centsPerMonth: 90_000 });
  fireEvent.change(most, { target: { value: "0" } });
  expect(Object.keys(app.document.scenario()?.programme ?? {})).not.toContain("fixedPlaces");
  fireEvent.change(most, { target: { value: "1" } });
  expect(app.document.scenario()?.programme.fixedPlaces).toEqual({ most: 1, centsPerMonth: 90_000 });
});

it("names the new fixed places of a plan, their price and whom they are for", async () => {
  const app = renderPanel((scenario) => {
    const houses = scenario.venues.slice(0, 1).map(({ id, communeCode }) => ({
      houseId: id,
      demandIds: [communeCode],
    }));
    const outcome: Outcome = {
      ...NO_PLAN,
      status: "feasible",
      plan: { circuits: [], houses },
      conflicts: [],
    };
    return Promise.resolve({ document: documentOf(scenario, 1, outcome), outcome, seconds: 0 });
  });
  fireEvent.change(await screen.findByRole("spinbutton", { name: /Combien de nouveaux lieux fixes/u }), {
    target: { value: "1" },
  });
  await clickMain("Proposer des circuits");
  const places = await screen.findByTestId("new-places");
  expect(places.textContent).toMatch(/1.nouveau lieu fixe, ouvert toute l’année.: 1.500.€ par mois/u);
  const place = within(places).getByRole("button", { name: /Allerey-sur-Saône.*communes à portée/u });
  fireEvent.click(place);
  expect(app.selection.selectedCode()).toBe("71003");
});
