import type { Session } from "../../pipeline/calendar/session.ts";
import {
  calledOffText,
  changedText,
  isPendingHallName,
  movedFromText,
  movedToText,
  untilText,
  withRolesText,
} from "../../i18n/calendarPageText.ts";
import { formatClock, formatClockRange } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { type CalendarWords, isHallPending, writePendingMark } from "./calendarWords.ts";
import { type Markup, markup } from "../markup.ts";
import type { NamedSession } from "./sessionNames.ts";

/** Writes one session on a day of the grid; on the day that it left, where it went. */
export function writeEntry(session: Session, date: string, words: CalendarWords): Markup {
  const { lang } = words;
  const named = words.nameSession(session);
  const mark = words.teamMarks.get(session.teamId);
  const team = mark === undefined ? markup`` : markup`${mark} `;
  const head = tellHead(named, words);
  if (session.date !== date || session.status === "cancelled") {
    const note =
      session.date === date ? calledOffText(session.reason, lang) : movedToText(session.date, lang);
    return markup`<li class="off">${team}<s>${head}</s><em>${note}</em></li>`;
  }
  const pending =
    isHallPending(named) && !words.shared.has("hall-pending") ? writePendingMark(lang) : markup``;
  const details = tellDetails(named, words);
  const style = session.movedFrom === null ? "kept" : "moved";
  return markup`<li class="${style}">${team}<strong>${head}${pending}</strong>${
    details === "" ? markup`` : markup`<span class="details">${details}</span>`
  }${writeMove(session, lang)}</li>`;
}

/** Start and commune; start and end where all sessions are in one commune. */
function tellHead({ session, communeName }: NamedSession, { shared, lang }: CalendarWords): string {
  return shared.has("commune") || communeName === ""
    ? formatClockRange(session.start, session.end, lang)
    : `${formatClock(session.start, lang)} ${communeName}`;
}

function tellDetails(named: NamedSession, { shared, lang }: CalendarWords): string {
  const { session, communeName, roles } = named;
  const isEndTold = shared.has("commune") || communeName === "" || shared.has("length");
  return [
    isEndTold ? "" : untilText(session.end, lang),
    shortenHall(named),
    shared.has("theme") ? "" : session.theme,
    roles.length === 0 ? "" : withRolesText(roles, lang),
  ]
    .filter((part) => part !== "")
    .join(", ");
}

/** The name of a hall without that of its commune before it, which stands above; empty where it has none yet. */
function shortenHall({ venueName, communeName }: NamedSession): string {
  const start = `${communeName}, `;
  const name = communeName !== "" && venueName.startsWith(start) ? venueName.slice(start.length) : venueName;
  return isPendingHallName(name) ? "" : name;
}

function writeMove({ date, movedFrom, reason }: Session, lang: Lang): Markup {
  if (movedFrom === null) return markup``;
  const move = movedFrom === date ? changedText(reason, lang) : movedFromText(movedFrom, reason, lang);
  return markup`<em>${move}</em>`;
}
