import type { TravelProvenance } from "../../../geodata/model/travel.ts";
import { formatClock, formatClockRange, formatRhythm } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { provenanceText, roadbookText, timesSourceText, toleranceText } from "../../i18n/roadbookText.ts";
import { computeMatrix } from "../../pipeline/computeMatrix.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { type Markup, markup } from "../markup.ts";
import { summariseEdition, writeEdition } from "../editionMarkup.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { ROADBOOK_STYLE } from "./roadbookStyle.ts";
import type { RoadSheet, SheetStop } from "./roadSheet.ts";
import { writeSheetDates } from "./sheetDatesMarkup.ts";
import { writeSheetLeg } from "./sheetLegs.ts";
import { drawSheetMap } from "./sheetMap.ts";

/**
 * Writes `roadbook.html` (R43): one page without scripts that stands by itself, a sheet for each outing of the
 * plan with its dates, hours, ways and material, made to be printed and taken along.
 */
export function exportRoadbook(context: ExportContext, sheets: readonly RoadSheet[], lang: Lang): ExportFile {
  const { scenario } = context;
  const text = roadbookText(lang);
  const title = `${text.title}, ${scenario.name}`;
  const times = computeMatrix(scenario, [], [], "car").provenance;
  const body = markup`<header>
<h1>${title}</h1>
<p class="facts">${summariseEdition(context, lang)}</p>
${sheets.length === 0 ? markup`<p class="note">${text.nothing}</p>` : writeList(sheets, scenario, lang)}
</header>
<main>
${sheets.map((sheet, index) => writeSheet(sheet, index, { scenario, times, lang }))}
</main>
<footer>
<h2>${text.about}</h2>
${writeEdition(context, lang, tellProvenance(scenario, times, lang))}
</footer>`;
  return writeHtmlPage("roadbook.html", { lang, title, style: ROADBOOK_STYLE }, body);
}

/** What all sheets of a page are written with. */
interface Page {
  readonly scenario: Scenario;
  readonly times: TravelProvenance;
  readonly lang: Lang;
}

function tellProvenance(
  { routes }: Scenario,
  times: TravelProvenance,
  lang: Lang,
): readonly (readonly [string, string])[] {
  const text = roadbookText(lang);
  return [
    [text.times, provenanceText(times, times.estimated, lang)],
    [text.roads, routes === undefined ? text.noRoads : provenanceText(routes, false, lang)],
    ...(routes === undefined ? [] : [[text.tolerance, toleranceText(lang)] as const]),
  ];
}

function writeList(sheets: readonly RoadSheet[], { programme }: Scenario, lang: Lang): Markup {
  const items = sheets.map(
    (sheet, index) =>
      markup`<li><a href="#sheet-${index + 1}">${titleOf(sheet)}</a>, ${rhythmOf(sheet, programme.cycleWeeks, lang)}</li>`,
  );
  return markup`<nav aria-label="${roadbookText(lang).sheets}"><ol>
${items}
</ol></nav>`;
}

function titleOf({ stops, depotName }: RoadSheet): string {
  return stops.length === 0 ? depotName : stops.map(({ name }) => name).join(" – ");
}

function rhythmOf({ outing }: RoadSheet, cycleWeeks: number, lang: Lang): string {
  return formatRhythm(outing.weekday, outing.weeks, cycleWeeks, lang);
}

function writeSheet(sheet: RoadSheet, index: number, { scenario, times, lang }: Page): Markup {
  const text = roadbookText(lang);
  const clock = (minutes: number | null): string =>
    minutes === null ? text.unknown : formatClock(minutes, lang);
  const facts: readonly (readonly [string, string])[] = [
    [text.team, sheet.teamName],
    [text.rhythm, rhythmOf(sheet, scenario.programme.cycleWeeks, lang)],
    [text.leaves, `${clock(sheet.leaves)} (${sheet.depotName})`],
    [text.isBack, clock(sheet.isBack)],
  ];
  const material = scenario.programme.material ?? text.material;
  return markup`<section class="sheet" id="sheet-${index + 1}">
<h2>${index + 1}. ${titleOf(sheet)}</h2>
<dl class="facts">
${facts.map(([term, fact]) => markup`<dt>${term}</dt><dd>${fact}</dd>`)}
</dl>
${writeStops(sheet.stops, lang)}
${drawSheetMap(sheet, scenario.territory.communes, lang)}
<h3>${text.way}</h3>
${sheet.legs.map((leg) => writeSheetLeg(leg, times, lang))}
<h3>${text.dates}</h3>
${writeSheetDates(sheet, lang)}
<h3>${text.materialTitle}</h3>
<ul class="material">
${material.map((item) => markup`<li>${item}</li>`)}
</ul>
<p class="source">${timesSourceText(times, lang)}</p>
</section>`;
}

function writeStops(stops: readonly SheetStop[], lang: Lang): Markup {
  const text = roadbookText(lang);
  return markup`<table class="stops">
<caption>${text.course}</caption>
<thead><tr><th scope="col">${text.arrival}</th><th scope="col">${text.session}</th><th scope="col">${text.departure}</th><td></td></tr></thead>
<tbody>
${stops.map((stop, index) => writeStop(stop, index, lang))}
</tbody>
</table>`;
}

function writeStop({ stop, venue, name, communeName }: SheetStop, index: number, lang: Lang): Markup {
  const text = roadbookText(lang);
  const state = [communeName, ...(venue?.confirmed === false ? [text.unconfirmed] : [])].filter(
    (words) => !name.toLowerCase().includes(words.toLowerCase()),
  );
  const place =
    venue === undefined
      ? markup`<span class="detail">${text.unknownVenue}</span>`
      : markup`<span class="detail">${state.join(", ")}</span>
<span class="detail">${text.position} <a href="geo:${venue.lat},${venue.lon}">${venue.lat.toFixed(5)}, ${venue.lon.toFixed(5)}</a></span>
<span class="detail">${text.contact} <b>${venue.contactRole ?? `${text.townHall} (${communeName})`}</b></span>`;
  return markup`<tr><td>${formatClock(stop.arrive, lang)}</td><td>${formatClockRange(stop.start, stop.end, lang)}</td><td>${formatClock(stop.depart, lang)}</td><td><strong>${index + 1}. ${name}</strong>
${place}</td></tr>`;
}
