/** Mark between whole and fraction in a file's numbers. */
export type DecimalMark = "," | ".";

const NO_DATA = new Set(["", "na", "n/a", "nan", "nd", "n.d.", "ns", "null", "none", "-", "--", "..", "..."]);

/** Tells whether a cell says nothing: empty, `NA`, `nd`, `-`… No data is not zero (R19). */
export function isNoData(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === "string" && NO_DATA.has(value.trim().toLowerCase());
}

/**
 * Reads a number as people and spreadsheets write it: `1 234,5`, `1234.5`, `-3`.
 *
 * Spaces of any kind group thousands. Returns null when it is not a finite number.
 */
export function readNumber(value: unknown, decimal: DecimalMark = "."): number | null {
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value !== "string") return null;
  const compact = value.trim().replace(/(?<=\d)[\s\u00a0\u202f'’](?=\d{3}(?!\d))/gu, "");
  const other = decimal === "," ? "." : ",";
  const [whole = "", fraction, ...more] = compact.includes(decimal)
    ? compact.split(decimal)
    : compact.split(other);
  if (more.length > 0) return null;
  const text = fraction === undefined ? whole : `${whole}.${fraction}`;
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu.test(text)) return null;
  const number = Number(text);
  return Number.isFinite(number) ? number : null;
}

/** A number whose mark cannot group thousands. */
const FRACTION = /^\s*-?(?:0[,.]\d+|\d+[,.](?!\d{3}\s*$)\d+)\s*$/u;

/** Returns the columns in which a mark cannot group thousands, as one of their numbers shows: `12.5`, `0.125`. */
export function findFractionColumns(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, unknown>>[],
): ReadonlySet<string> {
  return new Set(
    columns.filter((column) =>
      rows.some((row) => {
        const cell = row[column];
        return typeof cell === "string" && FRACTION.test(cell);
      }),
    ),
  );
}

/**
 * Reads a count of people: whole, not negative, with thousands grouped by space, comma or point.
 *
 * A fraction is rounded (INSEE publishes weighted counts). Returns null when it is no such count.
 *
 * @param isFraction – `1.234` is a little more than one, as its column shows; else it is a thousand.
 */
export function readCount(value: unknown, decimal: DecimalMark = ".", isFraction = false): number | null {
  const grouped =
    !isFraction && typeof value === "string" && /^[1-9]\d{0,2}(?:[,.]\d{3})+$/u.test(value.trim());
  const number = grouped ? Number(value.trim().replace(/[,.]/gu, "")) : readNumber(value, decimal);
  return number === null || number < 0 || number > 1e9 ? null : Math.round(number);
}
