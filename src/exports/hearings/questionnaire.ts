import type { Commune } from "../../../geodata/model/commune.ts";
import { weekdayName } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { ExportFile } from "../exportFile.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { markup, type Markup } from "../markup.ts";
import { QUESTIONNAIRE_STYLE } from "./questionnaireStyle.ts";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Writes `questionnaire-communes.html`: one A4 page a commune to print and send, with the questions of the form, to be
 * filled in by hand.
 */
export function writeQuestionnaires(
  territoryName: string,
  communes: readonly Pick<Commune, "code" | "name">[],
  lang: Lang,
): ExportFile {
  const [only] = communes;
  const fileName =
    communes.length === 1 && only !== undefined
      ? `questionnaire-${only.code.toLowerCase()}.html`
      : "questionnaire-communes.html";
  return writeHtmlPage(
    fileName,
    { lang, title: textsOf(lang).hearing.questionnaire.heading, style: QUESTIONNAIRE_STYLE },
    markup`<main>
${communes.map((commune) => writeSheet(territoryName, commune.name, lang))}
</main>`,
  );
}

function writeSheet(territoryName: string, communeName: string, lang: Lang): Markup {
  const { hearing } = textsOf(lang);
  const words = hearing.questionnaire;
  return markup`<article>
<p class="heading">${words.heading}</p>
<h1>${communeName}</h1>
<p>${words.intro(territoryName)}</p>
<p class="line">${words.role}<span></span></p>
<p class="line">${words.date}<span></span></p>
<h2>${hearing.needs}</h2>
<p class="hint">${hearing.needsHelp}</p>
${ruledLines(3)}
<h2>${hearing.existing}</h2>
<p class="hint">${hearing.existingHelp}</p>
${ruledLines(3)}
<h2>${hearing.hall}</h2>
<p class="hint">${hearing.hallHelp}</p>
${ruledLines(1)}
<ul>
${[words.accessible, words.heated, words.storage].map(
  (question) =>
    markup`<li>${question}<span class="answers"><span class="box"></span> ${hearing.yes}<span class="box"></span> ${hearing.no}</span></li>`,
)}
</ul>
${weekTable(hearing.hallSlots, lang)}
<h2>${hearing.preferred}</h2>
${weekTable(hearing.preferred, lang)}
<p class="line back">${words.back}<span></span></p>
</article>`;
}

/** Lines to write on. */
function ruledLines(count: number): Markup {
  return markup`<div class="ruled">${Array.from({ length: count }, () => markup`<span></span>`)}</div>`;
}

function weekTable(caption: string, lang: Lang): Markup {
  const words = textsOf(lang).hearing.questionnaire;
  const boxes = WEEKDAYS.map(() => markup`<td><span class="box"></span></td>`);
  return markup`<table>
<caption>${caption}</caption>
<thead><tr><td></td>${WEEKDAYS.map((day) => markup`<th scope="col">${weekdayName(day, lang)}</th>`)}</tr></thead>
<tbody>
<tr><th scope="row">${words.morning}</th>${boxes}</tr>
<tr><th scope="row">${words.afternoon}</th>${boxes}</tr>
</tbody>
</table>`;
}
