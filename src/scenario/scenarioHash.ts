import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Availability } from "../../geodata/model/availability.ts";
import { encodeCanonicalJson } from "./encodeJson.ts";
import type { Programme, Scenario } from "./scenario.ts";

/**
 * Names the data that a plan was computed from: SHA-256, lower-case hex, of the canonical scenario without what is
 *
 * - said or dated: plans, decisions, comments, hearings, name, `updatedAt`;
 * - only for the sessions of a plan: closures, changes by hand, bookings, repairs, themes, minima of months; of
 *   professionals only the skills that every session takes count;
 * - only shown, on papers or in the diagnosis: routes, material, contacts, the authority, an application, the survey,
 *   voices.
 *
 * The order of keys does not change it.
 */
export function scenarioHash(scenario: Scenario): string {
  const { plans, decisions, comments, name, updatedAt, routes, voices, ...rest } = scenario;
  void [plans, decisions, comments, name, updatedAt, routes, voices];
  const { hearings, authority, application, ...data } = rest;
  void [hearings, authority, application];
  const { bookings, changes, skippedSessions, ...calendar } = scenario.calendar;
  void [bookings, changes, skippedSessions];
  const planned = {
    ...data,
    survey: null,
    venues: scenario.venues.map(({ contactRole, ...venue }) => {
      void contactRole;
      return withoutClosures(venue);
    }),
    teams: scenario.teams.map(withoutClosures),
    vehicles: scenario.vehicles.map(withoutClosures),
    professionals: listSkills(scenario),
    programme: withoutSessionRules(scenario.programme),
    calendar: { ...calendar, closures: [] },
  };
  return bytesToHex(sha256(utf8ToBytes(encodeCanonicalJson(planned))));
}

/** What a professional brings that decides which teams can go out at all. */
function listSkills({ programme, professionals }: Scenario): readonly object[] {
  const needed = programme.skills ?? [];
  return professionals
    .map(({ skills, teamIds }) => ({ skills: needed.filter((skill) => skills.includes(skill)), teamIds }))
    .filter(({ skills }) => skills.length > 0);
}

/** A programme without what counts on dated sessions and road sheets alone. */
function withoutSessionRules(programme: Programme): object {
  const { themes, themeWishes, minStaff, reservedPlaces, maxChildMinutes, ...rest } = programme;
  void [themes, themeWishes, minStaff, reservedPlaces, maxChildMinutes];
  const { minVisitsPerMonth, minMonths, minGapDays, maxGapDays, material, ...planned } = rest;
  void [minVisitsPerMonth, minMonths, minGapDays, maxGapDays, material];
  return planned;
}

/** An availability that says nothing else is as good as none. */
function withoutClosures<T extends { readonly availability?: Availability }>({ availability, ...rest }: T) {
  const { closures, ...hours } = availability ?? {};
  void closures;
  return Object.keys(hours).length === 0 ? rest : { ...rest, availability: hours };
}
