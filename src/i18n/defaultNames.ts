import { ofCommune } from "./placeName.ts";

/**
 * Names that a new document is filled with, for people to change. In French in every language: they
 * are data of the document and stand in files for partners.
 */
export const DEFAULT_NAMES = {
  team: "Équipe itinérante",
  vehicle: "Véhicule",
  theme: "Atelier parents-enfants",
  grandChalon: "Ateliers itinérants du Grand Chalon",
} as const;

const TO_BE_FOUND = ", salle à confirmer";

/** Names the hall that stands for a commune until one is found. */
export function nameVenue(communeName: string): string {
  return `${communeName}${TO_BE_FOUND}`;
}

/** Names a hall inside a sentence: one that is not found yet goes by its commune. */
export function shortVenueName(name: string): string {
  return name.endsWith(TO_BE_FOUND) ? name.slice(0, -TO_BE_FOUND.length) : name;
}

/** Names a town hall: « Mairie de Givry », « Mairie d’Aluze », « Mairie du Creusot ». */
export function nameTownHall(communeName: string): string {
  return `Mairie ${ofCommune(communeName, "fr")}`;
}

/** Names where a fact comes from that a commune told: « Dennevy (maire), entendue le 2026-11-26 ». */
export function nameHearingSource(communeName: string, role: string, date: string): string {
  return `${communeName} (${role}), entendue le ${date}`;
}
