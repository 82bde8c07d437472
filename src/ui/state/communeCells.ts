import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import type { CopiedTable } from "../../exports/copiedTable.ts";
import type { Texts } from "../../i18n/texts.ts";
import { type CommuneRow, rankState } from "./communeRows.ts";

function toMinutes(seconds: number | null | undefined): number | null {
  return seconds === null || seconds === undefined ? null : seconds / 60;
}

/** Returns the table of communes for a spreadsheet: codes are text, minutes are numbers, in the order that is shown. */
export function communeCells(
  rows: readonly CommuneRow[],
  ageBand: AgeBand,
  withPlan: boolean,
  { table }: Texts,
): CopiedTable {
  return {
    head: [
      table.code,
      table.commune,
      table.children(ageBand),
      table.todayMinutes,
      table.nearest,
      table.state,
      table.uncertain,
      ...(withPlan ? [table.afterMinutes] : []),
    ],
    rows: rows.map((row) => [
      row.code,
      row.name,
      row.access.need.children,
      toMinutes(row.access.accessSeconds),
      row.nearestName,
      [table.covered, table.newly, table.white][rankState(row)] ?? "",
      row.access.uncertain && !row.access.covered ? table.yes : "",
      ...(withPlan ? [toMinutes(row.outcome?.accessSecondsAfter)] : []),
    ]),
  };
}
