import type { BirthsOfYear, ChildrenOfAge, SocialFacts, Zoning } from "../model/commune.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { LonLat } from "../model/lonLat.ts";
import type { CommuneColumns } from "./communeColumns.ts";
import { isNoData, readCount, readNumber } from "./readNumber.ts";
import type { DecimalMark } from "./readNumber.ts";
import { readSocialFacts, readZonings } from "./socialFacts.ts";

/** Facts of one row or feature, beside its code: null where the file says nothing. */
export interface CommuneFacts {
  readonly name: string | null;
  readonly epciCode: string | null;
  readonly population: number | null;
  readonly births: readonly BirthsOfYear[];
  readonly children: number | null;
  readonly townHall: LonLat | null;
  readonly ringColumn: number | null;
  readonly childrenByAge?: readonly ChildrenOfAge[];
  readonly social?: SocialFacts;
  readonly zonings?: readonly Zoning[];
}

/** What the facts of a whole file share. */
export interface FactReading {
  readonly columns: CommuneColumns;
  readonly decimal: DecimalMark;
  /** Year that births of an unnamed year are taken to be of. */
  readonly assumedBirthsYear: number;
  /** Columns of numbers with decimals; see {@link findFractionColumns}. */
  readonly fractions: ReadonlySet<string>;
  /** Columns of shares that are written in per cent; see {@link findPercentColumns}. */
  readonly percent: ReadonlySet<string>;
  /** Name of the file, the source of its zonings. */
  readonly source: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Reads the facts of one commune out of a row or of a feature's properties.
 *
 * A value that is not what its column should hold is left out with a warning that names row and
 * column; the rest of the row is kept (R13).
 *
 * @param at place of the row, to which the column is added (`features[3].properties`, `line 4`).
 */
export function readCommuneFacts(row: Row, at: string, reading: FactReading, log: IssueLog): CommuneFacts {
  const { columns, decimal } = reading;
  const count = (column: string | null): number | null => {
    if (column === null || isNoData(row[column])) return null;
    const value = readCount(row[column], decimal, reading.fractions.has(column));
    if (value === null)
      log.warning("value-not-a-count", placeOf(at, column), { column, value: describeValue(row[column]) });
    return value;
  };
  const childrenByAge = columns.childrenByAge.flatMap(({ column, fromMonths, toMonths, year }) => {
    const children = count(column);
    const rowYear = columns.year === null ? null : readNumber(row[columns.year]);
    return children === null ? [] : [{ fromMonths, toMonths, year: year ?? rowYear, count: children }];
  });
  const social = readSocialFacts(row, reading, count, (column) =>
    log.warning("value-not-a-share", placeOf(at, column), { column, value: describeValue(row[column]) }),
  );
  const zonings = readZonings(row, columns, reading.source);
  return {
    name: readText(row, columns.name),
    epciCode: readEpci(row, columns.epci),
    population: count(columns.population),
    births: readBirths(row, reading, count),
    children: count(columns.children),
    townHall: readTownHall(row, columns, decimal),
    ringColumn: count(columns.ring),
    ...(childrenByAge.length === 0 ? {} : { childrenByAge: sortByAge(childrenByAge) }),
    ...(social === null ? {} : { social }),
    ...(zonings.length === 0 ? {} : { zonings }),
  };
}

/** Sorts counts by year, then age. */
export function sortByAge(counts: readonly ChildrenOfAge[]): readonly ChildrenOfAge[] {
  return [...counts].sort(
    (a, b) => (a.year ?? 0) - (b.year ?? 0) || a.fromMonths - b.fromMonths || a.toMonths - b.toMonths,
  );
}

/** Adds a column to the place of a row: `features[3].properties.pop`, `line 4, column pop`. */
export function placeOf(at: string, column: string): string {
  return at.startsWith("line ") ? `${at}, column ${column}` : `${at}.${column}`;
}

/** Words a value of a file for an issue: text as it is, anything else as JSON. */
export function describeValue(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}

/** Returns the text of a cell without spaces around it, null where it says nothing. */
export function readText(row: Row, column: string | null): string | null {
  const value = column === null ? null : row[column];
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value !== "string") return null;
  const text = value.replace(/\s+/gu, " ").trim();
  return text === "" ? null : text;
}

function readEpci(row: Row, column: string | null): string | null {
  const text = readText(row, column);
  return /^(\d{9})(?:\/\d{9})*$/u.exec(text ?? "")?.[1] ?? null;
}

function readBirths(
  row: Row,
  { columns, assumedBirthsYear }: FactReading,
  count: (column: string | null) => number | null,
): readonly BirthsOfYear[] {
  const byYear = new Map<number, number>();
  for (const { column, year } of columns.births) {
    const births = count(column);
    if (births !== null && !byYear.has(year)) byYear.set(year, births);
  }
  if (columns.birthsOfUnknownYear !== null) {
    const births = count(columns.birthsOfUnknownYear);
    const year = (columns.year === null ? null : readNumber(row[columns.year])) ?? assumedBirthsYear;
    if (births !== null && !byYear.has(year)) byYear.set(year, births);
  }
  return [...byYear].sort(([a], [b]) => a - b).map(([year, births]) => ({ year, count: births }));
}

function readTownHall(row: Row, columns: CommuneColumns, decimal: DecimalMark): LonLat | null {
  const point = columns.townHall === null ? null : row[columns.townHall];
  const position = readPointPosition(typeof point === "string" ? parsePoint(point) : point);
  if (position !== null) return position;
  if (columns.townHallLon === null || columns.townHallLat === null) return null;
  const lon = readNumber(row[columns.townHallLon], decimal);
  const lat = readNumber(row[columns.townHallLat], decimal);
  return lon === null || lat === null ? null : [lon, lat];
}

function parsePoint(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns the position of a GeoJSON point, or of a bare pair of numbers, as it stands in the file. */
export function readPointPosition(value: unknown): LonLat | null {
  const pair: unknown =
    typeof value === "object" && value !== null && "coordinates" in value ? value.coordinates : value;
  if (!Array.isArray(pair)) return null;
  const [x, y] = pair as unknown[];
  return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : null;
}
