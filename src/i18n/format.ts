import { toDayNumber } from "../../geodata/calendar/dayNumber.ts";
import { isoWeekdayOf } from "../../geodata/calendar/isoWeek.ts";
import { dateInParis, minutesInParis } from "../scenario/calendarDates.ts";
import type { Lang } from "./lang.ts";
import { NARROW_SPACE, NO_BREAK_SPACE } from "./typography.ts";

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  fr: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  fr: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
};

/** Writes a whole number with separated thousands: `113 440` (fr, narrow space), `113,440` (en). */
export function formatInteger(value: number, lang: Lang): string {
  const digits = String(Math.abs(Math.round(value)));
  const grouped = digits.replace(/\B(?=(\d{3})+$)/gu, lang === "fr" ? NARROW_SPACE : ",");
  return value < 0 && digits !== "0" ? `−${grouped}` : grouped;
}

/** Writes a number with a fixed count of decimals: `3,5` (fr), `3.5` (en). */
export function formatDecimal(value: number, decimals: number, lang: Lang): string {
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const text =
    fraction === undefined
      ? formatInteger(Number(whole), lang)
      : `${formatInteger(Number(whole), lang)}${lang === "fr" ? "," : "."}${fraction}`;
  return value < 0 && Number(text.replace(/\D/gu, "")) !== 0 ? `−${text}` : text;
}

/** Writes a share 0…1 as a percentage: `47 %` (fr), `47%` (en). A share short of 1 never reads as 100 %. */
export function formatPercent(share: number, lang: Lang): string {
  const rounded = Math.round(share * 100);
  const percent = rounded === 100 && share < 1 ? 99 : rounded === 0 && share > 0 ? 1 : rounded;
  return lang === "fr" ? `${percent}${NO_BREAK_SPACE}%` : `${percent}%`;
}

/** Writes cents as whole euros: `1 260 €` (fr), `€1,260` (en). */
export function formatEuros(cents: number, lang: Lang): string {
  const euros = formatInteger(cents / 100, lang);
  return lang === "fr" ? `${euros}${NO_BREAK_SPACE}€` : `€${euros}`;
}

/** Writes minutes after midnight as an hour: `9 h 30`, `11 h` (fr), `9:30`, `11:00` (en). */
export function formatClock(minutes: number, lang: Lang): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (lang === "en") return `${hours}:${String(rest).padStart(2, "0")}`;
  const head = `${hours}${NO_BREAK_SPACE}h`;
  return rest === 0 ? head : `${head}${NO_BREAK_SPACE}${String(rest).padStart(2, "0")}`;
}

/** Writes a window of the day: `9 h 30–11 h` (fr), `9:30–11:00` (en). */
export function formatClockRange(start: number, end: number, lang: Lang): string {
  return `${formatClock(start, lang)}–${formatClock(end, lang)}`;
}

/** A minute that has begun counts, as everywhere for drives. */
export function begunMinutes(minutes: number | null): number | null {
  return minutes === null ? null : Math.ceil(minutes);
}

/** Writes a duration in minutes: `28 min`, `1 h 05`. */
export function formatDuration(minutes: number, lang: Lang): string {
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole}${NO_BREAK_SPACE}min`;
  const rest = String(whole % 60).padStart(2, "0");
  const hours = formatInteger(Math.floor(whole / 60), lang);
  return `${hours}${NO_BREAK_SPACE}h${rest === "00" ? "" : `${NO_BREAK_SPACE}${rest}`}`;
}

/**
 * Writes whole seconds of a drive as minutes begun: 15 min 20 s reads `16 min`, as it is past a
 * threshold of 15.
 */
export function formatDriveSeconds(seconds: number, lang: Lang): string {
  return formatDuration(seconds === 0 ? 0 : Math.ceil(seconds / 60), lang);
}

/** Names an ISO weekday, 1 = Monday: `jeudi`, `Thursday`. */
export function weekdayName(weekday: number, lang: Lang): string {
  return WEEKDAYS[lang][weekday - 1] ?? String(weekday);
}

/** Writes a month `YYYY-MM` in full: `juin 2025`, `June 2025`; other text is returned as is. */
export function formatMonth(month: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})$/u.exec(month);
  const name = match === null ? undefined : MONTHS[lang][Number(match[2]) - 1];
  return match === null || name === undefined ? month : `${name} ${match[1] ?? ""}`;
}

/** Writes the day and month of an ISO date: `12 juin`, `12 June`; other text is returned as is. */
export function formatDayOfMonth(isoDate: string, lang: Lang): string {
  return formatDate(isoDate, lang).split(" ").slice(1, 3).join(" ") || isoDate;
}

/** Writes an ISO date in full: `jeudi 12 juin 2025`, `Thursday 12 June 2025`; other text is returned as is. */
export function formatDate(isoDate: string, lang: Lang): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(isoDate);
  if (match === null) return isoDate;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const monthName = MONTHS[lang][month - 1];
  if (monthName === undefined) return isoDate;
  const weekday = isoWeekdayOf(toDayNumber({ year, month, day }));
  const dayText = lang === "fr" && day === 1 ? "1er" : String(day);
  return `${weekdayName(weekday, lang)} ${dayText} ${monthName} ${year}`;
}

/** Writes an ISO instant as people in France read it: `jeudi 26 novembre 2026, 18 h 12`; other text is returned as is. */
export function formatInstant(instant: string, lang: Lang): string {
  if (Number.isNaN(Date.parse(instant))) return instant;
  return `${formatDate(dateInParis(instant), lang)}, ${formatClock(minutesInParis(instant), lang)}`;
}

/** Joins words: `a, b et c`, `a, b and c`. */
export function formatList(words: readonly string[], lang: Lang): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${lang === "fr" ? "et" : "and"} ${words[words.length - 1] ?? ""}`;
}

/** Rounds an estimate of people so that it does not look surer than it is: 1 147 → 1 150, 236 → 240. */
export function roundEstimate(people: number): number {
  const step = people >= 1000 ? 50 : people >= 100 ? 10 : 1;
  return Math.round(people / step) * step;
}

/**
 * Says how often a weekday comes back in a cycle: « chaque jeudi », « un jeudi sur deux », or the weeks.
 *
 * `weeks` are 1…`cycleWeeks`; the short form is used only where the visits are evenly spaced.
 */
export function formatRhythm(
  weekday: number,
  weeks: readonly number[],
  cycleWeeks: number,
  lang: Lang,
): string {
  const day = weekdayName(weekday, lang);
  const sorted = [...new Set(weeks)].sort((a, b) => a - b);
  const interval = sorted.length === 0 ? 0 : cycleWeeks / sorted.length;
  const first = sorted[0] ?? 0;
  const even = sorted.every((week, index) => week === first + index * interval);
  if (even && interval === 1) return lang === "fr" ? `chaque ${day}` : `every ${day}`;
  if (even && interval === 2) return lang === "fr" ? `un ${day} sur deux` : `every other ${day}`;
  if (even && Number.isInteger(interval) && interval > 0) {
    const words = { fr: ["", "", "", "trois", "quatre"], en: ["", "", "", "three", "four"] }[lang];
    const count = words[interval] ?? String(interval);
    return lang === "fr" ? `un ${day} sur ${count}` : `one ${day} in ${count}`;
  }
  const list = formatList(sorted.map(String), lang);
  return lang === "fr" ? `le ${day}, semaines ${list} du cycle` : `${day}, weeks ${list} of the cycle`;
}
