import type { CalendarReport } from "../../pipeline/calendar/calendarReport.ts";
import { calendarPageText, schoolHolidayText } from "../../i18n/calendarPageText.ts";
import { formatMonth, weekdayName } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { sessionReasonText } from "../../i18n/sessionReasonText.ts";
import { describeEdition } from "../edition.ts";
import { summariseEdition, writeEdition } from "../editionMarkup.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { writeEntry } from "./calendarEntry.ts";
import { buildGrids, type GridDay, type GridMonth } from "./calendarGrid.ts";
import { CALENDAR_STYLE } from "./calendarStyle.ts";
import { writeFigures } from "./calendarFigures.ts";
import { type CalendarWords, createCalendarWords } from "./calendarWords.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { type Markup, markup } from "../markup.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Writes `calendar.html`, the « calendrier global »: one page without scripts that stands by itself, a grid for
 * each month of the horizon and then the counts, made to be printed month by month.
 */
export function exportCalendarPage(context: ExportContext, report: CalendarReport, lang: Lang): ExportFile {
  const { scenario } = context;
  const text = calendarPageText(lang);
  const words = createCalendarWords(scenario, report.sessions, lang);
  const grids = buildGrids(scenario, report.sessions);
  const busyWeekdays = findBusyWeekdays(grids);
  const title = `${text.title}, ${scenario.name}`;
  const running = `${title}. ${text.version} ${describeEdition(context).version}`;
  const body = markup`<header>
<h1>${title}</h1>
<p class="facts">${summariseEdition(context, lang)}</p>
${writeMonthList(grids, lang)}
</header>
<main>
${report.sessions.length === 0 ? markup`<p class="note">${text.nothing}</p>` : markup``}
${grids.map((grid, index) => writeMonth(grid, index === 0 ? null : running, busyWeekdays, words))}
${writeFigures(scenario, report, lang)}
</main>
<footer>
<section class="joined">
<h2>${text.about}</h2>
${writeEdition(context, lang)}
</section>
</footer>`;
  return writeHtmlPage("calendar.html", { lang, title, style: CALENDAR_STYLE }, body);
}

function writeMonthList(grids: readonly GridMonth[], lang: Lang): Markup {
  const items = grids.map(
    ({ month }) => markup`<li><a href="#m-${month}">${formatMonth(month, lang)}</a></li>`,
  );
  return markup`<nav aria-label="${calendarPageText(lang).months}"><ul>
${items}
</ul></nav>`;
}

/** Days of the week that hold a session in some month, so that columns are as wide in all. */
function findBusyWeekdays(grids: readonly GridMonth[]): ReadonlySet<number> {
  const weeks = grids.flatMap((grid) => grid.weeks);
  return new Set(
    WEEKDAYS.filter((weekday) => weeks.some(({ days }) => (days[weekday - 1]?.sessions.length ?? 0) > 0)),
  );
}

/** The running title tells on paper what the page is of; the first month stands below the title itself: null. */
function writeMonth(
  { month, weeks }: GridMonth,
  running: string | null,
  busyWeekdays: ReadonlySet<number>,
  words: CalendarWords,
): Markup {
  const { lang } = words;
  const text = calendarPageText(lang);
  const days = weeks.flatMap((week) => week.days.filter((day) => day !== null));
  const isEmpty = days.every((day) => day.sessions.length === 0);
  const heads = WEEKDAYS.map((weekday) =>
    weekday > 5 && !busyWeekdays.has(weekday)
      ? markup`<th scope="col" class="narrow">${weekdayName(weekday, lang)}</th>`
      : markup`<th scope="col">${weekdayName(weekday, lang)}</th>`,
  );
  const rows = weeks.map(
    ({ week, days: cells }) => markup`<tr>
<th scope="row"><span class="hidden">${text.week} </span>${week}</th>
${cells.map((day, column) => writeDay(day, cells[column - 1] ?? null, words))}
</tr>`,
  );
  return markup`<section id="m-${month}"${running === null ? markup` class="joined"` : markup``}>
<div class="title"><h2 id="t-${month}">${formatMonth(month, lang)}</h2>${isEmpty ? markup`` : words.legend}${
    running === null ? markup`` : markup`<p class="running">${running}</p>`
  }</div>
<div class="scroll">
<table class="grid" aria-labelledby="t-${month}">
<thead><tr><th scope="col" class="w">${text.week}</th>${heads}</tr></thead>
<tbody>
${rows}
</tbody>
</table>
</div>
${isEmpty ? markup`<p class="note">${text.noSession}</p>` : markup``}
${days.some((day) => day.school === "unknown") ? markup`<p class="note">${text.schoolUnknown}</p>` : markup``}
</section>`;
}

/** The name of school holidays is seen on their first day of a week, and read out on each. */
function writeDay(day: GridDay | null, before: GridDay | null, words: CalendarWords): Markup {
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
  const place = day.sessions.length === 0 ? style : `${style} busy`;
  const sessions = day.sessions.map((session) => writeEntry(session, day.date, words));
  return markup`<td class="${place}"><p class="day"><time datetime="${day.date}">${day.day}</time></p>${kinds}${
    sessions.length === 0 ? markup`` : markup`<ul class="sessions">${sessions}</ul>`
  }</td>`;
}
