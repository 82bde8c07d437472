import { cleanup, fireEvent, render, screen } from "@solidjs/testing-library";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LocateAddresses } from "../../src/ui/importing/LocateAddresses.tsx";
import { AppProvider } from "../../src/ui/state/appContext.tsx";
import { type AppStore, createAppStore } from "../../src/ui/state/appStore.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";
import { fakeServices } from "./fakeServices.ts";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Two places of the first commune, to be placed: one at an address that is found, one at an address that is not. */
function renderLocate(answer: (query: string) => object | number | "silence"): {
  readonly app: AppStore;
  readonly asked: URL[];
} {
  const asked: URL[] = [];
  vi.stubGlobal("fetch", (url: string) => {
    const address = new URL(url);
    asked.push(address);
    const found = answer(address.searchParams.get("q") ?? "");
    if (found === "silence") return new Promise(() => undefined);
    const status = typeof found === "number" ? found : 200;
    return Promise.resolve(new Response(JSON.stringify(found), { status }));
  });
  const scenario = rowScenario();
  const [place] = scenario.structures;
  if (place === undefined) throw new Error("no place");
  const at = (id: string, address: string): typeof place => ({
    ...place,
    id,
    name: `Lieu ${id}`,
    address,
    communeCode: "71001",
    geocoding: "commune",
  });
  let app: AppStore | undefined;
  render(() => {
    const store = createAppStore(fakeServices(() => new Promise(() => undefined)));
    app = store;
    store.openScenario({ ...scenario, structures: [at("a", "12 rue Haute"), at("b", "rue Perdue")] });
    return (
      <AppProvider store={store}>
        <LocateAddresses />
      </AppProvider>
    );
  });
  if (app === undefined) throw new Error("not rendered");
  return { app, asked };
}

function point(label: string, citycode: string): object {
  const properties = { label, score: 0.9, type: "housenumber", citycode };
  const geometry = { type: "Point", coordinates: [4.7, 46.6] };
  return { type: "FeatureCollection", features: [{ type: "Feature", geometry, properties }] };
}

const answer = (query: string): object =>
  query.startsWith("12 rue Haute") ? point("12 Rue Haute", "71001") : point("Rue Perdue", "71999");

describe("« Localiser les adresses »", () => {
  it("sends nothing before a click, then the addresses only, and says what it could not place", async () => {
    const { app, asked } = renderLocate(answer);
    expect(screen.getByText(/2 lieux posés à la mairie.*2 requêtes/u)).toBeTruthy();
    expect(screen.getByText(/^Seuls partent l’adresse/u)).toBeTruthy();
    expect(asked).toEqual([]);
    fireEvent.click(screen.getByRole("button", { name: "Localiser" }));
    await screen.findByText(/^1 lieu est placé/u);
    expect(asked.map((url) => `${url.origin}${url.pathname} ${url.searchParams.get("q")}`)).toEqual([
      "https://data.geopf.fr/geocodage/search 12 rue Haute",
      "https://data.geopf.fr/geocodage/search rue Perdue",
    ]);
    expect(asked.every((url) => !url.href.includes("Lieu"))).toBe(true);
    const [first, second] = app.document.scenario()?.structures ?? [];
    expect(first).toMatchObject({ lon: 4.7, lat: 46.6, geocoding: "exact", geocodingScore: 0.9 });
    expect(second?.geocoding).toBe("commune");
    expect(screen.getByText("Lieu b").closest("li")?.textContent).toMatch(/autre commune.*Rue Perdue/u);
  });

  it("is taken back in one step, and done again without a request", async () => {
    const { app, asked } = renderLocate(answer);
    fireEvent.click(screen.getByRole("button", { name: "Localiser" }));
    await screen.findByText(/^1 lieu est placé/u);
    app.document.undo();
    expect(app.document.scenario()?.structures[0]?.geocoding).toBe("commune");
    await screen.findByText(/déjà trouvée.*aucune requête/u);
    fireEvent.click(screen.getByRole("button", { name: "Reprendre" }));
    await vi.waitFor(() => expect(app.document.scenario()?.structures[0]?.geocoding).toBe("exact"));
    expect(asked).toHaveLength(2);
  });

  it("says why it failed, keeps what was found, and asks only for the rest", async () => {
    let broken = true;
    const { app, asked } = renderLocate((query) =>
      broken && query.startsWith("rue Perdue") ? 403 : answer(query),
    );
    fireEvent.click(screen.getByRole("button", { name: "Localiser" }));
    await screen.findByRole("alert");
    expect(screen.getByRole("alert").textContent).toMatch(/data\.geopf\.fr.*gardé/u);
    expect(app.document.scenario()?.structures[0]?.geocoding).toBe("exact");
    broken = false;
    fireEvent.click(screen.getByRole("button", { name: "Reprendre" }));
    await screen.findByText("Lieu b");
    expect(asked.map((url) => url.searchParams.get("q")).filter((q) => q === "12 rue Haute")).toHaveLength(1);
  });

  it("stops on a click and keeps what was found", async () => {
    const { app } = renderLocate((query) => (query.startsWith("rue Perdue") ? "silence" : answer(query)));
    fireEvent.click(screen.getByRole("button", { name: "Localiser" }));
    await screen.findByText(/^1 adresse sur 2/u);
    fireEvent.click(screen.getByRole("button", { name: "Arrêter" }));
    await screen.findByText(/^Arrêté/u);
    expect(app.document.scenario()?.structures.map((place) => place.geocoding)).toEqual(["exact", "commune"]);
    expect(screen.getByText(/1 lieu posé à la mairie.*1 requête/u)).toBeTruthy();
  });
});
