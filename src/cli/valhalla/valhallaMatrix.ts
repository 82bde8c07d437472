import {
  UNREACHABLE,
  type TravelMatrix,
  type TravelPoint,
  type TravelProvenance,
  type TravelRequestOptions,
  type TravelTimeProvider,
} from "../../../geodata/model/travel.ts";
import { abortError } from "../../../geodata/travel/abortError.ts";
import { readMatrixAnswer } from "../../services/roads/valhallaAnswers.ts";
import { isNoWay } from "./noWay.ts";
import { snapPoints, type Costing } from "./snapPoints.ts";
import type { Engine } from "./startEngine.ts";

/** Points of one request on either side: large enough for speed, small enough to be cancelled in between. */
const BLOCK = 100;

/**
 * Wraps the engine as a source of travel times. Each place is asked once, however many points are there; points
 * without a road near are left out of the question, as one of them would spoil the whole answer. `roadMetres` gets
 * the distance of every point to its road, Infinity where there is none near.
 */
export function createValhallaProvider(
  engine: Engine,
  costing: Costing,
  provenance: TravelProvenance,
  roadMetres: Map<string, number>,
): TravelTimeProvider {
  return {
    name: "valhalla",
    async computeMatrix(origins, destinations, options) {
      const roadOf = await findRoads(engine, costing, [...origins, ...destinations]);
      for (const point of [...origins, ...destinations]) roadMetres.set(point.id, distanceOf(roadOf, point));
      const [from, to] = [listPlaces(origins, roadOf), listPlaces(destinations, roadOf)];
      const table = await askTable(engine, costing, from.places, to.places, options);
      return spread(origins, destinations, from, to, table, provenance);
    },
  };
}

/** Distinct places with a road near, and for each point the index of its place; -1 = no road near. */
interface Places {
  readonly places: readonly TravelPoint[];
  readonly placeOf: readonly number[];
}

/** Seconds and metres between places, row-major. */
interface Table {
  readonly seconds: Uint32Array;
  readonly metres: Uint32Array;
}

/** Metres from each place to its road, by the place's key. */
type Roads = ReadonlyMap<string, number | null>;

function keyOf({ lon, lat }: TravelPoint): string {
  return `${lon},${lat}`;
}

function distanceOf(roadOf: Roads, point: TravelPoint): number {
  return roadOf.get(keyOf(point)) ?? Infinity;
}

async function findRoads(engine: Engine, costing: Costing, points: readonly TravelPoint[]): Promise<Roads> {
  const distinct = new Map(points.map((point) => [keyOf(point), point]));
  const snaps = await snapPoints(engine, costing, [...distinct.values()]);
  return new Map(snaps.map(({ point, metres }) => [keyOf(point), metres]));
}

function listPlaces(points: readonly TravelPoint[], roadOf: Roads): Places {
  const near = points.filter((point) => distanceOf(roadOf, point) < Infinity);
  const places = [...new Map(near.map((point) => [keyOf(point), point])).values()];
  const indexOf = new Map(places.map((place, index) => [keyOf(place), index]));
  return { places, placeOf: points.map((point) => indexOf.get(keyOf(point)) ?? -1) };
}

async function askTable(
  engine: Engine,
  costing: Costing,
  from: readonly TravelPoint[],
  to: readonly TravelPoint[],
  options: TravelRequestOptions | undefined,
): Promise<Table> {
  const seconds = new Uint32Array(from.length * to.length).fill(UNREACHABLE);
  const metres = new Uint32Array(seconds.length).fill(UNREACHABLE);
  let done = 0;
  for (let row = 0; row < from.length; row += BLOCK) {
    for (let column = 0; column < to.length; column += BLOCK) {
      if (options?.signal?.aborted === true) throw abortError();
      const sources = from.slice(row, row + BLOCK);
      const targets = to.slice(column, column + BLOCK);
      const block = await askBlock(engine, costing, sources, targets);
      block?.seconds.forEach((values, i) => {
        values.forEach((value, j) => {
          const length = block.metres[i]?.[j] ?? null;
          if (value === null || length === null) return;
          const cell = (row + i) * to.length + column + j;
          seconds[cell] = Math.round(value);
          metres[cell] = Math.round(length);
        });
      });
      done += sources.length * targets.length;
      options?.onProgress?.(done, seconds.length);
    }
  }
  return { seconds, metres };
}

/** One request; null where no pair of it has a way. */
async function askBlock(
  engine: Engine,
  costing: Costing,
  from: readonly TravelPoint[],
  to: readonly TravelPoint[],
): Promise<ReturnType<typeof readMatrixAnswer> | null> {
  const place = ({ lon, lat }: TravelPoint): object => ({ lon, lat });
  const query = { sources: from.map(place), targets: to.map(place), costing, verbose: false };
  try {
    return readMatrixAnswer(await engine.ask("matrix", query));
  } catch (error) {
    if (isNoWay(error)) return null;
    throw error;
  }
}

/** Lays the table of places out over the points. */
function spread(
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
  from: Places,
  to: Places,
  table: Table,
  provenance: TravelProvenance,
): TravelMatrix {
  const seconds = new Uint32Array(origins.length * destinations.length).fill(UNREACHABLE);
  const metres = new Uint32Array(seconds.length).fill(UNREACHABLE);
  from.placeOf.forEach((row, i) => {
    to.placeOf.forEach((column, j) => {
      if (row < 0 || column < 0) return;
      const cell = i * destinations.length + j;
      seconds[cell] = table.seconds[row * to.places.length + column] ?? UNREACHABLE;
      metres[cell] = table.metres[row * to.places.length + column] ?? UNREACHABLE;
    });
  });
  return {
    originIds: origins.map(({ id }) => id),
    destinationIds: destinations.map(({ id }) => id),
    seconds,
    metres,
    provenance,
  };
}
