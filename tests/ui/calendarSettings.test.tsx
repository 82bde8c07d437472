import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { decodeScenario } from "../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { CalendarSettings } from "../../src/ui/panels/CalendarSettings.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { fakeServices } from "./fakeServices.ts";

afterEach(cleanup);

/** Renders the settings of the row of four communes, from April to June 2027. */
function renderSettings(): { readonly app: AppStore; readonly scenario: () => Scenario } {
  const services = fakeServices(() => new Promise(() => undefined));
  let app: AppStore | undefined;
  const row = rowScenario();
  const calendar = { ...row.calendar, zone: "A" as const, start: "2027-04-05", end: "2027-06-30" };
  render(() => {
    const store = createAppStore(services);
    app = store;
    store.openScenario({ ...row, calendar });
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>
          {(scenario) => <CalendarSettings scenario={scenario()} />}
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

function fill(label: RegExp | string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe("period and zone", () => {
  it("proposes the zone of the académie and says what becomes of sessions", () => {
    const { app, scenario } = renderSettings();
    expect(screen.getByText(/Académie de Dijon.*zone A/u)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "B" }));
    expect(scenario().calendar.zone).toBe("B");
    fireEvent.click(screen.getByRole("button", { name: "Prendre la zone A" }));
    expect(scenario().calendar.zone).toBe("A");
    fireEvent.click(screen.getByRole("radio", { name: "s’arrêtent" }));
    expect(scenario().calendar.inSchoolHolidays).toBe("closed");
    fireEvent.click(screen.getByRole("radio", { name: "une autre équipe, sinon déplacer" }));
    expect(scenario().calendar.skippedSessions).toEqual(["other-team", "move"]);
    app.document.undo();
    expect(scenario().calendar.skippedSessions).toBeUndefined();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "l’annuler" }).checked).toBe(true);
  });

  it("refuses an end before the start, and a minimum of 0 leaves nothing behind", () => {
    const { scenario } = renderSettings();
    fill("Au", "2027-01-01");
    expect(screen.getByRole("alert").textContent).toContain("La fin précède le début");
    expect(scenario().calendar.end).toBe("2027-06-30");
    fill("Au", "2027-05-31");
    expect(screen.queryByRole("alert")).toBeNull();
    expect(scenario().calendar.end).toBe("2027-05-31");
    fill(/Visites de chaque lieu par mois/u, "2");
    expect(scenario().programme.minVisitsPerMonth).toBe(2);
    fill(/Visites de chaque lieu par mois/u, "0");
    expect(Object.keys(scenario().programme)).not.toContain("minVisitsPerMonth");
  });

  it("says from which day on holidays are not known", () => {
    renderSettings();
    expect(screen.queryByText(/vacances inconnues/iu)).toBeNull();
    fill("Au", "2027-08-31");
    expect(
      screen.getByText(/^Vacances inconnues du dimanche 4 juillet 2027 au mardi 31 août 2027/u),
    ).toBeTruthy();
    expect(screen.getByText("vacances inconnues")).toBeTruthy();
  });
});

describe("closures", () => {
  it("adds one with its reason, half a day or more, and takes it back", () => {
    const { app, scenario } = renderSettings();
    const add = screen.getByRole("button", { name: "Ajouter la fermeture" });
    fireEvent.click(add);
    expect(screen.getByRole("alert").textContent).toBe("Indiquez le premier jour.");
    fill("Premier jour fermé", "2027-05-12");
    fireEvent.click(add);
    expect(screen.getByRole("alert").textContent).toMatch(/Indiquez la raison/u);
    fireEvent.change(screen.getByLabelText("Moment"), { target: { value: "am" } });
    fireEvent.input(screen.getByLabelText("Raison"), { target: { value: "Travaux" } });
    fireEvent.click(add);
    const closure = { from: "2027-05-12", to: "2027-05-12", reason: "Travaux", halfDay: "am" };
    expect(scenario().calendar.closures).toEqual([closure]);
    expect(screen.getByText("matin seulement · Travaux")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /Retirer la fermeture.*12 mai 2027/u }));
    expect(scenario().calendar.closures).toEqual([]);
    app.document.undo();
    expect(scenario().calendar.closures).toEqual([closure]);
  });

  it("closes a bridge day with one click, and then no longer offers it", () => {
    const { scenario } = renderSettings();
    fireEvent.click(screen.getByRole("button", { name: /Pont du vendredi 7 mai 2027.*fermer/u }));
    expect(scenario().calendar.closures).toEqual([{ from: "2027-05-07", to: "2027-05-07", reason: "pont" }]);
    expect(screen.queryByRole("button", { name: /Pont du/u })).toBeNull();
  });
});

