import type { Lang } from "../i18n/lang.ts";
import type { ExportFile } from "./exportFile.ts";
import { cleanXml, dropDirectionMarks, markup, type Markup } from "./markup.ts";

/** One page that stands by itself: no script, no picture or style from elsewhere, and nothing may load one; its words read in their own order. */
export function writeHtmlPage(
  fileName: string,
  head: { readonly lang: Lang; readonly title: string; readonly style: string },
  body: Markup,
): ExportFile {
  const page = markup`<!doctype html>
<html lang="${head.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${head.title}</title>
<style>${{ markup: head.style }}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return { fileName, mediaType: "text/html", text: dropDirectionMarks(cleanXml(page.markup)) };
}
