import { expandRecurrence } from "../../../geodata/calendar/expandRecurrence.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import type { SessionRule } from "../../scenario/calendarSettings.ts";
import type { Scenario, TeamSettings } from "../../scenario/scenario.ts";
import { toMinuteWindow, toMinutes } from "../slotIndex.ts";
import type { LegFinder } from "../tourLegs.ts";
import type { Draft } from "./draft.ts";
import { narrowHorizon } from "./horizon.ts";
import type { Openings } from "./openings.ts";
import { reasonAgainst, type SettlingContext } from "./settleDrafts.ts";
import { findSiteInForce } from "./siteInForce.ts";

/**
 * Lays the calendar's own sessions (C17) on their days. A rule without a hall goes to the site in force (C7), and
 * where none is, there is nothing to lay; days whose period nobody knows are left out (the checker names them).
 */
export function draftRules(context: SettlingContext): readonly Draft[] {
  const { scenario, horizon, openings, findLegs } = context;
  return scenario.calendar.rules.flatMap((rule) => {
    if (rule.kind !== "session") return [];
    const team = scenario.teams.find(({ id }) => id === rule.teamId);
    if (team === undefined) return [];
    const { start, end } = narrowHorizon(horizon, rule);
    const draftOn = (day: number): readonly Draft[] => {
      const place =
        openings.days.holds(rule.when, day) === true ? findPlace(scenario, rule, day, openings) : null;
      return place === null ? [] : [draftRule(scenario, rule, team, day, place, findLegs)];
    };
    const isOpen = (day: number): boolean =>
      draftOn(day).some((draft) => reasonAgainst(context, draft) === "");
    return expandRecurrence(rule.recurrence, start, end, isOpen).flatMap(draftOn);
  });
}

interface Place {
  readonly venue: Venue;
  readonly time: MinuteWindow;
}

function findPlace(scenario: Scenario, rule: SessionRule, day: number, openings: Openings): Place | null {
  const named = scenario.venues.find(({ id }) => id === rule.venueId);
  const inForce = findSiteInForce(
    named === undefined ? scenario.venues : [named],
    rule.halfDay,
    day,
    openings,
  );
  const venue = named ?? (rule.venueId === null ? inForce?.venue : undefined);
  if (venue === undefined) return null;
  const own = venue.availability?.openings === undefined ? undefined : inForce?.window;
  const { setupMinutes, teardownMinutes, sessionHours } = scenario.programme;
  const hours =
    own === undefined
      ? toMinuteWindow(sessionHours[rule.halfDay])
      : { start: own.start + setupMinutes, end: own.end - teardownMinutes };
  const start = rule.start === null ? hours.start : toMinutes(rule.start);
  const end = rule.end === null ? hours.end : toMinutes(rule.end);
  return start < end ? { venue, time: { start, end } } : null;
}

function draftRule(
  { programme }: Scenario,
  rule: SessionRule,
  team: TeamSettings,
  day: number,
  { venue, time }: Place,
  findLegs: LegFinder,
): Draft {
  const occupied = { start: time.start - programme.setupMinutes, end: time.end + programme.teardownMinutes };
  const stop = { siteId: venue.id, arrive: occupied.start, ...time, depart: occupied.end };
  const [out, back] = findLegs(team.depotId, { stops: [stop] });
  return {
    id: `${rule.id}-${venue.id}-${formatIsoDate(day)}`,
    day,
    ...time,
    occupied,
    duty: {
      start: occupied.start - Math.ceil((out?.seconds ?? 0) / 60),
      end: occupied.end + Math.ceil((back?.seconds ?? 0) / 60),
    },
    outing: `${rule.id} ${day}`,
    venueId: venue.id,
    circuitId: rule.id,
    teamId: rule.teamId,
    theme: rule.theme,
    professionalIds: rule.professionalIds,
    fixed: true,
  };
}
