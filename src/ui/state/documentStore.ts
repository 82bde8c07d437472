import { type Accessor, createSignal } from "solid-js";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { SurveyAggregate } from "../../../geodata/model/survey.ts";
import type { RingRule, Territory } from "../../../geodata/model/territory.ts";
import { applyRings } from "../../../geodata/territory/applyRings.ts";
import type { Venue, WeeklyHalfDay } from "../../../geodata/model/venue.ts";
import { withChange, withoutChange } from "../../pipeline/calendar/proposeMoves.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import { discardStop, freeStop, type Locks, requireStop } from "../../scenario/lockEdits.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import {
  type FixedPlaces,
  type VenueLock,
  type Programme,
  type Scenario,
  type TeamSettings,
} from "../../scenario/scenario.ts";
import { buildTownHallVenues } from "../../scenario/scenarioForTerritory.ts";
import { type AvailabilityActions, createAvailabilityActions } from "./availabilityActions.ts";
import { type ConcertationActions, createConcertationActions } from "./concertationActions.ts";
import { createNeedActions, type NeedActions } from "./needActions.ts";
import { amendPresent, type History, recordChange, redoChange, startHistory, undoChange } from "./history.ts";
import { withHalfDays } from "./surveySlots.ts";

/** The open document with its history; every write to it is one of these actions. */
export interface DocumentStore extends AvailabilityActions, NeedActions, ConcertationActions {
  readonly scenario: Accessor<Scenario | null>;
  readonly canUndo: Accessor<boolean>;
  readonly canRedo: Accessor<boolean>;
  open(scenario: Scenario): void;
  undo(): void;
  redo(): void;
  rename(name: string): void;
  changeProgramme(patch: Partial<Programme>): void;
  /** Lets new fixed places open, or none: null. */
  changeFixedPlaces(places: FixedPlaces | null): void;
  changeTeams(patch: Partial<TeamSettings>): void;
  /** Keeps the first teams, or adds some like the first one, from the same base. */
  changeTeamCount(count: number): void;
  changeKilometreCents(cents: number): void;
  changeStart(date: string): void;
  /** Lets stops stand in communes from this ring on; communes without a hall get one, to be confirmed. */
  changeVenueRing(ring: number | null): void;
  /** Puts a place in, or in the stead of the one that has its id. */
  keepStructure(structure: Structure): void;
  /** Takes what files gave, places and territory, as one change. */
  adoptImport(imported: {
    readonly structures: readonly Structure[] | null;
    readonly territory: Territory | null;
  }): void;
  /** Puts structures where they were found, all in one change. */
  placeStructures(placed: readonly Structure[]): void;
  removeStructure(id: string): void;
  moveStructure(id: string, position: LonLat): void;
  replaceTerritory(territory: Territory): void;
  changeTravelTimes(travelTimes: Scenario["travelTimes"]): void;
  /** Counts rings anew; communes that may host a stop follow, and get a hall where they have none. */
  changeRingRule(rule: RingRule): void;
  setVenueLock(venueId: string, kind: VenueLock["kind"] | null): void;
  /** Adds a hall; `locks` are the decisions with it, where it is asked for at once. */
  addVenue(venue: Venue, locks: (locks: Locks) => Locks): void;
  /** Puts a dated session elsewhere, or calls it off. */
  changeSession(change: SessionChange): void;
  /** Takes back what was changed by hand in a dated session. */
  restoreSession(sessionId: string): void;
  /** Keeps the sums of a survey of families, or lets them go: null. */
  changeSurvey(survey: SurveyAggregate | null): void;
  /** Goes out on the half-days that families asked for alone. */
  adoptHalfDays(chosen: readonly WeeklyHalfDay[]): void;
  keepPlan(document: PlanDocument): void;
  /** Adds the plans that were found after the first one, as part of the same change; that one stays shown. */
  attachPlans(first: PlanDocument, others: readonly PlanDocument[]): void;
  /** Shows another plan; the named ones are kept beside it. */
  choosePlan(document: PlanDocument): void;
}

/** Adds a hall, to be confirmed, in each commune that may host a stop and has none. */
function withHalls(scenario: Scenario): Scenario {
  const known = new Set(scenario.venues.map((venue) => venue.communeCode));
  const added = buildTownHallVenues(scenario.territory, scenario.programme.minVenueRing).filter(
    (venue) => !known.has(venue.communeCode),
  );
  return { ...scenario, venues: [...scenario.venues, ...added] };
}

/** Adds structures; those with an id that is there already replace the earlier ones. */
function withStructures(scenario: Scenario, structures: readonly Structure[]): Scenario {
  const ids = new Set(structures.map((structure) => structure.id));
  const kept = scenario.structures.filter((structure) => !ids.has(structure.id));
  return { ...scenario, structures: [...kept, ...structures] };
}

/** The plan that is shown first, under its name where it has one, then the other named plans. */
function mergePlans(first: PlanDocument, named: readonly PlanDocument[]): readonly PlanDocument[] {
  const text = JSON.stringify(first.plan);
  const twin = named.find((document) => JSON.stringify(document.plan) === text);
  const others = named.filter((document) => document !== twin);
  return [twin?.names === undefined ? first : { ...first, names: twin.names }, ...others];
}

