import type { PlanStop } from "../../planners/model/plan.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import { halfDayText, PLACE_NATURES, weekdayText } from "../i18n/exportText.ts";
import { listNewFixedPlaces } from "../pipeline/fixedPlaces.ts";
import { computePlanReach, type StopReach } from "../pipeline/stopReach.ts";
import type { Programme } from "../scenario/scenario.ts";
import { clockOf } from "./clock.ts";
import { listOutings, type Outing } from "./circuitOutings.ts";
import { DEFINITION_COLUMNS, EDITION_COLUMNS, type Column, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { encodeFeatureCollection } from "./featureCollection.ts";
import { roundPosition } from "./geometry.ts";

/** When and by whom a hall is visited. */
export interface StopVisit {
  readonly outing: Outing;
  readonly teamName: string;
  readonly stop: PlanStop;
  /** Place in the order of visit, from 1. */
  readonly order: number;
}

/** One stop of a circuit, or one new fixed place, with all that its feature shows. */
export interface StopRow extends EditionRow {
  readonly id: string;
  readonly venue: Venue;
  readonly communeName: string;
  /** Null for a new fixed place. */
  readonly visit: StopVisit | null;
  readonly reach: StopReach;
  readonly programme: Programme;
}

/** A column of visits, empty for a new fixed place. */
function visitColumn(
  name: string,
  type: "string" | "integer",
  value: (visit: StopVisit, programme: Programme) => string | number,
): Column<StopRow> {
  return {
    name,
    type,
    nullable: true,
    value: ({ visit, programme }) => (visit === null ? null : value(visit, programme)),
  };
}

/** Columns of `stops.geojson`; hours are local, `HH:MM`. */
export const STOP_COLUMNS: readonly Column<StopRow>[] = [
  { name: "id", type: "string", value: (row) => row.id },
  { name: "code_insee", type: "string", value: (row) => row.venue.communeCode },
  { name: "nom", type: "string", value: (row) => row.venue.name },
  { name: "commune", type: "string", value: (row) => row.communeName },
  { name: "salle_id", type: "string", value: (row) => row.venue.id },
  { name: "salle_confirmee", type: "boolean", value: (row) => row.venue.confirmed },
  visitColumn("circuit", "string", (visit) => visit.outing.id),
  visitColumn("equipe", "string", (visit) => visit.teamName),
  visitColumn("ordre", "integer", (visit) => visit.order),
  visitColumn("jour", "string", (visit) => weekdayText(visit.outing.weekday)),
  visitColumn("demi_journee", "string", (visit) => halfDayText(visit.outing.halfDay)),
  visitColumn("semaines", "string", (visit) => visit.outing.weeks.join(",")),
  visitColumn("cycle_semaines", "integer", (_, programme) => programme.cycleWeeks),
  visitColumn("arrivee", "string", (visit) => clockOf(visit.stop.arrive)),
  visitColumn("debut", "string", (visit) => clockOf(visit.stop.start)),
  visitColumn("fin", "string", (visit) => clockOf(visit.stop.end)),
  visitColumn("depart", "string", (visit) => clockOf(visit.stop.depart)),
  visitColumn("theme", "string", (_, programme) => programme.theme),
  visitColumn("capacite", "integer", (_, programme) => programme.capacity),
  { name: "communes_desservies", type: "string", value: (row) => row.reach.communeCodes.join(",") },
  { name: "enfants_desservis", type: "integer", value: (row) => row.reach.children },
  { name: "enfants_ici_seulement", type: "integer", value: (row) => row.reach.childrenOnlyHere },
  { name: "nature", type: "string", value: (row) => PLACE_NATURES[row.visit === null ? "house" : "stop"] },
  ...DEFINITION_COLUMNS,
  ...EDITION_COLUMNS,
];

const NO_REACH: StopReach = { communeCodes: [], children: 0, childrenOnlyHere: 0 };

/**
 * Lists the stops of a plan, circuit by circuit in the order of visit, then its new fixed places by id; halls that
 * are unknown are skipped.
 */
export function buildStopRows(context: ExportContext): StopRow[] {
  const { scenario, diagnosis, planning } = context;
  if (planning === null) return [];
  const { plan } = planning.document;
  const edition = describeEdition(context);
  const reach = computePlanReach(scenario, diagnosis, plan);
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const teams = new Map(scenario.teams.map((team) => [team.id, team.name]));
  const communes = new Map(scenario.territory.communes.map((commune) => [commune.code, commune.name]));
  const rowOf = (id: string, venue: Venue, visit: StopVisit | null): StopRow => ({
    edition,
    id,
    venue,
    communeName: communes.get(venue.communeCode) ?? venue.communeCode,
    visit,
    reach: (visit === null ? reach.houses : reach.stops).get(venue.id) ?? NO_REACH,
    programme: scenario.programme,
  });
  const stops = listOutings(plan).flatMap((outing) =>
    outing.stops.flatMap((stop, index): StopRow[] => {
      const venue = venues.get(stop.siteId);
      if (venue === undefined) return [];
      const teamName = teams.get(outing.circuit.teamId) ?? outing.circuit.teamId;
      return [rowOf(`${outing.id}-${index + 1}`, venue, { outing, teamName, stop, order: index + 1 })];
    }),
  );
  const houses = listNewFixedPlaces(scenario, plan).map((venue) =>
    rowOf(`lieu-fixe-${venue.id}`, venue, null),
  );
  return [...stops, ...houses];
}

/** Writes `stops.geojson`. */
export function exportStops(context: ExportContext): ExportFile {
  const features = buildStopRows(context).map((row) => ({
    id: row.id,
    geometry: { type: "Point" as const, coordinates: roundPosition([row.venue.lon, row.venue.lat]) },
    row,
  }));
  return encodeFeatureCollection("stops.geojson", STOP_COLUMNS, features, describeEdition(context));
}
