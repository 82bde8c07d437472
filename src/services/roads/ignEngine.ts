import { haversineMetres } from "../../../geodata/geometry/localPlane.ts";
import type { RoadLeg } from "../../../geodata/model/roadRoute.ts";
import {
  UNREACHABLE,
  type TravelMatrix,
  type TravelPoint,
  type TravelRequestOptions,
} from "../../../geodata/model/travel.ts";
import { isNoWay, readIgnItinerary } from "./ignAnswers.ts";
import { adaptIgnSteps } from "./ignSteps.ts";
import {
  IGN_RESOURCE,
  isSamePlace,
  keyOfDrive,
  readStored,
  writePoint,
  type AnswerStore,
  type DriveQuestion,
  type StoredDrive,
} from "./ignStore.ts";
import { isPlausibleDrive } from "./plausibleDrive.ts";
import type { RoadEngine } from "./roadEngine.ts";
import type { RoadHttp } from "./roadHttp.ts";
import { RoadServiceError } from "./roadServiceError.ts";

/** Address of the public service. */
export const IGN_URL = "https://data.geopf.fr/navigation";

/** Requests that the service takes from one user in a second. */
export const IGN_PER_SECOND = 5;

/** Seconds in which so many requests are made: a place is held for one second after each answer. */
const ROUND_SECONDS = 1.2;

/** Estimates the minutes that requests take, with answers in a fifth of a second. */
export function estimateIgnMinutes(requests: number): number {
  return Math.ceil((requests * ROUND_SECONDS) / IGN_PER_SECOND / 60);
}

/** What the service is asked with. */
export interface IgnOptions {
  readonly http: RoadHttp;
  readonly store: AnswerStore;
  readonly mode: DriveQuestion["profile"];
  readonly computedAt: string;
  /** Words the provenance, once the versions of the data that answered are known. */
  readonly describe: (versions: readonly string[]) => string;
  /** Which pairs of points are asked for: the service has no matrix, each is a request. */
  readonly isNeeded: (fromId: string, toId: string) => boolean;
}

/**
 * Makes the client of IGN's itineraries, which never asks again what the store holds.
 *
 * Source: IGN Géoplateforme, service de calcul d'itinéraires, `itineraire`.
 */
export function createIgnEngine(options: IgnOptions): RoadEngine {
  const roadMetres = new Map<string, number>();
  return {
    travelTimes: {
      name: "ign",
      computeMatrix: (origins, destinations, request) =>
        computeMatrix(options, roadMetres, origins, destinations, request ?? {}),
    },
    router: {
      name: "ign",
      detail: `IGN Géoplateforme, ${IGN_RESOURCE}, car`,
      async findLegs(pairs, request) {
        const questions = pairs.map((pair) => ({ ...pair, profile: "car" as const, withSteps: true }));
        const drives = await askAll(questions, options, request ?? {});
        return questions.map(({ from, to }, index): RoadLeg | null => {
          const drive = drives[index] ?? null;
          if (drive === null) return null;
          const { seconds, metres, line, steps } = drive;
          return { fromId: from.id, toId: to.id, seconds, metres, line, steps };
        });
      },
    },
    roadMetres,
  };
}

/** Counts the requests that drives still need: one place, and what the store holds, need none. */
export function countIgnRequests(
  questions: readonly DriveQuestion[],
  host: string,
  store: AnswerStore,
): number {
  const moving = questions.filter(({ from, to }) => !isSamePlace(from, to));
  const keys = new Set(moving.map((question) => keyOfDrive(host, question)));
  return [...keys].filter((key) => readStored(store.get(key)) === undefined).length;
}

