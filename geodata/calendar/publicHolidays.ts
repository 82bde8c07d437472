import type { Decoded } from "../model/issue.ts";
import type { PublicHoliday } from "../model/publicHoliday.ts";
import { toDayNumber } from "./dayNumber.ts";
import { easterSunday } from "./easter.ts";

/** Years for which the list below is the law: 8 May came back in 1982; nobody knows beyond the century. */
export const KNOWN_HOLIDAY_YEARS = { from: 1982, to: 2099 } as const;

/** Departments with the two holidays of the local law of Alsace-Moselle. */
const ALSACE_MOSELLE_DEPARTMENTS: readonly string[] = ["57", "67", "68"];

/** Tells whether a commune, by its INSEE code, has the holidays of Alsace-Moselle. */
export function isInAlsaceMoselle(communeCode: string): boolean {
  return ALSACE_MOSELLE_DEPARTMENTS.includes(communeCode.slice(0, 2));
}

/**
 * Lists the public holidays of a year in metropolitan France, by date.
 *
 * Computed here and not taken from `@socialgouv/jours-feries`: that library adds days of 24 hours to
 * dates in the machine's time zone, and gives Ascension 2024 a day early in Auckland or Santiago.
 *
 * @param alsaceMoselle – adds Good Friday and 26 December. Good Friday is one only in communes with a
 * Protestant church or a mixed one; they are not told apart here.
 * @returns the holidays, or the issue `holidays-unknown` for a year outside {@link KNOWN_HOLIDAY_YEARS}:
 * never an empty list (R31).
 *
 * Source: Code du travail, articles L3133-1 and L3134-13.
 */
export function listPublicHolidays(year: number, alsaceMoselle: boolean): Decoded<readonly PublicHoliday[]> {
  const { from, to } = KNOWN_HOLIDAY_YEARS;
  if (!Number.isInteger(year) || year < from || year > to) {
    return { issues: [{ code: "holidays-unknown", severity: "error", at: "", params: { year, from, to } }] };
  }
  const easter = easterSunday(year);
  const on = (month: number, day: number): number => toDayNumber({ year, month, day });
  const holidays: PublicHoliday[] = [
    { dayNumber: on(1, 1), code: "new-year" },
    { dayNumber: easter + 1, code: "easter-monday" },
    { dayNumber: on(5, 1), code: "labour-day" },
    { dayNumber: on(5, 8), code: "victory-1945" },
    { dayNumber: easter + 39, code: "ascension" },
    { dayNumber: easter + 50, code: "whit-monday" },
    { dayNumber: on(7, 14), code: "bastille-day" },
    { dayNumber: on(8, 15), code: "assumption" },
    { dayNumber: on(11, 1), code: "all-saints" },
    { dayNumber: on(11, 11), code: "armistice-1918" },
    { dayNumber: on(12, 25), code: "christmas" },
  ];
  if (alsaceMoselle) {
    holidays.push(
      { dayNumber: easter - 2, code: "good-friday" },
      { dayNumber: on(12, 26), code: "saint-stephen" },
    );
  }
  return { value: holidays.sort((a, b) => a.dayNumber - b.dayNumber), issues: [] };
}
