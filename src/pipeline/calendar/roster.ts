import type { Scenario } from "../../scenario/scenario.ts";
import { createDutyFinder } from "./duties.ts";
import type { Session } from "./session.ts";

/** What a team or a professional does in one month. */
export interface RosterLine {
  readonly kind: "team" | "professional";
  readonly id: string;
  /** `YYYY-MM`. */
  readonly month: string;
  readonly sessions: number;
  /** Of sessions alone. */
  readonly sessionMinutes: number;
  /** Of the team: from leaving the base to being back, once for each outing; of a professional: the sessions'. */
  readonly workMinutes: number;
}

/**
 * Counts who works how much (« Tableau de service »): sessions that take place, teams first, then professionals,
 * each by id and month; those who do nothing in a month have no line.
 */
export function buildRoster(scenario: Scenario, sessions: readonly Session[]): readonly RosterLine[] {
  const held = sessions.filter(({ status }) => status !== "cancelled");
  const dutyMinutes = createDutyFinder(scenario, held);
  const lines = new Map<string, RosterLine>();
  const add = (kind: RosterLine["kind"], id: string, session: Session, workMinutes: number): void => {
    const month = session.date.slice(0, 7);
    const key = `${kind === "team" ? 0 : 1} ${id} ${month}`;
    const known = lines.get(key);
    const minutes = session.end - session.start;
    lines.set(key, {
      kind,
      id,
      month,
      sessions: (known?.sessions ?? 0) + 1,
      sessionMinutes: (known?.sessionMinutes ?? 0) + minutes,
      workMinutes: (known?.workMinutes ?? 0) + workMinutes,
    });
  };
  for (const session of held) {
    add("team", session.teamId, session, dutyMinutes(session));
    for (const id of session.professionalIds) add("professional", id, session, session.end - session.start);
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
