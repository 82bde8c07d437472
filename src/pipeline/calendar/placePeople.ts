import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { Professional, Scenario } from "../../scenario/scenario.ts";
import { assignNeeds, type Need } from "./assignNeeds.ts";
import { overlaps } from "./busyBook.ts";
import type { SettledDraft } from "./draft.ts";
import type { Openings } from "./openings.ts";
import { ThemeTurns } from "./themeTurns.ts";

/** A session with the theme and the people that it has. */
export interface StaffedDraft {
  readonly settled: SettledDraft;
  readonly theme: string;
  readonly professionalIds: readonly string[];
}

/**
 * Gives each session its theme and the professionals who join the team (C13, C14, O3).
 *
 * Day by day: a session takes the theme whose turn it is in its commune, or the next one whose skills can be
 * had that day beside the other sessions; needs of one day are met together, by exact search over the day. A
 * professional is never in two places, the drive between halls included, nor more often in a month than agreed.
 * Among equals, those with the fewest sessions so far. A skill that nobody brings stays missing: the checker
 * names it.
 *
 * Cost: O(sessions × themes × professionals) but for days with many overlapping needs.
 */
export function placePeople(
  scenario: Scenario,
  openings: Openings,
  driveMinutes: (fromVenueId: string, toVenueId: string) => number,
  settled: readonly SettledDraft[],
): readonly StaffedDraft[] {
  const staffing = new Staffing(scenario, openings, driveMinutes);
  const byDay = new Map<number, SettledDraft[]>();
  for (const item of settled.toSorted(compareSettled)) {
    byDay.set(item.draft.day, [...(byDay.get(item.draft.day) ?? []), item]);
  }
  return [...byDay.entries()]
    .sort(([a], [b]) => a - b)
    .flatMap(([, sessions]) => staffing.staffDay(sessions));
}

function compareSettled(a: SettledDraft, b: SettledDraft): number {
  return (
    a.draft.start - b.draft.start ||
    compareText(a.draft.teamId, b.draft.teamId) ||
    compareText(a.draft.venueId, b.draft.venueId)
  );
}

class Staffing {
  private readonly scenario: Scenario;
  private readonly openings: Openings;
  private readonly driveMinutes: (from: string, to: string) => number;
  private readonly turns: ThemeTurns;
  private readonly load = new Map<string, number>();
  private readonly monthLoad = new Map<string, number>();

  constructor(scenario: Scenario, openings: Openings, driveMinutes: (from: string, to: string) => number) {
    this.scenario = scenario;
    this.openings = openings;
    this.driveMinutes = driveMinutes;
    this.turns = new ThemeTurns(scenario);
  }

  staffDay(sessions: readonly SettledDraft[]): StaffedDraft[] {
    const chosen = new Map<SettledDraft, string>();
    let needs: readonly Need<SettledDraft>[] = [];
    let people: ReadonlyMap<Need<SettledDraft>, string> = new Map();
    const held = sessions.filter(({ status }) => status !== "cancelled");
    // What rules settle comes before what takes turns.
    for (const session of [...held.filter(isNamed), ...held.filter((item) => !isNamed(item))]) {
      const themes =
        session.draft.theme === null ? this.turns.order(session.draft.venueId) : [session.draft.theme];
      const tries = themes.map((theme) => {
        const more = [...needs, ...this.needsOf(session, theme)];
        return { theme, more, met: assignNeeds(more) };
      });
      const best = tries.find(({ more, met }) => met.size === more.length) ?? tries[0];
      if (best === undefined) continue;
      chosen.set(session, best.theme);
      [needs, people] = [best.more, best.met];
      if (session.draft.theme === null) this.turns.take(session.draft.venueId, best.theme);
    }
    return sessions.map((settled) => this.staffed(settled, chosen.get(settled), people));
  }

  private staffed(
    settled: SettledDraft,
    theme: string | undefined,
    people: ReadonlyMap<Need<SettledDraft>, string>,
  ): StaffedDraft {
    if (theme === undefined) {
      const planned = settled.draft.theme ?? this.scenario.programme.theme;
      return { settled, theme: planned, professionalIds: [] };
    }
    const ids = [...people].filter(([need]) => need.session === settled).map(([, id]) => id);
    const professionalIds = [...new Set(ids)].sort(compareText);
    for (const id of professionalIds) {
      this.load.set(id, (this.load.get(id) ?? 0) + 1);
      const month = monthKey(id, settled.draft.day);
      this.monthLoad.set(month, (this.monthLoad.get(month) ?? 0) + 1);
    }
    return { settled, theme, professionalIds };
  }

  /** What a session takes beyond its team: people whom a rule names, missing skills, then missing hands. */
  private needsOf(session: SettledDraft, theme: string): Need<SettledDraft>[] {
    const { programme, professionals, teams } = this.scenario;
    const { draft } = session;
    const team = teams.find(({ id }) => id === draft.teamId);
    const ownSkills = programme.themes?.find(({ name }) => name === theme)?.skills ?? [];
    const skills = [...new Set([...(programme.skills ?? []), ...ownSkills])];
    const named = professionals.filter(({ id }) => draft.professionalIds.includes(id));
    const brought = new Set([...(team?.skills ?? []), ...named.flatMap((person) => person.skills)]);
    const missing = skills.filter((skill) => !brought.has(skill));
    const hands = Math.max(0, (programme.minStaff ?? 0) - (team?.staff ?? 0) - named.length - missing.length);
    const needs = [
      ...named.map(({ id }) => this.need(session, (person) => person.id === id)),
      ...missing.map((skill) => this.need(session, (person) => person.skills.includes(skill))),
      ...Array.from({ length: hands }, () => this.need(session, () => true)),
    ];
    return needs;
  }

  private need(session: SettledDraft, fits: (person: Professional) => boolean): Need<SettledDraft> {
    const candidates = this.scenario.professionals
      .filter((person) => fits(person) && this.isFree(person, session))
      .sort((a, b) => (this.load.get(a.id) ?? 0) - (this.load.get(b.id) ?? 0) || compareText(a.id, b.id))
      .map(({ id }) => id);
    return { session, candidates, clashes: (other) => this.clashes(session, other) };
  }

  private isFree(person: Professional, { draft }: SettledDraft): boolean {
    const { teamIds, maxSessionsPerMonth = Infinity } = person;
    if (teamIds !== undefined && !teamIds.includes(draft.teamId)) return false;
    if ((this.monthLoad.get(monthKey(person.id, draft.day)) ?? 0) >= maxSessionsPerMonth) return false;
    return this.openings.reasonAgainst(person, draft.day, draft, this.openings.halfOf(draft.start)) === "";
  }

  /** Whether nobody can be at both sessions of a day: at the same time, or with too long a drive between. */
  private clashes(a: SettledDraft, b: SettledDraft): boolean {
    const drive = this.driveMinutes(a.draft.venueId, b.draft.venueId);
    return overlaps(withDrive(a.draft, drive), b.draft);
  }
}

function withDrive({ start, end }: MinuteWindow, drive: number): MinuteWindow {
  return { start: start - drive, end: end + drive };
}

function isNamed({ draft }: SettledDraft): boolean {
  return draft.theme !== null || draft.professionalIds.length > 0;
}

function monthKey(id: string, day: number): string {
  const { year, month } = toCivilDate(day);
  return `${id} ${year} ${month}`;
}
