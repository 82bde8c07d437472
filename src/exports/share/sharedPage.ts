import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import type { Lang } from "../../i18n/lang.ts";
import { sharedPageText } from "../../i18n/sharedPageText.ts";
import { describeLook } from "../authority/authorityLook.ts";
import { writeAuthority } from "../authority/authorityMarkup.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { cleanXml, dropDirectionMarks, markup, type Markup } from "../markup.ts";
import { writeSharedBody } from "./sharedBody.ts";
import { buildSharedContent, type SharedContent } from "./sharedContent.ts";
import { writeSharedMaps } from "./sharedMaps.ts";
import { encodeSharedScenario } from "./sharedScenario.ts";
import { SHARED_PARTS, sealOf, shortSeal } from "./sharedSeal.ts";
import { sharedStyle } from "./sharedStyle.ts";
import { readTextOf } from "./sharedText.ts";

/** A shared page, with the seal that its sender can tell. */
export interface SharedPage extends ExportFile {
  readonly seal: string;
}

/**
 * Writes one page that opens by a double click: read with or without scripts, on the screen and on paper, without server
 * or network. The scenario is inside, so that Maillage opens the page as the same project; a seal tells what was altered.
 *
 * @param name begins the name of the file, and of those that the page makes.
 * @param viewer the script of the page, as one classic script.
 */
export function buildSharedPage(
  context: ExportContext,
  lang: Lang,
  name: string,
  viewer: string,
): SharedPage {
  const content = buildSharedContent(context, lang);
  const { main, second } = describeLook(context.scenario.authority);
  const style = sharedStyle(main, second);
  // Inside a script only these would end it: what the browser runs is what is hashed.
  const script = viewer.replace(/<(?=\/script|!--)/giu, "<\\").replace(/\r\n?/gu, "\n");
  const body = clean(markup`${writeSharedBody(content, writeSharedMaps(context, content))}`);
  const scenario = encodeSharedScenario(context.scenario).replaceAll("<", "\\u003c");
  const header = clean(writeHeader(content));
  const seal = sealOf(scenario, readTextOf(`${header.markup}\n${body.markup}\n`));
  const text = sharedPageText(lang);
  const page = markup`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${writePolicy(script, style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="${SHARED_PARTS.seal}" content="${seal}">
<meta name="${SHARED_PARTS.file}" content="${name}">
<title>${clean(content.title)}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<a class="skip" href="#${SHARED_PARTS.content}">${text.skip}</a>
<header>${header}</header>
<div class="alert" id="alert" role="alert"></div>
<main id="${SHARED_PARTS.content}">
${body}
</main>
<noscript><p class="outside">${text.noScript}</p></noscript>
<section class="outside" id="opinions" hidden></section>
<div id="${SHARED_PARTS.received}"></div>
${writeFooter(content, seal)}
<script type="application/json" id="${SHARED_PARTS.scenario}">${{ markup: scenario }}</script>
<script type="application/json" id="${SHARED_PARTS.opinions}">[]</script>
<script>${{ markup: script }}</script>
</body>
</html>
`;
  return { fileName: `${name}.partage.html`, mediaType: "text/html", text: page.markup, seal };
}

/**
 * Mends what a browser would read otherwise than it was written, and so break the seal: controls and ends of lines; and
 * what would make people read it otherwise.
 */
function clean<T extends string | Markup>(part: T): T {
  const mend = (text: string): string => dropDirectionMarks(cleanXml(text)).replace(/\r\n?/gu, "\n");
  return (typeof part === "string" ? mend(part) : { markup: mend(part.markup) }) as T;
}

function writePolicy(script: string, style: string): string {
  const hash = (text: string): string => `'sha256-${toBase64(sha256(utf8ToBytes(text)))}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function writeHeader({ authority, title, subject, dated }: SharedContent): Markup {
  return markup`${writeAuthority(describeLook(authority ?? undefined))}
<h1>${title}</h1>
<p>${subject}</p>
<p class="hint">${dated}</p>`;
}

function writeFooter({ lang, scenarioHash, planKey }: SharedContent, seal: string): Markup {
  const text = sharedPageText(lang);
  return markup`<footer>
<p><strong>${text.seal(shortSeal(seal))}</strong> <span id="seal-state">${text.sealUnchecked}</span></p>
<p>${text.sealHelp} ${text.offline}</p>
<p>${text.plan(scenarioHash.slice(0, 16), planKey)}</p>
</footer>`;
}
