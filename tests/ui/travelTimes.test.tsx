import { cleanup, fireEvent, render, screen, within } from "@solidjs/testing-library";
import { Show } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Plan } from "../../planners/model/plan.ts";
import { documentOf } from "../../src/pipeline/runPlan.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { TravelTimes } from "../../src/ui/panels/TravelTimes.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { rowPlan, rowScenario } from "../fixtures/rowScenario.ts";
import { fakeServices } from "./fakeServices.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const CODES = ["71001", "71002", "71003", "71004"];

/** Renders the fold, open, on the row of four communes, as they stand on the map: 7.6 km apart. */
function renderFold(fields: Partial<Scenario> = { travelTimes: { provider: "estimate" } }): AppStore {
  const services = fakeServices(() => new Promise(() => undefined));
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(services);
    app = store;
    store.openScenario({ ...rowScenario(), ...fields });
    return (
      <AppProvider store={store}>
        <Show when={store.document.scenario()}>
          {(scenario) => (
            <Show when={store.latestDiagnosis()}>
              {(diagnosis) => <TravelTimes scenario={scenario()} diagnosis={diagnosis()} />}
            </Show>
          )}
        </Show>
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return app;
}

/** A matrix by commune: so many seconds from each commune to each other one. */
function matrixCsv(seconds: (from: string, to: string) => number | null): string {
  const rows = CODES.flatMap((from) =>
    CODES.flatMap((to) => {
      const time = from === to ? 60 : seconds(from, to);
      return time === null ? [] : [`${from};${to};${time};8000`];
    }),
  );
  return ["origine;destination;secondes;metres", ...rows].join("\n");
}

async function giveFiles(...files: readonly (readonly [name: string, text: string])[]): Promise<void> {
  fireEvent.click(await screen.findByRole("radio", { name: /matrice/u }));
  const field = screen.getByLabelText(/^Matrice des trajets/u);
  const given = files.map(([name, text]) => {
    const bytes = new TextEncoder().encode(text);
    return { name, arrayBuffer: () => Promise.resolve(bytes.buffer) };
  });
  Object.defineProperty(field, "files", { value: given, configurable: true });
  Object.defineProperty(field, "value", { value: "", writable: true, configurable: true });
  fireEvent.change(field);
}

function timesOf(app: AppStore): Scenario["travelTimes"] | undefined {
  return app.document.scenario()?.travelTimes;
}

describe("what the times are", () => {
  it("marks the estimate, and offers nothing to go back to", async () => {
    renderFold();
    expect(await screen.findByText(/^Temps de trajet.: estimation/u)).toBeTruthy();
    expect(screen.getByText(/ce n’est pas un calcul d’itinéraire/u)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Revenir à l’estimation" })).toBeNull();
  });

  it("tells who computed a matrix and when, and goes back to the estimate with an undo", async () => {
    const app = renderFold({});
    expect(await screen.findByText(/lu le mercredi 20 janvier 2027/u)).toBeTruthy();
    expect(screen.getByText("row of four")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: "L’estimation" }));
    fireEvent.click(screen.getByRole("button", { name: "Revenir à l’estimation" }));
    expect(timesOf(app)).toEqual({ provider: "estimate" });
    app.document.undo();
    expect(timesOf(app)?.provider).toBe("matrix-file");
  });
});

