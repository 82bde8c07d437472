import {
  calledOffText,
  changedText,
  movedFromText,
  movedToText,
  withRolesText,
} from "../../i18n/calendarPageText.ts";
import { formatClockRange, formatDate } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { roadbookText } from "../../i18n/roadbookText.ts";
import { type Markup, markup } from "../markup.ts";
import type { NamedSession } from "../calendar/sessionNames.ts";
import type { RoadSheet } from "./roadSheet.ts";
import type { SheetDate } from "./sheetDates.ts";

/** Writes the dates of a sheet, and what is not as usual on each. */
export function writeSheetDates(sheet: RoadSheet, lang: Lang): Markup {
  const text = roadbookText(lang);
  if (sheet.dates.length === 0) return markup`<p class="note">${text.noDates}</p>`;
  return markup`<ul class="dates">
${sheet.dates.map((date) => writeDate(date, sheet, lang))}
</ul>`;
}

function writeDate({ date, here, movedAway }: SheetDate, sheet: RoadSheet, lang: Lang): Markup {
  const text = roadbookText(lang);
  const taking = here.filter(({ session }) => session.status !== "cancelled");
  const roles = [...new Set(taking.flatMap((named) => named.roles))];
  const notes = [
    ...(taking.length === 0 ? [text.noOuting] : []),
    ...(roles.length === 0 ? [] : [withRolesText(roles, lang)]),
    ...here.flatMap((named) => tellHere(named, sheet, lang)),
    ...movedAway.map(({ venueName, session }) => tell(venueName, [movedToText(session.date, lang)])),
  ];
  const style = taking.length === 0 ? markup` class="off"` : markup``;
  const told = notes.length === 0 ? markup`` : markup`<span>${notes.join(" ; ")}</span>`;
  return markup`<li${style}><time datetime="${date}">${formatDate(date, lang)}</time>${told}</li>`;
}

/** What differs from the plan: nothing for a session that is kept as it is. */
function tellHere(
  { session, venueName, teamName }: NamedSession,
  sheet: RoadSheet,
  lang: Lang,
): readonly string[] {
  const { status, movedFrom, date, reason, start, end } = session;
  if (status === "cancelled") return [tell(venueName, [calledOffText(reason, lang)])];
  const planned = sheet.stops.some(({ stop }) => stop.start === start && stop.end === end);
  const differences = [
    ...(movedFrom === null
      ? []
      : [movedFrom === date ? changedText(reason, lang) : movedFromText(movedFrom, reason, lang)]),
    ...(planned ? [] : [formatClockRange(start, end, lang)]),
    ...(teamName === sheet.teamName ? [] : [teamName]),
  ];
  return differences.length === 0 ? [] : [tell(venueName, differences)];
}

function tell(venueName: string, facts: readonly string[]): string {
  return `${venueName} (${facts.join(", ")})`;
}
