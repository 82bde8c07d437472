import type { CliTexts } from "./cli/cliTexts.ts";
import { EN } from "./cli/english.ts";
import { FR } from "./cli/french.ts";
import type { Lang } from "./lang.ts";

export function cliText(lang: Lang): CliTexts {
  return lang === "fr" ? FR : EN;
}
