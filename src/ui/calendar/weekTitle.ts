import { formatDayOfMonth } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { CalendarWeek } from "../state/calendarDays.ts";

/** Names a week by its ISO number, its Monday and its Sunday: « Semaine 10, du 8 au 14 mars 2027 ». */
export function weekTitle({ week, days }: CalendarWeek, texts: Texts, lang: Lang): string {
  const [first, last] = [days[0]?.date ?? "", days.at(-1)?.date ?? ""];
  const end = `${formatDayOfMonth(last, lang)} ${last.slice(0, 4)}`;
  const start = formatDayOfMonth(first, lang);
  const sameMonth = first.slice(0, 7) === last.slice(0, 7);
  return texts.calendar.weekTitle(week, sameMonth ? start.replace(/ .*$/u, "") : start, end);
}
