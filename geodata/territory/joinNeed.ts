import { sortByAge } from "../formats/communeFacts.ts";
import type { NeedRow } from "../formats/csvNeed.ts";
import type { BirthsOfYear, ChildrenOfAge, Commune, SocialFacts, Zoning } from "../model/commune.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";

/** How a table of need met the communes, both ways (R12); every list sorted. */
export interface JoinReport {
  readonly matched: readonly string[];
  /** Communes of the territory that the table does not know. */
  readonly communesWithoutNeed: readonly string[];
  /** Codes of the table that are not communes of the territory. */
  readonly needWithoutCommune: readonly string[];
  /** Old codes whose figures were added to the commune they merged into. */
  readonly merged: readonly { readonly from: string; readonly into: string }[];
  /** Codes that the table holds more than once; their first row was taken. */
  readonly duplicates: readonly string[];
}

/** The facts of a commune that a table of need can change. */
export type JoinableCommune = Pick<
  Commune,
  "code" | "population" | "births" | "children" | "childrenByAge" | "social" | "zonings"
>;

/** Communes with the table's figures, and the report of the join. */
export interface JoinedNeed<T> {
  readonly communes: readonly T[];
  /** True where the table's population stands for every commune, so that its vintage is theirs. */
  readonly populationReplaced: boolean;
  readonly join: JoinReport;
}

/** What the caller knows beyond the table. */
export interface JoinOptions {
  /** Old code → code of today, as INSEE publishes it; without it an old code stays unmatched. */
  readonly passage?: ReadonlyMap<string, string>;
  /** Codes that the decoder found more than once. */
  readonly duplicates?: readonly string[];
}

/** Most codes that an issue spells out; the report has them all. */
const LISTED_CODES = 8;

/**
 * Puts the figures of a table of need on communes and reports the join both ways.
 *
 * Births and children of the table win over earlier ones, year by year. Population is replaced only
 * where the table has it for every commune, so that two vintages never mix; else it only fills gaps,
 * which is warned of. Codes elsewhere in France are counted, not listed one by one.
 *
 * @returns no value when not one code matches. The communes are copies, in the order given.
 */
export function joinNeed<T extends JoinableCommune>(
  communes: readonly T[],
  rows: readonly NeedRow[],
  options: JoinOptions = {},
): Decoded<JoinedNeed<T>> {
  const log = createIssueLog();
  const codes = new Set(communes.map(({ code }) => code));
  const { byCode, unmatched, merged } = matchRows(rows, codes, options.passage ?? new Map(), log);
  const withoutNeed = [...codes].filter((code) => !byCode.has(code)).sort();
  if (byCode.size === 0) {
    log.error("join-nothing", "file", { need: listCodes(unmatched), communes: listCodes([...codes]) });
    return log.finish();
  }
  if (withoutNeed.length > 0) {
    const params = { count: withoutNeed.length, codes: listCodes(withoutNeed) };
    log.warning("join-communes-without-need", "file", params);
  }
  if (unmatched.length > 0) {
    const params = { count: unmatched.length, codes: listCodes(unmatched) };
    log.warning("join-need-without-commune", "file", params);
  }
  const replaced = communes.every(({ code }) => (byCode.get(code)?.population ?? null) !== null);
  reportPopulation(communes, byCode, replaced, log);
  const joined = communes.map((commune) => {
    const row = byCode.get(commune.code);
    return row === undefined ? commune : applyRow(commune, row, replaced);
  });
  const matched = [...byCode.keys()].sort();
  return log.finish({
    communes: joined,
    populationReplaced: replaced,
    join: {
      matched,
      communesWithoutNeed: withoutNeed,
      needWithoutCommune: unmatched,
      merged,
      duplicates: options.duplicates ?? [],
    },
  });
}

