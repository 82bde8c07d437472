import { laySessions } from "../pipeline/calendar/laySessions.ts";
import type { Session } from "../pipeline/calendar/session.ts";
import { clockOf } from "./clock.ts";
import type { Column } from "./column.ts";
import { describeEdition } from "./edition.ts";
import { encodeCsv } from "./encodeCsv.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";

/** One dated session with the names behind its ids. */
export interface SessionRow {
  readonly session: Session;
  readonly venueName: string;
  readonly communeCode: string;
  readonly teamName: string;
}

/** Columns of `sessions.csv`: the contract's, no more. */
export const SESSION_COLUMNS: readonly Column<SessionRow>[] = [
  { name: "session_id", type: "string", value: (row) => row.session.id },
  { name: "date", type: "string", value: (row) => row.session.date },
  { name: "start", type: "string", value: (row) => clockOf(row.session.start) },
  { name: "end", type: "string", value: (row) => clockOf(row.session.end) },
  { name: "site_id", type: "string", value: (row) => row.session.venueId },
  { name: "site_name", type: "string", value: (row) => row.venueName },
  { name: "commune_code", type: "string", value: (row) => row.communeCode },
  { name: "team", type: "string", value: (row) => row.teamName },
  { name: "professionals", type: "string", value: () => "" },
  { name: "theme", type: "string", value: (row) => row.session.theme },
  { name: "circuit", type: "string", value: (row) => row.session.circuitId },
  { name: "capacity", type: "integer", value: (row) => row.session.capacity },
  { name: "reserved", type: "integer", value: (row) => row.session.reserved },
  { name: "status", type: "string", value: (row) => row.session.status },
  { name: "reason", type: "string", value: (row) => row.session.reason },
];

/** Writes `sessions.csv`: the cycle laid on real dates. */
export function exportSessions(context: ExportContext): ExportFile[] {
  const { scenario, planning } = context;
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  const teams = new Map(scenario.teams.map((team) => [team.id, team.name]));
  const sessions = planning === null ? [] : laySessions(scenario, planning.document.plan);
  const rows = sessions.map((session): SessionRow => {
    const venue = venues.get(session.venueId);
    return {
      session,
      venueName: venue?.name ?? session.venueId,
      communeCode: venue?.communeCode ?? "",
      teamName: teams.get(session.teamId) ?? session.teamId,
    };
  });
  return encodeCsv("sessions.csv", SESSION_COLUMNS, rows, describeEdition(context), context.csv);
}
