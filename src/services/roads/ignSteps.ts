import type { RoadLeg } from "../../../geodata/model/roadRoute.ts";
import type { IgnStep } from "./ignAnswers.ts";

/** Names of a road in IGN's attributes, the most telling first. */
const NAMES = ["cpx_toponyme_route_nommee", "nom_1_droite", "nom_1_gauche"];

/**
 * Turns the steps of an itinerary into those of an OSRM `route` answer, which road sheets are worded from:
 * IGN gives the same types and modifiers, but no bearing, and the road's name among its attributes.
 */
export function adaptIgnSteps(steps: readonly IgnStep[]): RoadLeg["steps"] {
  return steps.map((step) => {
    const names = step.attributes.name ?? {};
    const line = step.geometry?.coordinates ?? [];
    const [first, second] = line;
    const { type = "continue", modifier, exit } = step.instruction ?? {};
    return {
      name: NAMES.map((key) => readName(names[key])).find((name) => name !== "") ?? "",
      ref: readName(names["cpx_numero"]),
      distance: step.distance,
      duration: step.duration,
      mode: "driving",
      driving_side: "right",
      intersections: [],
      maneuver: {
        type,
        ...(modifier === undefined ? {} : { modifier }),
        ...(exit === undefined ? {} : { exit }),
        ...(first === undefined ? {} : { location: first }),
        ...(first === undefined || second === undefined ? {} : { bearing_after: bearing(first, second) }),
      },
    };
  });
}

function readName(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** Whole degrees from north, clockwise, over so short a way that the earth is flat. */
function bearing(from: readonly [number, number], to: readonly [number, number]): number {
  const east = (to[0] - from[0]) * Math.cos((from[1] * Math.PI) / 180);
  const degrees = (Math.atan2(east, to[1] - from[1]) * 180) / Math.PI;
  return Math.round((degrees + 360) % 360);
}
