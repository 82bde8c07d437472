import { SHARED_PARTS } from "./sharedSeal.ts";

const CHARACTERS: Readonly<Record<string, string>> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#39;": "'",
  "&nbsp;": "\u00a0",
};

/** Returns the text of markup that `markup` wrote, or a browser saved, as a browser gives it back: `textContent`. */
export function readTextOf(html: string): string {
  return html
    .replace(/<(?:[^<>"']|"[^"]*"|'[^']*')*>/gu, "")
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/gu, (name) => CHARACTERS[name] ?? name);
}

/** The parts of a shared page as they stand in its file; null where the file is not one. */
export interface SharedParts {
  readonly scenarioText: string;
  readonly opinionsText: string;
  /** What the page's seal is computed of, besides the scenario. */
  readonly readText: string;
  readonly seal: string;
}

/**
 * Takes a shared page apart without a browser, as a mail gateway or an editor may have left it; never throws.
 *
 * Cost: O(n), whatever the file: no tag is looked for across another one.
 */
export function takeSharedPageApart(file: string): SharedParts | null {
  const html = file.replace(/\r\n?/gu, "\n");
  const blocks = [...html.matchAll(/<script\b[^<>]*>/gu)];
  const block = (id: string): string | null => {
    const start = blocks.find(([tag]) => tag.includes(` id="${id}"`));
    return start === undefined ? null : textAfter(html, start, "</script>");
  };
  const scenarioText = block(SHARED_PARTS.scenario);
  if (scenarioText === null) return null;
  const header = between(html, /<header>/u, "</header>") ?? "";
  const content = between(html, new RegExp(`<main id="${SHARED_PARTS.content}">`, "u"), "</main>") ?? "";
  return {
    scenarioText,
    opinionsText: block(SHARED_PARTS.opinions) ?? "[]",
    readText: readTextOf(`${header}${content}`),
    seal: new RegExp(`<meta name="${SHARED_PARTS.seal}" content="([0-9a-f]{64})"`, "u").exec(html)?.[1] ?? "",
  };
}

function between(text: string, start: RegExp, end: string): string | null {
  const found = start.exec(text);
  return found === null ? null : textAfter(text, found, end);
}

function textAfter(text: string, found: RegExpExecArray, end: string): string | null {
  const from = found.index + found[0].length;
  const to = text.indexOf(end, from);
  return to < 0 ? null : text.slice(from, to);
}
