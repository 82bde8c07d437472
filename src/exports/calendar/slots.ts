import { compareText } from "../../../geodata/model/compareText.ts";
import type { SlotRow } from "../../pipeline/calendar/slotRow.ts";
import { clockOf } from "../clock.ts";
import type { Column } from "../column.ts";
import { describeEdition } from "../edition.ts";
import { encodeCsv } from "../encodeCsv.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";

interface NamedSlot {
  readonly slot: SlotRow;
  readonly teamName: string;
}

/** Columns of `slots.csv`: the contract's, no more. */
const SLOT_COLUMNS: readonly Column<NamedSlot>[] = [
  { name: "date", type: "string", value: ({ slot }) => slot.date },
  { name: "half_day", type: "string", value: ({ slot }) => slot.halfDay },
  { name: "start", type: "string", value: ({ slot }) => clockOf(slot.start) },
  { name: "end", type: "string", value: ({ slot }) => clockOf(slot.end) },
  { name: "site_id", type: "string", value: ({ slot }) => slot.venueId ?? "" },
  { name: "status", type: "string", value: ({ slot }) => slot.status },
  { name: "reason", type: "string", value: ({ slot }) => slot.reason },
  { name: "team", type: "string", value: ({ teamName }) => teamName },
];

/** Writes `slots.csv`: the half-days of the horizon, by date, mornings first, then team. */
export function exportSlots(rows: readonly SlotRow[], context: ExportContext): ExportFile[] {
  const teams = new Map(context.scenario.teams.map((team) => [team.id, team.name]));
  const named = rows
    .toSorted(
      (a, b) =>
        compareText(a.date, b.date) ||
        compareText(a.halfDay, b.halfDay) ||
        a.start - b.start ||
        compareText(a.teamId, b.teamId),
    )
    .map((slot) => ({ slot, teamName: teams.get(slot.teamId) ?? slot.teamId }));
  return encodeCsv("slots.csv", SLOT_COLUMNS, named, describeEdition(context), context.csv);
}
