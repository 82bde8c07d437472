import { findDepartmentBox, METROPOLITAN_BOX } from "../geometry/departmentBoxes.ts";
import { isInBoxes } from "../geometry/detectCrs.ts";
import { unswap } from "../geometry/fileCrs.ts";
import type { BirthsOfYear, ChildrenOfAge, SocialFacts, Zoning } from "../model/commune.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { LonLat } from "../model/lonLat.ts";
import { communeColumnsOf, reportCommuneColumns } from "./communeColumns.ts";
import type { CommuneColumns } from "./communeColumns.ts";
import { readCommuneCode } from "./communeCode.ts";
import { describeValue, placeOf, readCommuneFacts, sortByAge } from "./communeFacts.ts";
import type { FactReading } from "./communeFacts.ts";
import { readCsvTable } from "./csvTable.ts";
import type { CsvRow, CsvTable } from "./csvTable.ts";
import { matchFields } from "./matchFields.ts";
import { findPercentColumns } from "./socialFacts.ts";
import { findFractionColumns } from "./readNumber.ts";
import type { SourceReading } from "./sourceReading.ts";

/** Figures of one commune from a table of need: null or empty where the table says nothing (R19). */
export interface NeedRow {
  readonly code: string;
  readonly name: string | null;
  readonly population: number | null;
  readonly births: readonly BirthsOfYear[];
  readonly children: number | null;
  readonly townHall: LonLat | null;
  readonly childrenByAge?: readonly ChildrenOfAge[];
  readonly social?: SocialFacts;
  readonly zonings?: readonly Zoning[];
  readonly at: string;
}

/** A table of need with how it was written. */
export interface DecodedNeed {
  readonly rows: readonly NeedRow[];
  readonly separator: string;
  readonly decimal: string;
  readonly populationYear: number | null;
  readonly columns: readonly string[];
  /** Codes with more than one row; the first row was taken. */
  readonly duplicates: readonly string[];
  readonly total: number;
  readonly rejected: number;
}

/** What the caller knows beyond the table. */
export interface NeedOptions {
  /** Year that births without a year are taken to be of; 2022 unless told. */
  readonly assumedBirthsYear?: number;
  /** What is settled about how the table is written; the rest is detected. */
  readonly reading?: SourceReading;
  /** Name of the file, the source of the zonings that it gives. */
  readonly source?: string;
}

/** Tells whether columns are those of a table of need: a code and at least one figure or zoning. */
export function isNeedTable(columns: readonly string[]): boolean {
  const found = communeColumnsOf(matchFields("need", columns).fields, columns);
  return found.code !== null && hasFigures(found);
}

/**
 * Decodes a table of need: one row per commune with population, births by year or children, or one
 * row per commune and year (a column `annee`).
 *
 * Rows that cannot be used are listed with line, column and reason; the others load (R13).
 *
 * @returns no value when there is no code column, no figure, or no usable row.
 */
export function decodeNeed(text: string, options: NeedOptions = {}): Decoded<DecodedNeed> {
  const log = createIssueLog();
  const table = readCsvTable(text, log, options.reading);
  if (table === null) return log.finish();
  const columns = communeColumnsOf(
    matchFields("need", table.columns, options.reading?.columns).fields,
    table.columns,
  );
  if (columns.code === null) return refuse(log, "need-no-code", table);
  if (!hasFigures(columns)) return refuse(log, "need-no-figures", table);
  const assumedBirthsYear = options.assumedBirthsYear ?? 2022;
  reportCommuneColumns(columns, assumedBirthsYear, log);
  const duplicates = new Set<string>();
  const cells = table.rows.map((row) => row.cells);
  const percent = findPercentColumns(columns, cells, table.decimal);
  const reading = {
    columns,
    decimal: table.decimal,
    assumedBirthsYear,
    fractions: findFractionColumns(table.columns, cells),
    percent,
    source: options.source ?? "",
  };
  const rows = readRows(table, reading, duplicates, log);
  if (rows.size === 0) return refuse(log, "need-none-usable", table);
  const kept = [...rows.values()];
  return log.finish({
    rows: kept.map(({ row }) => row),
    separator: table.separator,
    decimal: table.decimal,
    populationYear: columns.populationYear,
    columns: table.columns,
    duplicates: [...duplicates].sort(),
    total: table.rows.length + table.rejected,
    rejected: table.rows.length + table.rejected - kept.reduce((sum, { lines }) => sum + lines, 0),
  });
}

