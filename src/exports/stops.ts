import type { PlanStop } from "../../planners/model/plan.ts";
import type { Venue } from "../../geodata/model/venue.ts";
import { halfDayText, weekdayText } from "../i18n/exportText.ts";
import { computeStopReach, type StopReach } from "../pipeline/stopReach.ts";
import type { Programme } from "../scenario/scenario.ts";
import { clockOf } from "./clock.ts";
import { listOutings, type Outing } from "./circuitOutings.ts";
import { DEFINITION_COLUMNS, EDITION_COLUMNS, type Column, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { encodeFeatureCollection } from "./featureCollection.ts";
import { roundPosition } from "./geometry.ts";

/** One stop of a circuit with all that its feature shows. */
export interface StopRow extends EditionRow {
  readonly id: string;
  readonly venue: Venue;
  readonly communeName: string;
  readonly outing: Outing;
  readonly teamName: string;
  readonly stop: PlanStop;
  /** Place in the order of visit, from 1. */
  readonly order: number;
  readonly reach: StopReach;
  readonly programme: Programme;
}

/** Columns of `stops.geojson`; hours are local, `HH:MM`. */
export const STOP_COLUMNS: readonly Column<StopRow>[] = [
  { name: "id", type: "string", value: (row) => row.id },
  { name: "code_insee", type: "string", value: (row) => row.venue.communeCode },
  { name: "nom", type: "string", value: (row) => row.venue.name },
  { name: "commune", type: "string", value: (row) => row.communeName },
  { name: "salle_id", type: "string", value: (row) => row.venue.id },
  { name: "salle_confirmee", type: "boolean", value: (row) => row.venue.confirmed },
  { name: "circuit", type: "string", value: (row) => row.outing.id },
  { name: "equipe", type: "string", value: (row) => row.teamName },
  { name: "ordre", type: "integer", value: (row) => row.order },
  { name: "jour", type: "string", value: (row) => weekdayText(row.outing.weekday) },
  { name: "demi_journee", type: "string", value: (row) => halfDayText(row.outing.halfDay) },
  { name: "semaines", type: "string", value: (row) => row.outing.weeks.join(",") },
  { name: "cycle_semaines", type: "integer", value: (row) => row.programme.cycleWeeks },
  { name: "arrivee", type: "string", value: (row) => clockOf(row.stop.arrive) },
  { name: "debut", type: "string", value: (row) => clockOf(row.stop.start) },
  { name: "fin", type: "string", value: (row) => clockOf(row.stop.end) },
  { name: "depart", type: "string", value: (row) => clockOf(row.stop.depart) },
  { name: "theme", type: "string", value: (row) => row.programme.theme },
  { name: "capacite", type: "integer", value: (row) => row.programme.capacity },
  { name: "communes_desservies", type: "string", value: (row) => row.reach.communeCodes.join(",") },
  { name: "enfants_desservis", type: "integer", value: (row) => row.reach.children },
  { name: "enfants_ici_seulement", type: "integer", value: (row) => row.reach.childrenOnlyHere },
  ...DEFINITION_COLUMNS,
  ...EDITION_COLUMNS,
];

const NO_REACH: StopReach = { communeCodes: [], children: 0, childrenOnlyHere: 0 };

/** Lists the stops of a plan, circuit by circuit in the order of visit; halls that are unknown are skipped. */
export function buildStopRows(context: ExportContext): StopRow[] {
  const { scenario, diagnosis, planning } = context;
  if (planning === null) return [];
  const { plan } = planning.document;
  const edition = describeEdition(context);
  const reach = computeStopReach(scenario, diagnosis, plan);
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const teams = new Map(scenario.teams.map((team) => [team.id, team.name]));
  const communes = new Map(scenario.territory.communes.map((commune) => [commune.code, commune.name]));
  return listOutings(plan).flatMap((outing) =>
    outing.stops.flatMap((stop, index): StopRow[] => {
      const venue = venues.get(stop.siteId);
      if (venue === undefined) return [];
      return [
        {
          edition,
          id: `${outing.id}-${index + 1}`,
          venue,
          communeName: communes.get(venue.communeCode) ?? venue.communeCode,
          outing,
          teamName: teams.get(outing.circuit.teamId) ?? outing.circuit.teamId,
          stop,
          order: index + 1,
          reach: reach.get(venue.id) ?? NO_REACH,
          programme: scenario.programme,
        },
      ];
    }),
  );
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
