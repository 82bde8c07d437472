import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, expect, it, vi } from "vitest";
import type { Outcome } from "../../planners/model/outcome.ts";
import { documentOf, type PlanRun } from "../../src/pipeline/runPlan.ts";
import type { PlanOptions } from "../../src/pipeline/solveProblem.ts";
import { discardStop } from "../../src/scenario/lockEdits.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CircuitsPanel } from "../../src/ui/panels/CircuitsPanel.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { morningPlan, scenarioWithVenues } from "../fixtures/morningPlan.ts";
import { fakeServices } from "./fakeServices.ts";

afterEach(cleanup);

/** Visits every hall that is not ruled out. */
function runOf(scenario: Scenario, extra: Partial<PlanRun> = {}): PlanRun {
  const out = new Set(scenario.locks.flatMap((lock) => (lock.kind === "forbid" ? [lock.venueId] : [])));
  const plan = morningPlan({ ...scenario, venues: scenario.venues.filter(({ id }) => !out.has(id)) });
  const outcome: Outcome = {
    status: "feasible",
    plan,
    objective: null,
    bound: null,
    costCents: null,
    uncoverable: [],
    conflicts: [],
    method: "test",
  };
  return { document: documentOf(scenario, 1, outcome), outcome, seconds: 0, ...extra };
}

/** Step 4 with a planner that notes what it was asked. */
function renderPanel(answer: (scenario: Scenario) => PlanRun): { app: AppStore; asked: PlanOptions[] } {
  const asked: PlanOptions[] = [];
  const planner = {
    run(scenario: Scenario, options: PlanOptions) {
      asked.push(options);
      return Promise.resolve(answer(scenario));
    },
    cancel: () => undefined,
  };
  const services = { ...fakeServices(() => Promise.reject(new Error("not asked"))), planner: () => planner };
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(services);
    app = store;
    store.openScenario(scenarioWithVenues(3));
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>
          {(scenario) => <CircuitsPanel scenario={scenario()} diagnosis={store.latestDiagnosis()} />}
        </Show>
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return { app, asked };
}

it("after a decision the shown plan goes along at once, though it breaks the decision; « indifférent » leaves it out", async () => {
  const { app, asked } = renderPanel((scenario) => runOf(scenario));
  await app.propose();
  expect(asked[0]?.previous).toBeUndefined();
  const shown = app.document.scenario()?.plans[0]?.plan;
  const used = shown?.circuits[0]?.tours[0]?.stops[0]?.siteId ?? "";
  app.document.changeLocks((locks) => discardStop(locks, used));
  await app.propose();
  expect(asked[1]?.previous).toEqual({ plan: shown, extraCents: 0 });

  app.document.changeLocks(() => []);
  app.planRun.setCloseness("free");
  await app.propose();
  expect(asked[2]?.previous).toBeUndefined();
});

it("the slider says its stop and its price by the month, and what staying close cost is told with what changes", async () => {
  const closeness = {
    extraCents: 2050,
    changes: { halls: 1, moved: 0 },
    otherwise: { halls: 15, moved: 2 },
  };
  const { app, asked } = renderPanel((scenario) =>
    runOf(scenario, scenario.locks.length > 0 ? { closeness } : {}),
  );
  await app.propose();
  const slider = await screen.findByRole<HTMLInputElement>("slider", {
    name: "Rester proche du plan montré",
  });
  expect(slider.getAttribute("aria-valuetext")).toBe("À prix égal");
  slider.value = "3";
  fireEvent.input(slider);
  expect(slider.getAttribute("aria-valuetext")).toBe("Plus cher");
  const cost = await vi.waitFor(() => {
    const cents = app.assessment()?.figures.cost;
    if (cents === undefined) throw new Error("not assessed yet");
    return cents;
  });
  const most = Math.ceil((cost * 0.1) / 1000) * 1000; // 10 %, in whole tens of euros
  const meaning = document.getElementById(slider.getAttribute("aria-describedby") ?? "");
  expect(meaning?.textContent?.replace(/\D/gu, "")).toBe(String(most / 100));

  app.document.changeLocks((locks) => discardStop(locks, app.document.scenario()?.venues[0]?.id ?? ""));
  await app.propose();
  expect(asked[1]?.previous?.extraCents).toBe(most);
  const changes = await screen.findByTestId("plan-changes");
  expect(changes.textContent).toMatch(
    /Rester proche coûte 21\s€ de plus par mois.*1 salle change\s; sans cela, 15 salles changent, 2 autres/u,
  );
});
