import type { WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import { halfDaysText } from "../../i18n/hearingWords.ts";
import type { HeardCommune } from "../../pipeline/hearings/listHeardCommunes.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import type { Column } from "../column.ts";
import { encodeTable } from "../encodeCsv.ts";
import type { CsvStyle } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";

const COLUMNS: readonly Column<HeardCommune>[] = [
  { name: "code_insee", type: "string", value: (row) => row.code },
  { name: "nom", type: "string", value: (row) => row.name },
  { name: "zone_blanche", type: "boolean", value: (row) => row.white },
  { name: "entendue_le", type: "string", value: ({ answer }) => answer && dateInParis(answer.at) },
  { name: "fonction", type: "string", value: ({ answer }) => answer && answer.role },
  { name: "besoins", type: "string", value: ({ answer }) => answer && answer.needs },
  { name: "actions_existantes", type: "string", value: ({ answer }) => answer && answer.existing },
  { name: "salle", type: "string", value: ({ answer }) => answer?.hall?.name ?? null },
  { name: "salle_accessible", type: "boolean", value: ({ answer }) => answer?.hall?.accessible ?? null },
  { name: "salle_chauffee", type: "boolean", value: ({ answer }) => answer?.hall?.heated ?? null },
  { name: "salle_rangement", type: "boolean", value: ({ answer }) => answer?.hall?.storage ?? null },
  { name: "salle_libre", type: "string", value: ({ answer }) => slotsOf(answer?.hall?.slots) },
  { name: "creneaux_souhaites", type: "string", value: ({ answer }) => slotsOf(answer?.preferred) },
  { name: "reponses_a_departager", type: "integer", value: ({ rivals }) => rivals.length },
];

/** Writes `communes-entendues.csv`: one row a commune, heard or not, with what it said. */
export function exportHearings(communes: readonly HeardCommune[], style: CsvStyle): ExportFile {
  return encodeTable("communes-entendues.csv", COLUMNS, communes, style);
}

function slotsOf(list: readonly WeeklyHalfDay[] | null | undefined): string | null {
  return list === null || list === undefined ? null : halfDaysText(list, "fr");
}
