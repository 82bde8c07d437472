import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CalendarView } from "../../src/ui/calendar/CalendarView.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { documentOfPlan, morningPlan, scenarioWithVenues } from "../fixtures/morningPlan.ts";
import { fakeServices } from "./fakeServices.ts";

beforeEach(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal(): void {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(): void {
    this.open = false;
  };
});
afterEach(cleanup);

/** Mondays and Tuesdays of weeks 1 and 3 of 4 in two halls, three visits a month at least. */
function plannedScenario(): Scenario {
  const scenario = scenarioWithVenues(2, { start: "2026-12-07", end: "2027-06-06" });
  return {
    ...scenario,
    programme: { ...scenario.programme, minVisitsPerMonth: 3 },
    plans: [documentOfPlan(morningPlan(scenario))],
  };
}

function renderCalendar(opened: Scenario): AppStore {
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(fakeServices(() => new Promise(() => undefined)));
    app = store;
    store.openScenario(opened);
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>{(scenario) => <CalendarView scenario={scenario()} />}</Show>
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return app;
}

it("says what to do where there is no plan", async () => {
  renderCalendar(scenarioWithVenues(2));
  await screen.findByRole("heading", { name: "Pas encore de séances" });
  expect(screen.getByRole("button", { name: "Aller à l’étape Circuits" })).toBeTruthy();
});

it("begins at the first session's month, whatever the day, and counts in a sentence", async () => {
  renderCalendar(plannedScenario());
  await screen.findByRole("table", { name: /^Séances de décembre 2026/u });
  // 13 Mondays and 13 Tuesdays; Easter Monday is off. The one hall is short in five months, the other in four.
  expect(screen.getByTestId("calendar-sentence").textContent).toMatch(
    /^25 séances ont lieu.; 1 annulée.; 9.mois sous le minimum$/u,
  );
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Mois précédent" }).disabled).toBe(true);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Aujourd’hui" }).disabled).toBe(true);
});

it("names each month below the minimum with its hall, and repairs it with one of the dates proposed", async () => {
  const app = renderCalendar(plannedScenario());
  const repair = await screen.findByRole("button", { name: /^Proposer une réparation.*mars 2027$/u });
  fireEvent.click(repair);
  const dialog = await screen.findByRole("dialog");
  fireEvent.click(await within(dialog).findByRole("button", { name: /^mercredi 31 mars 2027/u }));
  expect(app.document.scenario()?.calendar.changes).toEqual([
    expect.objectContaining({ to: { date: "2027-03-31", start: "09:30", teamId: "equipe-1" } }),
  ]);
  expect(app.announcement()).toMatch(/mise le mercredi 31 mars 2027/u);
  app.document.undo();
  expect(app.document.scenario()?.calendar.changes).toBeUndefined();
});

it("shows only the sessions of the commune that is chosen", async () => {
  renderCalendar(plannedScenario());
  const table = await screen.findByRole("table", { name: /^Séances de décembre/u });
  const all = within(table).getAllByRole("button").length;
  const commune = screen.getByLabelText<HTMLSelectElement>("Commune");
  fireEvent.change(commune, { target: { value: commune.options[1]?.value } });
  expect(within(table).getAllByRole("button").length).toBe(all / 2);
});

it("tells a change that breaks a rule in words, and keeps it only when asked to", async () => {
  const app = renderCalendar(plannedScenario());
  const table = await screen.findByRole("table", { name: /^Séances de décembre/u });
  const [session] = within(table).getAllByRole("button");
  if (session === undefined) throw new Error("no session in December");
  fireEvent.click(session);
  fireEvent.input(await screen.findByLabelText("Jour"), { target: { value: "2026-12-25" } });
  fireEvent.click(screen.getByRole("button", { name: "Mettre la séance à ce moment" }));
  const broken = await screen.findByRole("dialog", { name: /^Ce changement ne respecte pas/u });
  expect(broken.textContent).toContain("C8");
  expect(broken.textContent).toContain("vendredi 25 décembre 2026");
  expect(app.document.scenario()?.calendar.changes).toBeUndefined();
  fireEvent.click(within(broken).getByRole("button", { name: "Garder quand même" }));
  expect(app.document.scenario()?.calendar.changes).toHaveLength(1);
});
