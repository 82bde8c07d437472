import { isInAlsaceMoselle } from "../../../geodata/calendar/publicHolidays.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { LegFinder } from "../tourLegs.ts";
import { applyChange } from "./applyChange.ts";
import { BusyBook, overlaps } from "./busyBook.ts";
import { moveDraft, type Draft, type SettledDraft } from "./draft.ts";
import type { Horizon } from "./horizon.ts";
import { reasonOf, type Openings } from "./openings.ts";
import { findOtherTeam } from "./otherTeam.ts";
import { isWorkedDay, listTargetDays } from "./targetDays.ts";

/** What settling needs to know. */
export interface SettlingContext {
  readonly scenario: Scenario;
  readonly horizon: Horizon;
  readonly openings: Openings;
  readonly findLegs: LegFinder;
}

/**
 * Decides which drafts take place, where they move to, and why they do not (R33).
 *
 * Fixed sessions come first (C17), then changes by hand, which are never refused here (the checker names what
 * they break), then the circuits as the plan has them. What cannot take place is repaired in the order of
 * `calendar.skippedSessions`: the sessions of one outing together where that can be, else one by one.
 *
 * @returns one per draft that is not the same session as a fixed one, in no particular order.
 */
export function settleDrafts(context: SettlingContext, drafts: readonly Draft[]): readonly SettledDraft[] {
  const { scenario } = context;
  const changes = new Map((scenario.calendar.changes ?? []).map((change) => [change.sessionId, change]));
  const busy = new BusyBook(scenario);
  const settled: SettledDraft[] = [];
  const keep = (draft: Draft): void => {
    busy.add(draft);
    settled.push({ draft, status: "kept", movedFrom: null, reason: "" });
  };
  const byHand = new Map(drafts.map((draft) => [draft, applyChange(draft, changes.get(draft.id))]));
  const [fixed, planned] = partition(drafts, (draft) => draft.fixed);
  for (const draft of fixed.filter((each) => byHand.get(each) === null)) {
    const reason = reasonAgainst(context, draft);
    if (reason === "") keep(draft);
    else settled.push({ draft, status: "cancelled", movedFrom: null, reason });
  }
  for (const result of byHand.values()) {
    if (result === null) continue;
    if (result.status !== "cancelled") busy.add(result.draft);
    settled.push(result);
  }
  const skipped: SkippedDraft[] = [];
  for (const draft of planned.filter((each) => byHand.get(each) === null)) {
    if (fixed.some((other) => isSameSession(other, draft))) continue;
    const clash = busy.findFixedClash(draft);
    const reason = reasonAgainst(context, draft) || (clash === null ? "" : `event:${clash.circuitId}`);
    if (reason === "") keep(draft);
    else skipped.push({ draft, reason });
  }
  return [...settled, ...repairAll(context, busy, skipped)];
}

interface SkippedDraft {
  readonly draft: Draft;
  readonly reason: string;
}

/** Why a draft cannot take place on its day, by the calendar and by hall, team and vehicle; empty when it can. */
export function reasonAgainst({ scenario, openings }: SettlingContext, draft: Draft): string {
  const { day, occupied, duty } = draft;
  const venue = scenario.venues.find(({ id }) => id === draft.venueId);
  const team = scenario.teams.find(({ id }) => id === draft.teamId);
  const vehicle = scenario.vehicles.find(({ id }) => id === team?.vehicleId);
  const stops = !draft.fixed && scenario.calendar.inSchoolHolidays === "closed";
  const half = openings.halfOf(draft.start);
  const local = isInAlsaceMoselle(venue?.communeCode ?? "");
  const general = reasonOf(openings.calendarOn(day, local, stops), draft);
  if (general !== "") return general;
  const against = (prefix: string, reason: string): string => (reason === "" ? "" : `${prefix}:${reason}`);
  return (
    (venue === undefined
      ? ""
      : against("venue-closed", openings.reasonAgainst(venue, day, occupied, half))) ||
    (team === undefined ? "" : against("team-closed", openings.reasonAgainst(team, day, duty, half))) ||
    (vehicle === undefined ? "" : against("vehicle-closed", openings.reasonAgainst(vehicle, day, duty, half)))
  );
}

/** A fixed session of the same team in the same hall at the same time is the same session, whatever became of it. */
function isSameSession(a: Draft, b: Draft): boolean {
  return a.day === b.day && a.venueId === b.venueId && a.teamId === b.teamId && overlaps(a, b);
}

function repairAll(
  context: SettlingContext,
  busy: BusyBook,
  skipped: readonly SkippedDraft[],
): SettledDraft[] {
  const outings = new Map<string, SkippedDraft[]>();
  for (const item of skipped) {
    outings.set(item.draft.outing, [...(outings.get(item.draft.outing) ?? []), item]);
  }
  const ordered = [...outings.values()].sort(compareOutings);
  return ordered.flatMap((group) => repairOuting(context, busy, group));
}

function repairOuting(
  context: SettlingContext,
  busy: BusyBook,
  group: readonly SkippedDraft[],
): SettledDraft[] {
  for (const repair of context.scenario.calendar.skippedSessions ?? []) {
    const repaired = repair === "move" ? moveGroup(context, busy, group) : handOver(context, busy, group);
    if (repaired === null) continue;
    for (const { draft } of repaired) busy.add(draft);
    return repaired;
  }
  if (group.length > 1 && (context.scenario.calendar.skippedSessions ?? []).length > 0) {
    return group.flatMap((single) => repairOuting(context, busy, [single]));
  }
  return group.map(({ draft, reason }) => ({ draft, status: "cancelled", movedFrom: null, reason }));
}

/** The first day, within a week, on which the whole group can take place at its hours. */
function moveGroup(
  context: SettlingContext,
  busy: BusyBook,
  group: readonly SkippedDraft[],
): SettledDraft[] | null {
  const first = group[0];
  if (first === undefined) return null;
  for (const day of listTargetDays(context, first.draft)) {
    const moved = group.map(({ draft, reason }) => ({ draft: moveDraft(draft, day), reason }));
    const fits = moved.every(({ draft }) => reasonAgainst(context, draft) === "" && busy.hasRoom(draft));
    if (!fits) continue;
    return moved.map(({ draft, reason }) => ({
      draft,
      status: "moved",
      movedFrom: first.draft.day,
      reason,
    }));
  }
  return null;
}

/** Another team on the same day and hours, where it is the team or its vehicle that cannot. */
function handOver(
  context: SettlingContext,
  busy: BusyBook,
  group: readonly SkippedDraft[],
): SettledDraft[] | null {
  if (!group.every(({ reason }) => /^(?:team|vehicle)-closed:|^event:/u.test(reason))) return null;
  const { scenario, openings } = context;
  const canGo = (candidate: Draft): boolean =>
    isWorkedDay(scenario, candidate.teamId, candidate.day, openings.halfOf(candidate.start)) &&
    reasonAgainst(context, candidate) === "" &&
    busy.hasRoom(candidate);
  const handed = findOtherTeam(
    context,
    group.map(({ draft }) => draft),
    canGo,
  );
  if (handed === null) return null;
  return group.flatMap(({ draft: { day }, reason }, index): SettledDraft[] => {
    const draft = handed[index];
    return draft === undefined ? [] : [{ draft, status: "moved", movedFrom: day, reason }];
  });
}

function compareOutings(a: readonly SkippedDraft[], b: readonly SkippedDraft[]): number {
  const [first, second] = [a[0]?.draft, b[0]?.draft];
  if (first === undefined || second === undefined) return 0;
  return first.day - second.day || (first.outing < second.outing ? -1 : 1);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}
