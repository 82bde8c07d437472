import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { type JSX, Show } from "solid-js";
import { afterEach, describe, expect, it } from "vitest";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { decodeScenario } from "../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { ApplicationForm } from "../../src/ui/panels/ApplicationForm.tsx";
import { AuthoritySettings } from "../../src/ui/panels/AuthoritySettings.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { plainPng } from "../fixtures/logos.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { fakeServices } from "./fakeServices.ts";

afterEach(cleanup);

/** Renders a form on the row of four communes, and returns how to read the document that it changes. */
function renderForm(form: (scenario: () => Scenario) => JSX.Element): () => Scenario {
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(fakeServices(() => new Promise(() => undefined)));
    app = store;
    store.openScenario(rowScenario());
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>{(scenario) => form(scenario)}</Show>
      </AppProvider>
    );
  });
  return () => {
    const scenario = app?.document.scenario() ?? null;
    if (scenario === null) throw new Error("no scenario");
    // What a form writes must be what a file may hold.
    expect(decodeScenario(JSON.parse(encodeScenario(scenario))).issues).toEqual([]);
    return scenario;
  };
}

function change(field: HTMLElement, value: string): void {
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
}

/** A file whose bytes can be read: those of jsdom cannot. */
function fileOf(bytes: Uint8Array): File {
  const copy = new Uint8Array(bytes);
  return Object.assign(new File([copy], "logo.png"), { arrayBuffer: () => Promise.resolve(copy.buffer) });
}

describe("whose papers these are", () => {
  const renderAuthority = (): (() => Scenario) =>
    renderForm((scenario) => <AuthoritySettings scenario={scenario()} />);

  it("takes a name and a colour, and says when letters in it could not be read", () => {
    const scenario = renderAuthority();
    change(screen.getByLabelText("Nom de la collectivité"), "Pays d'Ici");
    expect(screen.queryByText(/trop claire/u)).toBeNull();
    change(screen.getByLabelText(/Couleur principale/u), "#ffe000");
    expect(screen.getByText(/trop claire/u)).toBeTruthy();
    expect(scenario().authority).toMatchObject({ name: "Pays d'Ici", mainColour: "#ffe000" });
  });

  it("keeps the name that was there when the field is left empty", () => {
    const scenario = renderAuthority();
    change(screen.getByLabelText("Nom de la collectivité"), "Pays d'Ici");
    change(screen.getByLabelText("Nom de la collectivité"), "  ");
    expect(scenario().authority?.name).toBe("Pays d'Ici");
  });

  it("takes a PNG as logo, refuses a drawing with words, and goes back to neutral", async () => {
    const scenario = renderAuthority();
    const field = screen.getByLabelText("Logo");
    fireEvent.change(field, { target: { files: [fileOf(new TextEncoder().encode("<svg xmlns='x'/>"))] } });
    await screen.findByText(/Un dessin SVG ne peut pas être repris/u);
    expect(scenario().authority).toBeUndefined();
    fireEvent.change(field, { target: { files: [fileOf(plainPng(40, 20))] } });
    await screen.findByAltText("Logo choisi");
    expect(scenario().authority?.logo).toMatch(/^data:image\/png;base64,/u);
    fireEvent.click(screen.getByRole("button", { name: "Revenir à un papier neutre" }));
    expect(scenario().authority).toBeUndefined();
  });
});

describe("the answer to a call for projects", () => {
  const renderApplication = (): (() => Scenario) =>
    renderForm((scenario) => (
      <ApplicationForm scenario={scenario()} diagnosis={diagnose(scenario())} planning={null} />
    ));

  function addLine(side: string, label: string, amount: string): void {
    const form = within(screen.getByRole("form", { name: side }));
    change(form.getByLabelText("Intitulé"), label);
    change(form.getByLabelText("Montant en euros"), amount);
    fireEvent.click(form.getByRole("button", { name: "Ajouter" }));
  }

  it("sums up both sides of the budget as they are written, and says what is missing", () => {
    const scenario = renderApplication();
    addLine("Autres dépenses", "Jeux", "1 200,50");
    addLine("Financements", "Caf", "400");
    expect(screen.getByText(/^Il manque 801\s€ de financements/u)).toBeTruthy();
    expect(scenario().application).toMatchObject({
      expenses: [{ label: "Jeux", cents: 120_050 }],
      funding: [{ label: "Caf", cents: 40_000, granted: false }],
    });
    fireEvent.click(screen.getByRole("button", { name: /Retirer «\sJeux\s»/u }));
    expect(screen.getByText(/dépassent de 400/u)).toBeTruthy();
    expect(scenario().application?.expenses).toEqual([]);
  });

  it("says what is wrong with a line, and puts the cursor there", () => {
    const scenario = renderApplication();
    addLine("Financements", "Caf", "beaucoup");
    const form = within(screen.getByRole("form", { name: "Financements" }));
    expect(form.getByRole("alert").textContent).toContain("Écrivez un montant");
    expect(document.activeElement).toBe(form.getByLabelText("Montant en euros"));
    expect(scenario().application).toBeUndefined();
  });

  it("takes the axes and the partners, one a line", () => {
    const scenario = renderApplication();
    fireEvent.click(screen.getByLabelText(/^6\. place du père/u));
    fireEvent.click(screen.getByLabelText(/^3\. isolement/u));
    change(screen.getByLabelText("Partenaires, un par ligne"), "Caf\n\n PMI ");
    expect(scenario().application).toMatchObject({ axes: [3, 6], partners: ["Caf", "PMI"] });
  });
});
