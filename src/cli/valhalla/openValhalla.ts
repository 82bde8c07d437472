import type { Isochrone } from "../../../geodata/model/isochrone.ts";
import type { TravelPoint, TravelProvenance } from "../../../geodata/model/travel.ts";
import { valhallaText } from "../../i18n/valhallaText.ts";
import type { RoadEngine } from "../../services/roads/roadEngine.ts";
import { createProgressBar, type CommandContext } from "../terminal.ts";
import { findOsmFile } from "./findOsmFile.ts";
import { prepareTiles } from "./prepareTiles.ts";
import type { Costing } from "./snapPoints.ts";
import { startEngine } from "./startEngine.ts";
import { findValhalla, thisMachine } from "./valhallaHome.ts";
import { findIsochrones } from "./valhallaIsochrones.ts";
import { createValhallaProvider } from "./valhallaMatrix.ts";
import { createValhallaRouter } from "./valhallaRouter.ts";

/** The road engine on this machine, open until `close`. */
export interface Valhalla extends RoadEngine {
  findIsochrones(
    points: readonly TravelPoint[],
    onProgress: (done: number, total: number) => void,
  ): Promise<readonly Isochrone[]>;
  close(): void;
}

const COSTINGS: Readonly<Record<TravelProvenance["mode"], Costing>> = {
  car: "auto",
  walk: "pedestrian",
  bicycle: "bicycle",
};

/**
 * Opens the engine on an OpenStreetMap file; its network is prepared first where this was not done before.
 *
 * @throws CliError where the engine is not there or the file is not usable.
 */
export async function openValhalla(
  osmPath: string,
  { mode, computedAt }: Pick<TravelProvenance, "mode" | "computedAt">,
  context: CommandContext,
): Promise<Valhalla> {
  const { lang, terminal } = context;
  const home = findValhalla(lang, thisMachine());
  const osm = await findOsmFile(osmPath, context);
  const bar = createProgressBar(terminal);
  const tiles = await prepareTiles(home, osm, lang, () => bar.show(valhallaText(lang).building, null));
  bar.clear();

  const costing = COSTINGS[mode];
  const data = [osm.name, ...(osm.date === null ? [] : [osm.date]), tiles.key.slice(0, 8)];
  const describe = (profile: Costing): string =>
    `Valhalla ${home.version} (${profile}); ${data.join(", ")}; © OpenStreetMap contributors, ODbL 1.0`;
  const provenance = {
    provider: "valhalla",
    computedAt,
    estimated: false,
    mode,
    detail: describe(costing),
  };
  const engine = startEngine(home, tiles.folder);
  const roadMetres = new Map<string, number>();
  return {
    travelTimes: createValhallaProvider(engine, costing, provenance, roadMetres),
    router: createValhallaRouter(engine, describe("auto")),
    roadMetres,
    findIsochrones: (points, onProgress) => findIsochrones(engine, costing, points, onProgress),
    close: () => engine.close(),
  };
}
