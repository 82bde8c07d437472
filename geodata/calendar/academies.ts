import type { SchoolZone } from "../model/schoolHoliday.ts";

/** A school district of metropolitan France, with the departments it is made of. */
export interface Academy {
  /** As the ministry writes it. */
  readonly name: string;
  /** Null in Corsica, where the rector sets the dates: they are imported or typed in. */
  readonly zone: SchoolZone | null;
  /** Department codes, as communes' INSEE codes begin. */
  readonly departments: readonly string[];
}

/**
 * Lists the 25 académies of metropolitan France, by name; the five overseas ones have no zone.
 *
 * Source: Code de l'éducation, articles R222-2 (départements) and D521-6 (Corsica, overseas); arrêté du
 * 15 décembre 2020 (JO of 16 December 2020) for the zones, unchanged in 2022.
 */
export const ACADEMIES: readonly Academy[] = [
  { name: "Aix-Marseille", zone: "B", departments: ["04", "05", "13", "84"] },
  { name: "Amiens", zone: "B", departments: ["02", "60", "80"] },
  { name: "Besançon", zone: "A", departments: ["25", "39", "70", "90"] },
  { name: "Bordeaux", zone: "A", departments: ["24", "33", "40", "47", "64"] },
  { name: "Clermont-Ferrand", zone: "A", departments: ["03", "15", "43", "63"] },
  { name: "Corse", zone: null, departments: ["2A", "2B"] },
  { name: "Créteil", zone: "C", departments: ["77", "93", "94"] },
  { name: "Dijon", zone: "A", departments: ["21", "58", "71", "89"] },
  { name: "Grenoble", zone: "A", departments: ["07", "26", "38", "73", "74"] },
  { name: "Lille", zone: "B", departments: ["59", "62"] },
  { name: "Limoges", zone: "A", departments: ["19", "23", "87"] },
  { name: "Lyon", zone: "A", departments: ["01", "42", "69"] },
  { name: "Montpellier", zone: "C", departments: ["11", "30", "34", "48", "66"] },
  { name: "Nancy-Metz", zone: "B", departments: ["54", "55", "57", "88"] },
  { name: "Nantes", zone: "B", departments: ["44", "49", "53", "72", "85"] },
  { name: "Nice", zone: "B", departments: ["06", "83"] },
  { name: "Normandie", zone: "B", departments: ["14", "27", "50", "61", "76"] },
  { name: "Orléans-Tours", zone: "B", departments: ["18", "28", "36", "37", "41", "45"] },
  { name: "Paris", zone: "C", departments: ["75"] },
  { name: "Poitiers", zone: "A", departments: ["16", "17", "79", "86"] },
  { name: "Reims", zone: "B", departments: ["08", "10", "51", "52"] },
  { name: "Rennes", zone: "B", departments: ["22", "29", "35", "56"] },
  { name: "Strasbourg", zone: "B", departments: ["67", "68"] },
  { name: "Toulouse", zone: "C", departments: ["09", "12", "31", "32", "46", "65", "81", "82"] },
  { name: "Versailles", zone: "C", departments: ["78", "91", "92", "95"] },
];

/** Finds the académie of a commune by its INSEE code; null overseas. */
export function findAcademy(communeCode: string): Academy | null {
  const department = communeCode.slice(0, 2);
  return ACADEMIES.find(({ departments }) => departments.includes(department)) ?? null;
}

/** Returns the zone of an académie by its name; null in Corsica and for a name that is not listed. */
export function zoneOfAcademy(name: string): SchoolZone | null {
  return ACADEMIES.find((academy) => academy.name === name)?.zone ?? null;
}
