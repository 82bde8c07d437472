import type { Scenario } from "../../scenario/scenario.ts";
import { createLegFinder } from "../tourLegs.ts";
import type { Session } from "./session.ts";

/** When a team is out on one day: its sessions of one half-day, or of one circuit, in order. */
export interface Duty {
  readonly teamId: string;
  readonly date: string;
  /** From leaving the base to being back, minutes after local midnight. */
  readonly leave: number;
  readonly back: number;
  readonly sessions: readonly Session[];
}

/** Groups the sessions that take place into outings: one team, one day, one circuit, in the order of their hours. */
export function listDuties(scenario: Scenario, sessions: readonly Session[]): readonly Duty[] {
  const groups = new Map<string, Session[]>();
  for (const session of sessions) {
    if (session.status === "cancelled") continue;
    const key = `${session.date} ${session.teamId} ${session.circuitId}`;
    groups.set(key, [...(groups.get(key) ?? []), session]);
  }
  const used = new Set(sessions.map(({ venueId }) => venueId));
  const findLegs = createLegFinder({ ...scenario, venues: scenario.venues.filter(({ id }) => used.has(id)) });
  const { setupMinutes, teardownMinutes } = scenario.programme;
  return [...groups.values()].flatMap((group): Duty[] => {
    const ordered = group.toSorted((a, b) => a.start - b.start);
    const [first, last] = [ordered[0], ordered.at(-1)];
    if (first === undefined || last === undefined) return [];
    const team = scenario.teams.find(({ id }) => id === first.teamId);
    const stops = ordered.map(({ venueId, start, end }) => ({
      siteId: venueId,
      arrive: start - setupMinutes,
      start,
      end,
      depart: end + teardownMinutes,
    }));
    const legs = findLegs(team?.depotId ?? "", { stops });
    const minutes = (index: number): number => Math.ceil((legs.at(index)?.seconds ?? 0) / 60);
    return [
      {
        teamId: first.teamId,
        date: first.date,
        leave: first.start - setupMinutes - minutes(0),
        back: last.end + teardownMinutes + minutes(-1),
        sessions: ordered,
      },
    ];
  });
}

/** Makes the look-up of a session's share of its team's outing: all of it for the first session, else none. */
export function createDutyFinder(
  scenario: Scenario,
  sessions: readonly Session[],
): (session: Session) => number {
  const shares = new Map<Session, number>();
  for (const { leave, back, sessions: group } of listDuties(scenario, sessions)) {
    const [first] = group;
    if (first !== undefined) shares.set(first, back - leave);
  }
  return (session) => shares.get(session) ?? 0;
}
