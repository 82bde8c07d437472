import type { Issue } from "../../geodata/model/issue.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import type { CalendarSettings } from "./calendarSettings.ts";
import { decodeScenario } from "./decodeScenario.ts";
import { encodeCanonicalJson } from "./encodeJson.ts";
import { joinEntries } from "./mergeEntries.ts";
import { withFamiliesOf } from "./mergeFamilies.ts";
import { mergeList } from "./mergeLists.ts";
import { mergePlans } from "./mergePlans.ts";
import { type RestoredElement, restoreReferences } from "./mergeReferences.ts";
import {
  type FieldRules,
  type MergeBase,
  type MergeConflict,
  mergeFields,
  type MergeRun,
  type MergeSide,
  mergeWhole,
  NO_BASE,
} from "./mergeValues.ts";
import type { Scenario } from "./scenario.ts";

/** Two copies made one. */
export interface MergedScenario {
  readonly scenario: Scenario;
  /** Where both copies changed the same thing, whatever was chosen; in the order of the document. */
  readonly conflicts: readonly MergeConflict[];
  readonly restored: readonly RestoredElement[];
  /** What the copies together cannot hold, with what was done about it. */
  readonly issues: readonly Issue[];
}

const idOf = ({ id }: { readonly id: string }): string => id;
const contentOf = (item: unknown): string => encodeCanonicalJson(item);
const POSITION = ["lon", "lat"];

const PLACE_FIELDS: FieldRules = { together: [[...POSITION, "geocoding", "geocodingScore"]] };
const VENUE_FIELDS: FieldRules = { together: [[...POSITION, "communeCode"]] };
const DEPOT_FIELDS: FieldRules = { together: [POSITION] };
const PROGRAMME_FIELDS: FieldRules = {
  together: [
    ["capacity", "reservedPlaces"],
    ["minGapDays", "maxGapDays"],
  ],
  inside: ["whiteZone", "fixedPlaces", "weights"],
};

/** Tells whether two documents speak of the same territory, at least for half of the smaller one's communes. */
export function areAboutSameTerritory(a: Scenario, b: Scenario): boolean {
  const codes = new Set(a.territory.communes.map(({ code }) => code));
  const { communes } = b.territory;
  const shared = communes.filter(({ code }) => codes.has(code)).length;
  return 2 * shared >= Math.min(codes.size, communes.length);
}

/**
 * Makes one document of two copies. What was said and decided is added up. Of the rest, what one copy changed since
 * `base` is taken; without a base, what only one copy holds is kept. Where both changed the same thing, mine stays
 * unless `choose` says otherwise, and both values are listed.
 */
export function mergeScenarios(
  mine: Scenario,
  theirs: Scenario,
  base: Scenario | null,
  choose: (path: readonly string[]) => MergeSide = () => "mine",
): MergedScenario {
  const conflicts: MergeConflict[] = [];
  const run: MergeRun = { conflicts, choose };
  const merged = mergeParts(mine, withFamiliesOf(base, theirs), base, run);
  const { scenario, restored } = restoreReferences(merged, [mine, theirs]);
  const { value, issues } = decodeScenario(scenario);
  return { scenario: value ?? mine, conflicts, restored, issues };
}

