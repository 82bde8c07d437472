import { formatClockRange, formatDate } from "./format.ts";
import { sessionReasonText } from "./sessionReasonText.ts";
import { NARROW_SPACE } from "./typography.ts";

/** Calendar files for partners are in French whatever the language of the page, as all partner files. */
const COLON = `${NARROW_SPACE}: `;

/** Who a calendar is for where it holds every session. */
export const EVERYBODY = "tous";

/** Names a calendar so that a mail program shows it apart, and an older one can be told from it. */
export function calendarName(holder: string, version: number): string {
  return `Ateliers 1000 jours – ${holder} – v${version}`;
}

/** Names the file of what changed since an edition. */
export function changesName(version: number): string {
  return `Ateliers 1000 jours – changements – v${version}`;
}

/** What a calendar says of itself: its data, licence, definition, how long it holds. */
export interface CalendarFacts {
  readonly date: string;
  readonly version: string;
  readonly replaces: string | null;
  readonly validUntil: string;
  readonly sources: readonly string[];
  readonly licence: string;
  readonly definition: string;
}

/** Words what a calendar says of itself, one fact a line. */
export function calendarFactsText(facts: CalendarFacts): string {
  return [
    `Données du ${formatDate(facts.date, "fr")}, version ${facts.version}`,
    ...(facts.replaces === null ? [] : [`Remplace la version ${facts.replaces}`]),
    `Valable jusqu’au ${formatDate(facts.validUntil, "fr")}`,
    `Sources${COLON}${facts.sources.join(" ; ")}`,
    `Licence${COLON}${facts.licence}`,
    `Définition${COLON}${facts.definition}`,
  ].join("\n");
}

/** Title of a session in a calendar: what, then where. */
export function sessionTitle(theme: string, communeName: string): string {
  return [theme, communeName].filter((part) => part !== "").join(" – ");
}

/** Says where a session is: the hall, and its commune where the hall's name does not say it. */
export function sessionPlace(venueName: string, communeName: string): string {
  return communeName === "" || venueName.includes(communeName) ? venueName : `${venueName}, ${communeName}`;
}

/** What is told of a session beside its place and hours. */
export interface SessionFacts {
  readonly date: string;
  readonly theme: string;
  readonly teamName: string;
  readonly roles: readonly string[];
  readonly capacity: number;
  readonly reserved: number;
  readonly partner: string | null;
  readonly venueConfirmed: boolean;
  readonly movedFrom: string | null;
  readonly reason: string;
}

/** Words a session, one fact a line; people by their role only (R50). */
export function sessionDescription(facts: SessionFacts): string {
  const { reserved } = facts;
  const kept =
    reserved === 0
      ? ""
      : `, dont ${reserved} ${reserved === 1 ? "gardée" : "gardées"} (adaptation ou urgence)`;
  return [
    `Thème${COLON}${facts.theme}`,
    `Équipe${COLON}${facts.teamName}`,
    ...(facts.roles.length === 0 ? [] : [`Avec${COLON}${facts.roles.join(", ")}`]),
    `Places${COLON}${facts.capacity}${kept}`,
    ...(facts.partner === null ? [] : [`Séance commune avec${COLON}${facts.partner}`]),
    ...(facts.movedFrom === null ? [] : [movedText(facts.movedFrom, facts.date, facts.reason)]),
    ...(facts.venueConfirmed ? [] : ["Salle à confirmer"]),
  ].join("\n");
}

/** Says from which date a session was moved, and why; on its own date only hours or team are others. */
function movedText(movedFrom: string, date: string, reason: string): string {
  if (movedFrom === date) return `Heure ou équipe changée${inBrackets(reason)}`;
  return `Déplacée${COLON}prévue d’abord le ${formatDate(movedFrom, "fr")}${inBrackets(reason)}`;
}

function inBrackets(reason: string): string {
  const why = sessionReasonText(reason, "fr");
  return why === "" ? "" : ` (${why})`;
}

/** Title of a session that was announced and does not take place. */
export function cancelledTitle(title: string): string {
  return `Annulée${COLON}${title}`;
}

/** Title of a session that was announced and takes place at another time. */
export function movedTitle(title: string): string {
  return `Déplacée${COLON}${title}`;
}

/** Says that a session does not take place, and why. */
export function cancelledText(reason: string): string {
  return `Cette séance n’a pas lieu${COLON}${changeReasonText(reason)}`;
}

/** Says when a session that moved had been announced, and why it moved. */
export function announcedText(date: string, start: number, end: number, reason: string): string {
  const hours = formatClockRange(start, end, "fr");
  return `Annoncée d’abord le ${formatDate(date, "fr")}, ${hours}${inBrackets(reason)}`;
}

/** Words why an announced session is cancelled or moved; empty where nobody said. */
export function changeReasonText(reason: string): string {
  return reason === "not-planned" ? "n’est plus au calendrier" : sessionReasonText(reason, "fr");
}
