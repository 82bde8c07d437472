import { formatClock, formatDate, formatDuration, formatMonth } from "./format.ts";
import type { Lang } from "./lang.ts";
import { countOf } from "./plural.ts";
import { schoolHolidayName, sessionReasonText } from "./sessionReasonText.ts";
import { setFrenchPunctuation } from "./typography.ts";

const fr = {
  title: "Calendrier des ateliers",
  months: "Mois",
  about: "À propos de ce calendrier",
  dataOf: "Données du",
  version: "Version",
  replaces: "Remplace la version",
  validUntil: "Valable jusqu'au",
  sources: "Sources",
  licence: "Licence",
  definition: "Définition",
  week: "Sem.",
  hallPending: "salle à confirmer",
  noSession: "Aucune séance ce mois-ci.",
  nothing: "Aucune séance dans ce calendrier.",
  schoolUnknown: "Les vacances scolaires de ce mois ne sont pas toutes connues.",
  counts: "Séances par commune et par mois",
  commune: "Commune",
  total: "Total",
  short: "Mois sous le minimum",
  noShort: "Chaque salle a le nombre de séances demandé, chaque mois.",
  hours: "Heures par équipe et par professionnel",
  hoursNote: "Équipes : du départ de la base au retour. Professionnels : durée des séances.",
  who: "Qui",
  month: "Mois",
  workHours: "Heures",
  sessions: "Séances",
  team: "équipe",
  professional: "professionnel",
};

const en: typeof fr = {
  title: "Calendar of the workshops",
  months: "Months",
  about: "About this calendar",
  dataOf: "Data of",
  version: "Version",
  replaces: "Replaces version",
  validUntil: "Valid until",
  sources: "Sources",
  licence: "Licence",
  definition: "Definition",
  week: "Week",
  hallPending: "hall to be confirmed",
  noSession: "No session this month.",
  nothing: "No session in this calendar.",
  schoolUnknown: "Not all school holidays of this month are known.",
  counts: "Sessions by commune and month",
  commune: "Commune",
  total: "Total",
  short: "Months under the minimum",
  noShort: "Each hall has as many sessions as asked for, every month.",
  hours: "Hours by team and professional",
  hoursNote: "Teams: from leaving the base to being back. Professionals: length of the sessions.",
  who: "Who",
  month: "Month",
  workHours: "Hours",
  sessions: "Sessions",
  team: "team",
  professional: "professional",
};

const TEXTS = {
  fr: Object.fromEntries(
    Object.entries(fr).map(([key, text]) => [key, setFrenchPunctuation(text)] as const),
  ) as typeof fr,
  en,
};

/** Texts of the printed calendar. */
export function calendarPageText(lang: Lang): typeof fr {
  return TEXTS[lang];
}

/** Says that a session does not take place, and why. */
export function calledOffText(reason: string, lang: Lang): string {
  return `${lang === "fr" ? "Annulée" : "Cancelled"}${inBrackets(reason, lang)}`;
}

/** Says which date a session had before it moved, and why it moved. */
export function movedFromText(date: string, reason: string, lang: Lang): string {
  const head = lang === "fr" ? "Déplacée, prévue le" : "Moved from";
  return `${head} ${formatDayAndMonth(date, lang)}${inBrackets(reason, lang)}`;
}

/** Says that a session has other hours or another team on its own date, and why. */
export function changedText(reason: string, lang: Lang): string {
  const head = lang === "fr" ? "Heure ou équipe changée" : "Hours or team changed";
  return `${head}${inBrackets(reason, lang)}`;
}

/** Says to which date a session moved. */
export function movedToText(date: string, lang: Lang): string {
  return `${lang === "fr" ? "Déplacée au" : "Moved to"} ${formatDayAndMonth(date, lang)}`;
}

function formatDayAndMonth(date: string, lang: Lang): string {
  return formatDate(date, lang).replace(/ \d{4}$/u, "");
}

function inBrackets(reason: string, lang: Lang): string {
  return reason === "" ? "" : ` (${sessionReasonText(reason, lang)})`;
}

/** Says what all sessions of a calendar have in common, so that no day needs to. */
export function everySessionText(shared: readonly string[], lang: Lang): string {
  const head = lang === "fr" ? setFrenchPunctuation("Toutes les séances : ") : "All sessions: ";
  return `${head}${shared.join(", ")}`;
}

/** Says how long each session is, among what all have in common. */
export function lengthText(minutes: number, lang: Lang): string {
  const length = formatDuration(minutes, lang);
  return lang === "fr" ? `durée ${length}` : `${length} long`;
}

/** Says when a session ends, after its start and commune. */
export function untilText(end: number, lang: Lang): string {
  return `${lang === "fr" ? "jusqu’à" : "until"} ${formatClock(end, lang)}`;
}

/** Says which professionals join the team. */
export function withRolesText(roles: readonly string[], lang: Lang): string {
  return `${lang === "fr" ? "avec" : "with"} ${roles.join(", ")}`;
}

/** Whether the name of a hall only says, in either language, that there is none yet. */
export function isPendingHallName(name: string): boolean {
  return [fr.hallPending, en.hallPending].includes(name.trim().toLowerCase());
}

/** Names a day of school holidays: « vacances (hiver) ». */
export function schoolHolidayText(code: string, lang: Lang): string {
  const name = schoolHolidayName(code, lang);
  return lang === "fr" ? `vacances (${name})` : `holidays (${name})`;
}

/** One line of the note on months under the minimum. */
export function shortMonthText(
  venueName: string,
  month: string,
  sessions: number,
  minimum: number,
  lang: Lang,
): string {
  const name = formatMonth(month, lang);
  return lang === "fr"
    ? `${venueName}, ${name}${setFrenchPunctuation(" : ")}${countOf(sessions, "séance", "séances", lang)}, ${minimum} au moins demandées`
    : `${venueName}, ${name}: ${countOf(sessions, "session", "sessions", lang)}, at least ${minimum} asked for`;
}
