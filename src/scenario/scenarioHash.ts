import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Availability } from "../../geodata/model/availability.ts";
import { encodeCanonicalJson } from "./encodeJson.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Names the data that a plan was computed from: SHA-256, lower-case hex, of the canonical scenario
 * without plans, decisions, comments, name and `updatedAt`, without what only moves or calls off
 * sessions of a plan (closures, changes by hand, bookings, what is tried for a session that cannot be held), and
 * without what only road sheets show: routes, material, contacts. The order of keys does not change it.
 */
export function scenarioHash(scenario: Scenario): string {
  const { plans, decisions, comments, name, updatedAt, routes, ...data } = scenario;
  void [plans, decisions, comments, name, updatedAt, routes];
  const { bookings, changes, skippedSessions, ...calendar } = scenario.calendar;
  void [bookings, changes, skippedSessions];
  const { material, ...programme } = scenario.programme;
  void material;
  const planned = {
    ...data,
    programme,
    venues: scenario.venues.map(({ contactRole, ...venue }) => {
      void contactRole;
      return withoutClosures(venue);
    }),
    teams: scenario.teams.map(withoutClosures),
    vehicles: scenario.vehicles.map(withoutClosures),
    professionals: scenario.professionals.map(withoutClosures),
    calendar: { ...calendar, closures: [] },
  };
  return bytesToHex(sha256(utf8ToBytes(encodeCanonicalJson(planned))));
}

/** An availability that says nothing else is as good as none. */
function withoutClosures<T extends { readonly availability?: Availability }>({ availability, ...rest }: T) {
  const { closures, ...hours } = availability ?? {};
  void closures;
  return Object.keys(hours).length === 0 ? rest : { ...rest, availability: hours };
}
