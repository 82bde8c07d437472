import type { CalendarSentences } from "./violationWords.ts";

/** Rules that dated sessions, people and bookings break, in English. */
export const englishCalendarViolations: CalendarSentences = {
  "school-holidays-unknown": ({ date, text }) =>
    `School holidays of zone ${text("zone")} are not known from ${date("date")}: import the official calendar or shorten the period.`,
  "session-weekday-not-worked": ({ date, name }) =>
    `${date("date")}, ${name("site")}: teams do not go out on this day of the week.`,
  "session-venue-closed": ({ date, name, clock }) =>
    `${date("date")}, ${clock("start")}: the hall ${name("site")} is not open.`,
  "session-team-closed": ({ date, name, clock }) =>
    `${date("date")}, ${clock("start")}, ${name("site")}: the team ${name("team")} is not available.`,
  "session-vehicle-closed": ({ date, name }) =>
    `${date("date")}, ${name("site")}: the vehicle of the team ${name("team")} is not available.`,
  "session-vehicle-twice": ({ date, name, text }) =>
    `${date("date")}, ${name("site")}: not enough vehicles (${text("vehicle")}) for the teams that are out.`,
  "session-professional-closed": ({ date, name, text, clock }) =>
    `${date("date")}, ${clock("start")}, ${name("site")}: ${text("person")} is not available.`,
  "session-professional-twice": ({ date, name, text }) =>
    `${date("date")}: ${text("person")} cannot be at ${name("site")} and at ${name("other")}, drive included.`,
  "session-professional-too-often": ({ month, text, count }) =>
    `${month("month")}: ${text("person")} has more than ${count("maximum")} sessions.`,
  "partner-clash": ({ date, name, text }) =>
    `${date("date")}, ${name("site")}: ${text("partner")} already meets families in the commune at this hour.`,
  "skill-missing": ({ date, name, text }) =>
    `${date("date")}, ${name("site")}: nobody brings the skill “${text("skill")}”.`,
  "staff-missing": ({ date, name, count }) =>
    `${date("date")}, ${name("site")}: ${count("staff")} adult(s) present, ${count("minimum")} needed.`,
  "month-under-minimum": ({ month, name, count }) =>
    `${month("month")}, ${name("site")}: ${count("visits")} session(s), ${count("minimum")} a month needed.`,
  "continuity-too-short": ({ name, count }) =>
    `${name("site")}: ${count("months")} month(s) in a row with a session, ${count("minimum")} needed.`,
  "site-never-held": ({ name }) => `${name("site")}: none of the sessions planned takes place.`,
  "gap-too-short": ({ date, name, count }) =>
    `${date("date")}, ${name("site")}: ${count("days")} day(s) after the session before, ${count("minimum")} needed.`,
  "gap-too-long": ({ date, name, count }) =>
    `${date("date")}, ${name("site")}: ${count("days")} days after the session before, ${count("maximum")} at most.`,
  "rule-never-held": ({ text }) =>
    `The rule “${text("circuit")}” gives no session: none of its dates is in the period with a hall open at these hours.`,
  "child-slot-too-long": ({ text, duration }) =>
    `Booking “${text("booking")}”: a stay of ${duration("minutes")}, ${duration("maximum")} at most for a child.`,
  "child-outside-opening": ({ text, date, clock, count }) =>
    `Booking “${text("booking")}”: no session from ${clock("start")} to ${clock("end")} on ${date("date")} (${count("days")} day(s) in all).`,
  "regular-places-full": ({ text, date, name, count }) =>
    `Booking “${text("booking")}” refused: on ${date("date")}, ${name("site")}, ${count("children")} children for ${count("places")} regular places.`,
  "reserved-place-taken": ({ text, date, name, count }) =>
    `Booking “${text("booking")}” refused: on ${date("date")}, ${name("site")}, ${count("children")} children in adaptation or emergency for ${count("places")} reserved place.`,
  "booking-month-under-minimum": ({ text, month, count }) =>
    `Booking “${text("booking")}”, ${month("month")}: ${count("visits")} visit(s), ${count("minimum")} a month needed.`,
  "booking-too-short": ({ text, date, count }) =>
    `Booking “${text("booking")}”: from ${date("from")} to ${date("until")}, less than ${count("minimum")} months.`,
};