async function computeMatrix(
  options: IgnOptions,
  roadMetres: Map<string, number>,
  origins: readonly TravelPoint[],
  destinations: readonly TravelPoint[],
  request: TravelRequestOptions,
): Promise<TravelMatrix> {
  const { mode, computedAt } = options;
  const seconds = new Uint32Array(origins.length * destinations.length).fill(UNREACHABLE);
  const metres = new Uint32Array(seconds.length).fill(UNREACHABLE);
  const asked: (DriveQuestion & { readonly cell: number })[] = [];
  origins.forEach((from, row) => {
    destinations.forEach((to, column) => {
      const cell = row * destinations.length + column;
      if (isSamePlace(from, to)) [seconds[cell], metres[cell]] = [0, 0];
      else if (options.isNeeded(from.id, to.id))
        asked.push({ from, to, profile: mode, withSteps: false, cell });
    });
  });
  const drives = await askAll(asked, options, request);
  const versions = new Set<string>();
  asked.forEach(({ from, to, cell }, index) => {
    const drive = drives[index] ?? null;
    if (drive === null) return;
    [seconds[cell], metres[cell]] = [drive.seconds, drive.metres];
    roadMetres.set(from.id, drive.fromRoad);
    roadMetres.set(to.id, drive.toRoad);
    if (drive.version !== "") versions.add(drive.version);
  });
  const detail = options.describe([...versions].sort());
  return {
    originIds: origins.map((point) => point.id),
    destinationIds: destinations.map((point) => point.id),
    seconds,
    metres,
    provenance: { provider: "ign", computedAt, estimated: false, mode, detail },
  };
}

/**
 * Answers questions from the store or the service, several at once; two questions about the same places are
 * one. After a failure nothing more is asked, and what is under way is kept before it is told.
 *
 * @returns the drives in the order of the questions; null where there is no way.
 */
async function askAll(
  questions: readonly DriveQuestion[],
  { http, store }: IgnOptions,
  { signal, onProgress }: TravelRequestOptions,
): Promise<readonly (StoredDrive | null)[]> {
  const keys = questions.map((question) => keyOfDrive(http.host, question));
  const drives = new Map<string, StoredDrive | null>();
  const missing = new Map<string, DriveQuestion>();
  questions.forEach((question, index) => {
    const key = keys[index] ?? "";
    const stored = readStored(store.get(key));
    if (stored === undefined) missing.set(key, question);
    else drives.set(key, stored);
  });
  const total = drives.size + missing.size;
  const queue = [...missing];
  const work = async (): Promise<void> => {
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const [key, question] = next;
        const drive = await askDrive(http, question, signal);
        await store.put(key, drive);
        drives.set(key, drive);
        onProgress?.(drives.size, total);
      }
    } catch (error) {
      queue.length = 0;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: IGN_PER_SECOND }, work));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return keys.map((key) => drives.get(key) ?? null);
}

async function askDrive(
  http: RoadHttp,
  { from, to, profile, withSteps }: DriveQuestion,
  signal: TravelRequestOptions["signal"],
): Promise<StoredDrive | null> {
  const answer = await http.ask(
    "itineraire",
    {
      resource: IGN_RESOURCE,
      start: writePoint(from),
      end: writePoint(to),
      profile: profile === "car" ? "car" : "pedestrian",
      optimization: "fastest",
      getSteps: String(withSteps),
      geometryFormat: "geojson",
      distanceUnit: "meter",
      timeUnit: "second",
      crs: "EPSG:4326",
    },
    signal,
  );
  if (isNoWay(answer)) return null;
  if (answer.status >= 400) throw new RoadServiceError("refused", `${http.host} (itineraire)`, answer.status);
  const drive = readDrive(answer.json, from, to, withSteps);
  if (drive === null) throw new RoadServiceError("wrong-answer", `${http.host} (itineraire)`);
  return drive;
}

/** Reads an answer; null where its shape, its units or its figures cannot be right. */
function readDrive(
  json: unknown,
  from: TravelPoint,
  to: TravelPoint,
  withSteps: boolean,
): StoredDrive | null {
  const itinerary = readIgnItinerary(json);
  if (itinerary === null) return null;
  const { duration, distance, resourceVersion, portions } = itinerary;
  const line = itinerary.geometry.coordinates;
  const drive = {
    seconds: Math.round(duration),
    metres: Math.round(distance),
    fromRoad: roadDistance(from, line[0]),
    toRoad: roadDistance(to, line.at(-1)),
  };
  if (!isPlausibleDrive(from, to, drive)) return null;
  const steps = withSteps ? adaptIgnSteps(portions.flatMap((portion) => portion.steps)) : [];
  return { ...drive, version: resourceVersion, line: withSteps ? line : [], steps };
}

function roadDistance(point: TravelPoint, onRoad: readonly [number, number] | undefined): number {
  return onRoad === undefined ? 0 : Math.round(haversineMetres([point.lon, point.lat], onRoad));
}
