import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, beforeAll, expect, test } from "vitest";
import type { Hearing } from "../../src/scenario/concertation.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CommuneAnswer } from "../../src/ui/hearing/CommuneAnswer.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { fourSquaresScenario } from "../fixtures/fourSquaresScenario.ts";
import { heard, offeredHall } from "../fixtures/heard.ts";
import { fakeServices } from "./fakeServices.ts";

beforeAll(() => {
  // jsdom knows no dialogs over a page.
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
});

afterEach(cleanup);

/** Renders what C of the four squares said. */
function renderAnswer(hearings: readonly Hearing[]): {
  readonly app: AppStore;
  readonly scenario: () => Scenario;
} {
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(fakeServices(() => new Promise(() => undefined)));
    app = store;
    store.openScenario(fourSquaresScenario({ hearings }));
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>
          {(scenario) => {
            const commune = scenario().territory.communes[2];
            return commune === undefined ? null : <CommuneAnswer scenario={scenario()} commune={commune} />;
          }}
        </Show>
      </AppProvider>
    );
  });
  const store = app;
  if (store === undefined) throw new Error("not rendered");
  const scenario = (): Scenario => {
    const present = store.document.scenario();
    if (present === null) throw new Error("no scenario");
    return present;
  };
  return { app: store, scenario };
}

const hallOfC = (scenario: Scenario) => scenario.venues.find(({ id }) => id === "hall-00003");

test("a commune that was not heard says so, and its first answer is noted with who gave it", () => {
  const { scenario } = renderAnswer([]);
  screen.getByText("Cette commune n’a pas encore été entendue.");
  fireEvent.click(screen.getByRole("button", { name: "Entendre la commune" }));
  fireEvent.click(screen.getByRole("button", { name: "Noter la réponse" }));
  screen.getByText(/Dites qui répond/u);
  expect(scenario().hearings).toEqual([]);
  fireEvent.input(screen.getByLabelText(/Qui répond/u), { target: { value: "maire" } });
  fireEvent.click(screen.getByRole("button", { name: "Noter la réponse" }));
  expect(scenario().hearings).toMatchObject([
    { communeCode: "00003", role: "maire", at: "2026-11-22T10:00:00.000Z" },
  ]);
  screen.getByText(/Entendue le dimanche 22 novembre 2026 \(maire\)/u);
});

