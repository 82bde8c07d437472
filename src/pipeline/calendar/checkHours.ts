import { formatIsoDate, decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { isoWeekdayOf, isoWeekOf } from "../../../geodata/calendar/isoWeek.ts";
import { isInAlsaceMoselle } from "../../../geodata/calendar/publicHolidays.ts";
import type { Availability, Closure } from "../../../geodata/model/availability.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PlanRuleCode } from "../planRules.ts";
import { toMinuteWindow } from "../slotIndex.ts";
import { createDayKinds } from "./dayKinds.ts";
import type { Session } from "./session.ts";

/** Looks at the hours of sessions by the definition of an availability, minute by minute. */
export interface HourCheck {
  /** What a session breaks by its day and hours; empty for none. */
  codesOf(session: Session): readonly PlanRuleCode[];
  /** Whether an availability holds a time of a day; closures and free half-days by the half of `session`. */
  isFree(availability: Availability | undefined, session: Session, start: number, end: number): boolean;
  /** First day of a horizon whose school holidays nobody knows (R31), ISO; null where all are known. */
  findUnknownSchoolDay(first: number, last: number): string | null;
}

const DAY_MINUTES = 24 * 60;

/** Makes the check for one scenario. Cost of a session: O(minutes × openings). */
export function createHourCheck(scenario: Scenario): HourCheck {
  const { calendar, programme, venues, teams, vehicles } = scenario;
  const days = createDayKinds(calendar);
  const am = toMinuteWindow(programme.sessionHours.am);
  const pm = toMinuteWindow(programme.sessionHours.pm);
  const midday = Math.floor((am.end + pm.start) / 2);
  const rules = new Set(calendar.rules.map(({ id }) => id));
  const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
    new Map(list.map((item) => [item.id, item]));
  const [venueOf, teamOf, vehicleOf] = [byId(venues), byId(teams), byId(vehicles)];

  const isClosedAt = (closures: readonly Closure[], date: string, minute: number): boolean =>
    closures.some(
      ({ from, to, halfDay }) =>
        from <= date &&
        date <= to &&
        (halfDay === undefined || (halfDay === "am" ? minute < midday : minute >= midday)),
    );
  const isOpenAt = (availability: Availability, date: string, day: number, minute: number): boolean => {
    if (availability.from !== undefined && date < availability.from) return false;
    if (availability.until !== undefined && date > availability.until) return false;
    if (isClosedAt(availability.closures ?? [], date, minute)) return false;
    return (
      availability.openings?.some((opening) => {
        const hours = toMinuteWindow(opening);
        const even = isoWeekOf(day).week % 2 === 0;
        return (
          opening.weekdays.includes(isoWeekdayOf(day)) &&
          (opening.weeks === undefined || even === (opening.weeks === "even")) &&
          days.holds(opening.when, day) === true &&
          hours.start <= minute &&
          minute < hours.end
        );
      }) ?? true
    );
  };
  const isFree = (
    availability: Availability | undefined,
    { date }: Session,
    start: number,
    end: number,
  ): boolean => {
    if (start < 0 || end > DAY_MINUTES) return false;
    const day = decodeIsoDate(date, "").value;
    if (availability === undefined) return true;
    if (day === undefined) return false;
    for (let minute = start; minute < end; minute += 1) {
      if (!isOpenAt(availability, date, day, minute)) return false;
    }
    return true;
  };
  const codeOfDay = (session: Session): PlanRuleCode | null => {
    const day = decodeIsoDate(session.date, "").value;
    if (day === undefined) return "holidays-unknown";
    const commune = venueOf.get(session.venueId)?.communeCode ?? "";
    const holiday = days.publicHolidayOn(day, isInAlsaceMoselle(commune));
    if (holiday === "unknown") return "holidays-unknown";
    const closed =
      holiday !== null ||
      isClosedAt(calendar.closures, session.date, session.start) ||
      isClosedAt(calendar.closures, session.date, session.end - 1);
    if (closed) return "session-on-closed-day";
    const stops = calendar.inSchoolHolidays === "closed" && !rules.has(session.circuitId);
    const school = stops ? days.schoolOn(day) : "term";
    if (school === "unknown") return "school-holidays-unknown";
    return school === "term" ? null : "session-on-closed-day";
  };
  return {
    isFree,
    codesOf(session) {
      const day = decodeIsoDate(session.date, "").value;
      const venue = venueOf.get(session.venueId);
      const team = teamOf.get(session.teamId);
      const vehicle = team?.vehicleId == null ? undefined : vehicleOf.get(team.vehicleId);
      const half = session.start < midday ? "am" : "pm";
      const weekday = day === undefined ? 0 : isoWeekdayOf(day);
      const isFreeHalf = (slots: Scenario["venues"][number]["freeSlots"] | undefined): boolean =>
        slots?.some((slot) => slot.weekday === weekday && slot.halfDay === half) ?? true;
      const occupied = [
        session.start - programme.setupMinutes,
        session.end + programme.teardownMinutes,
      ] as const;
      const isWorked = programme.weekdays.includes(weekday) || rules.has(session.circuitId);
      const codes: (PlanRuleCode | null)[] = [
        codeOfDay(session),
        isWorked ? null : "session-weekday-not-worked",
        isFreeHalf(venue?.freeSlots) && isFree(venue?.availability, session, ...occupied)
          ? null
          : "session-venue-closed",
        isFreeHalf(team?.freeSlots) && isFree(team?.availability, session, ...occupied)
          ? null
          : "session-team-closed",
        vehicle === undefined || isFree(vehicle.availability, session, ...occupied)
          ? null
          : "session-vehicle-closed",
      ];
      return codes.filter((code) => code !== null);
    },
    findUnknownSchoolDay(first, last) {
      for (let day = first; day <= last; day += 1) {
        if (days.schoolOn(day) === "unknown") return formatIsoDate(day);
      }
      return null;
    },
  };
}
