import { toMinuteWindow } from "../slotIndex.ts";
import type { Scenario, TeamSettings } from "../../scenario/scenario.ts";
import type { LegFinder } from "../tourLegs.ts";
import type { Draft } from "./draft.ts";

/**
 * Finds another team for a session on its day and hours: with the skills that every session takes and the first
 * team had, back in time, and free by `canGo`; the first by id.
 */
export function findOtherTeam(
  { scenario, findLegs }: { readonly scenario: Scenario; readonly findLegs: LegFinder },
  draft: Draft,
  canGo: (candidate: Draft) => boolean,
): Draft | null {
  const { programme } = scenario;
  const first = scenario.teams.find(({ id }) => id === draft.teamId);
  const skills = (programme.skills ?? []).filter((skill) => first?.skills.includes(skill) === true);
  const day = {
    start: toMinuteWindow(programme.dutyHours.am).start,
    end: toMinuteWindow(programme.dutyHours.pm).end,
  };
  const others = scenario.teams
    .filter(({ id, skills: own }) => id !== draft.teamId && skills.every((skill) => own.includes(skill)))
    .filter(({ id }) => !scenario.locks.some((lock) => lock.kind === "forbid-team" && lock.teamId === id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const team of others) {
    const candidate = withTeam(draft, team, findLegs);
    if (candidate === null || candidate.duty.start < day.start || candidate.duty.end > day.end) continue;
    if (canGo(candidate)) return candidate;
  }
  return null;
}

function withTeam(draft: Draft, team: TeamSettings, findLegs: LegFinder): Draft | null {
  const { occupied, start, end, venueId } = draft;
  const stop = { siteId: venueId, arrive: occupied.start, start, end, depart: occupied.end };
  const [out, back] = findLegs(team.depotId, { stops: [stop] });
  if (out == null || back == null) return null;
  return {
    ...draft,
    teamId: team.id,
    outing: `${draft.outing} ${draft.id} ${team.id}`,
    duty: {
      start: occupied.start - Math.ceil(out.seconds / 60),
      end: occupied.end + Math.ceil(back.seconds / 60),
    },
  };
}