test("a form that was begun is not lost by closing it", () => {
  const { scenario } = renderAnswer([]);
  fireEvent.click(screen.getByRole("button", { name: "Entendre la commune" }));
  fireEvent.input(screen.getByLabelText("Besoins signalés"), { target: { value: "Garde" } });
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  fireEvent.click(screen.getByRole("button", { name: "Continuer" }));
  expect(screen.getByLabelText<HTMLTextAreaElement>("Besoins signalés").value).toBe("Garde");
  fireEvent.click(screen.getByRole("button", { name: "Annuler" }));
  fireEvent.click(screen.getByRole("button", { name: "Fermer sans noter" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(scenario().hearings).toEqual([]);
});

test("a telephone number is pointed out and kept from nobody", () => {
  const { scenario } = renderAnswer([]);
  fireEvent.click(screen.getByRole("button", { name: "Entendre la commune" }));
  fireEvent.input(screen.getByLabelText(/Qui répond/u), { target: { value: "maire" } });
  expect(screen.queryByText(/ressemble à/u)).toBeNull();
  fireEvent.input(screen.getByLabelText("Besoins signalés"), { target: { value: "Au 03 85 12 34 56" } });
  screen.getByText(/ressemble à un numéro de téléphone/u);
  fireEvent.click(screen.getByRole("button", { name: "Noter la réponse" }));
  expect(scenario().hearings).toMatchObject([{ needs: "Au 03 85 12 34 56" }]);
});

test("a correction keeps the answer before in the document, a withdrawal too", () => {
  const { app, scenario } = renderAnswer([heard({ needs: "Garde" })]);
  fireEvent.click(screen.getByRole("button", { name: "Corriger" }));
  fireEvent.input(screen.getByLabelText("Besoins signalés"), { target: { value: "Trajets" } });
  fireEvent.click(screen.getByRole("button", { name: "Noter la réponse" }));
  expect(scenario().hearings?.map(({ needs }) => needs)).toEqual(["Garde", "Trajets"]);
  screen.getByText("Trajets");
  expect(screen.queryByText("Garde")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Retirer cette réponse" }));
  screen.getByText("Cette commune n’a pas encore été entendue.");
  expect(scenario().hearings).toHaveLength(3);
  app.document.undo();
  screen.getByText("Trajets");
});

test("the hall is completed by one click, told as done, and comes off with an undo", () => {
  const { app, scenario } = renderAnswer([heard({ hall: offeredHall() })]);
  fireEvent.click(screen.getByRole("button", { name: "Compléter la salle existante" }));
  expect(hallOfC(scenario())).toMatchObject({ name: "Salle des fêtes", confirmed: true, suitable: true });
  screen.getByText(/la salle « Salle des fêtes »/u);
  expect(screen.queryByRole("button", { name: "Compléter la salle existante" })).toBeNull();
  app.document.undo();
  screen.getByRole("button", { name: "Compléter la salle existante" });
  expect(hallOfC(scenario())?.name).toBe("Salle de C");
});

test("a hall where circuits may not stop says so before it is taken", () => {
  const { scenario } = renderAnswer([heard({ hall: offeredHall() })]);
  expect(scenario().programme.minVenueRing).toBe(2);
  screen.getByText(/les circuits ne s’arrêtent pas dans cette commune/u);
  fireEvent.click(screen.getByRole("button", { name: "Compléter la salle existante" }));
  screen.getByText(/Salle des fêtes.*hors des circuits/u);
});

test("what was not said of a hall is asked, never assumed", () => {
  const { scenario } = renderAnswer([heard({ hall: offeredHall({ heated: null }) })]);
  fireEvent.click(screen.getByRole("button", { name: "Compléter la salle existante" }));
  expect(hallOfC(scenario())?.confirmed).toBe(false);
  screen.getByText(/n’a pas dit si la salle est chauffée/u);
  fireEvent.click(screen.getByRole("button", { name: "Non, hors des circuits pour l’instant" }));
  expect(hallOfC(scenario())).toMatchObject({ confirmed: true, suitable: false });
  screen.getByText(/hors des circuits/u);
});

test("the form of a place is filled in with the action, whose place then names the commune as its source", () => {
  const { scenario } = renderAnswer([heard({ existing: "Bébés lecteurs" })]);
  fireEvent.click(screen.getByRole("button", { name: "Compter cette action comme un lieu existant" }));
  expect(screen.getByLabelText<HTMLInputElement>("Nom du lieu").value).toBe("Bébés lecteurs");
  fireEvent.click(screen.getByRole("button", { name: "Enregistrer le lieu" }));
  expect(scenario().structures.at(-1)).toMatchObject({
    name: "Bébés lecteurs",
    communeCode: "00003",
    source: "C (maire), entendue le 2026-12-01",
  });
  screen.getByText("l’action existante");
});

test("two answers are both shown, and one click settles", () => {
  const first = heard({ at: "2026-11-10T09:00:00Z", needs: "Garde" });
  const other = heard({ at: "2026-11-12T09:00:00Z", role: "adjoint", needs: "Trajets" });
  const { scenario } = renderAnswer([first, other]);
  screen.getByText("Trajets");
  const entry = screen.getByText("Garde").closest("li");
  if (entry === null) throw new Error("the answer stands in no list");
  fireEvent.click(within(entry).getByRole("button", { name: "Garder celle-ci" }));
  expect(screen.queryByText("Trajets")).toBeNull();
  screen.getByText(/Entendue le mardi 10 novembre 2026 \(maire\)/u);
  expect(scenario().hearings).toHaveLength(3);
});
