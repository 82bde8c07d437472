import { formatInteger } from "./format.ts";
import type { Lang } from "./lang.ts";

/** Chooses the form of a noun: French takes the plural from 2, English for all but 1. */
export function pluralForm(count: number, one: string, many: string, lang: Lang): string {
  const singular = lang === "fr" ? Math.abs(count) < 2 : count === 1;
  return singular ? one : many;
}

/** Counts a noun: `51 communes`, `1 commune`. */
export function countOf(count: number, one: string, many: string, lang: Lang): string {
  return `${formatInteger(count, lang)} ${pluralForm(count, one, many, lang)}`;
}
