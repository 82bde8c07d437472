import type { Lang } from "../../i18n/lang.ts";
import { writeAuthority } from "../authority/authorityMarkup.ts";
import type { ExportFile } from "../exportFile.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { describeEditionMaps } from "../mapSheet/editionMaps.ts";
import { buildMapPicture } from "../mapSheet/mapPicture.ts";
import type { MapView } from "../mapSheet/mapView.ts";
import { escapeText, type Markup, markup } from "../markup.ts";
import { buildMinutesContent } from "./minutesContent.ts";
import type { MinutesBlock, MinutesContent, MinutesContext, MinutesSection } from "./minutesModel.ts";
import { writeMinutesStyle } from "./minutesStyle.ts";

type BlockOf<K extends MinutesBlock["kind"]> = Extract<MinutesBlock, { kind: K }>;

/**
 * Writes `compte-rendu.html` (R37): one accessible page without scripts that stands by itself and prints on A4, with
 * the maps as drawings. What people wrote is text, never markup.
 */
export function buildMinutesHtml(context: MinutesContext, lang: Lang): ExportFile {
  const content = buildMinutesContent(context, lang);
  const style = writeMinutesStyle(content.look);
  const maps = drawMaps(context, lang);
  const body = markup`${writeHead(content)}
<main>
<section>
<h2>${content.briefTitle}</h2>
${content.brief.map((sentence) => markup`<p class="brief">${sentence}</p>`)}
${content.briefDecisions.length === 0 ? markup`` : writeList(content.briefDecisions)}
</section>
${content.sections.map((section) => writeSection(section, maps))}
</main>`;
  const title = `${content.title} – ${context.scenario.territory.name}`;
  return writeHtmlPage("compte-rendu.html", { lang, title, style }, body);
}

/** The maps of the edition, drawn; `after` null without a plan. */
interface DrawnMaps {
  readonly before: Markup;
  readonly after: Markup | null;
}

function drawMaps(context: MinutesContext, lang: Lang): DrawnMaps {
  const { before, after } = describeEditionMaps(context);
  const draw = (view: MapView, prefix: string): Markup => {
    const { svg, alt } = buildMapPicture({ ...view, lang }, prefix);
    return { markup: svg.replace("<svg ", () => `<svg role="img" aria-label="${escapeText(alt)}" `) };
  };
  return { before: draw(before, "before"), after: after === null ? null : draw(after, "after") };
}

function writeHead({ title, look, facts }: MinutesContent): Markup {
  return markup`<header>
${writeAuthority(look)}
<h1>${title}</h1>
<dl>
${facts.map(([term, fact]) => markup`<dt>${term}</dt><dd dir="auto">${fact}</dd>`)}
</dl>
</header>`;
}

function writeSection({ title, blocks }: MinutesSection, maps: DrawnMaps): Markup {
  return markup`<section>
<h2>${title}</h2>
${blocks.map((block) => writeBlock(block, maps))}
</section>`;
}

function writeBlock(block: MinutesBlock, maps: DrawnMaps): Markup {
  switch (block.kind) {
    case "paragraph":
      return markup`<p dir="auto">${block.text}</p>`;
    case "heading":
      return markup`<h3 dir="auto">${block.text}</h3>`;
    case "list":
      return writeList(block.items);
    case "table":
      return writeTable(block);
    case "maps":
      return writeMaps(block, maps);
  }
}

function writeList(items: readonly string[]): Markup {
  return markup`<ul>
${items.map((item) => markup`<li dir="auto">${item}</li>`)}
</ul>`;
}

/** Tables with more rows may be cut between two sheets. */
const SHORT_TABLE = 12;

function writeTable({ caption, columns, rows }: BlockOf<"table">): Markup {
  const kindOf = (column: number): Markup =>
    columns[column]?.numeric === true ? markup` class="figure"` : markup``;
  const length = rows.length <= SHORT_TABLE ? "scroll short" : "scroll";
  return markup`<div class="${length}" role="region" tabindex="0" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${columns.map(({ title }, column) => markup`<th scope="col"${kindOf(column)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    markup`<tr>${row.map((cell, column) =>
      column === 0
        ? markup`<th scope="row" dir="auto">${cell}</th>`
        : markup`<td dir="auto"${kindOf(column)}>${cell}</td>`,
    )}</tr>`,
)}
</tbody>
</table>
</div>`;
}

function writeMaps({ before, after }: BlockOf<"maps">, maps: DrawnMaps): Markup {
  const figure = (title: string, drawing: Markup): Markup =>
    markup`<figure><figcaption>${title}</figcaption>${drawing}</figure>`;
  return markup`<div class="maps">
${figure(before, maps.before)}
${maps.after === null ? markup`` : figure(after, maps.after)}
</div>`;
}
