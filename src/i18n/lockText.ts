import type { Lock } from "../scenario/scenario.ts";
import { formatList, weekdayName } from "./format.ts";
import type { Lang } from "./lang.ts";

/** Names of halls and teams by id. */
export interface LockNames {
  venue(id: string): string;
  team(id: string): string;
}

/** Says in words what a decision of the meeting asks for, as part of a sentence. */
export function lockText(lock: Lock, names: LockNames, lang: Lang): string {
  const fr = lang === "fr";
  switch (lock.kind) {
    case "require":
      return `${fr ? "garder la salle" : "keep the hall"} ${names.venue(lock.venueId)}`;
    case "forbid":
      return `${fr ? "écarter la salle" : "discard the hall"} ${names.venue(lock.venueId)}`;
    case "require-team":
      return `${fr ? "faire sortir l'équipe" : "send out the team"} ${names.team(lock.teamId)}`;
    case "forbid-team":
      return `${fr ? "ne pas faire sortir l'équipe" : "not send out the team"} ${names.team(lock.teamId)}`;
    case "forbid-slot":
      return `${fr ? "ne pas sortir le" : "not go out on"} ${slotText(lock.weekday, lock.halfDay, lang)}`;
    case "keep-stop": {
      const when = [
        ...(lock.weekday === null ? [] : [slotText(lock.weekday, lock.halfDay, lang)]),
        ...(lock.teamId === null ? [] : [names.team(lock.teamId)]),
      ];
      const place = `${fr ? "garder l'arrêt" : "keep the stop"} ${names.venue(lock.venueId)}`;
      return when.length === 0 ? place : `${place} (${when.join(", ")})`;
    }
    case "keep-circuit":
      return `${fr ? "garder le circuit" : "keep the circuit"} ${hallsText(lock.venueIds, names, lang)} (${weekdayName(lock.weekday, lang)})`;
    case "forbid-circuit":
      return `${fr ? "écarter le circuit" : "discard the circuit"} ${hallsText(lock.venueIds, names, lang)}`;
  }
}

function hallsText(ids: readonly string[], names: LockNames, lang: Lang): string {
  return formatList(
    ids.map((id) => names.venue(id)),
    lang,
  );
}

function slotText(weekday: number, halfDay: "am" | "pm" | null, lang: Lang): string {
  const day = weekdayName(weekday, lang);
  if (halfDay === null) return day;
  const part = { fr: { am: "matin", pm: "après-midi" }, en: { am: "morning", pm: "afternoon" } }[lang][
    halfDay
  ];
  return `${day} ${part}`;
}
