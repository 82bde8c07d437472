import { toDayNumber } from "./dayNumber.ts";

/**
 * Returns the day number of Easter Sunday in the Gregorian calendar.
 *
 * Source: "A New York correspondent", Nature 13 (1876), p. 487, given as the Meeus/Jones/Butcher rule in
 * J. Meeus, Astronomical Algorithms, 2nd ed., 1998, chapter 8. The letters of the rule are a…m there:
 * a `golden`, b `century`, c `yearOfCentury`, h `moon`, l `toSunday`, m `late`.
 */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - moon - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * toSunday) / 451);
  const march = moon + toSunday - 7 * late + 114;
  return toDayNumber({ year, month: Math.floor(march / 31), day: (march % 31) + 1 });
}