describe("availability", () => {
  it("sets the hours of a hall, warns of reversed ones, and reads back from its file", () => {
    const { scenario } = renderSettings();
    const id = scenario().venues[2]?.id ?? "";
    fireEvent.change(screen.getByLabelText(/Pour qui/u), { target: { value: `venue ${id}` } });
    fireEvent.click(screen.getByRole("radio", { name: "à des heures précises" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "lundi" }));
    fireEvent.change(screen.getByLabelText("Semaines"), { target: { value: "odd" } });
    fireEvent.change(screen.getByLabelText("De"), { target: { value: "14:00" } });
    fireEvent.change(screen.getByLabelText("À"), { target: { value: "13:00" } });
    expect(screen.getByRole("alert").textContent).toMatch(/La fin ne suit pas le début/u);
    fireEvent.change(screen.getByLabelText("À"), { target: { value: "17:30" } });
    expect(screen.queryByRole("alert")).toBeNull();
    const opening = { weekdays: [2, 3, 4, 5], when: "always", weeks: "odd", start: "14:00", end: "17:30" };
    expect(scenario().venues[2]?.availability).toEqual({ openings: [opening] });
    const read = decodeScenario(JSON.parse(encodeScenario(scenario())));
    expect(read.value?.venues[2]?.availability).toEqual({ openings: [opening] });
    fireEvent.click(screen.getByRole("button", { name: "Retirer les heures 1" }));
    expect(screen.getByText(/jamais disponible/u)).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "à toute heure" }));
    expect(Object.keys(scenario().venues[2] ?? {})).not.toContain("availability");
  });

  it("keeps the last weekday ticked", () => {
    const { scenario } = renderSettings();
    fireEvent.change(screen.getByLabelText(/Pour qui/u), {
      target: { value: `team ${scenario().teams[0]?.id ?? ""}` },
    });
    fireEvent.click(screen.getByRole("radio", { name: "à des heures précises" }));
    for (const day of ["lundi", "mardi", "mercredi", "jeudi", "vendredi"]) {
      fireEvent.click(screen.getByRole("checkbox", { name: day }));
    }
    expect(scenario().teams[0]?.availability?.openings?.[0]?.weekdays).toEqual([5]);
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "vendredi" }).checked).toBe(true);
  });

  it("adds a professional by function, and takes the person out of settled sessions too", () => {
    const { app, scenario } = renderSettings();
    fireEvent.click(screen.getByRole("button", { name: "Ajouter un professionnel" }));
    const fields = within(screen.getByRole("region", { name: "Professionnel 1" }));
    fireEvent.change(fields.getByLabelText("Fonction"), { target: { value: "sage-femme PMI" } });
    fireEvent.change(screen.getByLabelText("Compétences"), { target: { value: "santé, LSF" } });
    fill("Séances par mois, au plus", "4");
    expect(scenario().professionals).toEqual([
      { id: "professional-1", role: "sage-femme PMI", skills: ["santé", "LSF"], maxSessionsPerMonth: 4 },
    ]);
    app.document.changeCalendar({
      rules: [
        {
          id: "fixed",
          kind: "session",
          recurrence: { kind: "dates", dates: ["2027-05-11"] },
          when: "always",
          venueId: null,
          teamId: scenario().teams[0]?.id ?? "",
          halfDay: "am",
          start: null,
          end: null,
          theme: null,
          professionalIds: ["professional-1"],
        },
      ],
    });
    fireEvent.click(screen.getByRole("button", { name: "Retirer ce professionnel" }));
    expect(scenario().professionals).toEqual([]);
    expect(scenario().calendar.rules).toMatchObject([{ id: "fixed", professionalIds: [] }]);
    app.document.undo();
    expect(scenario().calendar.rules).toMatchObject([{ professionalIds: ["professional-1"] }]);
  });
});

it("lists themes with their skills, and says which skill nobody has", () => {
  const { scenario } = renderSettings();
  fireEvent.input(screen.getByLabelText("Nom du thème"), { target: { value: "Comptines signées" } });
  fireEvent.click(screen.getByRole("button", { name: "Ajouter le thème" }));
  fireEvent.change(screen.getByLabelText(/Compétences pour « Comptines signées »/u), {
    target: { value: "LSF" },
  });
  expect(scenario().programme.themes).toEqual([{ name: "Comptines signées", skills: ["LSF"] }]);
  expect(screen.getByText(/Personne n’a encore : LSF/u)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: /Retirer le thème.*Comptines signées/u }));
  expect(Object.keys(scenario().programme)).not.toContain("themes");
});
