import { SHARED_PARTS } from "../exports/share/sharedSeal.ts";
import type { Lang } from "../i18n/lang.ts";
import { sharedPageText } from "../i18n/sharedPageText.ts";

/** A commune or a stop as the page names it. */
export interface NamedPlace {
  readonly id: string;
  readonly name: string;
}

/** What the script reads of its page before it changes anything. */
export interface OpenedPage {
  readonly lang: Lang;
  /** The page as it came, to be saved again with opinions in it. */
  readonly pristine: HTMLElement;
  readonly scenarioText: string;
  readonly opinionsText: string;
  readonly readText: string;
  readonly seal: string;
  /** Beginning of file names. */
  readonly fileName: string;
  readonly communes: readonly NamedPlace[];
  readonly stops: readonly NamedPlace[];
}

/** Reads the page; call it first. */
export function openPage(): OpenedPage {
  const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
  const meta = (name: string): string =>
    document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
  const lang = document.documentElement.lang === "en" ? "en" : "fr";
  const rows = [...document.querySelectorAll<HTMLElement>("#communes tbody tr")];
  const stops = new Map<string, string>();
  for (const item of document.querySelectorAll<HTMLElement>("[data-venue]")) {
    const commune = item.querySelector("a")?.textContent ?? "";
    const hall = item.dataset["hall"] ?? "";
    stops.set(item.dataset["venue"] ?? "", sharedPageText(lang).onStop(hall, commune));
  }
  return {
    lang,
    pristine: document.documentElement.cloneNode(true) as HTMLElement,
    scenarioText: textOf(`#${SHARED_PARTS.scenario}`),
    opinionsText: textOf(`#${SHARED_PARTS.opinions}`),
    readText: `${textOf("header")}${textOf(`#${SHARED_PARTS.content}`)}`,
    seal: meta(SHARED_PARTS.seal),
    fileName: meta(SHARED_PARTS.file) || "maillage",
    communes: rows.map((row) => ({
      id: row.dataset["code"] ?? "",
      name: row.querySelector("a")?.textContent ?? "",
    })),
    stops: [...stops].map(([id, name]) => ({ id, name })),
  };
}
