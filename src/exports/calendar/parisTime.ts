import { Temporal } from "temporal-polyfill";

/** The one time zone of the project. */
export const PARIS = "Europe/Paris";

/**
 * Returns the instant at which clocks in Paris show a time of a day, whatever the machine's zone.
 *
 * @param date – ISO `YYYY-MM-DD`.
 * @param minutes – after midnight on the clock; past 1440 is the day after.
 */
export function atParisClock(date: string, minutes: number): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes }).toZonedDateTime(PARIS);
}

/** Returns an instant from its ISO text. */
export function readInstant(iso: string): Temporal.Instant {
  return Temporal.Instant.from(iso);
}

/**
 * The rule of the European Union, in force since 1996: summer time from the last Sunday of March at 2:00 to
 * the last Sunday of October at 3:00.
 *
 * Source: directive 2000/84/EC.
 */
export const PARIS_TIME_ZONE = `BEGIN:VTIMEZONE
TZID:${PARIS}
BEGIN:DAYLIGHT
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
END:VTIMEZONE`;