function mergeParts(mine: Scenario, theirs: Scenario, base: Scenario | null, run: MergeRun): Scenario {
  const baseOf = (valueOf: (scenario: Scenario) => unknown): MergeBase =>
    base === null ? NO_BASE : { known: true, value: valueOf(base) };
  const whole = <K extends keyof Scenario>(key: K): Scenario[K] =>
    mergeWhole(
      [key],
      mine[key],
      theirs[key],
      baseOf((each) => each[key]),
      run,
    ) as Scenario[K];
  const fields = <K extends keyof Scenario>(key: K, rules: FieldRules = {}): Scenario[K] =>
    mergeFields(
      [key],
      mine[key],
      theirs[key],
      baseOf((each) => each[key]),
      run,
      rules,
    ) as Scenario[K];
  const list = <T extends { readonly id: string }>(
    key: keyof Scenario,
    listOf: (scenario: Scenario) => readonly T[] | undefined,
    rules?: FieldRules,
  ): readonly T[] =>
    mergeList([key], listOf(mine) ?? [], listOf(theirs) ?? [], baseOf(listOf), run, {
      keyOf: idOf,
      ...(rules === undefined ? {} : { fields: rules }),
    });
  const survey = mergeWhole(
    ["survey"],
    mine.survey ?? undefined,
    theirs.survey ?? undefined,
    baseOf((each) => each.survey ?? undefined),
    run,
  ) as Scenario["survey"] | undefined;
  const routes = whole("routes");
  const authority = fields("authority");
  const application = fields("application");
  return {
    version: 1,
    id: mine.id,
    name: whole("name"),
    updatedAt: mine.updatedAt > theirs.updatedAt ? mine.updatedAt : theirs.updatedAt,
    territory: mergeTerritory(mine.territory, theirs.territory, baseOf, run),
    structures: list("structures", (each) => each.structures, PLACE_FIELDS),
    venues: list("venues", (each) => each.venues, VENUE_FIELDS),
    teams: list("teams", (each) => each.teams, {}),
    depots: list("depots", (each) => each.depots, DEPOT_FIELDS),
    vehicles: list("vehicles", (each) => each.vehicles, {}),
    professionals: list("professionals", (each) => each.professionals, {}),
    programme: fields("programme", PROGRAMME_FIELDS),
    survey: survey ?? null,
    ...(mine.voices === undefined && theirs.voices === undefined
      ? {}
      : { voices: list("voices", (each) => each.voices, {}) }),
    travelTimes: whole("travelTimes"),
    ...(routes === undefined ? {} : { routes }),
    locks: list("locks", (each) => each.locks),
    calendar: mergeCalendar(mine.calendar, theirs.calendar, baseOf, run),
    plans: mergePlans(
      mine.plans,
      theirs.plans,
      baseOf((each) => each.plans),
      run,
    ),
    decisions: joinEntries(mine.decisions, theirs.decisions),
    comments: joinEntries(mine.comments, theirs.comments),
    ...(mine.hearings === undefined && theirs.hearings === undefined
      ? {}
      : { hearings: joinEntries(mine.hearings ?? [], theirs.hearings ?? []) }),
    ...(authority === undefined ? {} : { authority }),
    ...(application === undefined ? {} : { application }),
  };
}

type BaseOf = (valueOf: (scenario: Scenario) => unknown) => MergeBase;

function mergeTerritory(mine: Territory, theirs: Territory, baseOf: BaseOf, run: MergeRun): Territory {
  const { communes: own, sources, ...rest } = mine;
  const { communes: other, sources: otherSources, ...otherRest } = theirs;
  const settings = mergeFields(
    ["territory"],
    rest,
    otherRest,
    baseOf(({ territory: { communes: _communes, sources: _sources, ...before } }) => before),
    run,
  ) as Omit<Territory, "communes" | "sources">;
  const communes = mergeList(
    ["communes"],
    own,
    other,
    baseOf(({ territory }) => territory.communes),
    run,
    { keyOf: ({ code }) => code, fields: {} },
  );
  return {
    ...settings,
    communes: [...communes].sort((a, b) => (a.code < b.code ? -1 : 1)),
    sources: mergeList(
      ["sources"],
      sources,
      otherSources,
      baseOf(({ territory }) => territory.sources),
      run,
      { keyOf: contentOf },
    ),
  };
}

const CALENDAR_LISTS = {
  closures: contentOf,
  rules: idOf,
  schoolHolidays: contentOf,
  bookings: idOf,
  changes: ({ sessionId }: { readonly sessionId: string }) => sessionId,
} as const;

function mergeCalendar(
  mine: CalendarSettings,
  theirs: CalendarSettings,
  baseOf: BaseOf,
  run: MergeRun,
): CalendarSettings {
  const keys = Object.keys(CALENDAR_LISTS) as (keyof typeof CALENDAR_LISTS)[];
  const settingsOf = (calendar: CalendarSettings): object =>
    Object.fromEntries(Object.entries(calendar).filter(([key]) => !keys.some((each) => each === key)));
  const settings = mergeFields(
    ["calendar"],
    settingsOf(mine),
    settingsOf(theirs),
    baseOf(({ calendar }) => settingsOf(calendar)),
    run,
    { together: [["start", "end"]] },
  ) as Omit<CalendarSettings, "closures" | "rules">;
  const lists = keys.flatMap((key) => {
    if (mine[key] === undefined && theirs[key] === undefined) return [];
    const keyOf = CALENDAR_LISTS[key] as (item: unknown) => string;
    const list = mergeList<unknown>(
      ["calendar", key],
      mine[key] ?? [],
      theirs[key] ?? [],
      baseOf(({ calendar }) => calendar[key] ?? []),
      run,
      { keyOf },
    );
    return [[key, list] as const];
  });
  return { ...settings, ...Object.fromEntries(lists) } as CalendarSettings;
}
