import {
  type FieldRules,
  type MergeBase,
  mergeFields,
  type MergeRun,
  NO_BASE,
  sameValue,
} from "./mergeValues.ts";
import { mergeWhole } from "./mergeValues.ts";

/** How the elements of a list are told apart, and whether each is merged as a whole or field by field. */
export interface ListRules<T> {
  readonly keyOf: (item: T) => string;
  /** Absent = each element is merged as a whole. */
  readonly fields?: FieldRules;
}

/**
 * Merges two lists by the ids of their elements, mine first and in my order. Without a base, an element that only one
 * copy has is kept; with one, it goes where a copy took it out and the other left it as it was.
 */
export function mergeList<T>(
  path: readonly string[],
  mine: readonly T[],
  theirs: readonly T[],
  base: MergeBase,
  run: MergeRun,
  { keyOf, fields }: ListRules<T>,
): readonly T[] {
  const before = base.known ? ((base.value ?? []) as readonly T[]) : null;
  if (sameValue(mine, theirs) || (before !== null && sameValue(theirs, before))) return mine;
  if (before !== null && sameValue(mine, before)) return theirs;
  const index = (list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((item) => [keyOf(item), item]));
  const [own, other, old] = [index(mine), index(theirs), before === null ? null : index(before)];
  return [...new Set([...own.keys(), ...other.keys()])].flatMap((key) => {
    const [a, b, o] = [own.get(key), other.get(key), old?.get(key)];
    // With a base that never had it, two copies that added the same id are two-way: there is no common ancestor.
    const known: MergeBase =
      old === null || (o === undefined && a !== undefined && b !== undefined)
        ? NO_BASE
        : { known: true, value: o };
    const merge = fields === undefined ? mergeWhole : mergeFields;
    const merged = merge([...path, key], a, b, known, run, fields) as T | undefined;
    return merged === undefined ? [] : [merged];
  });
}
