import type { Violation } from "../../planners/model/violation.ts";
import type { ViolationCode } from "../pipeline/planRules.ts";
import {
  formatClock,
  formatDate,
  formatDuration,
  formatInteger,
  formatMonth,
  weekdayName,
} from "./format.ts";
import type { Lang } from "./lang.ts";
import { setFrenchPunctuation } from "./typography.ts";
import { englishViolations } from "./violations/english.ts";
import { frenchViolations } from "./violations/french.ts";
import type { ViolationSentences, ViolationWords } from "./violations/violationWords.ts";

const SENTENCES: Readonly<Record<Lang, ViolationSentences>> = {
  fr: frenchViolations,
  en: englishViolations,
};

/**
 * Words a rule that a plan breaks: « Circuit circuit-ash, jeudi, semaine 1 : … ». The rule's number
 * stands in `violation.rule` and is put before the sentence by whoever shows it.
 *
 * @param nameOf – the name behind the id of a hall, team, base or commune; absent, ids are shown.
 */
export function violationText(
  violation: Violation,
  lang: Lang,
  nameOf: (id: string) => string = (id) => id,
): string {
  const sentences = SENTENCES[lang];
  const text = isKnown(violation.code, sentences)
    ? sentences[violation.code](wordsOf(violation, lang, nameOf))
    : `${violation.rule} ${violation.code} (${violation.at})`;
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return lang === "fr" ? setFrenchPunctuation(sentence) : sentence;
}

function isKnown(code: string, sentences: ViolationSentences): code is ViolationCode {
  return Object.hasOwn(sentences, code);
}

function wordsOf({ params, at }: Violation, lang: Lang, nameOf: (id: string) => string): ViolationWords {
  const text = (param: string): string => String(params[param] ?? "?");
  const whole = (param: string, format: (value: number) => string): string => {
    const value = params[param];
    return typeof value === "number" ? format(value) : text(param);
  };
  return {
    text,
    name: (param) => nameOf(text(param)),
    count: (param) => whole(param, (value) => formatInteger(value, lang)),
    clock: (param) => whole(param, (value) => formatClock(value, lang)),
    duration: (param) => whole(param, (value) => formatMinutes(value, lang)),
    date: (param) => formatDate(text(param), lang),
    month: (param) => formatMonth(text(param), lang),
    where: describePlace(params, at, lang),
  };
}

/** A plan edited by hand can give less than no time. */
function formatMinutes(minutes: number, lang: Lang): string {
  return minutes < 0 ? `−${formatDuration(-minutes, lang)}` : formatDuration(minutes, lang);
}

function describePlace(params: Violation["params"], at: string, lang: Lang): string {
  const { circuit, week, weekday } = params;
  const parts = [circuit === undefined ? at : `circuit ${circuit}`];
  if (typeof weekday === "number") parts.push(weekdayName(weekday, lang));
  if (week !== undefined) parts.push(lang === "fr" ? `semaine ${week}` : `week ${week}`);
  return `${parts.join(", ")}${lang === "fr" ? " : " : ": "}`;
}
