import { formatList } from "../format.ts";

const fr = {
  always: "jour et nuit, 7 jours sur 7",
  closed: (days: string) => `fermé : ${days}`,
  publicHolidays: "jours fériés",
  schoolHolidays: "vacances scolaires",
  evenWeeks: "des semaines paires",
  oddWeeks: "des semaines impaires",
  span: (from: string, to: string) => `${from} à ${to}`,
  nth: (numbers: readonly number[], weekday: string) =>
    `${formatList(
      numbers.map((number) => (number < 0 ? "dernier" : number === 1 ? "1er" : `${number}e`)),
      "fr",
    )} ${weekday} du mois`,
};

const en: typeof fr = {
  always: "day and night, every day",
  closed: (days: string) => `closed: ${days}`,
  publicHolidays: "public holidays",
  schoolHolidays: "school holidays",
  evenWeeks: "of even weeks",
  oddWeeks: "of odd weeks",
  span: (from: string, to: string) => `${from} to ${to}`,
  nth: (numbers: readonly number[], weekday: string) =>
    `${formatList(
      numbers.map((number) => (number < 0 ? "last" : (["1st", "2nd", "3rd"][number - 1] ?? `${number}th`))),
      "en",
    )} ${weekday} of the month`,
};

/** Words of opening hours. */
export const hoursText = { fr, en };
