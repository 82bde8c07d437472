import { calendarPageText } from "../i18n/calendarPageText.ts";
import { formatDate } from "../i18n/format.ts";
import type { Lang } from "../i18n/lang.ts";
import { type Markup, markup } from "./markup.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";

/** Says in one line which edition a page is of, and how long it holds. */
export function summariseEdition(context: ExportContext, lang: Lang): string {
  const text = calendarPageText(lang);
  const edition = describeEdition(context);
  const until = `${text.validUntil} ${formatDate(edition.valid_until, lang)}`;
  return `${text.version} ${edition.version}. ${text.dataOf} ${formatDate(edition.date, lang)}. ${until}.`;
}

/**
 * Writes all that an edition says of itself.
 *
 * @param more – terms and facts of the page's own, after the others.
 */
export function writeEdition(
  context: ExportContext,
  lang: Lang,
  more: readonly (readonly [term: string, fact: string])[] = [],
): Markup {
  const text = calendarPageText(lang);
  const edition = describeEdition(context);
  const facts: readonly (readonly [string, string])[] = [
    [text.version, edition.version],
    ...(edition.replaces === null ? [] : [[text.replaces, edition.replaces] as const]),
    [text.dataOf, formatDate(edition.date, lang)],
    [text.validUntil, formatDate(edition.valid_until, lang)],
    [text.sources, edition.sources.join(" ; ")],
    [text.licence, edition.licence],
    [text.definition, edition.definition],
    ...more,
  ];
  return markup`<dl>
${facts.map(([term, fact]) => markup`<dt>${term}</dt><dd>${fact}</dd>`)}
</dl>`;
}
