import { type CopiedTable, encodeTableHtml, encodeTabs } from "../../exports/copiedTable.ts";
import type { Lang } from "../../i18n/lang.ts";

/** Puts a table on the clipboard, for spreadsheets and for plain text; rejects where the browser refuses. */
export async function copyTable(table: CopiedTable, lang: Lang): Promise<void> {
  const text = encodeTabs(table, lang);
  const isCopied = copyByEvent({ "text/plain": text, "text/html": encodeTableHtml(table, lang) });
  if (!isCopied) await navigator.clipboard.writeText(text);
}

/**
 * Answers the browser's own copy command. What is written through `ClipboardItem` is cleaned under the page's content
 * security policy and loses what tells spreadsheets that a code is text; this way it does not.
 */
function copyByEvent(parts: Readonly<Record<string, string>>): boolean {
  const fill = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(parts)) event.clipboardData?.setData(type, text);
    event.preventDefault();
  };
  document.addEventListener("copy", fill);
  try {
    return document.execCommand("copy");
  } finally {
    document.removeEventListener("copy", fill);
  }
}
