import { formatDecimal, formatInteger } from "../format.ts";

const fr = {
  ask: (name: string) => `Pourquoi ${name}, et à quel prix ?`,
  help: "La réponse est vérifiée : les circuits sont calculés à nouveau avec cette commune demandée.",
  asked: "Circuits calculés à nouveau avec cette commune… quelques secondes.",
  stop: "Arrêter",
  failed: (message: string) => `Le calcul n'a pas abouti : ${message}`,
  stale: "Pour demander pourquoi, et à quel prix : « Recalculer » d'abord.",
  actions: "Ce que la réunion peut décider",
  require: (hall: string) => `Demander un atelier ici (${hall})`,
  allow: (hall: string) => `Ne plus écarter ${hall}`,
  release: (hall: string) => `Ne plus exiger ${hall}`,
  access: (minutes: number) =>
    `Accepter jusqu'à ${formatInteger(minutes, "fr")} min de route pour les familles`,
  halfDays: (perMonth: number) =>
    `Passer à ${formatDecimal(perMonth, Number.isInteger(perMonth) ? 0 : 1, "fr")} demi-journées par mois`,
};

const en: typeof fr = {
  ask: (name: string) => `Why ${name}, and at what price?`,
  help: "The answer is verified: circuits are computed again with this commune required.",
  asked: "Computing circuits again with this commune… a few seconds.",
  stop: "Stop",
  failed: (message: string) => `The computation did not end: ${message}`,
  stale: "To ask why, and at what price: “Recalculate” first.",
  actions: "What the meeting can decide",
  require: (hall: string) => `Ask for a workshop here (${hall})`,
  allow: (hall: string) => `No longer discard ${hall}`,
  release: (hall: string) => `No longer require ${hall}`,
  access: (minutes: number) => `Accept up to ${formatInteger(minutes, "en")} min of drive for families`,
  halfDays: (perMonth: number) =>
    `Go up to ${formatDecimal(perMonth, Number.isInteger(perMonth) ? 0 : 1, "en")} half-days a month`,
};

/** Texts of the question « Pourquoi pas ma commune ? ». */
export const whyText = { fr, en };
