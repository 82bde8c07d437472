import { sharedPageText } from "../../i18n/sharedPageText.ts";
import { markup, type Markup } from "../markup.ts";
import type { SharedCircuit } from "./sharedCircuits.ts";
import type { SharedCommune } from "./sharedCommunes.ts";
import type { SharedContent } from "./sharedContent.ts";
import type { SharedEntry } from "./sharedEntries.ts";
import { sheetId } from "./sharedMaps.ts";

const NOTHING = markup``;

/** Writes what everybody reads, in the order of the page. */
export function writeSharedBody(content: SharedContent, maps: readonly Markup[]): readonly Markup[] {
  return [
    writeSummary(content),
    writeMaps(content, maps),
    writeCircuits(content),
    writeTable(content),
    writeSaid(content),
    writeSheets(content),
    writeAbout(content),
  ];
}

function writeSummary({ lang, sentences, figures }: SharedContent): Markup {
  const text = sharedPageText(lang);
  const hasPlan = figures.some(({ after }) => after !== null);
  const columns = hasPlan ? text.figureColumns : text.figureColumns.slice(0, 2);
  return markup`<section aria-labelledby="t-summary">
<h2 id="t-summary">${text.summaryTitle}</h2>
${sentences.map((sentence) => markup`<p class="lead">${sentence}</p>`)}
<div class="scroll" tabindex="0" role="group" aria-labelledby="t-summary"><table class="figures">
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${figures.map(
  ({ label, before, after }) =>
    markup`<tr><th scope="row">${label}</th><td>${before}</td>${hasPlan ? markup`<td>${after ?? "–"}</td>` : NOTHING}</tr>`,
)}
</tbody>
</table></div>
</section>`;
}

function writeMaps({ lang }: SharedContent, maps: readonly Markup[]): Markup {
  const text = sharedPageText(lang);
  return markup`<section id="maps" aria-labelledby="t-maps">
<h2 id="t-maps">${text.mapsTitle}</h2>
<p class="hint">${text.mapsHelp}</p>
${maps}
</section>`;
}

function writeCircuits({ lang, circuits }: SharedContent): Markup {
  if (circuits.length === 0) return NOTHING;
  return markup`<section aria-labelledby="t-circuits">
<h2 id="t-circuits">${sharedPageText(lang).circuitsTitle}</h2>
<div class="cards">
${circuits.map((circuit) => writeCircuit(circuit, lang))}
</div>
</section>`;
}

function writeCircuit({ title, team, base, outings }: SharedCircuit, lang: SharedContent["lang"]): Markup {
  return markup`<section class="card circuit">
<h3>${title}</h3>
<p class="hint">${sharedPageText(lang).team(team, base)}</p>
${outings.map(
  ({ when, weeks, stops }) => markup`<p><strong>${when}</strong> <span class="hint">(${weeks})</span></p>
<ol class="stops">
${stops.map(
  ({ number, venueId, hall, communeCode, commune, hours }) =>
    markup`<li data-venue="${venueId}" data-hall="${hall}" data-code="${communeCode ?? ""}" value="${number}">${
      communeCode === null ? markup`` : markup`<a href="#${sheetId(communeCode)}">${commune}</a>, `
    }${hall}, ${hours}</li>`,
)}
</ol>`,
)}
</section>`;
}

