import type { CalendarReport } from "../pipeline/calendar/calendarReport.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { formatDate, formatInteger, formatMonth } from "./format.ts";
import type { Lang } from "./lang.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** Words the figures of a calendar on one screen: half-days, sessions, months under the minimum, repairs, places. */
export function summariseCalendar(scenario: Scenario, report: CalendarReport, lang: Lang): string[] {
  const { calendar } = scenario;
  const fr = lang === "fr";
  const open = report.slots.filter(({ status }) => status === "open").length;
  const count = (status: string): string =>
    formatInteger(report.sessions.filter((session) => session.status === status).length, lang);
  const nameOf = (id: string): string => scenario.venues.find((venue) => venue.id === id)?.name ?? id;
  const from = formatDate(calendar.start, lang);
  const until = formatDate(calendar.end, lang);
  const [opened, all] = [formatInteger(open, lang), formatInteger(report.slots.length, lang)];
  const short = report.months.filter((month) => month.sessions < month.minimum);
  const lines = fr
    ? [
        `Du ${from} au ${until}, zone ${calendar.zone} : ${opened} demi-journées ouvertes sur ${all}`,
        `Séances : ${count("kept")} maintenues, ${count("moved")} déplacées, ${count("cancelled")} annulées`,
      ]
    : [
        `From ${from} to ${until}, zone ${calendar.zone}: ${opened} half-days open of ${all}`,
        `Sessions: ${count("kept")} kept, ${count("moved")} moved, ${count("cancelled")} cancelled`,
      ];
  if (short.length > 0) {
    const names = short.map(({ venueId, month }) => `${nameOf(venueId)} (${formatMonth(month.month, lang)})`);
    lines.push(
      fr ? `Mois sous le minimum : ${names.join(", ")}` : `Months under the minimum: ${names.join(", ")}`,
    );
  }
  for (const { venueId, change } of report.repairs) {
    const was = report.sessions.find(({ id }) => id === change.sessionId)?.date ?? "";
    const to = formatDate(change.to?.date ?? "", lang);
    lines.push(
      fr
        ? `  réparation possible, ${nameOf(venueId)} : la séance du ${formatDate(was, lang)} le ${to}`
        : `  possible repair, ${nameOf(venueId)}: the session of ${formatDate(was, lang)} on ${to}`,
    );
  }
  return fr ? lines.map(setFrenchPunctuation) : lines;
}
