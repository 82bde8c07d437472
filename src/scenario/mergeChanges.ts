import { planKey } from "./entryId.ts";
import { sameValue } from "./mergeValues.ts";
import type { Scenario } from "./scenario.ts";

/** Parts of a document as people count them after a merge, in the order of reports. */
export const MERGE_PARTS = [
  "comments",
  "decisions",
  "hearings",
  "plans",
  "locks",
  "venues",
  "structures",
  "teams",
  "depots",
  "vehicles",
  "professionals",
  "voices",
  "communes",
  "dates",
  "settings",
] as const;

export type MergePart = (typeof MERGE_PARTS)[number];

/** What a merge brought to one part of my document. */
export interface MergeChange {
  readonly part: MergePart;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

type Items = ReadonlyMap<string, unknown>;

function byKey<T>(list: readonly T[] | undefined, keyOf: (item: T) => string): Items {
  return new Map((list ?? []).map((item) => [keyOf(item), item]));
}

const idOf = ({ id }: { readonly id: string }): string => id;
const contentOf = (item: unknown): string => JSON.stringify(item);

const ITEMS: Readonly<Record<MergePart, (scenario: Scenario) => Items>> = {
  comments: ({ comments }) => byKey(comments, idOf),
  decisions: ({ decisions }) => byKey(decisions, idOf),
  hearings: ({ hearings }) => byKey(hearings, idOf),
  plans: ({ plans }) => byKey(plans, ({ plan }) => planKey(plan)),
  locks: ({ locks }) => byKey(locks, idOf),
  venues: ({ venues }) => byKey(venues, idOf),
  structures: ({ structures }) => byKey(structures, idOf),
  teams: ({ teams }) => byKey(teams, idOf),
  depots: ({ depots }) => byKey(depots, idOf),
  vehicles: ({ vehicles }) => byKey(vehicles, idOf),
  professionals: ({ professionals }) => byKey(professionals, idOf),
  voices: ({ voices }) => byKey(voices, idOf),
  communes: ({ territory }) => byKey(territory.communes, ({ code }) => code),
  dates: ({ calendar }) =>
    new Map([
      ...byKey(calendar.closures, contentOf),
      ...byKey(calendar.rules, idOf),
      ...byKey(calendar.bookings, idOf),
      ...byKey(calendar.changes, ({ sessionId }) => `session ${sessionId}`),
      ...byKey(calendar.schoolHolidays, contentOf),
    ]),
  settings: (scenario) =>
    new Map<string, unknown>([
      ...Object.entries(scenario.programme),
      ["name", scenario.name],
      ["start", [scenario.calendar.start, scenario.calendar.end]],
      ["zone", scenario.calendar.zone],
      ["holidays", scenario.calendar.inSchoolHolidays],
      ["repairs", scenario.calendar.skippedSessions],
      ["rings", scenario.territory.ringRule],
      ["survey", scenario.survey],
      ["travelTimes", scenario.travelTimes],
      ["routes", scenario.routes],
      ["authority", scenario.authority],
      ["application", scenario.application],
      ["shown plan", scenario.plans[0] === undefined ? null : planKey(scenario.plans[0].plan)],
    ]),
};

/** Counts what differs between my document and the merged one, part by part; parts without a difference are left out. */
export function listMergeChanges(before: Scenario, after: Scenario): readonly MergeChange[] {
  return MERGE_PARTS.map((part) => countChanges(part, ITEMS[part](before), ITEMS[part](after))).filter(
    ({ added, changed, removed }) => added + changed + removed > 0,
  );
}

/** Settings have no number: one that is new or gone has changed. */
function countChanges(part: MergePart, before: Items, after: Items): MergeChange {
  const kept = [...after].filter(([key]) => before.has(key));
  const added = after.size - kept.length;
  const removed = [...before.keys()].filter((key) => !after.has(key)).length;
  const changed = kept.filter(([key, value]) => !sameValue(before.get(key), value)).length;
  return part === "settings"
    ? { part, added: 0, changed: changed + added + removed, removed: 0 }
    : { part, added, changed, removed };
}
