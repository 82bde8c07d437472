import * as v from "valibot";
import type { TravelPoint } from "../../../geodata/model/travel.ts";

/** The one network that drives are asked on; its profiles are for cars and walkers. */
export const IGN_RESOURCE = "bdtopo-osrm";

/** Keeps answers for good, by question; `put` is done once the answer can no longer be lost. */
export interface AnswerStore {
  get(key: string): unknown;
  put(key: string, answer: unknown): Promise<void>;
}

/** One drive to ask for; `withSteps` also asks for the way in words. */
export interface DriveQuestion {
  readonly from: TravelPoint;
  readonly to: TravelPoint;
  readonly profile: "car" | "walk";
  readonly withSteps: boolean;
}

const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const storedSchema = v.nullable(
  v.object({
    seconds: whole,
    metres: whole,
    fromRoad: whole,
    toRoad: whole,
    version: v.string(),
    line: v.pipe(v.array(v.pipe(v.tuple([v.number(), v.number()]), v.readonly())), v.readonly()),
    steps: v.pipe(v.array(v.unknown()), v.readonly()),
  }),
);

/** One answer as the store keeps it: line and steps are empty where only the time was asked for. */
export type StoredDrive = NonNullable<v.InferOutput<typeof storedSchema>>;

/**
 * Reads what a store holds: null where there is no way. A file may have been cut or edited: anything else
 * than an answer is `undefined`, and will be asked again.
 */
export function readStored(value: unknown): StoredDrive | null | undefined {
  const parsed = v.safeParse(storedSchema, value);
  return parsed.success ? parsed.output : undefined;
}

/** Names a question: places, not ids, so that a hall that was renamed keeps its times; and who was asked. */
export function keyOfDrive(host: string, { from, to, profile, withSteps }: DriveQuestion): string {
  const wanted = withSteps ? "steps" : "time";
  return [host, IGN_RESOURCE, profile, wanted, writePoint(from), writePoint(to)].join(" ");
}

/** Tells whether two points are one place on the map. */
export function isSamePlace(from: TravelPoint, to: TravelPoint): boolean {
  return writePoint(from) === writePoint(to);
}

/** Writes a place as the service reads it, to a decimetre. */
export function writePoint({ lon, lat }: TravelPoint): string {
  return `${lon.toFixed(6)},${lat.toFixed(6)}`;
}
