import type { Point } from "geojson";
import { PLACE_NATURES } from "../../i18n/exportText.ts";
import { hoursText } from "../../i18n/hoursText.ts";
import { type Column, EDITION_COLUMNS, type EditionRow } from "../column.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { type ExportFeature, encodeFeatureCollection } from "../featureCollection.ts";
import { roundPosition } from "../geometry.ts";
import { gatherAgenda } from "./agenda.ts";

/** A place of the calendar: an existing one with its hours, or a hall with its sessions to come. */
interface AgendaRow extends EditionRow {
  readonly id: string;
  readonly name: string;
  readonly communeCode: string | null;
  readonly isTravelling: boolean;
  readonly hours: string | null;
  /** ISO dates to come, ascending. */
  readonly dates: readonly string[];
}

const DATES_SHOWN = 6;

/** Columns of `calendrier-lieux.geojson`. */
const AGENDA_COLUMNS: readonly Column<AgendaRow>[] = [
  { name: "id", type: "string", value: (row) => row.id },
  { name: "nom", type: "string", value: (row) => row.name },
  { name: "code_insee", type: "string", nullable: true, value: (row) => row.communeCode },
  {
    name: "nature",
    type: "string",
    value: (row) => (row.isTravelling ? PLACE_NATURES.stop : PLACE_NATURES.existing),
  },
  { name: "horaires", type: "string", nullable: true, value: (row) => row.hours },
  { name: "prochaine_date", type: "string", nullable: true, value: (row) => row.dates[0] ?? null },
  { name: "prochaines_dates", type: "string", value: (row) => row.dates.slice(0, DATES_SHOWN).join(", ") },
  { name: "seances_a_venir", type: "integer", value: (row) => row.dates.length },
  ...EDITION_COLUMNS,
];

/** Writes `calendrier-lieux.geojson`: where something takes place, with the next dates. */
export function exportAgendaPlaces(context: ExportContext): ExportFile {
  const edition = describeEdition(context);
  const { sessions, regular } = gatherAgenda(context);
  const places = regular.map((structure): ExportFeature<AgendaRow> => ({
    id: `structure-${structure.id}`,
    geometry: pointAt(structure),
    row: {
      edition,
      id: `structure-${structure.id}`,
      name: structure.name,
      communeCode: structure.communeCode,
      isTravelling: false,
      hours: hoursText(structure.openingHours ?? "", "fr"),
      dates: [],
    },
  }));
  const halls = context.scenario.venues.flatMap((venue): ExportFeature<AgendaRow>[] => {
    const dates = sessions
      .filter(({ session }) => session.venueId === venue.id && session.status !== "cancelled")
      .map(({ session }) => session.date);
    if (dates.length === 0) return [];
    const { name, communeCode } = venue;
    const id = `venue-${venue.id}`;
    const row = { edition, id, name, communeCode, isTravelling: true, hours: null, dates };
    return [{ id, geometry: pointAt(venue), row }];
  });
  const features = [...places, ...halls].sort((a, b) => (a.id < b.id ? -1 : 1));
  return encodeFeatureCollection("calendrier-lieux.geojson", AGENDA_COLUMNS, features, edition);
}

function pointAt({ lon, lat }: { readonly lon: number; readonly lat: number }): Point {
  return { type: "Point", coordinates: roundPosition([lon, lat]) };
}
