import type { Lock, Scenario, SlotLock } from "../scenario/scenario.ts";
import { shortVenueName } from "./defaultNames.ts";
import { formatList, weekdayName } from "./format.ts";
import type { Lang } from "./lang.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** Names of halls and teams by id. */
export interface LockNames {
  venue(id: string): string;
  team(id: string): string;
}

/** Names the halls and teams of a scenario; a hall that is not found yet goes by its commune. */
export function lockNames({ venues, teams }: Pick<Scenario, "venues" | "teams">): LockNames {
  return {
    venue: (id) => shortVenueName(venues.find((venue) => venue.id === id)?.name ?? id),
    team: (id) => teams.find((team) => team.id === id)?.name ?? id,
  };
}

/** Says in words what a decision of the meeting asks for, as part of a sentence. */
export function lockText(lock: Lock, names: LockNames, lang: Lang): string {
  const words = lockWords(lock, names, lang);
  return lang === "fr" ? setFrenchPunctuation(words) : words;
}

function lockWords(lock: Lock, names: LockNames, lang: Lang): string {
  const fr = lang === "fr";
  switch (lock.kind) {
    case "require":
      return `${fr ? "demander un arrêt :" : "ask for a stop:"} ${names.venue(lock.venueId)}`;
    case "forbid":
      return `${fr ? "écarter l'arrêt :" : "discard the stop:"} ${names.venue(lock.venueId)}`;
    case "require-team":
      return `${fr ? "faire sortir l'équipe :" : "send out the team:"} ${names.team(lock.teamId)}`;
    case "forbid-team":
      return `${fr ? "ne pas faire sortir l'équipe :" : "not send out the team:"} ${names.team(lock.teamId)}`;
    case "forbid-slot":
      return slotLockText(lock, names, lang);
    case "keep-stop": {
      const when = [
        ...(lock.weekday === null ? [] : [slotText(lock.weekday, lock.halfDay, lang)]),
        ...(lock.teamId === null ? [] : [names.team(lock.teamId)]),
      ];
      const place = `${fr ? "garder l'arrêt :" : "keep the stop:"} ${names.venue(lock.venueId)}`;
      return when.length === 0 ? place : `${place} (${when.join(", ")})`;
    }
    case "keep-circuit":
      return `${fr ? "garder le circuit :" : "keep the circuit:"} ${hallsText(lock.venueIds, names, lang)} (${weekdayName(lock.weekday, lang)})`;
    case "forbid-circuit":
      return `${fr ? "écarter le circuit :" : "discard the circuit:"} ${hallsText(lock.venueIds, names, lang)}`;
  }
}

function slotLockText({ teamId, weekday, halfDay }: SlotLock, names: LockNames, lang: Lang): string {
  const slot = slotText(weekday, halfDay, lang);
  if (lang === "en")
    return teamId === null ? `nobody out on ${slot}` : `${names.team(teamId)} not out on ${slot}`;
  return teamId === null ? `personne ne sort le ${slot}` : `${names.team(teamId)} ne sort pas le ${slot}`;
}

function hallsText(ids: readonly string[], names: LockNames, lang: Lang): string {
  return formatList(
    ids.map((id) => names.venue(id)),
    lang,
  );
}

/** Names a half-day of the week, or a whole day: « vendredi après-midi ». */
export function slotText(weekday: number, halfDay: "am" | "pm" | null, lang: Lang): string {
  const day = weekdayName(weekday, lang);
  if (halfDay === null) return day;
  const part = { fr: { am: "matin", pm: "après-midi" }, en: { am: "morning", pm: "afternoon" } }[lang][
    halfDay
  ];
  return `${day} ${part}`;
}
