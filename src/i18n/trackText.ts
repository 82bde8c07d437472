import type { HalfDay, PlanStop } from "../../planners/model/plan.ts";
import { halfDayText, weekdayText } from "./exportText.ts";
import { formatClock, formatClockRange, formatDate } from "./format.ts";
import { NARROW_SPACE } from "./typography.ts";

/** Files for navigation devices are in French whatever the language of the page, as all partner files. */
const LANG = "fr";
const COLON = `${NARROW_SPACE}: `;

/** Names the track of an outing: « Équipe – lundi, matin (circuit-1) ». */
export function trackName(
  outing: { readonly id: string; readonly weekday: number; readonly halfDay: HalfDay },
  teamName: string,
): string {
  return `${teamName} – ${weekdayText(outing.weekday)}, ${halfDayText(outing.halfDay)} (${outing.id})`;
}

/** Says when a team leaves its base and is back. */
export function baseTimesText(leaves: number | null, isBack: number | null): string {
  return [
    ...(leaves === null ? [] : [`départ ${formatClock(leaves, LANG)}`]),
    ...(isBack === null ? [] : [`retour ${formatClock(isBack, LANG)}`]),
  ].join(", ");
}

/** Says when a team is at a stop, and the hours of the session. */
export function stopTimesText({ arrive, start, end, depart }: PlanStop): string {
  const session = `séance ${formatClockRange(start, end, LANG)}`;
  return `arrivée ${formatClock(arrive, LANG)}, ${session}, départ ${formatClock(depart, LANG)}`;
}

/** Says what a track is drawn from, and its edition. */
export function trackFactsText(
  trace: string,
  edition: {
    readonly date: string;
    readonly version: string;
    readonly valid_until: string;
    readonly sources: readonly string[];
    readonly licence: string;
  },
): string {
  return [
    `Tracé${COLON}${trace}`,
    `Données du ${formatDate(edition.date, LANG)}, version ${edition.version}`,
    `Valable jusqu’au ${formatDate(edition.valid_until, LANG)}`,
    `Sources${COLON}${edition.sources.join(" ; ")}`,
    `Licence${COLON}${edition.licence}`,
  ].join("\n");
}
