import type { LineString } from "geojson";
import type { RoadLeg } from "../../../geodata/model/roadRoute.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { Plan, PlanStop } from "../../../planners/model/plan.ts";
import { roadTraceText, SCHEMATIC_TRACE } from "../../i18n/exportText.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { createLegFinder, type Leg } from "../../pipeline/tourLegs.ts";
import { createRoadFinder } from "../../pipeline/tourRoads.ts";
import type { Depot, Scenario } from "../../scenario/scenario.ts";
import { listOutings, type Outing } from "../circuitOutings.ts";
import { drawLine, drawRoads } from "../circuits.ts";
import { createDateLister, type SheetDate } from "./sheetDates.ts";

/** One drive of a sheet; each part is null where it is not known. */
export interface SheetLeg {
  readonly fromName: string;
  readonly toName: string;
  /** What the plan counts with. */
  readonly leg: Leg | null;
  readonly road: RoadLeg | null;
}

/** One halt of a sheet; `venue` is absent where the scenario does not know the hall. */
export interface SheetStop {
  readonly stop: PlanStop;
  readonly venue: Venue | undefined;
  readonly name: string;
  readonly communeName: string;
}

/** All that the road sheet of one outing shows, and its GPX and KML files. */
export interface RoadSheet {
  readonly outing: Outing;
  readonly teamName: string;
  readonly depot: Depot | undefined;
  readonly depotName: string;
  readonly stops: readonly SheetStop[];
  /** From the base to each stop and back. */
  readonly legs: readonly SheetLeg[];
  /** Minutes after midnight; null where the drive is not known. */
  readonly leaves: number | null;
  readonly isBack: number | null;
  readonly dates: readonly SheetDate[];
  readonly line: LineString | null;
  readonly trace: string;
}

/** Lists the road sheets of a plan, in the order of its circuits. */
export function listRoadSheets(
  scenario: Scenario,
  plan: Plan,
  sessions: readonly Session[],
): readonly RoadSheet[] {
  const findLegs = createLegFinder(scenario);
  const findRoads = createRoadFinder(scenario);
  const listDates = createDateLister(scenario, sessions);
  const depots = new Map(scenario.depots.map((depot) => [depot.id, depot]));
  const teams = new Map(scenario.teams.map((team) => [team.id, team.name]));
  const describeStop = createStopDescriber(scenario);
  return listOutings(plan).map((outing) => {
    const { circuit } = outing;
    const depot = depots.get(circuit.depotId);
    const depotName = depot?.name ?? circuit.depotId;
    const stops = outing.stops.map(describeStop);
    const names = [depotName, ...stops.map(({ name }) => name), depotName];
    const drives = findLegs(circuit.depotId, outing);
    const roads = findRoads(circuit.depotId, outing);
    const roadLine = drawRoads(roads);
    const visited = stops.flatMap(({ venue }) => venue ?? []);
    return {
      outing,
      teamName: teams.get(circuit.teamId) ?? circuit.teamId,
      depot,
      depotName,
      stops,
      legs: drives.map((leg, index) => ({
        fromName: names[index] ?? "",
        toName: names[index + 1] ?? "",
        leg,
        road: roads[index] ?? null,
      })),
      leaves: addDrive(outing.stops.at(0)?.arrive, drives.at(0), -1),
      isBack: addDrive(outing.stops.at(-1)?.depart, drives.at(-1), 1),
      dates: listDates(outing),
      line: roadLine ?? drawLine(depot, visited),
      trace: roadLine === null ? SCHEMATIC_TRACE : roadTraceText(scenario.routes?.provider ?? ""),
    };
  });
}

function createStopDescriber(scenario: Scenario): (stop: PlanStop) => SheetStop {
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name] as const));
  return (stop) => {
    const venue = venues.get(stop.siteId);
    const communeCode = venue?.communeCode ?? "";
    return {
      stop,
      venue,
      name: venue?.name ?? stop.siteId,
      communeName: communes.get(communeCode) ?? communeCode,
    };
  };
}

/** Minutes of a drive are rounded up, as the planner counts them. */
function addDrive(
  minutes: number | undefined,
  leg: Leg | null | undefined,
  direction: 1 | -1,
): number | null {
  if (minutes === undefined || leg === null || leg === undefined) return null;
  return minutes + direction * Math.ceil(leg.seconds / 60);
}