function matchRows(
  rows: readonly NeedRow[],
  codes: ReadonlySet<string>,
  passage: ReadonlyMap<string, string>,
  log: IssueLog,
): { byCode: Map<string, NeedRow>; unmatched: string[]; merged: { from: string; into: string }[] } {
  const byCode = new Map<string, NeedRow>();
  const unmatched: string[] = [];
  const merged: { from: string; into: string }[] = [];
  for (const row of rows) {
    const into = codes.has(row.code) ? row.code : passage.get(row.code);
    if (into === undefined || !codes.has(into)) {
      unmatched.push(row.code);
      continue;
    }
    if (into !== row.code) {
      merged.push({ from: row.code, into });
      log.repair("join-merged-commune", row.at, { from: row.code, into });
    }
    const before = byCode.get(into);
    byCode.set(into, before === undefined ? { ...row, code: into } : addRows(before, row));
  }
  unmatched.sort();
  return { byCode, unmatched, merged: merged.sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

function addRows(a: NeedRow, b: NeedRow): NeedRow {
  const births = new Map<number, number>();
  for (const { year, count } of [...a.births, ...b.births]) births.set(year, (births.get(year) ?? 0) + count);
  const { childrenByAge: _children, social: _social, zonings: _zonings, ...rest } = a;
  return {
    ...rest,
    population: addCounts(a.population, b.population),
    children: addCounts(a.children, b.children),
    births: sortBirths(births),
    ...given("childrenByAge", addChildren(a.childrenByAge, b.childrenByAge)),
    ...given("social", meanSocial(a, b)),
    ...given("zonings", joinZonings(a.zonings, b.zonings)),
  };
}

/** Counts of the same ages and year are added; ages that only one of the two has would not be the whole's. */
function addChildren(
  a: readonly ChildrenOfAge[] | undefined,
  b: readonly ChildrenOfAge[] | undefined,
): readonly ChildrenOfAge[] | undefined {
  const others = new Map((b ?? []).map((count) => [ageKey(count), count.count]));
  const both = (a ?? []).flatMap((count) => {
    const other = others.get(ageKey(count));
    return other === undefined ? [] : [{ ...count, count: count.count + other }];
  });
  return both.length === 0 ? undefined : both;
}

/** Shares of two communes that became one, weighted by people; unknown where the weights are. */
function meanSocial(a: NeedRow, b: NeedRow): SocialFacts | undefined {
  if (a.social === undefined || b.social === undefined) return undefined;
  const weight = (a.population ?? 0) + (b.population ?? 0);
  const mean = (of: (facts: SocialFacts) => number | null): number | null => {
    const [first, second] = [a.social, b.social].map((facts) => (facts === undefined ? null : of(facts)));
    if (first === null || second === null || first === undefined || second === undefined) return null;
    if (a.population === null || b.population === null || weight === 0) return null;
    return Math.round(((first * a.population + second * b.population) / weight) * 10_000) / 10_000;
  };
  const social = {
    singleParentShare: mean((facts) => facts.singleParentShare),
    povertyRate: mean((facts) => facts.povertyRate),
    year: a.social.year,
  };
  return social.singleParentShare === null && social.povertyRate === null ? undefined : social;
}

/** Every zoning of either, those of the same kind, name and vintage once; the second's stand where both have one. */
function joinZonings(
  a: readonly Zoning[] | undefined,
  b: readonly Zoning[] | undefined,
): readonly Zoning[] | undefined {
  const byKey = new Map(
    [...(a ?? []), ...(b ?? [])].map((zoning) => [
      `${zoning.kind} ${zoning.name ?? ""} ${zoning.vintage}`,
      zoning,
    ]),
  );
  return byKey.size === 0 ? undefined : [...byKey.values()];
}

function ageKey({ fromMonths, toMonths, year }: ChildrenOfAge): string {
  return `${fromMonths}-${toMonths} ${year ?? ""}`;
}

/** A property with its value, or no property: absent is not the same as undefined. */
function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

function addCounts(a: number | null, b: number | null): number | null {
  return a === null ? b : a + (b ?? 0);
}

function sortBirths(births: ReadonlyMap<number, number>): readonly BirthsOfYear[] {
  return [...births].sort(([a], [b]) => a - b).map(([year, count]) => ({ year, count }));
}

function reportPopulation(
  communes: readonly JoinableCommune[],
  byCode: ReadonlyMap<string, NeedRow>,
  replaced: boolean,
  log: IssueLog,
): void {
  const differing = communes.filter(({ code, population }) => {
    const other = byCode.get(code)?.population ?? null;
    return population !== null && other !== null && other !== population;
  });
  const [first] = differing;
  if (first !== undefined)
    log.warning(replaced ? "join-population-replaced" : "join-population-kept", "file", {
      count: differing.length,
      code: first.code,
      before: first.population ?? 0,
      table: byCode.get(first.code)?.population ?? 0,
    });
  const filled = communes.filter(
    ({ code, population }) => population === null && (byCode.get(code)?.population ?? null) !== null,
  );
  if (!replaced && filled.length > 0 && filled.length < communes.length)
    log.warning("join-population-mixed", "file", { count: filled.length });
}

function applyRow<T extends JoinableCommune>(commune: T, row: NeedRow, replacePopulation: boolean): T {
  const births = new Map(commune.births.map(({ year, count }) => [year, count]));
  for (const { year, count } of row.births) births.set(year, count);
  return {
    ...commune,
    population: replacePopulation ? row.population : (commune.population ?? row.population),
    births: sortBirths(births),
    children: row.children ?? commune.children,
    ...given("childrenByAge", replaceChildren(commune.childrenByAge, row.childrenByAge)),
    ...given("social", row.social ?? commune.social),
    ...given("zonings", joinZonings(commune.zonings, row.zonings)),
  };
}

/** Counts of the table win over earlier ones of the same ages and year. */
function replaceChildren(
  before: readonly ChildrenOfAge[] | undefined,
  table: readonly ChildrenOfAge[] | undefined,
): readonly ChildrenOfAge[] | undefined {
  if (before === undefined || table === undefined) return table ?? before;
  return sortByAge([...new Map([...before, ...table].map((count) => [ageKey(count), count])).values()]);
}

function listCodes(codes: readonly string[]): string {
  const shown = codes.slice(0, LISTED_CODES).join(", ");
  return codes.length > LISTED_CODES ? `${shown}…` : shown;
}
