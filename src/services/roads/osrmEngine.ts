import type { RoadLeg } from "../../../geodata/model/roadRoute.ts";
import {
  UNREACHABLE,
  type TravelMatrix,
  type TravelPoint,
  type TravelProvenance,
  type TravelRequestOptions,
} from "../../../geodata/model/travel.ts";
import { readOsrmCode, readOsrmRoute, readOsrmTable, type OsrmTable } from "./osrmAnswers.ts";
import { isPlausibleDrive } from "./plausibleDrive.ts";
import type { RoadEngine } from "./roadEngine.ts";
import type { RoadHttp } from "./roadHttp.ts";
import { RoadServiceError } from "./roadServiceError.ts";

/** What an OSRM server is asked with. */
export interface OsrmOptions {
  readonly http: RoadHttp;
  /** The server's own name of the profile of travel times (`car`, `foot`…). */
  readonly profile: string;
  /** And of that for the drives of teams. */
  readonly routeProfile: string;
  readonly mode: TravelProvenance["mode"];
  readonly computedAt: string;
}

/** Coordinates in one request that every OSRM server takes unless it was told otherwise. */
const TABLE_POINTS = 100;

/**
 * Makes the client of an OSRM server, or of any that speaks its protocol.
 *
 * A table is asked in blocks; a server that answers `TooBig` is asked with half as many coordinates. A pair
 * without a way stays unreachable.
 *
 * Source: OSRM HTTP API v1, services `table` and `route`.
 */
export function createOsrmEngine(options: OsrmOptions): RoadEngine {
  const roadMetres = new Map<string, number>();
  return {
    travelTimes: {
      name: "osrm",
      computeMatrix: (origins, destinations, request) =>
        computeMatrix(options, roadMetres, origins, destinations, request ?? {}),
    },
    router: {
      name: "osrm",
      detail: `OSRM ${options.http.host}, ${options.routeProfile}`,
      async findLegs(pairs, request) {
        const legs: (RoadLeg | null)[] = [];
        for (const { from, to } of pairs) {
          legs.push(await findLeg(options, from, to, request?.signal));
          request?.onProgress?.(legs.length, pairs.length);
        }
        return legs;
      },
    },
    roadMetres,
  };
}

async function computeMatrix(
  options: OsrmOptions,
  roadMetres: Map<string, number>,
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
  { signal, onProgress }: TravelRequestOptions,
): Promise<TravelMatrix> {
  const seconds = new Uint32Array(origins.length * destinations.length).fill(UNREACHABLE);
  const metres = new Uint32Array(seconds.length).fill(UNREACHABLE);
  let [limit, done] = [TABLE_POINTS, 0];

  const askParts = async (rows: Block, columns: Block, most: number): Promise<void> => {
    for (const part of splitBlock(rows, most))
      for (const other of splitBlock(columns, most)) await ask(part, other);
  };
  const ask = async (rows: Block, columns: Block): Promise<void> => {
    const single = rows.size === 1 && columns.size === 1;
    if (rows.size + columns.size > limit && !single) {
      await askParts(rows, columns, Math.max(1, Math.floor(limit / 2)));
      return;
    }
    const from = origins.slice(rows.start, rows.start + rows.size);
    const to = destinations.slice(columns.start, columns.start + columns.size);
    const table = await askTable(options, from, to, signal);
    if (table === "too-big") {
      if (single) throw new RoadServiceError("refused", `${options.http.host} (TooBig)`);
      limit = Math.floor((rows.size + columns.size) / 2);
      await ask(rows, columns);
      return;
    }
    if (table === "no-segment") {
      // One point without a road refuses the whole block: it is parted until that point stands alone.
      if (!single) await askParts(rows, columns, Math.ceil(Math.max(rows.size, columns.size) / 2));
      return;
    }
    from.forEach((point, row) => roadMetres.set(point.id, table.sources[row]?.distance ?? 0));
    to.forEach((point, column) => roadMetres.set(point.id, table.destinations[column]?.distance ?? 0));
    from.forEach((_, row) => {
      to.forEach((__, column) => {
        const [time, length] = [table.durations[row]?.[column], table.distances[row]?.[column]];
        if (typeof time !== "number" || typeof length !== "number") return;
        const cell = (rows.start + row) * destinations.length + columns.start + column;
        seconds[cell] = Math.round(time);
        metres[cell] = Math.round(length);
      });
    });
    done += rows.size * columns.size;
    onProgress?.(done, seconds.length);
  };
  if (seconds.length > 0)
    await ask({ start: 0, size: origins.length }, { start: 0, size: destinations.length });
  const { mode, computedAt, http, profile } = options;
  return {
    originIds: origins.map((point) => point.id),
    destinationIds: destinations.map((point) => point.id),
    seconds,
    metres,
    provenance: {
      provider: "osrm",
      computedAt,
      estimated: false,
      mode,
      detail: `OSRM ${http.host}, ${profile}`,
    },
  };
}

