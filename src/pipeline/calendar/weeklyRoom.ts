import { isoWeekdayOf, mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import type { Scenario, TeamSettings } from "../../scenario/scenario.ts";
import { toMinuteWindow, toSlots } from "../slotIndex.ts";
import { createLegFinder } from "../tourLegs.ts";
import { overlaps } from "./busyBook.ts";
import type { Draft } from "./draft.ts";
import { draftRules } from "./draftRules.ts";
import { readHorizon } from "./horizon.ts";
import { createOpenings, intersect, type Openings } from "./openings.ts";
import { listPartnerEvents, type PartnerEvent } from "./partnerSlots.ts";

/** Half-days of the abstract week that the planner may use, and narrower hours in them; absent = the programme's. */
export interface WeeklyRoom {
  /** `weekdayIndex * 2 + (pm ? 1 : 0)`, ascending. */
  readonly slots: readonly number[];
  readonly hours?: { readonly am?: MinuteWindow; readonly pm?: MinuteWindow };
}

/** Says which half-days of the week the planner may use: dates, hours and closures read as slots that are missing. */
export interface WeeklyRooms {
  ofVenue(venue: Venue): WeeklyRoom;
  ofTeam(team: TeamSettings): WeeklyRoom;
  /** Dates that each slot of the cycle loses to holidays and general closures, as `Cycle.lostDates`. */
  lostDates(): readonly number[];
}

/**
 * Reads a scenario's calendar as room in the abstract week: a half-day counts where it is free, long enough, on
 * more than half of the dates of the horizon that it falls on, days closed for everybody aside; what is left
 * of the single dates is the calendar's to move or cancel. Fixed sessions take their team's and their hall's
 * half-day (C17), partners' slots that nobody may join their commune's.
 *
 * Where the hours of a half-day differ from weekday to weekday or from date to date, those that they all have in
 * common hold; where these are too short, those that most dates have.
 *
 * Cost: O(days × openings) for each hall and team that has any of this; nothing for the others.
 */
export function createWeeklyRooms(scenario: Scenario): WeeklyRooms {
  const { programme, calendar } = scenario;
  let made: RoomReader | null = null;
  const reader = (): RoomReader => (made ??= new RoomReader(scenario));
  return {
    ofVenue(venue) {
      const plain: WeeklyRoom = { slots: toSlots(venue.freeSlots, programme.weekdays) };
      const partners = calendar.rules.some(
        (rule) => rule.kind === "partner-slot" && rule.communeCode === venue.communeCode,
      );
      const fixed = calendar.rules.some(
        (rule) => rule.kind === "session" && (rule.venueId === venue.id || rule.venueId === null),
      );
      const bound = venue.availability !== undefined || partners || fixed;
      return bound ? reader().narrowVenue(plain, venue) : plain;
    },
    ofTeam(team) {
      const plain: WeeklyRoom = { slots: toSlots(team.freeSlots, programme.weekdays) };
      const fixed = calendar.rules.some((rule) => rule.kind === "session" && rule.teamId === team.id);
      return team.availability !== undefined || fixed ? reader().narrowTeam(plain, team) : plain;
    },
    lostDates: () => reader().countLostDates(),
  };
}

class RoomReader {
  private readonly scenario: Scenario;
  private readonly openings: Openings;
  /** Days of each ISO weekday on which the calendar leaves anything open. */
  private readonly days: ReadonlyMap<number, readonly number[]>;
  private readonly partners: readonly PartnerEvent[];
  private readonly fixed: readonly Draft[];

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.openings = createOpenings(scenario);
    const horizon = readHorizon(scenario);
    const days = new Map<number, number[]>();
    const stops = scenario.calendar.inSchoolHolidays === "closed";
    for (let day = horizon?.start ?? 0; day <= (horizon?.end ?? -1); day += 1) {
      if (this.openings.calendarOn(day, false, stops).windows.length === 0) continue;
      const weekday = isoWeekdayOf(day);
      days.set(weekday, [...(days.get(weekday) ?? []), day]);
    }
    this.days = days;
    this.partners = horizon === null ? [] : listPartnerEvents(scenario, horizon, this.openings);
    const hasRules = scenario.calendar.rules.some(({ kind }) => kind === "session");
    this.fixed =
      horizon === null || !hasRules
        ? []
        : draftRules({ scenario, horizon, openings: this.openings, findLegs: createLegFinder(scenario) });
  }

  narrowVenue(plain: WeeklyRoom, venue: Venue): WeeklyRoom {
    const { setupMinutes, sessionMinutes, teardownMinutes, sessionHours } = this.scenario.programme;
    const partners = this.partners.filter(
      ({ slot }) => slot.communeCode === venue.communeCode && !(slot.joinable && slot.venueId === venue.id),
    );
    const fixed = this.fixed.filter(({ venueId }) => venueId === venue.id);
    const room = this.narrow(plain, setupMinutes + sessionMinutes + teardownMinutes, (day, half) => {
      const hours = toMinuteWindow(sessionHours[half]);
      const whole = { start: hours.start - setupMinutes, end: hours.end + teardownMinutes };
      const taken = [
        ...partners
          .filter((event) => event.day === day)
          .map(({ time }) => ({ start: time.start - teardownMinutes, end: time.end + setupMinutes })),
        ...fixed.filter((draft) => draft.day === day).map(({ occupied }) => occupied),
      ];
      return taken.reduce(without, intersect(this.openings.of(venue, day).windows, [whole]));
    });
    return mapHours(room, ({ start, end }) => ({ start: start + setupMinutes, end: end - teardownMinutes }));
  }

  narrowTeam(plain: WeeklyRoom, team: TeamSettings): WeeklyRoom {
    const { setupMinutes, sessionMinutes, teardownMinutes, dutyHours } = this.scenario.programme;
    const fixed = this.fixed.filter(({ teamId }) => teamId === team.id);
    return this.narrow(plain, setupMinutes + sessionMinutes + teardownMinutes, (day, half) => {
      const windows = intersect(this.openings.of(team, day).windows, [toMinuteWindow(dutyHours[half])]);
      const busy = fixed.some(
        (draft) => draft.day === day && windows.some((window) => overlaps(window, draft.duty)),
      );
      return busy ? [] : windows;
    });
  }

  countLostDates(): number[] {
    const { programme, calendar } = this.scenario;
    const { cycleWeeks, weekdays, sessionHours } = programme;
    const horizon = readHorizon(this.scenario);
    const lost = Array.from({ length: cycleWeeks * weekdays.length * 2 }, () => 0);
    const stops = calendar.inSchoolHolidays === "closed";
    for (let day = horizon?.start ?? 0; day <= (horizon?.end ?? -1); day += 1) {
      const index = weekdays.indexOf(isoWeekdayOf(day));
      if (index < 0) continue;
      const { windows } = this.openings.calendarOn(day, false, stops);
      const week = ((mondayOf(day) - mondayOf(horizon?.start ?? 0)) / 7) % cycleWeeks;
      for (const [pm, half] of (["am", "pm"] as const).entries()) {
        if (intersect(windows, [toMinuteWindow(sessionHours[half])]).length > 0) continue;
        const cell = (week * weekdays.length + index) * 2 + pm;
        lost[cell] = (lost[cell] ?? 0) + 1;
      }
    }
    return lost;
  }

  private narrow(
    plain: WeeklyRoom,
    needed: number,
    windowsOn: (day: number, half: "am" | "pm") => readonly MinuteWindow[],
  ): WeeklyRoom {
    const { weekdays } = this.scenario.programme;
    const isLongEnough = ({ start, end }: MinuteWindow): boolean => end - start >= needed;
    const kept: { readonly slot: number; readonly window: MinuteWindow }[] = [];
    for (const slot of plain.slots) {
      const half = slot % 2 === 0 ? "am" : "pm";
      const days = this.days.get(weekdays[Math.floor(slot / 2)] ?? 0) ?? [];
      const free = days.flatMap((day) => longestOf(windowsOn(day, half).filter(isLongEnough)));
      if (days.length > 0 && free.length * 2 <= days.length) continue;
      const window = commonWindow(free, isLongEnough);
      if (window !== null) kept.push({ slot, window });
      else if (days.length === 0) kept.push({ slot, window: { start: 0, end: 24 * 60 } });
    }
    const hoursOf = (half: "am" | "pm"): MinuteWindow | null =>
      commonWindow(
        kept.filter(({ slot }) => slot % 2 === (half === "am" ? 0 : 1)).map(({ window }) => window),
        isLongEnough,
      );
    const hours = { am: hoursOf("am"), pm: hoursOf("pm") };
    const fits = ({ slot, window }: (typeof kept)[number]): boolean => {
      const chosen = hours[slot % 2 === 0 ? "am" : "pm"];
      return chosen !== null && window.start <= chosen.start && chosen.end <= window.end;
    };
    return {
      slots: kept.filter(fits).map(({ slot }) => slot),
      hours: {
        ...(hours.am === null ? {} : { am: hours.am }),
        ...(hours.pm === null ? {} : { pm: hours.pm }),
      },
    };
  }
}

