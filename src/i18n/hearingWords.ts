import type { WeeklyHalfDay } from "../../geodata/model/venue.ts";
import { sortHalfDays } from "../pipeline/hearings/halfDays.ts";
import type { HeardCounts } from "../pipeline/hearings/listHeardCommunes.ts";
import { dateInParis } from "../scenario/calendarDates.ts";
import type { Hearing, OfferedHall } from "../scenario/concertation.ts";
import { formatList } from "./format.ts";
import type { Lang } from "./lang.ts";
import { surveyAnswerText } from "./surveyWords.ts";
import { textsOf } from "./texts.ts";

/** One line of what a commune said. */
export interface SaidRow {
  readonly label: string;
  readonly value: string;
}

/** Names half-days in the order of the week: « lundi matin et jeudi après-midi ». */
export function halfDaysText(list: readonly WeeklyHalfDay[], lang: Lang): string {
  return formatList(
    sortHalfDays(list).map(({ weekday, halfDay }) => surveyAnswerText("slot", `${weekday}-${halfDay}`, lang)),
    lang,
  );
}

/** Says on which half-days a hall can be had, or that nobody said. */
export function hallFreeText({ slots }: OfferedHall, lang: Lang): string {
  const { hearing } = textsOf(lang);
  if (slots === null) return hearing.hallFreeUnsaid;
  return slots.length === 0 ? hearing.hallNeverFree : hearing.hallFree(halfDaysText(slots, lang));
}

/** Says what is known of a hall: « Salle des fêtes (accessible, chauffée, rangement non dit ; libre : lundi matin) ». */
export function hallText(hall: OfferedHall, lang: Lang): string {
  const hallSaid = textsOf(lang).hearing.hallSaid;
  const facts = [
    answerOf(hallSaid.accessible, hall.accessible),
    answerOf(hallSaid.heated, hall.heated),
    answerOf(hallSaid.storage, hall.storage),
  ];
  return `${hall.name} (${facts.join(", ")}, ${hallFreeText(hall, lang)})`;
}

/** Names what keeps small children out of a hall: « non accessible et non chauffée ». */
export function hallFaultsText({ accessible, heated }: OfferedHall, lang: Lang): string {
  const hallSaid = textsOf(lang).hearing.hallSaid;
  return formatList(
    [
      ...(accessible === false ? [answerOf(hallSaid.accessible, false)] : []),
      ...(heated === false ? [answerOf(hallSaid.heated, false)] : []),
    ],
    lang,
  );
}

/** Counts the communes that were heard: « 12 communes entendues sur 51, dont 8 des 24 en zone blanche ». */
export function heardCountText({ heard, all, whiteHeard, white }: HeardCounts, lang: Lang): string {
  const { hearing } = textsOf(lang);
  if (heard === 0) return hearing.sentenceNone(all, white);
  return white === 0 ? hearing.sentence(heard, all) : hearing.sentenceWhite(heard, all, whiteHeard, white);
}

/** Says when and by whom a commune was heard. */
export function heardOnText({ at, role }: Hearing, lang: Lang): string {
  return textsOf(lang).hearing.heardOn(dateInParis(at), role);
}

/** Lists what a commune said, what was left empty left out. */
export function saidRows({ needs, existing, hall, preferred }: Hearing, lang: Lang): readonly SaidRow[] {
  const { hearing } = textsOf(lang);
  return [
    { label: hearing.needs, value: needs },
    { label: hearing.existing, value: existing },
    { label: hearing.hall, value: hall === null ? "" : hallText(hall, lang) },
    { label: hearing.preferred, value: halfDaysText(preferred, lang) },
  ].filter(({ value }) => value.trim() !== "");
}

function answerOf(words: readonly string[], answer: boolean | null): string {
  return words[answer === null ? 2 : answer ? 0 : 1] ?? "";
}
