import { encode } from "uqr";
import type { Lang } from "../../i18n/lang.ts";
import { POSTER_TEXT } from "../../i18n/surveyExportText.ts";
import { setFrenchPunctuation } from "../../i18n/typography.ts";
import type { ExportFile } from "../exportFile.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { markup, type Markup } from "../markup.ts";
import { POSTER_STYLE } from "./posterStyle.ts";

/** Light modules around a QR code (ISO/IEC 18004: four). */
export const QUIET_ZONE = 4;

/**
 * Writes `affiche-enquete.html`, an A4 page to print: a large title, a QR code of the address, and the address in
 * clear text. Both languages, the page's first.
 *
 * @param address – as {@link readSurveyAddress} gives it.
 */
export function buildSurveyPoster(territoryName: string, address: string, lang: Lang): ExportFile {
  const other = lang === "fr" ? "en" : "fr";
  const [own, beside] = [wordsOf(lang), wordsOf(other)];
  return writeHtmlPage(
    "affiche-enquete.html",
    { lang, title: own.title, style: POSTER_STYLE },
    markup`<main>
<p class="territory">${territoryName}</p>
<h1>${own.title}</h1>
<p class="other" lang="${other}">${beside.title}</p>
<p class="invite">${own.invite} <span lang="${other}">${beside.invite}</span></p>
${drawCode(address)}
<p class="scan">${own.scan}<br><span lang="${other}">${beside.scan}</span></p>
<p class="address">${address}</p>
<p class="private">${own.private} <span lang="${other}">${beside.private}</span></p>
</main>`,
  );
}

function wordsOf(lang: Lang): (typeof POSTER_TEXT)[Lang] {
  const { title, invite, scan, private: privacy } = POSTER_TEXT[lang];
  const typeset = lang === "fr" ? setFrenchPunctuation : (text: string): string => text;
  return { title: typeset(title), invite: typeset(invite), scan: typeset(scan), private: typeset(privacy) };
}

/** A code as one path of dark squares; a quarter of it may be dirty or torn (level Q). */
function drawCode(address: string): Markup {
  const { data, size } = encode(address, { ecc: "Q", border: QUIET_ZONE });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return markup`<svg class="code" viewBox="0 0 ${size} ${size}" role="img" aria-label="${address}" shape-rendering="crispEdges">
<rect width="${size}" height="${size}" fill="#fff"/>
<path d="${path}" fill="#000"/>
</svg>`;
}