/** What all windows have in common where that is enough, else the one that occurs most, the earliest of equals. */
function commonWindow(
  windows: readonly MinuteWindow[],
  isEnough: (window: MinuteWindow) => boolean,
): MinuteWindow | null {
  if (windows.length === 0) return null;
  const common = {
    start: Math.max(...windows.map(({ start }) => start)),
    end: Math.min(...windows.map(({ end }) => end)),
  };
  if (isEnough(common)) return common;
  const counts = new Map<string, { readonly window: MinuteWindow; readonly count: number }>();
  for (const window of windows) {
    const key = `${window.start} ${window.end}`;
    counts.set(key, { window, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count || a.window.start - b.window.start);
  return most?.window ?? null;
}

function longestOf(windows: readonly MinuteWindow[]): readonly MinuteWindow[] {
  const [longest] = windows.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return longest === undefined ? [] : [longest];
}

/** What is left of windows beside a time that is taken. */
function without(windows: MinuteWindow[], taken: MinuteWindow): MinuteWindow[] {
  return windows.flatMap(({ start, end }) => {
    const before = { start, end: Math.min(end, taken.start) };
    const after = { start: Math.max(start, taken.end), end };
    return [before, after].filter((window) => window.start < window.end);
  });
}

function mapHours(room: WeeklyRoom, change: (window: MinuteWindow) => MinuteWindow): WeeklyRoom {
  const { am, pm } = room.hours ?? {};
  return {
    ...room,
    hours: {
      ...(am === undefined ? {} : { am: change(am) }),
      ...(pm === undefined ? {} : { pm: change(pm) }),
    },
  };
}
