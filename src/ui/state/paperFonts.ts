import regularUrl from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-400-normal.woff?url";
import boldUrl from "@fontsource/atkinson-hyperlegible/files/atkinson-hyperlegible-latin-700-normal.woff?url";
import type { PaperFonts } from "../../exports/paper/paperFonts.ts";

/** Reads the typefaces of papers: files beside the page, or in the page itself where it is one file. */
export async function readPaperFonts(): Promise<PaperFonts> {
  const [regular, bold] = await Promise.all([regularUrl, boldUrl].map(readFont));
  if (regular === undefined || bold === undefined) throw new Error("a typeface is missing");
  return { regular, bold };
}

async function readFont(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`no typeface at ${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}
