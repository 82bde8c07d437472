import { formatClock, formatDate } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { CalendarNames } from "../state/calendarNames.ts";

/** Names a session in a sentence: place, date and hour. */
export function nameSession(session: Session, names: CalendarNames, lang: Lang): string {
  const { venueId, date, start } = session;
  return `${names.venueLabel(venueId)}, ${formatDate(date, lang)}, ${formatClock(start, lang)}`;
}