interface Block {
  readonly start: number;
  readonly size: number;
}

function splitBlock({ start, size }: Block, most: number): Block[] {
  const count = Math.ceil(size / most);
  return Array.from({ length: count }, (_, part) => ({
    start: start + part * most,
    size: Math.min(most, size - part * most),
  }));
}

/** Sources stand before destinations in the list of coordinates. */
async function askTable(
  { http, profile }: OsrmOptions,
  from: readonly TravelPoint[],
  to: readonly TravelPoint[],
  signal: TravelRequestOptions["signal"],
): Promise<OsrmTable | "too-big" | "no-segment"> {
  const list = (count: number, first: number): string =>
    Array.from({ length: count }, (_, index) => first + index).join(";");
  const answer = await http.ask(
    `table/v1/${encodeURIComponent(profile)}/${writePoints([...from, ...to])}`,
    {
      sources: list(from.length, 0),
      destinations: list(to.length, from.length),
      annotations: "duration,distance",
    },
    signal,
  );
  const code = readOsrmCode(answer);
  if (code === "TooBig") return "too-big";
  if (code === "NoSegment") return "no-segment";
  if (answer.status >= 400) throw new RoadServiceError("refused", `${http.host} (table)`, answer.status);
  const table = readOsrmTable(answer.json, from.length, to.length);
  if (table === null || !from.every((origin, row) => isPlausibleRow(table, origin, row, to)))
    throw new RoadServiceError("wrong-answer", `${http.host} (table)`);
  return table;
}

function isPlausibleRow(
  table: OsrmTable,
  origin: TravelPoint,
  row: number,
  destinations: readonly TravelPoint[],
): boolean {
  return destinations.every((destination, column) => {
    const [seconds, metres] = [table.durations[row]?.[column], table.distances[row]?.[column]];
    if (typeof seconds !== "number" || typeof metres !== "number") return seconds === metres;
    const fromRoad = table.sources[row]?.distance ?? 0;
    const toRoad = table.destinations[column]?.distance ?? 0;
    return isPlausibleDrive(origin, destination, { seconds, metres, fromRoad, toRoad });
  });
}

async function findLeg(
  { http, routeProfile }: OsrmOptions,
  from: TravelPoint,
  to: TravelPoint,
  signal: TravelRequestOptions["signal"],
): Promise<RoadLeg | null> {
  const answer = await http.ask(
    `route/v1/${encodeURIComponent(routeProfile)}/${writePoints([from, to])}`,
    { steps: "true", geometries: "geojson", overview: "full" },
    signal,
  );
  const code = readOsrmCode(answer);
  if (code === "NoRoute" || code === "NoSegment") return null;
  if (answer.status >= 400) throw new RoadServiceError("refused", `${http.host} (route)`, answer.status);
  const parsed = readOsrmRoute(answer.json);
  const route = parsed?.routes[0];
  const [fromRoad = 0, toRoad = 0] = parsed?.waypoints.map((waypoint) => waypoint.distance) ?? [];
  if (route !== undefined) {
    const { duration: seconds, distance: metres, geometry, legs } = route;
    if (isPlausibleDrive(from, to, { seconds, metres, fromRoad, toRoad })) {
      return {
        fromId: from.id,
        toId: to.id,
        seconds: Math.round(seconds),
        metres: Math.round(metres),
        line: geometry.coordinates,
        steps: legs.flatMap((leg) => leg.steps),
      };
    }
  }
  throw new RoadServiceError("wrong-answer", `${http.host} (route)`);
}

/** Six decimals, a decimetre: more says nothing and makes addresses too long for some servers. */
function writePoints(points: readonly TravelPoint[]): string {
  return points.map(({ lon, lat }) => `${lon.toFixed(6)},${lat.toFixed(6)}`).join(";");
}
