import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { SchoolHoliday } from "../model/schoolHoliday.ts";
import { readCsvTable } from "./csvTable.ts";
import type { CsvRow } from "./csvTable.ts";
import { foldColumn, foldText } from "./foldText.ts";
import { collectSchoolHolidays, readSchoolZones } from "./schoolPeriods.ts";
import type { SchoolRow } from "./schoolPeriods.ts";

/** Columns by what they hold; the service behind the file names them in English. */
interface CalendarColumns {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly zones: string;
  readonly population: string | null;
}

/**
 * Decodes the official school calendar of data.education.gouv.fr (`fr-en-calendrier-scolaire`) from CSV.
 *
 * The file has a row for each académie; its « Date de fin » is the day of the return. Rows for teachers are
 * passed over, rows of Corsica and overseas are left out and told.
 *
 * @returns the holidays of zones A, B and C by zone and date; no value when there are none.
 */
export function decodeSchoolCalendarCsv(text: string): Decoded<readonly SchoolHoliday[]> {
  const log = createIssueLog();
  const table = readCsvTable(text, log);
  if (table === null) return log.finish();
  const columns = findColumns(table.columns);
  if (columns === null) {
    log.error("calendar-no-columns", "file", { columns: table.columns.join(", ") });
    return log.finish();
  }
  const rows = table.rows
    .filter(({ cells }) => foldText(cells[columns.population ?? ""] ?? "") !== "enseignants")
    .map((row) => toSchoolRow(row, columns));
  const holidays = collectSchoolHolidays(rows, log);
  if (holidays.length > 0) return log.finish(holidays);
  log.error("calendar-none-usable", "file");
  return log.finish();
}

function findColumns(names: readonly string[]): CalendarColumns | null {
  const find = (pattern: RegExp): string | null =>
    names.find((name) => pattern.test(foldColumn(name))) ?? null;
  const name = find(/^description$/u);
  const start = find(/^(?:date_de_debut|start_date)$/u);
  const end = find(/^(?:date_de_fin|end_date)$/u);
  const zones = find(/^zones?$/u);
  if (name === null || start === null || end === null || zones === null) return null;
  return { name, start, end, zones, population: find(/^population$/u) };
}

function toSchoolRow({ at, cells }: CsvRow, columns: CalendarColumns): SchoolRow {
  const zones = cells[columns.zones] ?? "";
  const start = cells[columns.start] ?? "";
  const end = cells[columns.end] ?? "";
  return {
    at,
    name: cells[columns.name] ?? "",
    zones: readSchoolZones(zones),
    place: zones,
    start,
    end: end.trim() === "" ? start : end,
  };
}