/** Creates the document store; `now` gives the ISO instant written as `updatedAt`. */
export function createDocumentStore(now: () => string): DocumentStore {
  const [history, setHistory] = createSignal<History<Scenario> | null>(null);

  function change(key: string | null, edit: (scenario: Scenario) => Scenario): void {
    setHistory((current) =>
      current === null ? null : recordChange(current, { ...edit(current.present), updatedAt: now() }, key),
    );
  }

  const present = (): Scenario | null => history()?.present ?? null;

  return {
    ...createAvailabilityActions(present, change),
    ...createNeedActions(change),
    ...createConcertationActions(change, now),
    scenario: present,
    canUndo: () => (history()?.past.length ?? 0) > 0,
    canRedo: () => (history()?.future.length ?? 0) > 0,
    open: (scenario) => setHistory(startHistory(scenario)),
    undo: () => setHistory((current) => (current === null ? null : undoChange(current))),
    redo: () => setHistory((current) => (current === null ? null : redoChange(current))),
    rename: (name) => change("name", (scenario) => ({ ...scenario, name })),
    changeProgramme: (patch) =>
      change(`programme-${Object.keys(patch).join("-")}`, (scenario) => ({
        ...scenario,
        programme: { ...scenario.programme, ...patch },
      })),
    changeFixedPlaces: (places) =>
      change("fixed-places", (scenario) => {
        const { fixedPlaces: _before, ...others } = scenario.programme;
        const programme = places === null ? others : { ...others, fixedPlaces: places };
        return { ...scenario, programme };
      }),
    changeTeams: (patch) =>
      change(`teams-${Object.keys(patch).join("-")}`, (scenario) => ({
        ...scenario,
        teams: scenario.teams.map((team) => ({ ...team, ...patch })),
      })),
    changeTeamCount: (count) =>
      change("team-count", (scenario) => {
        const [first] = scenario.teams;
        if (first === undefined || count < 1) return scenario;
        const ids = new Set(scenario.teams.map((team) => team.id));
        const added: TeamSettings[] = [];
        for (let number = 2; scenario.teams.length + added.length < count; number += 1) {
          const id = `${first.id.replace(/-\d+$/u, "")}-${number}`;
          if (!ids.has(id)) added.push({ ...first, id, name: `${first.name} ${number}`, confirmed: false });
        }
        return { ...scenario, teams: [...scenario.teams, ...added].slice(0, count) };
      }),
    changeKilometreCents: (cents) =>
      change("kilometre", (scenario) => ({
        ...scenario,
        vehicles: scenario.vehicles.map((vehicle) => ({ ...vehicle, kilometreCents: cents })),
      })),
    changeStart: (start) =>
      change("start", (scenario) => ({
        ...scenario,
        calendar: {
          ...scenario.calendar,
          start,
          end: scenario.calendar.end < start ? start : scenario.calendar.end,
        },
      })),
    changeVenueRing: (ring) =>
      change("venue-ring", (scenario) =>
        withHalls({ ...scenario, programme: { ...scenario.programme, minVenueRing: ring } }),
      ),
    changeRingRule: (ringRule) =>
      change("ring-rule", (scenario) => {
        const communes = applyRings(scenario.territory.communes, ringRule);
        return withHalls({ ...scenario, territory: { ...scenario.territory, ringRule, communes } });
      }),
    adoptImport: ({ structures, territory }) =>
      change(null, (scenario) =>
        withStructures({ ...scenario, territory: territory ?? scenario.territory }, structures ?? []),
      ),
    placeStructures: (placed) =>
      change(null, (scenario) => {
        const byId = new Map(placed.map((structure) => [structure.id, structure]));
        return {
          ...scenario,
          structures: scenario.structures.map((structure) => byId.get(structure.id) ?? structure),
        };
      }),
    keepStructure: (structure) =>
      change(null, (scenario) => {
        const known = scenario.structures.some(({ id }) => id === structure.id);
        const structures = known
          ? scenario.structures.map((each) => (each.id === structure.id ? structure : each))
          : [...scenario.structures, structure];
        return { ...scenario, structures };
      }),
    removeStructure: (id) =>
      change(null, (scenario) => ({
        ...scenario,
        structures: scenario.structures.filter((structure) => structure.id !== id),
      })),
    moveStructure: (id, [lon, lat]) =>
      change(null, (scenario) => ({
        ...scenario,
        structures: scenario.structures.map((structure) => {
          if (structure.id !== id) return structure;
          const { geocodingScore: _before, ...others } = structure;
          return { ...others, lon, lat, geocoding: "street" as const };
        }),
      })),
    replaceTerritory: (territory) => change(null, (scenario) => ({ ...scenario, territory })),
    changeTravelTimes: (travelTimes) => change(null, (scenario) => ({ ...scenario, travelTimes })),
    setVenueLock: (venueId, kind) =>
      change(null, (scenario) => {
        const edit = kind === null ? freeStop : kind === "require" ? requireStop : discardStop;
        return { ...scenario, locks: edit(scenario.locks, venueId) };
      }),
    addVenue: (venue, edit) =>
      change(null, (scenario) => ({
        ...scenario,
        venues: [...scenario.venues, venue],
        locks: edit(scenario.locks),
      })),
    changeSession: (sessionChange) => change(null, (scenario) => withChange(scenario, sessionChange)),
    restoreSession: (sessionId) => change(null, (scenario) => withoutChange(scenario, sessionId)),
    changeSurvey: (survey) => change(null, (scenario) => ({ ...scenario, survey })),
    adoptHalfDays: (chosen) => change(null, (scenario) => withHalfDays(scenario, chosen)),
    attachPlans: (first, others) =>
      setHistory((current) => {
        if (current === null || current.present.plans[0] !== first) return current;
        return amendPresent(current, { ...current.present, plans: mergePlans(first, others) });
      }),
    choosePlan: (document) =>
      change("plan-choice", (scenario) => {
        const others = scenario.plans.filter((plan) => plan !== document && plan.names !== undefined);
        return { ...scenario, plans: [document, ...others] };
      }),
    keepPlan: (document) => change(null, (scenario) => ({ ...scenario, plans: [document] })),
  };
}
