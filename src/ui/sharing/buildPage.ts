import viewer from "virtual:viewer-script";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { shortSeal } from "../../exports/share/sharedSeal.ts";
import { buildSharedPage } from "../../exports/share/sharedPage.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Writes the page to send, with its seal as its reader sees it. */
export function buildPage(
  scenario: Scenario,
  diagnosis: Diagnosis,
  planning: Planning | null,
  name: string,
  lang: Lang,
): { readonly fileName: string; readonly mediaType: string; readonly text: string; readonly seal: string } {
  const context = {
    scenario,
    diagnosis,
    planning,
    csv: lang === "fr" ? "fr" : "intl",
    replaces: null,
  } as const;
  const page = buildSharedPage(context, lang, name, viewer);
  return { ...page, seal: shortSeal(page.seal) };
}
