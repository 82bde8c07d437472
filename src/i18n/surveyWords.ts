import type { SurveyHalfDay } from "../../geodata/model/survey.ts";
import type { QuestionKind } from "../../geodata/model/surveyRelease.ts";
import { weekdayName } from "./format.ts";
import type { Lang } from "./lang.ts";
import { setFrenchPunctuation } from "./typography.ts";

const HALF_DAYS: Readonly<Record<Lang, Readonly<Record<SurveyHalfDay, string>>>> = {
  fr: { am: "matin", pm: "après-midi", evening: "soir" },
  en: { am: "morning", pm: "afternoon", evening: "evening" },
};

const ROLES: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  fr: { mother: "mères", father: "pères", other: "autres ou non précisé" },
  en: { mother: "mothers", father: "fathers", other: "others or not given" },
};

/** Names a part of the day: `après-midi`. */
export function halfDayName(halfDay: SurveyHalfDay, lang: Lang): string {
  return HALF_DAYS[lang][halfDay];
}

/** Names respondents of one role, or of several that are published together: `pères, autres ou non précisé`. */
export function rolesName(roles: readonly string[], lang: Lang): string {
  return roles.map((role) => ROLES[lang][role] ?? role).join(", ");
}

/** Words one answer of a survey: `mercredi matin` for `3-am`, `2 ans` for an age, a theme as it stands. */
export function surveyAnswerText(kind: QuestionKind, name: string, lang: Lang): string {
  if (kind === "age") return ageText(name, lang);
  const slot = kind === "slot" ? /^([1-7])-(am|pm|evening)$/u.exec(name) : null;
  if (slot === null) return name;
  const halfDay = slot[2] === "am" ? "am" : slot[2] === "pm" ? "pm" : "evening";
  return `${weekdayName(Number(slot[1]), lang)} ${halfDayName(halfDay, lang)}`;
}

function ageText(name: string, lang: Lang): string {
  if (name === "6+") return lang === "fr" ? "6 ans et plus" : "6 and over";
  if (name === "0") return lang === "fr" ? "moins de 1 an" : "under 1";
  if (lang === "en") return name;
  return setFrenchPunctuation(name === "1" ? "1 an" : `${name} ans`);
}
