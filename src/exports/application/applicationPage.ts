import type { Lang } from "../../i18n/lang.ts";
import { describeLook } from "../authority/authorityLook.ts";
import { styleAuthority, writeAuthority } from "../authority/authorityMarkup.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { writeHtmlPage } from "../htmlPage.ts";
import { markup, type Markup } from "../markup.ts";
import { type ApplicationBlock, buildApplicationContent } from "./applicationContent.ts";
import { APPLICATION_STYLE } from "./applicationStyle.ts";

/** Writes `dossier-appel-a-projets.html` (R46), to be read or printed. */
export function exportApplicationPage(context: ExportContext, lang: Lang): ExportFile {
  const { title, subject, dated, sections } = buildApplicationContent(context, lang);
  const look = describeLook(context.scenario.authority);
  const body = markup`<header>
${writeAuthority(look)}
<h1>${title}</h1>
<p class="subject">${subject}</p>
<p class="facts">${dated}</p>
</header>
<main>
${sections.map(
  (section) => markup`<section>
<h2>${section.title}</h2>
${section.blocks.map(writeBlock)}
</section>`,
)}
</main>`;
  const style = `${styleAuthority(look)}${APPLICATION_STYLE}`;
  return writeHtmlPage("dossier-appel-a-projets.html", { lang, title, style }, body);
}

function writeBlock(block: ApplicationBlock): Markup {
  switch (block.kind) {
    case "text":
      return block.strong === true
        ? markup`<p><strong>${block.text}</strong></p>`
        : markup`${block.text.split("\n").map((line) => markup`<p>${line}</p>`)}`;
    case "list":
      return markup`<ul>
${block.lines.map((line) => markup`<li>${line}</li>`)}
</ul>`;
    case "table":
      return writeTable(block);
  }
}

function writeTable({ caption, columns, rows }: Extract<ApplicationBlock, { kind: "table" }>): Markup {
  return markup`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table>
<thead><tr>${columns.map(({ title, numeric }) => markup`<th scope="col"${figureClass(numeric)}>${title}</th>`)}</tr></thead>
<tbody>
${rows.map(
  (row) =>
    markup`<tr>${columns.map(({ numeric }, index) =>
      index === 0
        ? markup`<th scope="row">${row[0] ?? ""}</th>`
        : markup`<td${figureClass(numeric)}>${row[index] ?? ""}</td>`,
    )}</tr>`,
)}
</tbody>
</table></div>`;
}

function figureClass(numeric: boolean | undefined): Markup {
  return numeric === true ? markup` class="figure"` : markup``;
}