function hasFigures(columns: CommuneColumns): boolean {
  return (
    columns.population !== null ||
    columns.children !== null ||
    columns.births.length > 0 ||
    columns.birthsOfUnknownYear !== null ||
    columns.childrenByAge.length > 0 ||
    columns.zonings.length > 0 ||
    [columns.social.singleParentShare, columns.social.singleParents, columns.social.poverty].some(
      (column) => column !== null,
    )
  );
}

function refuse(log: IssueLog, code: string, table: CsvTable): Decoded<DecodedNeed> {
  log.error(code, "file", { columns: table.columns.join(", ") });
  return log.finish();
}

interface KeptRow {
  readonly row: NeedRow;
  readonly lines: number;
}

function readRows(
  table: CsvTable,
  reading: FactReading,
  duplicates: Set<string>,
  log: IssueLog,
): Map<string, KeptRow> {
  const { columns } = reading;
  const kept = new Map<string, KeptRow>();
  for (const line of table.rows) {
    const code = readCode(line, columns.code ?? "", log);
    if (code === null) continue;
    const {
      epciCode: _epci,
      ringColumn: _ring,
      townHall,
      ...facts
    } = readCommuneFacts(line.cells, line.at, reading, log);
    const row: NeedRow = {
      ...facts,
      code,
      townHall: townHall === null ? null : settleTownHall(townHall, code, line.at, log),
      at: line.at,
    };
    const before = kept.get(code);
    if (before === undefined) kept.set(code, { row, lines: 1 });
    else if (columns.year !== null && isOtherYear(before.row, row))
      kept.set(code, { row: joinYears(before.row, row), lines: before.lines + 1 });
    else {
      duplicates.add(code);
      log.error("need-duplicate", line.at, { code, first: before.row.at });
    }
  }
  return kept;
}

function readCode({ cells, at }: CsvRow, column: string, log: IssueLog): string | null {
  const cell = cells[column] ?? "";
  const read = readCommuneCode(cell);
  if (read === null) {
    const place = placeOf(at, column);
    if (cell.trim() === "") log.error("code-missing", place);
    else log.error("code-invalid", place, { value: describeValue(cell) });
    return null;
  }
  if (read.repaired !== null)
    log.repair("code-mended", placeOf(at, column), { value: read.repaired, code: read.code });
  return read.code;
}

/** Keeps a town hall that lies in its department, axes mended where only that puts it there. */
function settleTownHall(position: LonLat, code: string, at: string, log: IssueLog): LonLat | null {
  const boxes = [findDepartmentBox(code) ?? METROPOLITAN_BOX];
  const settled = unswap(position, boxes) ?? position;
  if (isInBoxes(settled, boxes, 0.5)) return settled;
  log.warning("town-hall-unexpected", at, { code, lon: settled[0], lat: settled[1] });
  return null;
}

function isOtherYear(a: NeedRow, b: NeedRow): boolean {
  const years = yearsOf(a);
  const others = yearsOf(b);
  return others.size > 0 && [...others].every((year) => !years.has(year));
}

function yearsOf({ births, childrenByAge = [] }: NeedRow): ReadonlySet<number | null> {
  return new Set([...births, ...childrenByAge].map(({ year }) => year));
}

function joinYears(a: NeedRow, b: NeedRow): NeedRow {
  const childrenByAge = [...(a.childrenByAge ?? []), ...(b.childrenByAge ?? [])];
  return {
    ...b,
    ...a,
    population: a.population ?? b.population,
    children: a.children ?? b.children,
    births: [...a.births, ...b.births].sort((p, q) => p.year - q.year),
    ...(childrenByAge.length === 0 ? {} : { childrenByAge: sortByAge(childrenByAge) }),
  };
}