function writeTable({ lang, communes, circuits }: SharedContent): Markup {
  const text = sharedPageText(lang);
  const hasPlan = circuits.length > 0 || communes.some(({ state }) => state === "gained");
  const { name, state, servedBy, before, after, frequency } = text.columns;
  const columns = hasPlan
    ? [name, state, servedBy, before, after, frequency]
    : [name, state, servedBy, before];
  const minutes = (value: number | null): Markup =>
    markup`<td data-sort="${value ?? 9999}">${value === null ? "–" : value}</td>`;
  return markup`<section aria-labelledby="t-communes">
<h2 id="t-communes" tabindex="-1">${text.communesTitle}</h2>
<div class="scroll" tabindex="0" role="group" aria-labelledby="t-communes"><table id="communes">
<caption>${text.communesCaption}</caption>
<thead><tr>${columns.map((column) => markup`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${communes.map(
  (commune) =>
    markup`<tr data-code="${commune.code}"><th scope="row"><a href="#${sheetId(commune.code)}">${commune.name}</a></th><td class="state-${commune.state}">${commune.stateText}</td><td>${commune.servedBy}</td>${minutes(commune.minutesBefore)}${
      hasPlan ? markup`${minutes(commune.minutesAfter)}<td>${commune.frequency}</td>` : NOTHING
    }</tr>`,
)}
</tbody>
</table></div>
</section>`;
}

function writeSaid({ lang, opinions, decisions, locks }: SharedContent): Markup {
  const text = sharedPageText(lang);
  const isEmpty = opinions.length + decisions.length + locks.length === 0;
  return markup`<section aria-labelledby="t-said">
<h2 id="t-said">${text.saidTitle}</h2>
${isEmpty ? markup`<p>${text.nothingSaid}</p>` : NOTHING}
${writeEntries(text.decisions, decisions, lang)}
${writeEntries(text.opinions, opinions, lang)}
${
  locks.length === 0
    ? NOTHING
    : markup`<h3>${text.locks}</h3>
<ul>
${locks.map((lock) => markup`<li>${lock}</li>`)}
</ul>`
}
</section>`;
}

/** Writes entries below a heading; nothing where there are none. */
function writeEntries(title: string, entries: readonly SharedEntry[], lang: SharedContent["lang"]): Markup {
  if (entries.length === 0) return NOTHING;
  return markup`<h3>${title}</h3>
<ul class="entries">
${entries.map((entry) => writeEntry(entry, lang))}
</ul>`;
}

function writeEntry(
  { about, kind, text, reason, role, date }: SharedEntry,
  lang: SharedContent["lang"],
): Markup {
  const words = sharedPageText(lang);
  return markup`<li><strong>${kind}</strong> – ${about}${text === "" ? NOTHING : markup` <span class="said">${text}</span>`}${
    reason === "" ? NOTHING : markup` <span class="said">${words.reason(reason)}</span>`
  } <span class="hint">${words.by(role, date)}</span></li>`;
}

function writeSheets(content: SharedContent): Markup {
  return markup`<section id="sheets" aria-labelledby="t-sheets">
<h2 id="t-sheets">${sharedPageText(content.lang).sheetsTitle}</h2>
<div class="cards">
${content.communes.map((commune) => writeSheet(commune, content))}
</div>
</section>`;
}

function writeSheet(
  { code, name, sentences, dates }: SharedCommune,
  { lang, opinions, decisions }: SharedContent,
): Markup {
  const text = sharedPageText(lang);
  const own = [...decisions, ...opinions].filter(({ communeCode }) => communeCode === code);
  return markup`<article class="card sheet" id="${sheetId(code)}" data-code="${code}">
<h3 tabindex="-1">${name}</h3>
${sentences.map((sentence) => markup`<p>${sentence}</p>`)}
${
  dates.length === 0
    ? NOTHING
    : markup`<h4>${text.dates}</h4>
<ul>
${dates.map((date) => markup`<li>${date}</li>`)}
</ul>`
}
${
  own.length === 0
    ? NOTHING
    : markup`<h4>${text.saidTitle}</h4>
<ul class="entries">
${own.map((entry) => writeEntry(entry, lang))}
</ul>`
}
<p class="back"><a href="#t-communes">${text.toTable}</a></p>
</article>`;
}

function writeAbout({ lang, assumptions, sources, licence }: SharedContent): Markup {
  const text = sharedPageText(lang);
  return markup`<section aria-labelledby="t-about">
<h2 id="t-about">${text.aboutTitle}</h2>
<ul>
${[...assumptions, text.noAnswers].map((assumption) => markup`<li>${assumption}</li>`)}
</ul>
<ul class="hint">
${sources.map((source) => markup`<li>${source}</li>`)}
</ul>
<p class="hint">${text.licence(licence)}</p>
</section>`;
}
