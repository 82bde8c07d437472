import type { CalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import {
  calendarPageText,
  calledOffText,
  changedText,
  everySessionText,
  movedFromText,
  movedToText,
  schoolHolidayText,
} from "../../i18n/calendarPageText.ts";
import { formatClockRange, formatDate, formatMonth, weekdayName } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { sessionReasonText } from "../../i18n/sessionReasonText.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { buildGrids, type GridDay, type GridMonth } from "./calendarGrid.ts";
import { CALENDAR_STYLE } from "./calendarStyle.ts";
import { writeFigures } from "./calendarFigures.ts";
import { type Markup, markup } from "./markup.ts";
import { createSessionNamer, type NamedSession } from "./sessionNames.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** How sessions are worded on the days of a grid. */
interface SessionWords {
  readonly nameSession: (session: Session) => NamedSession;
  /** What all sessions have in common, said once at the top. */
  readonly shared: readonly string[];
  readonly lang: Lang;
}

/**
 * Writes `calendar.html`, the « calendrier global »: one page without scripts that stands by itself, a grid for
 * each month of the horizon and then the counts, made to be printed month by month.
 */
export function exportCalendarPage(context: ExportContext, report: CalendarReport, lang: Lang): ExportFile {
  const { scenario } = context;
  const text = calendarPageText(lang);
  const shared = findShared(report.sessions.map(createSessionNamer(scenario)));
  const words: SessionWords = { nameSession: createSessionNamer(scenario), shared, lang };
  const grids = buildGrids(scenario, report.sessions);
  const title = `${text.title}, ${scenario.name}`;
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: CALENDAR_STYLE }}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p class="facts">${summariseEdition(context, lang)}</p>
${shared.length === 0 ? markup`` : markup`<p class="facts">${everySessionText(shared, lang)}</p>`}
${writeMonthList(grids, lang)}
</header>
<main>
${report.sessions.length === 0 ? markup`<p class="note">${text.nothing}</p>` : markup``}
${grids.map((grid, index) => writeMonth(grid, index, words))}
${writeFigures(scenario, report, lang)}
</main>
<footer>
<section class="joined">
<h2>${text.about}</h2>
${writeEdition(context, lang)}
</section>
</footer>
</body>
</html>
`;
  return { fileName: "calendar.html", mediaType: "text/html", text: page.markup };
}

function summariseEdition(context: ExportContext, lang: Lang): string {
  const text = calendarPageText(lang);
  const edition = describeEdition(context);
  const until = `${text.validUntil} ${formatDate(edition.valid_until, lang)}`;
  return `${text.version} ${edition.version}. ${text.dataOf} ${formatDate(edition.date, lang)}. ${until}.`;
}

function writeEdition(context: ExportContext, lang: Lang): Markup {
  const text = calendarPageText(lang);
  const edition = describeEdition(context);
  const facts: readonly (readonly [string, string])[] = [
    [text.version, edition.version],
    ...(edition.replaces === null ? [] : [[text.replaces, edition.replaces] as const]),
    [text.dataOf, formatDate(edition.date, lang)],
    [text.validUntil, formatDate(edition.valid_until, lang)],
    [text.sources, edition.sources.join(" ; ")],
    [text.licence, edition.licence],
    [text.definition, edition.definition],
  ];
  return markup`<dl>
${facts.map(([term, fact]) => markup`<dt>${term}</dt><dd>${fact}</dd>`)}
</dl>`;
}

function writeMonthList(grids: readonly GridMonth[], lang: Lang): Markup {
  const items = grids.map(
    ({ month }) => markup`<li><a href="#m-${month}">${formatMonth(month, lang)}</a></li>`,
  );
  return markup`<nav aria-label="${calendarPageText(lang).months}"><ul>
${items}
</ul></nav>`;
}

function writeMonth({ month, weeks }: GridMonth, index: number, words: SessionWords): Markup {
  const { lang } = words;
  const text = calendarPageText(lang);
  const days = weeks.flatMap((week) => week.days.filter((day) => day !== null));
  const isBusy = (weekday: number): boolean =>
    weeks.some((week) => (week.days[weekday - 1]?.sessions.length ?? 0) > 0);
  const heads = WEEKDAYS.map((weekday) =>
    weekday > 5 && !isBusy(weekday)
      ? markup`<th scope="col" class="narrow">${weekdayName(weekday, lang)}</th>`
      : markup`<th scope="col">${weekdayName(weekday, lang)}</th>`,
  );
  const rows = weeks.map(
    ({ week, days: cells }) => markup`<tr>
