import type { Violation } from "../../../planners/model/violation.ts";
import type { Professional, Scenario } from "../../scenario/scenario.ts";
import { violatePlanRule } from "../planRules.ts";
import { createHourCheck } from "./checkHours.ts";
import { describeSession } from "./describeSession.ts";
import { listDuties } from "./duties.ts";
import { listPartnerEvents } from "./partnerSlots.ts";
import { readHorizon } from "./horizon.ts";
import { createOpenings } from "./openings.ts";
import type { Session } from "./session.ts";
import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { createDriveFinder } from "./venueDrives.ts";

/**
 * Skills, staff and named people of each session that takes place (C13); professionals in their hours, never in two places,
 * the drive between included, nor more often in a month than agreed (C14); vehicles no more than there are
 * (C19); no session against a partner's in the same commune (C14).
 */
export function checkPeople(scenario: Scenario, sessions: readonly Session[]): readonly Violation[] {
  const out: Violation[] = [];
  sessions.forEach((session, index) => {
    if (session.status === "cancelled") return;
    const at = `sessions[${index}]`;
    out.push(...checkSkills(scenario, session, at), ...checkNamed(scenario, session, at));
  });
  return [
    ...out,
    ...checkProfessionals(scenario, sessions),
    ...checkVehicles(scenario, sessions),
    ...checkPartners(scenario, sessions),
  ];
}

function checkSkills(scenario: Scenario, session: Session, at: string): Violation[] {
  const { programme, teams } = scenario;
  const team = teams.find(({ id }) => id === session.teamId);
  const people = peopleOf(scenario, session);
  const brought = new Set([...(team?.skills ?? []), ...people.flatMap(({ skills }) => skills)]);
  const theme = programme.themes?.find(({ name }) => name === session.theme);
  const needed = new Set([...(programme.skills ?? []), ...(theme?.skills ?? [])]);
  const out = [...needed]
    .filter((skill) => !brought.has(skill))
    .map((skill) => violatePlanRule("skill-missing", at, { ...describeSession(session), skill }));
  const staff = (team?.staff ?? 0) + people.length;
  const minimum = programme.minStaff ?? 0;
  if (staff < minimum) {
    out.push(violatePlanRule("staff-missing", at, { ...describeSession(session), staff, minimum }));
  }
  return out;
}

/** People whom the session's rule names and who do not come. */
function checkNamed({ calendar, professionals }: Scenario, session: Session, at: string): Violation[] {
  const rule = calendar.rules.find(({ id }) => id === session.circuitId);
  if (rule?.kind !== "session") return [];
  return professionals
    .filter(({ id }) => rule.professionalIds.includes(id) && !session.professionalIds.includes(id))
    .map(({ role }) =>
      violatePlanRule("session-professional-closed", at, { ...describeSession(session), person: role }),
    );
}

function peopleOf({ professionals }: Scenario, { professionalIds }: Session): readonly Professional[] {
  return professionals.filter(({ id }) => professionalIds.includes(id));
}

function checkProfessionals(scenario: Scenario, sessions: readonly Session[]): Violation[] {
  const hours = createHourCheck(scenario);
  const driveMinutes = createDriveFinder(scenario);
  return scenario.professionals.flatMap((person) => {
    const own = sessions.filter(
      ({ status, professionalIds }) => status !== "cancelled" && professionalIds.includes(person.id),
    );
    const out: Violation[] = [];
    const inMonth = new Map<string, number>();
    own.forEach((session, index) => {
      const at = `sessions[${sessions.indexOf(session)}]`;
      const params = { ...describeSession(session), person: person.role };
      const wrongTeam = person.teamIds !== undefined && !person.teamIds.includes(session.teamId);
      if (wrongTeam || !hours.isFree(person.availability, session, session.start, session.end)) {
        out.push(violatePlanRule("session-professional-closed", at, params));
      }
      for (const other of own.slice(0, index)) {
        if (other.date !== session.date) continue;
        const apart =
          other.end + driveMinutes(other.venueId, session.venueId) <= session.start ||
          session.end + driveMinutes(session.venueId, other.venueId) <= other.start;
        if (apart) continue;
        out.push(violatePlanRule("session-professional-twice", at, { ...params, other: other.venueId }));
      }
      const month = session.date.slice(0, 7);
      const count = (inMonth.get(month) ?? 0) + 1;
      inMonth.set(month, count);
      if (count === (person.maxSessionsPerMonth ?? Infinity) + 1) {
        const maximum = person.maxSessionsPerMonth ?? 0;
        out.push(violatePlanRule("session-professional-too-often", at, { ...params, month, maximum }));
      }
    });
    return out;
  });
}

/** As many teams with one kind of vehicle away from their bases at the same time as there are vehicles. */
function checkVehicles(scenario: Scenario, sessions: readonly Session[]): Violation[] {
  const duties = listDuties(scenario, sessions);
  const positions = new Map(sessions.map((session, index) => [session, index]));
  return scenario.vehicles.flatMap((vehicle) => {
    if (vehicle.count === undefined) return [];
    const { count } = vehicle;
    const teams = scenario.teams.filter(({ vehicleId }) => vehicleId === vehicle.id).map(({ id }) => id);
    const out = duties.filter(({ teamId }) => teams.includes(teamId));
    return out.flatMap((duty) => {
      const together = out.filter(
        ({ date, leave, back }) => date === duty.date && leave <= duty.leave && duty.leave < back,
      );
      const [session] = duty.sessions;
      if (session === undefined || new Set(together.map(({ teamId }) => teamId)).size <= count) return [];
      const at = `sessions[${positions.get(session)}]`;
      return [
        violatePlanRule("session-vehicle-twice", at, { ...describeSession(session), vehicle: vehicle.name }),
      ];
    });
  });
}

function checkPartners(scenario: Scenario, sessions: readonly Session[]): Violation[] {
  const horizon = readHorizon(scenario);
  if (horizon === null) return [];
  const events = listPartnerEvents(scenario, horizon, createOpenings(scenario));
  if (events.length === 0) return [];
  const communeOf = new Map(scenario.venues.map(({ id, communeCode }) => [id, communeCode]));
  const byDate = new Map<string, typeof events>();
  for (const event of events) {
    const date = formatIsoDate(event.day);
    byDate.set(date, [...(byDate.get(date) ?? []), event]);
  }
  return sessions.flatMap((session, index) => {
    if (session.status === "cancelled") return [];
    const clash = byDate
      .get(session.date)
      ?.find(
        ({ slot, time }) =>
          slot.communeCode === communeOf.get(session.venueId) &&
          time.start < session.end &&
          session.start < time.end &&
          session.partner !== slot.partner,
      );
    if (clash === undefined) return [];
    const params = { ...describeSession(session), partner: clash.slot.partner };
    return [violatePlanRule("partner-clash", `sessions[${index}]`, params)];
  });
}
