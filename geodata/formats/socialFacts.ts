import type { SocialFacts, Zoning } from "../model/commune.ts";
import type { CommuneColumns } from "./communeColumns.ts";
import { foldText } from "./foldText.ts";
import { isNoData, readNumber } from "./readNumber.ts";
import type { DecimalMark } from "./readNumber.ts";

type Row = Readonly<Record<string, unknown>>;

/** Returns the columns of shares that are written in per cent: any value above 1, or with its sign. */
export function findPercentColumns(
  { social }: CommuneColumns,
  rows: readonly Row[],
  decimal: DecimalMark = ".",
): ReadonlySet<string> {
  const columns = [social.singleParentShare, social.poverty].flatMap((column) => column ?? []);
  return new Set(
    columns.filter((column) =>
      rows.some((row) => {
        const cell = row[column];
        return (typeof cell === "string" && cell.includes("%")) || (readNumber(cell, decimal) ?? 0) > 1;
      }),
    ),
  );
}

/** What reading social facts needs of the file. */
export interface SocialReading {
  readonly columns: CommuneColumns;
  readonly decimal: DecimalMark;
  readonly percent: ReadonlySet<string>;
}

/**
 * Reads the share of single-parent families and the poverty rate of a row; null where it has neither.
 *
 * From counts the share is single parents ÷ (couples with children + single parents), else ÷ all families.
 *
 * @param count reads a count of the row, null where there is none.
 * @param onWrong is told of a column whose value is no share.
 */
export function readSocialFacts(
  row: Row,
  { columns: { social }, decimal, percent }: SocialReading,
  count: (column: string | null) => number | null,
  onWrong: (column: string) => void,
): SocialFacts | null {
  const share = (column: string | null): number | null => {
    if (column === null || isNoData(row[column])) return null;
    const cell = row[column];
    const number = readNumber(typeof cell === "string" ? cell.replace("%", "") : cell, decimal);
    const value = number === null ? null : percent.has(column) ? number / 100 : number;
    if (value !== null && value >= 0 && value <= 1) return roundShare(value);
    onWrong(column);
    return null;
  };
  const singleParentShare =
    share(social.singleParentShare) ??
    shareOf(count(social.singleParents), count(social.couplesWithChildren), count(social.families));
  const povertyRate = share(social.poverty);
  return singleParentShare === null && povertyRate === null
    ? null
    : { singleParentShare, povertyRate, year: social.year };
}

function shareOf(single: number | null, couples: number | null, families: number | null): number | null {
  const all = single === null || couples === null ? families : single + couples;
  return single === null || all === null || all === 0 || single > all ? null : roundShare(single / all);
}

/** Four decimals: a hundredth of a per cent. */
function roundShare(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

const NO = /^(?:non|no|n|0|faux|false|nc\b.*|non class.*|hors .*|aucune?|pas .*)$/u;
const YES =
  /^(?:oui|yes|o|y|x|1|vrai|true|c|p|c class.*|p (?:class|part).*|class.*|partiel.*|frr|frr plus|qpv|zrr|pvd|oui .*)$/u;

/** Reads the zonings of a row: a yes or a name makes one, a no or nothing makes none. */
export function readZonings(row: Row, columns: CommuneColumns, source: string): readonly Zoning[] {
  return columns.zonings.flatMap(({ column, kind, vintage }): Zoning[] => {
    const cell = row[column];
    if (isNoData(cell) || cell === false) return [];
    const text = typeof cell === "string" ? cell.trim() : JSON.stringify(cell);
    const words = foldText(text);
    if (NO.test(words) || words === "") return [];
    const base = { kind, vintage: vintage ?? "", source };
    return [YES.test(words) || /^\d+$/u.test(words) ? base : { ...base, name: text }];
  });
}
