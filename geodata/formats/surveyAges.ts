import { toDayNumber } from "../calendar/dayNumber.ts";
import { foldText } from "./foldText.ts";

/** Days of a month on average. */
const DAYS_PER_MONTH = 30.4375;

/** From this age on nobody is a child of the survey's. */
const ADULT_MONTHS = 216;

/** Ages that a cell tells, as bands of a year: `"0"` … `"5"`, `"6+"`. */
export interface ReadAges {
  readonly bands: readonly string[];
  /** The cell held dates of birth; bands are empty where the day of the answer is not known. */
  readonly birthDates: boolean;
}

/**
 * Reads the ages of children: `2 ans`, `18 mois`, `2 ans et 6 mois`, `moins d'un an`, `1-2 ans` (the younger), a
 * list of them. Plain numbers are years, unless the heading says months. A date of birth becomes an age on the day
 * of the answer and is not kept.
 *
 * @param answerDay – day number of the answer, null when unknown.
 */
export function readAges(items: readonly string[], column: string, answerDay: number | null): ReadAges {
  const inMonths = /\bmois\b/u.test(foldText(column)) && !/\bans?\b/u.test(foldText(column));
  let birthDates = false;
  const bands = new Set<string>();
  for (const item of items) {
    const birth = readDay(item);
    if (birth !== null) birthDates = true;
    const months =
      birth === null
        ? readAge(item, inMonths)
        : answerDay === null
          ? null
          : Math.floor((answerDay - birth) / DAYS_PER_MONTH);
    if (months === null || months < 0 || months >= ADULT_MONTHS) continue;
    bands.add(months >= 72 ? "6+" : String(Math.floor(months / 12)));
  }
  return { bands: [...bands], birthDates };
}

function readAge(item: string, inMonths: boolean): number | null {
  const text = item.toLowerCase().replace(/\bd['’]un an\b/gu, "de 1 an");
  const under = /\b(?:moins|under)\b/u.test(text) ? 1 : 0;
  const years = /(\d+(?:[.,]\d+)?)\s*(?:[-–àa/]|et)?\s*(?:\d+\s*)?(?:ans?\b|years?\b)/u.exec(text)?.[1];
  const months = /(\d+)\s*(?:mois\b|months?\b)/u.exec(text)?.[1];
  if (years !== undefined) return Math.floor((toNumber(years) - under) * 12) + Number(months ?? 0);
  if (months !== undefined) return Number(months) - under;
  const plain = /\d+(?:[.,]\d+)?/u.exec(text)?.[0];
  if (plain === undefined) return null;
  return inMonths ? Math.floor(toNumber(plain)) : Math.floor(toNumber(plain) * 12);
}

function toNumber(text: string): number {
  return Number(text.replace(",", "."));
}

/** Reads the day of a date written `31/12/2024`, `2024-12-31` or either with an hour; null for none. */
export function readDay(cell: string): number | null {
  const iso = /\b(\d{4})[-/](\d{1,2})[-/](\d{1,2})/u.exec(cell);
  if (iso !== null) return dayOf(iso[1], iso[2], iso[3]);
  const french = /\b(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b/u.exec(cell);
  if (french === null) return null;
  const year = french[3] ?? "";
  return dayOf(year.length === 2 ? `20${year}` : year, french[2], french[1]);
}

function dayOf(year = "", month = "", day = ""): number | null {
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  if (date.year < 1900 || date.month < 1 || date.month > 12 || date.day < 1 || date.day > 31) return null;
  return toDayNumber(date);
}
