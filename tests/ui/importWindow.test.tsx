import { cleanup, fireEvent, render, screen, waitFor, within } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FilePreview } from "../../src/pipeline/import/fileReading.ts";
import type { ImportResult } from "../../src/pipeline/import/importResult.ts";
import { StructureImport } from "../../src/ui/panels/StructureImport.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import type { FilesToRead } from "../../src/workers/importClient.ts";
import { placesPreview } from "../fixtures/filePreview.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
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

/** The import of step 2, over an importer that answers with what the test gives and tells what it was asked. */
function renderImport(previews: (input: FilesToRead) => readonly FilePreview[]): {
  readonly app: AppStore;
  readonly previewed: FilesToRead[];
  readonly imported: FilesToRead[];
} {
  const previewed: FilesToRead[] = [];
  const imported: FilesToRead[] = [];
  const services = {
    ...fakeServices(() => new Promise(() => undefined)),
    importer: {
      previewFiles: (input: FilesToRead) => {
        previewed.push(input);
        return Promise.resolve(previews(input));
      },
      importFiles: (input: FilesToRead): Promise<ImportResult> => {
        imported.push(input);
        const structures = rowScenario().structures.map((place) => ({ ...place, id: `${place.id}-neuf` }));
        return Promise.resolve({ territory: null, structures, report: REPORT });
      },
      cancel: () => undefined,
    },
  };
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(services);
    app = store;
    store.openScenario(rowScenario());
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>
          {(scenario) => <StructureImport territory={scenario().territory} />}
        </Show>
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return { app, previewed, imported };
}

const REPORT: ImportResult["report"] = {
  version: 1,
  files: [
    {
      name: "lieux.csv",
      kind: "structures",
      encoding: "utf-8",
      encodingSure: true,
      separator: ";",
      decimal: ",",
      crs: null,
      rows: 2,
      kept: 1,
      rejected: 1,
    },
  ],
  join: null,
  issues: [
    {
      file: "lieux.csv",
      code: "place-duplicate",
      severity: "error",
      at: "line 3",
      params: { name: "Relais", first: "lieux.csv" },
    },
  ],
  suppressedIssues: 0,
};

async function choose(name = "lieux.csv"): Promise<HTMLElement> {
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  fireEvent.change(screen.getByLabelText(/^Ajouter des lieux/u), {
    target: { files: [new File(["nom"], name)] },
  });
  return screen.findByRole("dialog");
}

async function importIt(dialog: HTMLElement): Promise<void> {
  const button = within(dialog).getByRole("button", { name: "Importer" });
  await waitFor(() => expect(button).toHaveProperty("disabled", false));
  fireEvent.click(button);
}

describe("the import window", () => {
  it("folds what is well understood to one sentence: one click imports", async () => {
    const { imported } = renderImport(() => [placesPreview()]);
    const dialog = await choose();
    expect(within(dialog).getByText(/^Lieux : 2 lignes\.$/u)).toBeTruthy();
    expect(within(dialog).queryByRole("table")).toBeNull();
    await importIt(dialog);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(imported[0]?.readings).toEqual([]);
  });

  it("unfolds a guess, says so, and reads the file again as it was corrected", async () => {
    const guessed = { value: "windows-1252", certainty: "guessed" } as const;
    const { previewed, imported } = renderImport(() => [placesPreview({ encoding: guessed })]);
    const dialog = await choose();
    expect(within(dialog).getByText("à vérifier")).toBeTruthy();
    fireEvent.change(within(dialog).getByLabelText(/^Encodage/u), { target: { value: "macintosh" } });
    await within(dialog).findByText("choisi par vous");
    const reading = { encoding: "macintosh" };
    expect(previewed.at(-1)?.readings).toEqual([{ fileName: "lieux.csv", layer: null, reading }]);
    await importIt(dialog);
    await waitFor(() => expect(imported[0]?.readings[0]?.reading).toEqual(reading));
  });

  it("takes a column for what the user says, and remembers it for the next file like it", async () => {
    const { imported } = renderImport(() => [placesPreview()]);
    const first = await choose();
    fireEvent.click(within(first).getByRole("button", { name: "Vérifier" }));
    fireEvent.change(within(first).getByLabelText(/^Contenu de la colonne .*où/u), {
      target: { value: "address" },
    });
    await importIt(first);
    await waitFor(() => expect(imported[0]?.readings[0]?.reading).toEqual({ columns: { address: "où" } }));
    const second = await choose("suite.csv");
    await within(second).findByText(/^Réglages repris du fichier/u);
    await importIt(second);
    await waitFor(() => expect(imported[1]?.readings[0]?.reading).toEqual({ columns: { address: "où" } }));
    const third = await choose("encore.csv");
    fireEvent.click(await within(third).findByRole("button", { name: "Oublier ces réglages" }));
    await waitFor(() => expect(within(third).queryByText(/^Réglages repris/u)).toBeNull());
    await importIt(third);
    await waitFor(() => expect(imported[2]?.readings).toEqual([]));
  });

  it("leaves a layer out, and imports nothing where all are left out", async () => {
    const { imported } = renderImport(() => [
      placesPreview({ layer: "lieux" }),
      placesPreview({ layer: "brouillon", shape: "other" }),
    ]);
    const dialog = await choose();
    const [first, second] = within(dialog).getAllByLabelText("Ignorer cette couche");
    if (first === undefined || second === undefined) throw new Error("no box");
    fireEvent.click(second);
    fireEvent.click(first);
    expect(within(dialog).getByRole("button", { name: "Importer" })).toHaveProperty("disabled", true);
    fireEvent.click(first);
    await importIt(dialog);
    await waitFor(() =>
      expect(imported[0]?.readings).toEqual([
        { fileName: "lieux.csv", layer: "brouillon", reading: { skip: true } },
      ]),
    );
  });

  it("asks for the column that is missing", async () => {
    renderImport(() => [placesPreview({ columns: [{ name: "x", samples: [], field: null }] })]);
    const dialog = await choose();
    expect(within(dialog).getByText(/^Il manque une colonne/u).textContent).toContain("Nom");
  });

  it("does not open for a broken file: the report says what is wrong", async () => {
    const broken = placesPreview({
      kind: { value: "unknown", certainty: "guessed" },
      columns: [],
      rows: [],
      rowCount: 0,
    });
    const { imported } = renderImport(() => [broken]);
    fireEvent.change(screen.getByLabelText(/^Ajouter des lieux/u), {
      target: { files: [new File(["{"], "coupé.json")] },
    });
    await waitFor(() => expect(imported).toHaveLength(1));
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("reports what was kept and left out, and takes the import back in one step", async () => {
    const { app } = renderImport(() => [placesPreview()]);
    const before = app.document.scenario()?.structures.length ?? 0;
    await importIt(await choose());
    await screen.findByText("1 ligne gardée, 1 ligne écartée");
    expect(screen.getByText(/Relais/u).closest("details")?.textContent).toContain("ligne 3");
    expect(app.document.scenario()?.structures).toHaveLength(before * 2);
    fireEvent.click(screen.getByRole("button", { name: /^Annuler cet import/u }));
    expect(app.document.scenario()?.structures).toHaveLength(before);
    expect(screen.queryByText("1 ligne gardée, 1 ligne écartée")).toBeNull();
  });
});
