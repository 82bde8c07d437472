import type { Session } from "../../pipeline/calendar/session.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { calendarPageText, everySessionText, lengthText } from "../../i18n/calendarPageText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { type Markup, markup } from "../markup.ts";
import { createSessionNamer, type NamedSession } from "./sessionNames.ts";

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** How many looks the style has for the letters of teams; more teams begin again with the first. */
const TEAM_LOOKS = 6;

/** What the sessions of a calendar may have in common, so that none needs to tell it. */
export type SharedFact = "commune" | "length" | "theme" | "hall-pending";

/** How the sessions of one calendar are worded on its days. */
export interface CalendarWords {
  readonly lang: Lang;
  readonly nameSession: (session: Session) => NamedSession;
  readonly shared: ReadonlySet<SharedFact>;
  /** Letters of the teams by their ids; empty where one team holds all sessions. */
  readonly teamMarks: ReadonlyMap<string, Markup>;
  /** Explains the marks and says what all sessions have in common; set below each month's name. */
  readonly legend: Markup;
}

/** Finds what sessions have in common, and gives each team a letter where there are several. */
export function createCalendarWords(
  scenario: Scenario,
  sessions: readonly Session[],
  lang: Lang,
): CalendarWords {
  const nameSession = createSessionNamer(scenario);
  const named = sessions.map(nameSession);
  const common = findCommon(named, lang);
  const teams = new Map(named.map(({ session, teamName }) => [session.teamId, teamName]));
  const ids = teams.size < 2 ? [] : [...teams.keys()].sort(byOrderIn(scenario.teams.map(({ id }) => id)));
  const teamMarks = new Map(ids.map((id, index) => [id, writeTeamMark(index)]));
  const shared = new Set(common.keys());
  const items = [
    ...ids.map((id) => markup`<li>${teamMarks.get(id) ?? ""} ${teams.get(id) ?? id}</li>`),
    ...(named.some(isHallPending) && !shared.has("hall-pending")
      ? [markup`<li>${writePendingMark(lang)} ${calendarPageText(lang).hallPending}</li>`]
      : []),
    ...writeShared([...common.values(), ...(teams.size === 1 ? teams.values() : [])], lang),
  ];
  return {
    lang,
    nameSession,
    shared,
    teamMarks,
    legend: items.length === 0 ? markup`` : markup`<ul class="legend">${items}</ul>`,
  };
}

/** Whether the hall of a session is still to be confirmed. */
export function isHallPending({ venue }: NamedSession): boolean {
  return venue !== undefined && !venue.confirmed;
}

/** A small mark at the name of a commune whose hall is to be confirmed. */
export function writePendingMark(lang: Lang): Markup {
  return markup`<abbr class="pending" title="${calendarPageText(lang).hallPending}">*</abbr>`;
}

/** `A` to `Z`, then `A2` and so on. */
function writeTeamMark(index: number): Markup {
  const round = Math.floor(index / LETTERS.length);
  const letter = LETTERS.charAt(index % LETTERS.length);
  return markup`<span class="team look-${index % TEAM_LOOKS}">${letter}${round === 0 ? "" : round + 1}</span>`;
}

function writeShared(facts: readonly string[], lang: Lang): readonly Markup[] {
  const told = facts.filter((fact) => fact !== "");
  return told.length === 0 ? [] : [markup`<li>${everySessionText(told, lang)}</li>`];
}

/** Facts that all sessions share, in words; length only where a commune stands at each start. */
function findCommon(named: readonly NamedSession[], lang: Lang): ReadonlyMap<SharedFact, string> {
  const common = new Map<SharedFact, string>();
  const commune = soleOf(named.map(({ communeName }) => communeName));
  const length = soleOf(named.map(({ session }) => session.end - session.start));
  const theme = soleOf(named.map(({ session }) => session.theme));
  if (commune !== null) common.set("commune", commune);
  else if (length !== null) common.set("length", lengthText(length, lang));
  if (theme !== null) common.set("theme", theme);
  if (soleOf(named.map(isHallPending)) === true) {
    common.set("hall-pending", calendarPageText(lang).hallPending);
  }
  return common;
}

/** The value that all have; null where they differ or there is none. */
function soleOf<T>(values: readonly T[]): T | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

/** Ids in the order of a list, then those that it does not know. */
function byOrderIn(list: readonly string[]): (a: string, b: string) => number {
  const rankOf = (id: string): number => (list.includes(id) ? list.indexOf(id) : list.length);
  return (a, b) => rankOf(a) - rankOf(b);
}
