import { hasOneRhythm } from "../model/visits.ts";
import type { MasterInput } from "./masterProblem.ts";
import { cycleCents } from "../evaluate/tourCost.ts";

/**
 * A pure covering program over circuits: every row is covered by a chosen column, at least cents.
 *
 * Rows 0…rowCount−1; column *j* covers `rows[starts[j]…starts[j + 1]]`, ascending.
 */
export interface CoverProgram {
  readonly rowCount: number;
  /** Cents per cycle, by column. */
  readonly cents: Float64Array;
  readonly halfDays: Int32Array;
  /** Half-days that every full cover takes at least. */
  readonly floor: number;
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  /** By column: its index in the master's list. */
  readonly origins: Int32Array;
  /** All cents are whole multiples of this. */
  readonly step: number;
}

/**
 * Turns the choice of circuits into a pure covering program, where it is one: no limit of a team, of the
 * budget, of a decision, of houses. A circuit goes when another covers all that it does for no more cents.
 *
 * Two circuits may then stop at the same place: by the triangle inequality the plan without one of these stops costs
 * no more, so the least value stays the same; it is a limit of every plan in any case.
 *
 * @returns null where the master is more than a covering program.
 *
 * Cost: O(columns² ÷ rows) in the worst case, each comparison a few words; 44,000 columns: 0.3 s.
 */
export function buildCoverProgram(input: MasterInput): CoverProgram | null {
  const { problem, groups, covering, halfDayFloor } = input;
  const limited = Object.values(problem.budget).some((limit) => limit !== null);
  const free = input.capacity.every((most) => most === Infinity);
  if (problem.aim.kind !== "cover-all" || limited || !free || input.cuts.length > 0) return null;
  if (problem.locks !== undefined || problem.requiredSites.length > 0 || !hasOneRhythm(problem)) return null;
  if (problem.houses !== undefined) return null;
  const kept = listUndominated(input);
  const starts = new Int32Array(kept.length + 1);
  const rows: number[] = [];
  for (const [column, index] of kept.entries()) {
    rows.push(...(covering.covers[index] ?? []));
    starts[column + 1] = rows.length;
  }
  const cents = Float64Array.from(kept, (index) => {
    const column = covering.columns[index];
    return column === undefined ? 0 : cycleCents(column);
  });
  return {
    rowCount: groups.length,
    cents,
    halfDays: Int32Array.from(kept, (index) => covering.columns[index]?.halfDays ?? 1),
    floor: halfDayFloor,
    starts,
    rows: Int32Array.from(rows),
    origins: Int32Array.from(kept),
    step: Math.max(1, cents.reduce(greatestCommonDivisor, 0)),
  };
}

/** Column indices, cheapest first. */
function listUndominated({ groups, covering }: MasterInput): readonly number[] {
  const { columns, covers } = covering;
  const words = Math.ceil(groups.length / 32);
  const bits = new Int32Array(columns.length * words);
  for (const [index, groupsOfColumn] of covers.entries()) {
    for (const group of groupsOfColumn) {
      const word = index * words + (group >> 5);
      bits[word] = (bits[word] ?? 0) | (1 << (group & 31));
    }
  }
  const size = (index: number): number => covers[index]?.length ?? 0;
  const cents = Float64Array.from(columns, (column) => column.cents);
  const order = [...columns.keys()].sort(
    (a, b) => (cents[a] ?? 0) - (cents[b] ?? 0) || size(b) - size(a) || a - b,
  );
  const keptOfGroup: number[][] = groups.map(() => []);
  return order.filter((index) => {
    const own = covers[index] ?? [];
    let shortest: readonly number[] | undefined;
    for (const group of own) {
      const list = keptOfGroup[group];
      if (list !== undefined && (shortest === undefined || list.length < shortest.length)) shortest = list;
    }
    if (shortest?.some((other) => isWithin(bits, index * words, other * words, words)) === true) return false;
    for (const group of own) keptOfGroup[group]?.push(index);
    return own.length > 0;
  });
}

/** True when all bits from `inner` on are among those from `outer` on. */
function isWithin(bits: Int32Array, inner: number, outer: number, words: number): boolean {
  for (let word = 0; word < words; word++) {
    if (((bits[inner + word] ?? 0) & ~(bits[outer + word] ?? 0)) !== 0) return false;
  }
  return true;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
