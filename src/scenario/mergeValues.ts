/** What the common ancestor of two copies held at a place; `known` false where there is none. */
export type MergeBase = { readonly known: true; readonly value: unknown } | { readonly known: false };

export const NO_BASE: MergeBase = { known: false };

export type MergeSide = "mine" | "theirs";

/** Both copies changed the same thing in two ways; `undefined` = it is not in that copy. */
export interface MergeConflict {
  /** Where, from the top of the document: `["programme", "accessMinutes"]`, `["venues", "salle-1", "name"]`. */
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** One merge under way: which side wins where both differ, and every place where they do. */
export interface MergeRun {
  readonly choose: (path: readonly string[]) => MergeSide;
  readonly conflicts: MergeConflict[];
}

/** Names the place of a conflict, for a choice to be kept under. */
export function conflictKey(path: readonly string[]): string {
  return JSON.stringify(path);
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Tells whether two values of a document are written alike: the order of keys and absent fields do not count. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameValue(item, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) => sameValue(a[key], b[key]));
}

/** Merges one value as a whole: what only one copy changed wins, and where there is no base, what only one copy has. */
export function mergeWhole(
  path: readonly string[],
  mine: unknown,
  theirs: unknown,
  base: MergeBase,
  run: MergeRun,
): unknown {
  if (sameValue(mine, theirs)) return mine;
  if (base.known && sameValue(mine, base.value)) return theirs;
  if (base.known && sameValue(theirs, base.value)) return mine;
  if (!base.known && mine === undefined) return theirs;
  if (!base.known && theirs === undefined) return mine;
  run.conflicts.push({ path, mine, theirs });
  return run.choose(path) === "mine" ? mine : theirs;
}

/** How the fields of an object go together. */
export interface FieldRules {
  /** Fields that only mean something together, as a longitude and its latitude. */
  readonly together?: readonly (readonly string[])[];
  /** Fields whose own fields are merged one by one. */
  readonly inside?: readonly string[];
}

/** Merges two objects field by field; `undefined` for an object that is not in a copy. */
export function mergeFields(
  path: readonly string[],
  mine: unknown,
  theirs: unknown,
  base: MergeBase,
  run: MergeRun,
  rules: FieldRules = {},
): unknown {
  if (!isFields(mine) || !isFields(theirs) || sameValue(mine, theirs)) {
    return mergeWhole(path, mine, theirs, base, run);
  }
  const before = base.known && isFields(base.value) ? base.value : null;
  const baseOf = (valueOf: (fields: Fields) => unknown): MergeBase =>
    before === null ? NO_BASE : { known: true, value: valueOf(before) };
  const merged: Record<string, unknown> = {};
  const done = new Set<string>();
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (done.has(key)) continue;
    const group = rules.together?.find((keys) => keys.includes(key)) ?? null;
    if (group !== null) {
      const pick = (fields: Fields): Fields =>
        Object.fromEntries(group.filter((name) => name in fields).map((name) => [name, fields[name]]));
      Object.assign(
        merged,
        mergeWhole([...path, group.join("+")], pick(mine), pick(theirs), baseOf(pick), run),
      );
      for (const name of group) done.add(name);
      continue;
    }
    const merge = rules.inside?.includes(key) === true ? mergeFields : mergeWhole;
    const value = merge(
      [...path, key],
      mine[key],
      theirs[key],
      baseOf((fields) => fields[key]),
      run,
    );
    if (value !== undefined) merged[key] = value;
  }
  return merged;
}
