import { calendarPageText } from "../../i18n/calendarPageText.ts";
import { directoryText } from "../../i18n/directoryText.ts";
import { formatClockRange, formatDate, formatMonth } from "../../i18n/format.ts";
import { hoursText } from "../../i18n/hoursText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { sessionReasonText } from "../../i18n/sessionReasonText.ts";
import { describeLook } from "../authority/authorityLook.ts";
import { styleAuthority, writeAuthority } from "../authority/authorityMarkup.ts";
import { isHallPending } from "../calendar/calendarWords.ts";
import type { NamedSession } from "../calendar/sessionNames.ts";
import { summariseEdition, writeEdition } from "../editionMarkup.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { type Markup, markup } from "../markup.ts";
import { type Agenda, gatherAgenda } from "./agenda.ts";
import { DIRECTORY_STYLE } from "./directoryStyle.ts";
import { type DirectoryPlace, listPlaces } from "./directoryPlaces.ts";

/**
 * Writes `calendrier-global.html`, the « calendrier global » as lists: every session by date and by commune, and the
 * places that are open every week. Unlike the grid to print it reads well on a telephone and by ear.
 */
export function exportAgendaPage(context: ExportContext, lang: Lang): ExportFile {
  const { scenario } = context;
  const text = directoryText(lang).agenda;
  const look = describeLook(scenario.authority);
  const agenda = gatherAgenda(context);
  const title = text.title(scenario.territory.name);
  const kept = agenda.sessions.filter(({ session }) => session.status !== "cancelled");
  const regular = listPlaces(scenario, lang).filter(({ structure }) => structure.openingHours !== null);
  const body = markup`<header>
${writeAuthority(look)}
<h1>${title}</h1>
<p class="facts">${text.lead(kept.length, regular.length)}</p>
<p class="facts">${summariseEdition(context, lang)}</p>
<nav aria-label="${directoryText(lang).directory.contents}"><ul>
<li><a href="#dates">${text.byDate}</a></li>
<li><a href="#communes">${text.byCommune}</a></li>
</ul></nav>
</header>
<main>
${writeDates(agenda, lang)}
${writeCommunes(kept, regular, lang)}
</main>
<footer>
<h2>${calendarPageText(lang).about}</h2>
${writeEdition(context, lang)}
</footer>`;
  const style = `${styleAuthority(look)}${DIRECTORY_STYLE}`;
  return writeHtmlPage("calendrier-global.html", { lang, title, style }, body);
}

/** Months, then dates, then the sessions of each. */
function writeDates({ sessions }: Agenda, lang: Lang): Markup {
  const text = directoryText(lang).agenda;
  const months = [...new Set(sessions.map(({ session }) => session.date.slice(0, 7)))];
  return markup`<section id="dates">
<h2>${text.byDate}</h2>
${sessions.length === 0 ? markup`<p class="note">${text.none}</p>` : markup``}
${months.map(
  (month) => markup`<h3>${formatMonth(month, lang)}</h3>
${groupByDate(sessions.filter(({ session }) => session.date.startsWith(month))).map(
  ([date, day]) => markup`<h4><time datetime="${date}">${formatDate(date, lang)}</time></h4>
<ul>
${day.map((named) => markup`<li>${writeSession(named, lang)}</li>`)}
</ul>`,
)}`,
)}
</section>`;
}

function groupByDate(sessions: readonly NamedSession[]): readonly (readonly [string, NamedSession[]])[] {
  const days = new Map<string, NamedSession[]>();
  for (const named of sessions) {
    const { date } = named.session;
    days.set(date, [...(days.get(date) ?? []), named]);
  }
  return [...days];
}

function writeSession(named: NamedSession, lang: Lang): Markup {
  const { session, communeName } = named;
  const hours = formatClockRange(session.start, session.end, lang);
  const facts = [communeName, ...describePlace(named, lang), session.theme].filter((fact) => fact !== "");
  const words = [hours, ...facts].join(", ");
  if (session.status !== "cancelled") return markup`${words}`;
  const reason = session.reason === "" ? "" : ` (${sessionReasonText(session.reason, lang)})`;
  return markup`<s>${words}</s> <strong>${directoryText(lang).agenda.cancelled}${reason}</strong>`;
}

function describePlace(named: NamedSession, lang: Lang): readonly string[] {
  if (isHallPending(named)) return [directoryText(lang).agenda.hallPending];
  return [named.venueName];
}

/** What takes place in each commune, dated or every week. */
function writeCommunes(
  sessions: readonly NamedSession[],
  regular: readonly DirectoryPlace[],
  lang: Lang,
): Markup {
  const text = directoryText(lang);
  const names = [
    ...new Set([
      ...sessions.map(({ communeName }) => communeName),
      ...regular.map(({ communeCode, communeName }) =>
        communeCode === null ? text.directory.outside : communeName,
      ),
    ]),
  ].sort((a, b) => a.localeCompare(b, "fr"));
  return markup`<section id="communes">
<h2>${text.agenda.byCommune}</h2>
<p class="note">${text.agenda.regularNote}</p>
${names.map((name) => {
  const dated = sessions.filter(({ communeName }) => communeName === name);
  const open = regular.filter(({ communeCode, communeName }) =>
    communeCode === null ? name === text.directory.outside : communeName === name,
  );
  return markup`<h3>${name}</h3>
${open.length === 0 ? markup`` : writeRegular(open, lang)}
${dated.length === 0 ? markup`` : writeDated(dated, lang)}`;
})}
</section>`;
}

function writeRegular(places: readonly DirectoryPlace[], lang: Lang): Markup {
  return markup`<h4>${directoryText(lang).agenda.regular}</h4>
<ul>
${places.map(
  ({ structure }) => markup`<li>${structure.name}, ${hoursText(structure.openingHours ?? "", lang)}</li>`,
)}
</ul>`;
}

function writeDated(sessions: readonly NamedSession[], lang: Lang): Markup {
  return markup`<h4>${directoryText(lang).agenda.sessions}</h4>
<ul>
${sessions.map(
  (named) =>
    markup`<li><time datetime="${named.session.date}">${formatDate(named.session.date, lang)}</time>, ${formatClockRange(named.session.start, named.session.end, lang)}, ${describePlace(named, lang).join("")}</li>`,
)}
</ul>`;
}
