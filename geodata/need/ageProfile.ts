import type { AgeBand } from "../model/ageBand.ts";
import type { ChildrenOfAge } from "../model/commune.ts";

/** Children counted together, spread evenly over months of age. */
interface CountGroup {
  readonly count: number;
  readonly months: number;
  readonly year: number | null;
}

/** Which count each month of age belongs to; months that nothing counts are missing. */
export type AgeProfile = ReadonlyMap<number, CountGroup>;

/** The part of an age band that counts say something of. */
export interface CountedPart {
  /** Months of the band that were counted. */
  readonly months: number;
  readonly children: number;
  /** Of the children, taken as binomial: each child of a count falls in the band or not. 0 = known exactly. */
  readonly variance: number;
  /** Children who are in the band, and who can be, whatever their ages. */
  readonly least: number;
  readonly most: number;
  readonly years: readonly number[];
}

/**
 * Lays counts by age on months of age: the latest year that counted a month says it.
 *
 * Within one year a wide band next to narrower ones gives what they leave: 40 under 3 and 70 under 6 make 30 from
 * 3 to 5. A count without a year is taken as the user's own, before the others. Density is the same over the
 * months of a count: an assumption, the same for every band asked later, so that bands add up.
 *
 * Cost: O(counts × months).
 */
export function buildAgeProfile(counts: readonly ChildrenOfAge[]): AgeProfile {
  const years = [...new Set(counts.map(({ year }) => year))].sort(
    (a, b) => (b ?? Infinity) - (a ?? Infinity),
  );
  const profile = new Map<number, CountGroup>();
  for (const year of years) {
    const own = layYear(counts.filter((count) => count.year === year));
    for (const [month, group] of own) if (!profile.has(month)) profile.set(month, group);
  }
  return profile;
}

function layYear(counts: readonly ChildrenOfAge[]): AgeProfile {
  const profile = new Map<number, CountGroup>();
  const narrowFirst = counts.toSorted(
    (a, b) => a.toMonths - a.fromMonths - (b.toMonths - b.fromMonths) || a.fromMonths - b.fromMonths,
  );
  for (const { fromMonths, toMonths, count, year } of narrowFirst) {
    const months = listMonths({ fromMonths, toMonths });
    const free = months.filter((month) => !profile.has(month));
    const known = months.reduce((sum, month) => sum + densityOf(profile.get(month)), 0);
    const group = { count: Math.max(0, Math.round(count - known)), months: free.length, year };
    for (const month of free) profile.set(month, group);
  }
  return profile;
}

function densityOf(group: CountGroup | undefined): number {
  return group === undefined ? 0 : group.count / group.months;
}

function listMonths({ fromMonths, toMonths }: AgeBand): readonly number[] {
  return Array.from({ length: Math.max(0, toMonths - fromMonths) }, (_, i) => fromMonths + i);
}

/** Adds up what the counts say of an age band. Cost: O(months of the band). */
export function countBand(profile: AgeProfile, ageBand: AgeBand): CountedPart {
  const overlaps = new Map<CountGroup, number>();
  for (const month of listMonths(ageBand)) {
    const group = profile.get(month);
    if (group !== undefined) overlaps.set(group, (overlaps.get(group) ?? 0) + 1);
  }
  const part = { months: 0, children: 0, variance: 0, least: 0, most: 0 };
  const years: number[] = [];
  for (const [group, months] of overlaps) {
    const share = months / group.months;
    part.months += months;
    part.children += group.count * share;
    part.variance += group.count * share * (1 - share);
    part.least += share === 1 ? group.count : 0;
    part.most += group.count;
    if (group.year !== null) years.push(group.year);
  }
  return { ...part, years };
}

/**
 * Lends the months of a band that nothing counts the density of the nearest counted month, the younger one of two.
 *
 * @returns expected children, and the children whose count they were lent from.
 */
export function extendProfile(
  profile: AgeProfile,
  ageBand: AgeBand,
): { readonly children: number; readonly lenders: number } {
  const counted = [...profile.keys()].sort((a, b) => a - b);
  const lenders = new Set<CountGroup>();
  let children = 0;
  for (const month of listMonths(ageBand)) {
    if (profile.has(month)) continue;
    const nearest = counted.reduce<number | null>(
      (best, other) => (best === null || Math.abs(other - month) < Math.abs(best - month) ? other : best),
      null,
    );
    const group = nearest === null ? undefined : profile.get(nearest);
    if (group !== undefined) lenders.add(group);
    children += densityOf(group);
  }
  return { children, lenders: [...lenders].reduce((sum, { count }) => sum + count, 0) };
}
