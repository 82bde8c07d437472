import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";

/** Months of a pregnancy; its first month begins this long before birth. */
const PREGNANCY_MONTHS = 9;

/**
 * Names an age band after « enfants » or "children": « de moins de 6 ans », « de 3 mois à 4 ans », « du 4e mois de
 * grossesse à 2 ans »; "under 6", "aged 3 months to 4 years", "from the 4th month of pregnancy to 2 years".
 */
export function ageBandText(ageBand: AgeBand, lang: Lang): string {
  return lang === "fr" ? frenchBand(ageBand) : englishBand(ageBand);
}

function frenchBand({ fromMonths, toMonths }: AgeBand): string {
  const to = ageText(toMonths, "fr");
  if (fromMonths === 0) return `de moins de ${to}`;
  if (fromMonths > 0) return `de ${ageText(fromMonths, "fr")} à ${to}`;
  const month = pregnancyMonth(fromMonths);
  return `du ${month === 1 ? "1er" : `${month}e`} mois de grossesse à ${to}`;
}

function englishBand({ fromMonths, toMonths }: AgeBand): string {
  const to = ageText(toMonths, "en");
  if (fromMonths === 0) return `under ${toMonths % 12 === 0 ? String(toMonths / 12) : to}`;
  if (fromMonths > 0) return `aged ${ageText(fromMonths, "en")} to ${to}`;
  return `from the ${englishOrdinal(pregnancyMonth(fromMonths))} month of pregnancy to ${to}`;
}

/** The month of pregnancy that begins so many months before birth (negative): −6 is the 4th. */
function pregnancyMonth(fromMonths: number): number {
  return PREGNANCY_MONTHS + fromMonths + 1;
}

function englishOrdinal(number: number): string {
  return `${number}${["th", "st", "nd", "rd"][number] ?? "th"}`;
}

function ageText(months: number, lang: Lang): string {
  const years = months / 12;
  if (!Number.isInteger(years) || months === 0)
    return lang === "fr" ? `${months} mois` : countOf(months, "month", "months", lang);
  return lang === "fr" ? countOf(years, "an", "ans", lang) : countOf(years, "year", "years", lang);
}
