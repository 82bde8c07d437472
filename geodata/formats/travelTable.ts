import type { Decoded } from "../model/issue.ts";
import { createIssueLog, type IssueLog } from "../model/issueLog.ts";
import { jsonRows } from "./jsonRows.ts";
import { readCsvTable, type CsvRow } from "./csvTable.ts";
import { foldColumn } from "./foldText.ts";
import { isNoData, readNumber, type DecimalMark } from "./readNumber.ts";

/** One drive of somebody's matrix, between two places as the file names them. */
export interface TravelTableRow {
  /** Place in the file: `line 14` or `[12]`. */
  readonly at: string;
  readonly origin: string;
  readonly destination: string;
  readonly seconds: number;
  /** Null where the file gives no length. */
  readonly metres: number | null;
}

/** A unit must stand in a column's name: `durée` alone may be seconds or minutes, and is not taken. */
const PATTERNS = {
  origin: /^(?:origin|origine|from|depart|id_origine|origin_id|code_origine|code_depart|from_id)$/u,
  destination:
    /^(?:destination|to|arrivee|id_destination|destination_id|code_destination|code_arrivee|to_id)$/u,
  seconds: /^(?:(?:duree|temps|duration|time|travel_time)_)?(?:s|secs?|seconds|secondes)$/u,
  minutes: /^(?:(?:duree|temps|duration|time|travel_time)_)?(?:mn|mins?|minutes)$/u,
  metres: /^(?:(?:distance|longueur|length)_)?(?:m|metres|meters)$/u,
  kilometres: /^(?:(?:distance|longueur|length)_)?(?:km|kilometres|kilometers)$/u,
} as const;

type Fact = keyof typeof PATTERNS;

/** A week, and the way around the earth: no drive takes longer. */
const MOST = { seconds: 604_800, metres: 40_000_000 };

/**
 * Reads somebody's matrix: CSV or JSON, a row per drive, with origin, destination, a time in seconds or
 * minutes and, where there is one, a length in metres or kilometres.
 *
 * Rows without a usable time are left out and named; an empty time is no way, and not an error. Of two rows
 * for one pair the first counts.
 */
export function decodeTravelTable(text: string): Decoded<readonly TravelTableRow[]> {
  const log = createIssueLog();
  const table = /^\s*[[{]/u.test(text) ? jsonRows(text, log) : readCsvTable(text, log);
  if (table === null) return log.finish();
  const columns = findColumns(table.columns);
  const time = columns.seconds ?? columns.minutes;
  if (columns.origin === null || columns.destination === null || time === null) {
    log.error("table-columns-missing", "file", { columns: table.columns.join(", ") });
    return log.finish();
  }
  const rows: TravelTableRow[] = [];
  const seen = new Set<string>();
  for (const row of table.rows) {
    const read = readRow(row, columns, table.decimal, log);
    if (read === null) continue;
    const pair = JSON.stringify([read.origin, read.destination]);
    if (seen.has(pair)) {
      log.warning("table-pair-twice", row.at, { from: read.origin, to: read.destination });
      continue;
    }
    seen.add(pair);
    rows.push(read);
  }
  warnOfUnits(rows, log);
  if (rows.length > 0) return log.finish<readonly TravelTableRow[]>(rows);
  log.error("table-empty", "file");
  return log.finish();
}

function findColumns(names: readonly string[]): Readonly<Record<Fact, string | null>> {
  const find = (fact: Fact): string | null =>
    names.find((name) => PATTERNS[fact].test(foldColumn(name))) ?? null;
  return {
    origin: find("origin"),
    destination: find("destination"),
    seconds: find("seconds"),
    minutes: find("minutes"),
    metres: find("metres"),
    kilometres: find("kilometres"),
  };
}

function readRow(
  { at, cells }: CsvRow,
  columns: Readonly<Record<Fact, string | null>>,
  decimal: DecimalMark,
  log: IssueLog,
): TravelTableRow | null {
  const cell = (fact: Fact): string => (cells[columns[fact] ?? ""] ?? "").trim();
  const amount = (fact: Fact, factor: number, most: number): number | null => {
    const value = readNumber(cell(fact), decimal);
    const scaled = value === null ? -1 : Math.round(value * factor);
    return scaled >= 0 && scaled <= most ? scaled : null;
  };
  const [origin, destination] = [cell("origin"), cell("destination")];
  if (origin === "" || destination === "") {
    log.error("table-row-nameless", at);
    return null;
  }
  const [timeFact, timeFactor] =
    columns.seconds === null ? (["minutes", 60] as const) : (["seconds", 1] as const);
  if (isNoData(cell(timeFact))) return null;
  const seconds = amount(timeFact, timeFactor, MOST.seconds);
  if (seconds === null) {
    log.error("table-time-bad", at, { value: cell(timeFact) });
    return null;
  }
  const [lengthFact, lengthFactor] =
    columns.metres === null ? (["kilometres", 1_000] as const) : (["metres", 1] as const);
  const metres = amount(lengthFact, lengthFactor, MOST.metres);
  if (metres === null && !isNoData(cell(lengthFact))) {
    log.warning("table-length-bad", at, { value: cell(lengthFact) });
  }
  return { at, origin, destination, seconds, metres };
}

/** Faster than 250 km/h or slower than 0.7 km/h over more than a kilometre: a unit is not what it says. */
function warnOfUnits(rows: readonly TravelTableRow[], log: IssueLog): void {
  const odd = rows.filter(
    ({ seconds, metres }) =>
      metres !== null && metres >= 1_000 && (metres > seconds * 70 || metres < seconds * 0.2),
  );
  if (odd[0] !== undefined) log.warning("table-units-odd", odd[0].at, { count: odd.length });
}
