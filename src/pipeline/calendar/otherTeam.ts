import { toMinuteWindow } from "../slotIndex.ts";
import type { Scenario, TeamSettings } from "../../scenario/scenario.ts";
import type { LegFinder } from "../tourLegs.ts";
import type { Draft } from "./draft.ts";

/**
 * Finds another team for sessions of one outing, on their day and hours: with the skills that every session takes
 * and the first team had, back in time, and free by `canGo` for each; the first by id.
 *
 * @returns the sessions as that team's, in the order given.
 */
export function findOtherTeam(
  { scenario, findLegs }: { readonly scenario: Scenario; readonly findLegs: LegFinder },
  outing: readonly Draft[],
  canGo: (candidate: Draft) => boolean,
): readonly Draft[] | null {
  const { programme } = scenario;
  const first = scenario.teams.find(({ id }) => id === outing[0]?.teamId);
  const skills = (programme.skills ?? []).filter((skill) => first?.skills.includes(skill) === true);
  const day = {
    start: toMinuteWindow(programme.dutyHours.am).start,
    end: toMinuteWindow(programme.dutyHours.pm).end,
  };
  const others = scenario.teams
    .filter(({ id, skills: own }) => id !== first?.id && skills.every((skill) => own.includes(skill)))
    .filter(({ id }) => !scenario.locks.some((lock) => lock.kind === "forbid-team" && lock.teamId === id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const team of others) {
    const candidates = withTeam(outing, team, findLegs);
    const inTime = candidates?.every(({ duty }) => duty.start >= day.start && duty.end <= day.end);
    if (candidates !== null && inTime === true && candidates.every(canGo)) return candidates;
  }
  return null;
}

function withTeam(outing: readonly Draft[], team: TeamSettings, findLegs: LegFinder): Draft[] | null {
  const ordered = outing.toSorted((a, b) => a.start - b.start);
  const [first, last] = [ordered[0], ordered.at(-1)];
  const stops = ordered.map(({ occupied, start, end, venueId }) => ({
    siteId: venueId,
    arrive: occupied.start,
    start,
    end,
    depart: occupied.end,
  }));
  const legs = findLegs(team.depotId, { stops });
  const [out, back] = [legs[0], legs.at(-1)];
  if (first === undefined || last === undefined || out == null || back == null) return null;
  const duty = {
    start: first.occupied.start - Math.ceil(out.seconds / 60),
    end: last.occupied.end + Math.ceil(back.seconds / 60),
  };
  return outing.map((draft) => ({
    ...draft,
    teamId: team.id,
    outing: `${draft.outing} ${first.id} ${team.id}`,
    duty,
  }));
}
