import type { CalendarReport } from "../pipeline/calendar/calendarReport.ts";
import type { Session } from "../pipeline/calendar/session.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { formatDate, formatInteger, formatMonth } from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** Most months under the minimum that the summary names. */
const LISTED_MONTHS = 8;

/** Words the figures of a calendar on one screen: half-days, sessions, months under the minimum, repairs. */
export function summariseCalendar(scenario: Scenario, report: CalendarReport, lang: Lang): string[] {
  const { calendar } = scenario;
  const fr = lang === "fr";
  const open = report.slots.filter(({ status }) => status === "open").length;
  const count = (status: Session["status"], one: string, many: string): string =>
    countOf(report.sessions.filter((session) => session.status === status).length, one, many, lang);
  const nameOf = (id: string): string => scenario.venues.find((venue) => venue.id === id)?.name ?? id;
  const from = formatDate(calendar.start, lang);
  const until = formatDate(calendar.end, lang);
  const opened = fr
    ? countOf(open, "demi-journée ouverte", "demi-journées ouvertes", lang)
    : countOf(open, "half-day open", "half-days open", lang);
  const all = formatInteger(report.slots.length, lang);
  const short = report.months.filter((month) => month.sessions < month.minimum);
  const lines = fr
    ? [
        `Du ${from} au ${until}, zone ${calendar.zone} : ${opened} sur ${all}`,
        `Séances : ${count("kept", "maintenue", "maintenues")}, ${count("moved", "déplacée", "déplacées")}, ${count("cancelled", "annulée", "annulées")}`,
      ]
    : [
        `From ${from} to ${until}, zone ${calendar.zone}: ${opened} of ${all}`,
        `Sessions: ${count("kept", "kept", "kept")}, ${count("moved", "moved", "moved")}, ${count("cancelled", "cancelled", "cancelled")}`,
      ];
  if (short.length > 0) {
    const names = short
      .slice(0, LISTED_MONTHS)
      .map(({ venueId, month: { month } }) => `${nameOf(venueId)} (${formatMonth(month, lang)})`);
    const more = short.length - names.length;
    if (more > 0)
      names.push(fr ? `et ${formatInteger(more, lang)} de plus` : `and ${formatInteger(more, lang)} more`);
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
  for (const id of report.idleChanges) {
    lines.push(
      fr
        ? `Changement sans effet : aucune séance « ${id} » (calendar.changes)`
        : `Change without effect: no session “${id}” (calendar.changes)`,
    );
  }
  return fr ? lines.map(setFrenchPunctuation) : lines;
}

/** Words how many sessions changed since the calendar that was sent out. */
export function summariseChanges(
  { version, cancelled, moved, added }: Readonly<Record<"version" | "cancelled" | "moved" | "added", number>>,
  lang: Lang,
): string {
  if (lang === "en") {
    return `Since version ${version}: ${formatInteger(cancelled, lang)} cancelled, ${formatInteger(moved, lang)} moved, ${formatInteger(added, lang)} added`;
  }
  const counts = [
    countOf(cancelled, "séance annulée", "séances annulées", lang),
    countOf(moved, "déplacée", "déplacées", lang),
    countOf(added, "ajoutée", "ajoutées", lang),
  ];
  return setFrenchPunctuation(`Depuis la version ${version} : ${counts.join(", ")}`);
}
