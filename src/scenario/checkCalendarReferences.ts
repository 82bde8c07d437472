import type { IssueLog } from "../../geodata/model/issueLog.ts";
import type { CalendarRule, CalendarSettings } from "./calendarSettings.ts";
import type { Scenario } from "./scenario.ts";

/** Leaves out rules, bookings and changes about a hall, a team, a person or a commune that is gone, and tells each. */
export function checkCalendarReferences(scenario: Scenario, issues: IssueLog): CalendarSettings {
  const { calendar } = scenario;
  const known = {
    venueId: new Set(scenario.venues.map(({ id }) => id)),
    teamId: new Set(scenario.teams.map(({ id }) => id)),
    professionalIds: new Set(scenario.professionals.map(({ id }) => id)),
    communeCode: new Set(scenario.territory.communes.map(({ code }) => code)),
  };
  const refers = (field: keyof typeof known, id: string | null, at: string): boolean => {
    if (id === null || known[field].has(id)) return true;
    issues.error("unknown-reference", `${at}.${field}`, { id });
    return false;
  };
  const isSound = (rule: CalendarRule, at: string): boolean => {
    const sound = refers("venueId", rule.venueId, at);
    if (rule.kind === "partner-slot") return refers("communeCode", rule.communeCode, at) && sound;
    const people = rule.professionalIds.every((id) => refers("professionalIds", id, at));
    return refers("teamId", rule.teamId, at) && people && sound;
  };
  const { bookings, changes } = calendar;
  return {
    ...calendar,
    rules: calendar.rules.filter((rule, index) => isSound(rule, `calendar.rules[${index}]`)),
    ...(bookings === undefined
      ? {}
      : {
          bookings: bookings.filter((booking, index) =>
            refers("venueId", booking.venueId, `calendar.bookings[${index}]`),
          ),
        }),
    ...(changes === undefined
      ? {}
      : {
          changes: changes.filter(({ to }, index) =>
            refers("teamId", to?.teamId ?? null, `calendar.changes[${index}].to`),
          ),
        }),
  };
}
