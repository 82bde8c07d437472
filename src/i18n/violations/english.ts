import { englishCalendarViolations } from "./calendarEnglish.ts";
import type { ViolationSentences } from "./violationWords.ts";

/** Rules that a plan breaks, in English. */
export const englishViolations: ViolationSentences = {
  ...englishCalendarViolations,
  "not-a-plan": () => "This document holds no plan (the list “circuits” is missing).",
  "missing-field": ({ where, text }) => `${where}the field “${text("field")}” is missing or unreadable.`,
  "not-a-time": ({ where, text }) =>
    `${where}“${text("field")}” is not a time (whole minutes after midnight, 0 to 1440).`,
  "not-a-half-day": ({ where }) => `${where}the half-day must be “am”, “pm” or “day”.`,
  "duplicate-circuit": ({ text }) => `Two circuits have the same name: ${text("circuit")}.`,
  "empty-circuit": ({ where }) => `${where}no tour at all.`,
  "empty-tour": ({ where }) => `${where}a tour without any workshop place.`,
  "site-unknown": ({ where, name }) => `${where}“${name("site")}” is not a hall where a workshop may stop.`,
  "demand-uncovered": ({ name }) =>
    `${name("demand")} has no workshop place near enough, although a possible hall exists.`,
  "required-demand-uncovered": ({ name }) => `${name("demand")} must be served and is not.`,
  "weekday-not-worked": ({ where }) => `${where}this is not a day for going out.`,
  "session-outside-window": ({ where, name, clock }) =>
    `${where}the workshop at ${name("site")} (${clock("start")}–${clock("end")}) is outside the hours ${clock("from")}–${clock("to")}.`,
  "start-off-step": ({ where, name, clock, duration }) =>
    `${where}the workshop at ${name("site")} starts at ${clock("start")}; starts are ${duration("step")} apart.`,
  "week-outside-cycle": ({ where, count }) => `${where}the cycle has only ${count("weeks")} weeks.`,
  "tours-differ": ({ where }) =>
    `${where}this tour does not have the places, weekday or half-day of the circuit's first one.`,
  "visits-not-even": ({ where, text }) =>
    `${where}the visits (weeks ${text("weeks")}) are not evenly spaced.`,
  "visit-count": ({ where, count }) =>
    `${where}${count("visits")} visit(s) a cycle instead of ${count("expected")}.`,
  "site-twice": ({ where, name }) => `${where}${name("site")} is already in the circuit ${name("other")}.`,
  "site-twice-a-day": ({ where, name }) => `${where}${name("site")} is visited twice on the same day.`,
  "days-not-a-pattern": ({ name, text }) =>
    `${name("site")} is visited on the days ${text("days")} of the cycle: this is none of its sets of days.`,
  "team-in-two-places": ({ where, name }) =>
    `${where}the team ${name("team")} is already out at that time (circuit ${name("other")}).`,
  "no-way": ({ where, name }) => `${where}no known road for ${name("site")}.`,
  "arrives-too-early": ({ where, name, duration }) =>
    `${where}${duration("minutes")} to get to ${name("site")}, where the drive takes ${duration("drive")}.`,
  "setup-too-short": ({ where, name, duration }) =>
    `${where}${duration("minutes")} to set up at ${name("site")} instead of ${duration("minimum")}.`,
  "session-length": ({ where, name, duration }) =>
    `${where}the workshop at ${name("site")} lasts ${duration("minutes")} instead of ${duration("expected")}.`,
  "teardown-too-short": ({ where, name, duration }) =>
    `${where}${duration("minutes")} to clear up at ${name("site")} instead of ${duration("minimum")}.`,
  "leaves-depot-too-early": ({ where, clock }) =>
    `${where}the team must leave at ${clock("leave")}, but duty starts at ${clock("from")}.`,
  "returns-too-late": ({ where, clock }) =>
    `${where}back at ${clock("back")}, but duty ends at ${clock("to")}.`,
  "break-too-short": ({ where, duration }) =>
    `${where}a midday break of ${duration("minutes")}; ${duration("minimum")} are needed on top of the drive.`,
  "duty-too-long": ({ where, name, duration }) =>
    `${where}the day of team ${name("team")} lasts ${duration("minutes")}; ${duration("maximum")} at most.`,
  "too-many-stops": ({ where, count }) =>
    `${where}${count("stops")} places in one tour; ${count("maximum")} at most.`,
  "site-not-free": ({ where, name }) => `${where}the hall ${name("site")} is not free then.`,
  "required-site-missing": ({ name }) => `${name("site")} is required and has no workshop.`,
  "forbidden-site-visited": ({ where, name }) => `${where}${name("site")} is ruled out and has a workshop.`,
  "required-team-missing": ({ text }) => `The team “${text("team")}” must go out and does not.`,
  "kept-circuit-missing": ({ text }) => `A kept circuit is not in the plan as it was: ${text("sites")}.`,
  "forbidden-circuit-run": ({ where }) => `${where}this circuit is ruled out.`,
  "kept-stop-moved": ({ name }) => `${name("site")} does not keep the team or the slot that was settled.`,
  "team-unknown": ({ where, text }) => `${where}no team is called “${text("team")}”.`,
  "depot-unknown": ({ where, text }) => `${where}no starting place is called “${text("depot")}”.`,
  "depot-of-another-team": ({ where, name }) =>
    `${where}the team ${name("team")} does not start from ${name("depot")}.`,
  "team-not-free": ({ where, name }) => `${where}the team ${name("team")} does not work then.`,
  "budget-exceeded": ({ count }) =>
    `${count("halfDays")} half-days a cycle; the budget allows ${count("budget")}.`,
  "budget-of-metres": ({ count }) =>
    `${count("metres")} metres a cycle; the budget allows ${count("budget")}.`,
  "budget-of-minutes": ({ count }) =>
    `${count("minutes")} minutes of work a cycle; the budget allows ${count("budget")}.`,
  "budget-of-cents": ({ count }) => `${count("cents")} cents a cycle; the budget allows ${count("budget")}.`,
  "budget-of-tours": ({ count }) =>
    `${count("tours")} outings a cycle; the budget allows ${count("budget")}.`,
  "tour-overloaded": ({ where, name, count }) =>
    `${where}a tour of team ${name("team")} carries ${count("load")}; ${count("maximum")} at most.`,
  "vehicle-in-two-places": ({ where, name }) =>
    `${where}too few vehicles: team ${name("team")} is out at the same time as ${name("other")}.`,
  "tour-too-long": ({ where, count }) =>
    `${where}${count("metres")} metres in one tour; ${count("maximum")} at most.`,
  "version-unknown": ({ text }) => `Unknown file version: ${text("version")}.`,
  "cycle-differs": ({ text, count }) =>
    `The plan is made for a cycle of ${text("weeks")} weeks; the scenario has ${count("expected")}.`,
  "seed-not-whole": () => "The seed of the computation is not a whole number.",
  "status-unknown": ({ text }) => `Unknown state of the computation: ${text("status")}.`,
  "objective-differs": ({ text }) =>
    `The plan claims a value of ${text("objective")}; counted again it is ${text("counted")}.`,
  "bound-on-wrong-side": ({ text }) =>
    `The claimed bound (${text("bound")}) is on the wrong side of the plan's value (${text("counted")}).`,
  "optimal-not-proven": ({ text }) =>
    `The plan is said to be the best, but its bound (${text("bound")}) does not meet its value (${text("counted")}).`,
  "family-drive-over-maximum": ({ name, duration }) =>
    `${name("commune")}: the nearest workshop place, ${name("venue")}, is a drive of ${duration("minutes")}; ${duration("maximum")} at most.`,
  "frequency-under-minimum": ({ count }) =>
    `${count("visits")} visit(s) per cycle of ${count("weeks")} weeks: fewer than the ${count("minimum")} sessions a month that count as served.`,
  "session-over-capacity": ({ date, name }) =>
    `${date("date")}, ${name("site")}: more places reserved than there are.`,
  "session-on-closed-day": ({ date, name }) =>
    `${date("date")}, ${name("site")}: session kept on a public holiday or a closure.`,
  "holidays-unknown": ({ date }) => `${date("date")}: the public holidays of that year are not known.`,
  "closure-unreadable": ({ text }) => `Unreadable closure: from “${text("from")}” to “${text("to")}”.`,
  "session-team-twice": ({ date, name }) =>
    `${date("date")}: the team ${name("team")} is expected at ${name("site")} and at ${name("other")} at the same time.`,
  "session-venue-twice": ({ date, name }) =>
    `${date("date")}: two sessions at the same time at ${name("site")}.`,
  "session-named-twice": ({ date, name }) =>
    `${date("date")}: two sessions have the same name at ${name("site")}.`,
  "horizon-unreadable": ({ text }) => `Unreadable period: from “${text("start")}” to “${text("end")}”.`,
  "session-outside-horizon": ({ date, name }) =>
    `${date("date")}, ${name("site")}: session outside the period.`,
  "house-unknown": ({ where, text }) => `${where}“${text("house")}” is not a place that may open for good.`,
  "house-twice": ({ where, text }) => `${where}the fixed place “${text("house")}” is listed twice.`,
  "house-demand-unknown": ({ where, text }) => `${where}nobody to serve is called “${text("demand")}”.`,
  "house-out-of-reach": ({ where, name, text }) =>
    `${where}${name("demand")} is too far from the fixed place “${text("house")}”.`,
  "house-demand-twice": ({ where, name, text }) =>
    `${where}${name("demand")} is already served by the fixed place “${text("other")}”.`,
  "house-too-full": ({ where, text, count }) =>
    `${where}the fixed place “${text("house")}” has room for ${count("capacity")}, not for ${count("weight")}.`,
  "house-count": ({ count }) =>
    `${count("houses")} new fixed place(s); there must be ${count("least")} to ${count("most")}.`,
};
