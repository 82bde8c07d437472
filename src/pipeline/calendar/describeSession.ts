import type { Violation } from "../../../planners/model/violation.ts";
import type { Session } from "./session.ts";

/** What the wording of a finding needs to know of a session. */
export function describeSession({ date, start, venueId, teamId, circuitId }: Session): Violation["params"] {
  return { date, start, site: venueId, team: teamId, circuit: circuitId };
}
