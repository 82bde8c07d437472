import type { Session } from "../pipeline/calendar/session.ts";
import { createSessionNamer, type NamedSession } from "./calendar/sessionNames.ts";
import { clockOf } from "./clock.ts";
import type { Column } from "./column.ts";
import { describeEdition } from "./edition.ts";
import { encodeCsv } from "./encodeCsv.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";

/** Columns of `sessions.csv`: the contract's, no more. */
export const SESSION_COLUMNS: readonly Column<NamedSession>[] = [
  { name: "session_id", type: "string", value: (row) => row.session.id },
  { name: "date", type: "string", value: (row) => row.session.date },
  { name: "start", type: "string", value: (row) => clockOf(row.session.start) },
  { name: "end", type: "string", value: (row) => clockOf(row.session.end) },
  { name: "site_id", type: "string", value: (row) => row.session.venueId },
  { name: "site_name", type: "string", value: (row) => row.venueName },
  { name: "commune_code", type: "string", value: (row) => row.communeCode },
  { name: "team", type: "string", value: (row) => row.teamName },
  { name: "professionals", type: "string", value: (row) => row.roles.join(", ") },
  { name: "theme", type: "string", value: (row) => row.session.theme },
  { name: "circuit", type: "string", value: (row) => row.session.circuitId },
  { name: "capacity", type: "integer", value: (row) => row.session.capacity },
  { name: "reserved", type: "integer", value: (row) => row.session.reserved },
  { name: "status", type: "string", value: (row) => row.session.status },
  { name: "reason", type: "string", value: (row) => reasonOf(row.session) },
];

/** The reason's code; of a session that moved, with the date that it had. */
function reasonOf({ reason, movedFrom }: Session): string {
  return movedFrom === null ? reason : `${reason} (${movedFrom})`.trimStart();
}

/** Writes `sessions.csv`: the cycle laid on real dates, cancelled sessions too. */
export function exportSessions(context: ExportContext, sessions: readonly Session[]): ExportFile[] {
  const rows = sessions.map(createSessionNamer(context.scenario));
  return encodeCsv("sessions.csv", SESSION_COLUMNS, rows, describeEdition(context), context.csv);
}
