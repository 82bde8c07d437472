import type { CalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { MonthCount } from "../../pipeline/calendar/monthCounts.ts";
import type { RosterLine } from "../../pipeline/calendar/roster.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { calendarPageText, shortMonthText } from "../../i18n/calendarPageText.ts";
import { formatDuration, formatInteger, formatMonth } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { type Markup, markup } from "./markup.ts";
import { createSessionNamer } from "./sessionNames.ts";

/** Writes what follows the months: sessions by commune, months under the minimum, hours of work. */
export function writeFigures(scenario: Scenario, report: CalendarReport, lang: Lang): readonly Markup[] {
  const taking = report.sessions.filter(({ status }) => status !== "cancelled");
  if (taking.length === 0 && report.months.length === 0) return [];
  const months = [
    ...new Set([
      ...report.months.map(({ month }) => month.month),
      ...taking.map(({ date }) => date.slice(0, 7)),
    ]),
  ].sort();
  return [
    markup`<section>
${writeCounts(scenario, report.sessions, months, lang)}
${writeShortMonths(scenario, report.months, lang)}
</section>`,
    markup`<section class="joined">
${writeHours(scenario, report.roster, months, lang)}
</section>`,
  ];
}

function writeHeads(first: string, months: readonly string[], last: readonly string[], lang: Lang): Markup {
  const heads = [...months.map((month) => formatMonth(month, lang)), ...last];
  return markup`<thead><tr><th scope="col">${first}</th>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>`;
}

/** Sessions that take place; communes of cancelled ones are listed too. */
function writeCounts(
  scenario: Scenario,
  sessions: readonly Session[],
  months: readonly string[],
  lang: Lang,
): Markup {
  const text = calendarPageText(lang);
  const named = sessions.map(createSessionNamer(scenario));
  const names = new Map(named.map(({ communeCode, communeName }) => [communeCode, communeName]));
  const communes = [...names].sort(([, a], [, b]) => a.localeCompare(b, "fr"));
  const rows = communes.map(([code, name]) => {
    const dates = named
      .filter(({ communeCode, session }) => communeCode === code && session.status !== "cancelled")
      .map(({ session }) => session.date.slice(0, 7));
    const counts = [...months.map((month) => dates.filter((date) => date === month).length), dates.length];
    return markup`<tr><th scope="row">${name}</th>${counts.map((count) => markup`<td>${formatInteger(count, lang)}</td>`)}</tr>`;
  });
  return markup`<div class="scroll"><table class="figures">
<caption>${text.counts}</caption>
${writeHeads(text.commune, months, [text.total], lang)}
<tbody>
${rows}
</tbody>
</table></div>`;
}

function writeShortMonths(scenario: Scenario, counts: readonly MonthCount[], lang: Lang): Markup {
  const text = calendarPageText(lang);
  if (counts.every(({ minimum }) => minimum === 0)) return markup``;
  const names = new Map(scenario.venues.map(({ id, name }) => [id, name]));
  const short = counts.filter(({ sessions, minimum }) => sessions < minimum);
  if (short.length === 0) return markup`<p class="note">${text.noShort}</p>`;
  const items = short.map(({ venueId, month, sessions, minimum }) => {
    const name = names.get(venueId) ?? venueId;
    return markup`<li>${shortMonthText(name, month.month, sessions, minimum, lang)}</li>`;
  });
  return markup`<div class="note"><h2>${text.short}</h2><ul>
${items}
</ul></div>`;
}

function writeHours(
  scenario: Scenario,
  roster: readonly RosterLine[],
  months: readonly string[],
  lang: Lang,
): Markup {
  const text = calendarPageText(lang);
  const names = new Map<string, string>([
    ...scenario.teams.map(({ id, name }) => [`team ${id}`, name] as const),
    ...scenario.professionals.map(({ id, role }) => [`professional ${id}`, role] as const),
  ]);
  const keyOf = ({ kind, id }: RosterLine): string => `${kind} ${id}`;
  const rows = [...new Map(roster.map((line) => [keyOf(line), line])).values()].map((holder) => {
    const lines = roster.filter((line) => keyOf(line) === keyOf(holder));
    const minutes = months.map((month) => lines.find((line) => line.month === month)?.workMinutes ?? 0);
    const total = minutes.reduce((sum, value) => sum + value, 0);
    const sessions = lines.reduce((sum, line) => sum + line.sessions, 0);
    const cells = [...minutes, total].map(
      (value) => markup`<td>${value === 0 ? "–" : formatDuration(value, lang)}</td>`,
    );
    const name = names.get(keyOf(holder)) ?? holder.id;
    return markup`<tr><th scope="row">${name} (${text[holder.kind]})</th>${cells}<td>${formatInteger(sessions, lang)}</td></tr>`;
  });
  return markup`<div class="scroll"><table class="figures">
<caption>${text.hours}</caption>
${writeHeads(text.who, months, [text.total, text.sessions], lang)}
<tbody>
${rows}
</tbody>
</table></div>
<p class="note">${text.hoursNote}</p>`;
}