describe("a matrix from a file", () => {
  it("changes coverage, and names the communes that become white or no longer are", async () => {
    const app = renderFold();
    // The estimate covers Aluze and Bouzeron (10 km of road); over a bridge that is closed, Chagny is nearer.
    await giveFiles(["prefecture.csv", matrixCsv((from) => (from === "71003" ? 300 : 1200))]);
    const change = await screen.findByTestId("travel-change");
    await vi.waitFor(() => expect(change.textContent).toMatch(/1.commune devient blanche.: Bouzeron\./u));
    expect(change.textContent).toMatch(/1.commune n’est plus blanche.: Chagny\./u);
    expect(change.textContent).not.toContain("Demigny");
    expect(app.latestDiagnosis()?.summary.whiteCommunes).toEqual(["71002", "71004"]);
    const report = await screen.findByTestId("travel-file");
    expect(report.textContent).toMatch(/Les temps de «.prefecture\.csv.» sont pris/u);
    expect(report.textContent).toMatch(/16.lignes utiles sur 16/u);
    expect(report.textContent).toMatch(/5.lieux prennent les temps de leur commune/u);
    app.document.undo();
    await vi.waitFor(() => expect(screen.queryByTestId("travel-change")).toBeNull());
    expect(timesOf(app)).toEqual({ provider: "estimate" });
  });

  it("names drives without a time, and the commune that nothing reaches any more", async () => {
    renderFold();
    await giveFiles(["trous.csv", matrixCsv((from) => (from === "71003" ? null : 300))]);
    const gaps = await screen.findByTestId("travel-gaps");
    expect(within(gaps).getByText("Chagny → La place")).toBeTruthy();
    expect(gaps.textContent).toContain("jamais estimés");
    expect(gaps.textContent).toMatch(/1.point sans aucun temps, hors d’atteinte.: Base/u);
    const change = await screen.findByTestId("travel-change");
    await vi.waitFor(() => expect(change.textContent).toMatch(/Sans aucun lieu atteignable.: Chagny/u));
  });

  it("says that a plan made with other times must be proposed again", async () => {
    const row: Scenario = { ...rowScenario(), travelTimes: { provider: "estimate" } };
    const plan: Plan = rowPlan();
    const document = documentOf(row, 1, {
      status: "feasible",
      plan,
      objective: null,
      bound: null,
      costCents: null,
      uncoverable: [],
      conflicts: [],
      method: "test",
    });
    renderFold({ travelTimes: { provider: "estimate" }, plans: [document] });
    await giveFiles(["m.csv", matrixCsv(() => 300)]);
    expect(await screen.findByText(/proposez-le à nouveau/u)).toBeTruthy();
  });

  it("takes the travel-times.json of the command line as it is", async () => {
    const app = renderFold();
    const own = rowScenario().travelTimes;
    await giveFiles([
      "travel-times.json",
      JSON.stringify({ ...own, provider: "valhalla", detail: "tuiles" }),
    ]);
    await vi.waitFor(() => expect(timesOf(app)?.provider).toBe("valhalla"));
    expect(await screen.findByText(/^Temps de trajet.: Valhalla/u)).toBeTruthy();
    expect(screen.getByText("tuiles")).toBeTruthy();
  });

  it.each([
    ["a file without a unit", "origine;destination;duree\n71001;71002;5\n", /n’est pas une matrice/u],
    ["a page of the web", "<html></html>", /n’est pas une matrice/u],
    ["a matrix of another place", "from;to;seconds\n29001;29002;300\n", /ne parle d’aucun point/u],
    [
      "a matrix cut short",
      JSON.stringify({ ...rowScenario().travelTimes, seconds: [1, 2] }),
      /n’est pas une matrice/u,
    ],
  ])("refuses %s and changes nothing", async (_, text, sentence) => {
    const app = renderFold();
    await giveFiles(["x.csv", text]);
    expect((await screen.findByRole("alert")).textContent).toMatch(sentence);
    expect(timesOf(app)).toEqual({ provider: "estimate" });
    expect(app.document.canUndo()).toBe(false);
  });

  it("asks for one file at a time", async () => {
    const app = renderFold();
    await giveFiles(["a.csv", matrixCsv(() => 300)], ["b.csv", matrixCsv(() => 900)]);
    expect((await screen.findByRole("alert")).textContent).toContain("Un seul fichier");
    expect(timesOf(app)).toEqual({ provider: "estimate" });
  });
});

describe("points that changed since", () => {
  it("names a place that was added or moved after the matrix was computed", async () => {
    const app = renderFold({});
    app.document.moveStructure("la-place", [4.9, 46.8]);
    const gaps = await screen.findByTestId("travel-gaps");
    expect(gaps.textContent).toMatch(/1.point a bougé.*La place/u);
    const [first] = rowScenario().structures;
    if (first === undefined) throw new Error("no place");
    const structures = [{ ...first, id: "neuve", name: "La neuve" }];
    app.document.adoptImport({ structures, territory: null });
    expect(gaps.textContent).toMatch(/sans aucun temps.*La neuve/u);
  });
});

describe("IGN", () => {
  it("asks nothing before a click, and says how much it will ask", async () => {
    const asked = vi.fn();
    vi.stubGlobal("fetch", asked);
    renderFold();
    fireEvent.click(await screen.findByRole("radio", { name: /IGN/u }));
    // 4 communes × (1 place + 4 halls) and 5 × 4 between base and halls; on the map they are 4 spots: 4 × 3.
    const effort = await screen.findByTestId("ign-effort");
    expect(effort.textContent).toMatch(/20.trajets des communes.*20 entre bases et salles/u);
    expect(effort.textContent).toMatch(/12.requêtes à data\.geopf\.fr/u);
    expect(asked).not.toHaveBeenCalled();
  });

  it("keeps the times as they are where the project changed meanwhile", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    vi.stubGlobal("fetch", async (address: string) => {
      await gate;
      return new Response(JSON.stringify(itinerary(new URL(address))));
    });
    const app = renderFold();
    fireEvent.click(await screen.findByRole("radio", { name: /IGN/u }));
    fireEvent.click(await screen.findByRole("button", { name: "Demander à l’IGN" }));
    app.document.moveStructure("la-place", [4.95, 46.8]);
    release();
    await vi.waitFor(() => expect(app.travel.run().state).toBe("outdated"), 15_000);
    expect(timesOf(app)).toEqual({ provider: "estimate" });
    expect((await screen.findByRole("alert")).textContent).toContain("ont changé pendant le calcul");
  });
});

/** A straight road at 15 m/s, as the service words it. */
function itinerary(url: URL): unknown {
  const at = (name: string): number[] => (url.searchParams.get(name) ?? "").split(",").map(Number);
  const coordinates = [at("start"), at("end")];
  const metres = Math.abs((coordinates[0]?.[0] ?? 0) - (coordinates[1]?.[0] ?? 0)) * 80_000;
  return {
    resourceVersion: "2026-09-15",
    distanceUnit: "meter",
    timeUnit: "second",
    distance: metres,
    duration: metres / 15,
    geometry: { type: "LineString", coordinates },
    portions: [],
  };
}