<th scope="row"><span class="hidden">${text.week} </span>${week}</th>
${cells.map((day, column) => writeDay(day, cells[column - 1] ?? null, words))}
</tr>`,
  );
  return markup`<section id="m-${month}"${index === 0 ? markup` class="joined"` : markup``}>
<div class="scroll">
<table class="grid">
<caption>${formatMonth(month, lang)}</caption>
<thead><tr><th scope="col" class="w">${text.week}</th>${heads}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>
${days.every((day) => day.sessions.length === 0) ? markup`<p class="note">${text.noSession}</p>` : markup``}
${days.some((day) => day.school === "unknown") ? markup`<p class="note">${text.schoolUnknown}</p>` : markup``}
</section>`;
}

/** The name of school holidays is seen on their first day of a week, and read out on each. */
function writeDay(day: GridDay | null, before: GridDay | null, words: SessionWords): Markup {
  if (day === null) return markup`<td class="out"></td>`;
  const { lang } = words;
  const { publicHoliday, school } = day;
  const isHoliday = school !== "term" && school !== "unknown";
  const kinds = [
    ...(publicHoliday === null
      ? []
      : [markup`<p class="kind">${sessionReasonText(`public-holiday:${publicHoliday}`, lang)}</p>`]),
    ...(isHoliday
      ? [
          markup`<p class="${before?.school === school ? "hidden" : "kind"}">${schoolHolidayText(school, lang)}</p>`,
        ]
      : []),
  ];
  const style = publicHoliday !== null ? "public" : isHoliday ? "school" : "term";
  const sessions = day.sessions.map((session) => writeSession(session, day.date, words));
  return markup`<td class="${style}"><p class="day"><time datetime="${day.date}">${day.day}</time></p>${kinds}${
    sessions.length === 0 ? markup`` : markup`<ul class="sessions">${sessions}</ul>`
  }</td>`;
}

function writeSession(session: Session, date: string, { nameSession, shared, lang }: SessionWords): Markup {
  const { communeName, venueName, teamName } = nameSession(session);
  const hours = formatClockRange(session.start, session.end, lang);
  const head = [hours, communeName].filter((part) => !shared.includes(part)).join(" ");
  if (session.date !== date || session.status === "cancelled") {
    const note =
      session.date === date ? calledOffText(session.reason, lang) : movedToText(session.date, lang);
    return markup`<li class="off"><s>${head}</s><em>${note}</em></li>`;
  }
  const details = [shortenHall(venueName, communeName), session.theme, teamName];
  const told = details.filter((part) => part !== "" && !shared.includes(part)).join(", ");
  const style = session.movedFrom === null ? "kept" : "moved";
  return markup`<li class="${style}"><strong>${head}</strong><span>${told}</span>${writeMove(session, lang)}</li>`;
}

function writeMove({ date, movedFrom, reason }: Session, lang: Lang): Markup {
  if (movedFrom === null) return markup``;
  const move = movedFrom === date ? changedText(reason, lang) : movedFromText(movedFrom, reason, lang);
  return markup`<em>${move}</em>`;
}

/** The name of a hall without that of its commune before it, which stands above. */
function shortenHall(venueName: string, communeName: string): string {
  const start = `${communeName}, `;
  return communeName !== "" && venueName.startsWith(start) ? venueName.slice(start.length) : venueName;
}

/** Commune, theme and team where all sessions have the same. */
function findShared(sessions: readonly NamedSession[]): readonly string[] {
  const communes = new Set(sessions.map(({ communeName }) => communeName));
  const themes = new Set(sessions.map(({ session }) => session.theme));
  const teams = new Set(sessions.map(({ teamName }) => teamName));
  return [communes, themes, teams]
    .flatMap((names) => (names.size === 1 ? [...names] : []))
    .filter((name) => name !== "");
}
