import { formatClockRange, formatList, weekdayName } from "./format.ts";
import type { Lang } from "./lang.ts";
import { textsOf } from "./texts.ts";

const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const RULE = /^(?:week (0?[12])-5[23]\/2 )?([A-Z][a-zH][^ ]*)(?: (off|closed|\d\d:\d\d-[\d:,-]+))?$/u;
const SPAN = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/u;

/**
 * Writes opening hours in OSM syntax in plain words: `Mo-Fr 09:00-12:00; PH off` is « lundi à vendredi 9 h–12 h ;
 * fermé : jours fériés ». Hours that no words are known for stay as they are.
 */
export function hoursText(osm: string, lang: Lang): string {
  const rules = osm.split(";").map((rule) => ruleText(rule.trim(), lang));
  return rules.includes(null) ? osm : rules.join(lang === "fr" ? " ; " : "; ");
}

function ruleText(rule: string, lang: Lang): string | null {
  const { hours } = textsOf(lang);
  if (rule === "24/7") return hours.always;
  const [, week, days = "", times] = RULE.exec(rule) ?? [];
  const named = days === "" ? [null] : days.split(/,(?![^[]*\])/u).map((day) => dayText(day, lang));
  const known = named.filter((name) => name !== null);
  if (known.length !== named.length) return null;
  const list = formatList(known, lang);
  if (times === "off" || times === "closed") return hours.closed(list);
  const spans = (times ?? "")
    .split(",")
    .filter((span) => span !== "")
    .map((span) => spanText(span, lang));
  if (spans.includes(null)) return null;
  const weeks = week === undefined ? [] : [Number(week) === 2 ? hours.evenWeeks : hours.oddWeeks];
  return [list, ...weeks, spans.join(", ")].filter((part) => part !== "").join(" ");
}

function dayText(day: string, lang: Lang): string | null {
  const { hours } = textsOf(lang);
  if (day === "PH") return hours.publicHolidays;
  if (day === "SH") return hours.schoolHolidays;
  const [, first = "", last, nths] = /^([A-Z][a-z])(?:-([A-Z][a-z]))?(?:\[([-\d,]+)\])?$/u.exec(day) ?? [];
  const from = WEEKDAYS.indexOf(first) + 1;
  const to = last === undefined ? from : WEEKDAYS.indexOf(last) + 1;
  if (from === 0 || to === 0) return null;
  if (nths !== undefined) return hours.nth(nths.split(",").map(Number), weekdayName(from, lang));
  return from === to ? weekdayName(from, lang) : hours.span(weekdayName(from, lang), weekdayName(to, lang));
}

function spanText(span: string, lang: Lang): string | null {
  const [, fromHour, fromMinute, toHour, toMinute] = SPAN.exec(span) ?? [];
  if (toMinute === undefined) return null;
  return formatClockRange(
    Number(fromHour) * 60 + Number(fromMinute),
    Number(toHour) * 60 + Number(toMinute),
    lang,
  );
}
