import createCompiler from "osrm-text-instructions";
import * as v from "valibot";
import type { Lang } from "../../i18n/lang.ts";

/** One line of instructions: what to do, then for how long to go on. */
export interface Instruction {
  readonly text: string;
  readonly metres: number;
}

const MANEUVERS = [
  "depart",
  "arrive",
  "turn",
  "new name",
  "continue",
  "merge",
  "on ramp",
  "off ramp",
  "fork",
  "end of road",
  "roundabout",
  "rotary",
  "roundabout turn",
  "exit roundabout",
  "exit rotary",
  "notification",
] as const;

const MODIFIERS = [
  "uturn",
  "sharp right",
  "right",
  "slight right",
  "straight",
  "slight left",
  "left",
  "sharp left",
] as const;

const wordsSchema = v.fallback(v.pipe(v.string(), v.maxLength(500)), "");

/** Steps come from a file: whatever is not of OSRM's own vocabulary is read as the plainest word of it. */
const stepSchema = v.object({
  maneuver: v.object({
    type: v.fallback(v.picklist(MANEUVERS), "turn"),
    modifier: v.fallback(v.optional(v.picklist(MODIFIERS)), undefined),
    bearing_after: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(360)), 0),
    exit: v.fallback(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99)), 0),
  }),
  name: wordsSchema,
  ref: wordsSchema,
  destinations: wordsSchema,
  exits: wordsSchema,
  rotary_name: wordsSchema,
  driving_side: v.fallback(v.picklist(["left", "right"]), "right"),
  mode: v.fallback(v.picklist(["driving", "ferry", "pushing bike"]), "driving"),
  distance: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1e7)), 0),
});

const compiler = createCompiler("v5");

/** Puts the steps of a leg into words; null where there are none, or where one cannot be read. */
export function writeInstructions(
  steps: readonly unknown[],
  arrivalName: string,
  lang: Lang,
): readonly Instruction[] | null {
  const read = v.safeParse(v.pipe(v.array(stepSchema), v.minLength(1)), steps);
  if (!read.success) return null;
  return read.output.map((step) => ({
    text: compiler.compile(lang, withModifier(step), { waypointName: arrivalName }),
    metres: step.distance,
  }));
}

/** Only the ends of a leg may have no direction: « Vous êtes arrivé » alone. */
function withModifier(step: v.InferOutput<typeof stepSchema>): object {
  const { modifier, ...maneuver } = step.maneuver;
  if (modifier !== undefined) return step;
  const isEnd = maneuver.type === "depart" || maneuver.type === "arrive";
  return { ...step, maneuver: isEnd ? maneuver : { ...maneuver, modifier: "straight" } };
}
