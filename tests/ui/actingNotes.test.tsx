import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, expect, it, vi } from "vitest";
import { keepCircuit } from "../../src/scenario/lockEdits.ts";
import { ActingNotes } from "../../src/ui/panels/ActingNotes.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { scenarioWithVenues } from "../fixtures/morningPlan.ts";
import { fakeServices } from "./fakeServices.ts";

afterEach(cleanup);

const scenario = scenarioWithVenues(3);
const [first = "", second = "", third = ""] = scenario.venues.map(({ id }) => id);

/** Renders the notes over a map on a project with three halls, its planner broken. */
function renderNotes(): AppStore {
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(fakeServices(() => Promise.reject(new Error("broken"))));
    app = store;
    store.openScenario(scenario);
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>{(open) => <ActingNotes scenario={open()} />}</Show>
        <section id="map" tabIndex={-1} />
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return app;
}

it("names the kept circuit that a move takes back", () => {
  const app = renderNotes();
  app.document.changeLocks((locks) =>
    keepCircuit(locks, {
      teamId: scenario.teams[0]?.id ?? "",
      venueIds: [first, second],
      weekday: 1,
      halfDay: "am",
    }),
  );
  app.acting.moveStop(first, third);
  expect(screen.getByText(/Décision retirée par ce déplacement.*garder le circuit.*\(lundi\)/u)).toBeTruthy();
});

it("takes nothing back where nothing was decided", () => {
  const app = renderNotes();
  app.acting.moveStop(first, third);
  expect(screen.getByText(/Arrêt déplacé/u).textContent).not.toContain("retirée");
});

it("is closed by hand, and gives the focus to the map", () => {
  const app = renderNotes();
  app.acting.moveStop(first, third);
  const close = screen.getByRole("button", { name: "Fermer" });
  close.focus();
  fireEvent.click(close);
  expect(screen.queryByText(/Arrêt déplacé/u)).toBeNull();
  expect(document.activeElement?.id).toBe("map");
});

it.each<[string, (app: AppStore) => void]>([
  ["another step", (app) => app.selection.goToStep("share")],
  ["a view over the map", (app) => app.selection.setView("figures")],
  ["another decision", (app) => app.document.setVenueLock(second, "require")],
  ["a computation that fails", (app) => void app.propose()],
])("goes with the next act: %s", async (_, act) => {
  const app = renderNotes();
  app.acting.moveStop(first, third);
  expect(screen.queryByText(/Arrêt déplacé/u)).not.toBeNull();
  act(app);
  await vi.waitFor(() => expect(screen.queryByText(/Arrêt déplacé/u)).toBeNull());
});

it("does not come back when its move is redone", () => {
  const app = renderNotes();
  app.acting.moveStop(first, third);
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  app.document.redo();
  expect(screen.queryByText(/Arrêt déplacé/u)).toBeNull();
});
