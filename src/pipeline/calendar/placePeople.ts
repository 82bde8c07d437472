import { toCivilDate } from "../../../geodata/calendar/dayNumber.ts";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { Professional, Scenario } from "../../scenario/scenario.ts";
import { assignNeeds, type Need } from "./assignNeeds.ts";
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

/** Needs of the sessions of one day so far, who meets them, and how many nobody meets. */
interface DayTry {
  readonly needs: readonly Need<SettledDraft>[];
  readonly people: ReadonlyMap<Need<SettledDraft>, string>;
  readonly lacking: number;
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
    let best: DayTry = { needs: [], people: new Map(), lacking: 0 };
    const held = sessions.filter(({ status }) => status !== "cancelled");
    // What rules settle comes before what takes turns.
    for (const session of [...held.filter(isNamed), ...held.filter((item) => !isNamed(item))]) {
      const themes =
        session.draft.theme === null ? this.turns.order(session.draft.venueId) : [session.draft.theme];
      const { needs, lacking } = best;
      const tries = themes.flatMap((theme) =>
        this.listNeeds(session, theme).map((own) => ({ theme, ...this.tryDay([...needs, ...own]) })),
      );
      const taken =
        tries.find((each) => each.lacking <= lacking) ?? tries.findLast(({ theme }) => theme === themes[0]);
      if (taken === undefined) continue;
      chosen.set(session, taken.theme);
      best = taken;
      this.turns.take(session.draft.venueId, taken.theme);
    }
    const { people } = best;
    return sessions.map((settled) => this.staffed(settled, chosen.get(settled), people));
  }

  private tryDay(needs: readonly Need<SettledDraft>[]): DayTry {
    const day = needs[0]?.session.draft.day ?? 0;
    const people = assignNeeds(needs, (id) => this.countLeft(id, day));
    return { needs, people, lacking: needs.length - people.size };
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

  /**
   * What a session takes beyond its team: people whom a rule names and who can come, missing skills, then missing
   * hands. Two ways, the first with the fewest people: all missing skills of one person, or each of its own.
   */
  private listNeeds(session: SettledDraft, theme: string): Need<SettledDraft>[][] {
    const { programme, professionals, teams } = this.scenario;
    const { draft } = session;
    const team = teams.find(({ id }) => id === draft.teamId);
    const ownSkills = programme.themes?.find(({ name }) => name === theme)?.skills ?? [];
    const skills = [...new Set([...(programme.skills ?? []), ...ownSkills])];
    const named = professionals.filter(
      (person) => draft.professionalIds.includes(person.id) && this.isFree(person, session),
    );
    const brought = new Set([...(team?.skills ?? []), ...named.flatMap((person) => person.skills)]);
    const missing = skills.filter((skill) => !brought.has(skill));
    const groups =
      missing.length > 1 ? [[missing], missing.map((skill) => [skill])] : [missing.map((skill) => [skill])];
    return groups.map((group) => {
      const hands = (programme.minStaff ?? 0) - (team?.staff ?? 0) - named.length - group.length;
      return [
        ...named.map(({ id }) => this.need(session, (person) => person.id === id)),
        ...group.map((all) =>
          this.need(session, (person) => all.every((skill) => person.skills.includes(skill))),
        ),
        ...Array.from({ length: Math.max(0, hands) }, () => this.need(session, () => true)),
      ];
    });
  }

  private need(session: SettledDraft, fits: (person: Professional) => boolean): Need<SettledDraft> {
    const candidates = this.scenario.professionals
      .filter((person) => fits(person) && this.isFree(person, session))
      .sort((a, b) => (this.load.get(a.id) ?? 0) - (this.load.get(b.id) ?? 0) || compareText(a.id, b.id))
      .map(({ id }) => id);
    return { session, candidates, clashes: (other) => this.clashes(session, other) };
  }

  private isFree(person: Professional, { draft }: SettledDraft): boolean {
    const { id, teamIds } = person;
    if (teamIds !== undefined && !teamIds.includes(draft.teamId)) return false;
    if (this.countLeft(id, draft.day) <= 0) return false;
    return this.openings.reasonAgainst(person, draft.day, draft, this.openings.halfOf(draft.start)) === "";
  }

  /** Sessions that a professional may still take in the month of a day, those of earlier days counted. */
  private countLeft(id: string, day: number): number {
    const person = this.scenario.professionals.find((each) => each.id === id);
    return (person?.maxSessionsPerMonth ?? Infinity) - (this.monthLoad.get(monthKey(id, day)) ?? 0);
  }

  /** Whether nobody can be at both sessions of a day: at the same time, or with too long a drive between. */
  private clashes({ draft: a }: SettledDraft, { draft: b }: SettledDraft): boolean {
    const [first, second] = a.start <= b.start ? [a, b] : [b, a];
    return first.end + this.driveMinutes(first.venueId, second.venueId) > second.start;
  }
}

function isNamed({ draft }: SettledDraft): boolean {
  return draft.theme !== null || draft.professionalIds.length > 0;
}

function monthKey(id: string, day: number): string {
  const { year, month } = toCivilDate(day);
  return `${id} ${year} ${month}`;
}
