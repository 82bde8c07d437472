import type { CalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { MonthCount } from "../../pipeline/calendar/monthCounts.ts";
import type { RosterLine } from "../../pipeline/calendar/roster.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { calendarPageText, shortMonthText } from "../../i18n/calendarPageText.ts";
import { formatDuration, formatInteger, formatMonth } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { type Markup, markup } from "../markup.ts";
import { createSessionNamer } from "./sessionNames.ts";

/** Most months whose names fit side by side on A4; more are written by their numbers. */
const MOST_NAMED_MONTHS = 6;

/** Most months side by side on A4; more take another table. */
const MOST_MONTHS = 12;

/** Writes what follows the months: sessions by commune, months under the minimum, hours of work. */
export function writeFigures(scenario: Scenario, report: CalendarReport, lang: Lang): readonly Markup[] {
  const taking = report.sessions.filter(({ status }) => status !== "cancelled");
  if (report.sessions.length === 0) return [];
  const months = [
    ...new Set([
      ...report.months.map(({ month }) => month.month),
      ...taking.map(({ date }) => date.slice(0, 7)),
    ]),
  ].sort();
  const tables: Markup[] = [];
  for (let from = 0; from < months.length; from += MOST_MONTHS) {
    tables.push(writeCounts(scenario, report.sessions, months.slice(from, from + MOST_MONTHS), lang));
  }
  return [
    markup`<section>
${tables}
${writeShortMonths(scenario, report.months, lang)}
</section>`,
    markup`<section class="joined">
${writeHours(scenario, report.roster, lang)}
</section>`,
  ];
}

function writeMonthHead(month: string, short: boolean, lang: Lang): Markup {
  const name = formatMonth(month, lang);
  if (!short) return markup`<th scope="col">${name}</th>`;
  return markup`<th scope="col"><abbr title="${name}">${month.slice(5)}/<wbr>${month.slice(0, 4)}</abbr></th>`;
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
    const counts = [
      ...months.map((month) => dates.filter((date) => date === month).length),
      dates.filter((date) => months.includes(date)).length,
    ];
    return markup`<tr><th scope="row">${name}</th>${counts.map((count) => markup`<td>${formatInteger(count, lang)}</td>`)}</tr>`;
  });
  return markup`<div class="scroll"><table class="figures">
<caption>${text.counts}</caption>
<thead><tr><th scope="col">${text.commune}</th>${months.map((month) =>
    writeMonthHead(month, months.length > MOST_NAMED_MONTHS, lang),
  )}<th scope="col">${text.total}</th></tr></thead>
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

function writeHours(scenario: Scenario, roster: readonly RosterLine[], lang: Lang): Markup {
  const text = calendarPageText(lang);
  const names = new Map<string, string>([
    ...scenario.teams.map(({ id, name }) => [`team ${id}`, name] as const),
    ...scenario.professionals.map(({ id, role }) => [`professional ${id}`, role] as const),
  ]);
  const holders = new Map<string, RosterLine[]>();
  for (const line of roster) {
    const key = `${line.kind} ${line.id}`;
    holders.set(key, [...(holders.get(key) ?? []), line]);
  }
  const bodies = [...holders].map(([key, lines]) => writeHolder(names.get(key) ?? key, lines, lang));
  return markup`<div class="scroll"><table class="figures work">
<caption>${text.hours}</caption>
<thead><tr><th scope="col">${text.who}</th><th scope="col">${text.month}</th><th scope="col">${text.sessions}</th><th scope="col">${text.workHours}</th></tr></thead>
${bodies}
</table></div>
<p class="note">${text.hoursNote}</p>`;
}

/** One row for each month, then their sum. */
function writeHolder(name: string, lines: readonly RosterLine[], lang: Lang): Markup {
  const text = calendarPageText(lang);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const rows = [
    ...lines.map((line) => ({ ...line, label: formatMonth(line.month, lang) })),
    {
      label: text.total,
      sessions: sum(lines.map((line) => line.sessions)),
      workMinutes: sum(lines.map((line) => line.workMinutes)),
    },
  ];
  const kind = lines[0]?.kind ?? "team";
  const head = markup`<th scope="rowgroup" rowspan="${rows.length}">${name} (${text[kind]})</th>`;
  return markup`<tbody>
${rows.map(
  ({ label, sessions, workMinutes }, index) =>
    markup`<tr>${index === 0 ? head : markup``}<th scope="row">${label}</th><td>${formatInteger(sessions, lang)}</td><td>${formatDuration(workMinutes, lang)}</td></tr>`,
)}
</tbody>`;
}
