import type { SurveyHalfDay, SurveyRole } from "../model/survey.ts";
import { foldText } from "./foldText.ts";

/** A slot of the week as a respondent ticked it. */
export interface TickedSlot {
  readonly weekday: number;
  readonly halfDay: SurveyHalfDay;
}

const YES = new Set(["oui", "o", "yes", "y", "x", "1", "vrai", "true", "coche", "checked", "selected", "ok"]);
const NO = new Set([
  "",
  "non",
  "n",
  "no",
  "0",
  "faux",
  "false",
  "non coche",
  "unchecked",
  "not selected",
  "na",
  "n a",
  "nd",
]);

/** Tells what a cell of a yes/no column says; null where it is some other answer. */
export function readYesNo(cell: string): boolean | null {
  const folded = foldText(cell);
  if (/^[✓✔☑]$/u.test(cell.trim()) || YES.has(folded)) return true;
  return NO.has(folded) ? false : null;
}

/**
 * Lists what was ticked in a cell of one column: of a yes/no column its option when yes, of another its items.
 *
 * Items are separated by `;`, `|`, line ends, or commas outside brackets (Google Forms, Microsoft Forms).
 */
export function readTicked(column: string, cell: string): string[] {
  const ticked = readYesNo(cell);
  if (ticked !== null) return ticked ? [optionOf(column)] : [];
  return cell
    .split(/[;|\n]|,(?![^(]*\))/u)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

/** The option that a yes/no column stands for: what is in its last brackets, else after its question, else all of it. */
export function optionOf(column: string): string {
  const bracketed = /\[([^\]]+)\]\s*$/u.exec(column)?.[1];
  if (bracketed !== undefined) return bracketed.trim();
  const after = /(?: : | - | – |\? )\s*(.+)$/u.exec(column)?.[1];
  return (after ?? column).trim();
}

const WEEKDAYS: readonly RegExp[] = [
  /\b(?:lun(?:di)?s?|mon(?:day)?)\b/u,
  /\b(?:mar(?:di)?s?|tue(?:sday)?)\b/u,
  /\b(?:mer(?:credi)?s?|wed(?:nesday)?)\b/u,
  /\b(?:jeu(?:di)?s?|thu(?:rsday)?)\b/u,
  /\b(?:ven(?:dredi)?s?|fri(?:day)?)\b/u,
  /\b(?:sam(?:edi)?s?|sat(?:urday)?|week ?ends?)\b/u,
  /\b(?:dim(?:anche)?s?|sun(?:day)?|week ?ends?)\b/u,
];

const HALF_DAYS: readonly (readonly [SurveyHalfDay, RegExp])[] = [
  ["am", /\b(?:matins?|matinees?|mornings?|am)\b/u],
  ["pm", /\b(?:apres midis?|aprem|afternoons?|pm)\b/u],
  ["evening", /\b(?:soirs?|soirees?|evenings?)\b/u],
];

/** Slots that begin at this hour are of the evening. */
const EVENING_HOUR = 17;

const WORKING_DAYS = [1, 2, 3, 4, 5] as const;

/**
 * Reads slots from words, `context` (the column's heading) giving the day or the part of the day that they lack.
 *
 * An hour stands for the part of the day that it begins. A day alone is its morning and its afternoon; a part of the day alone is that of Monday to Friday.
 */
export function readSlots(words: string, context: string): TickedSlot[] {
  const [own, around] = [foldText(words), foldText(context)];
  const days = firstOf(findWeekdays(own), findWeekdays(around));
  const halves = firstOf(findHalfDays(own), findHalfDays(around));
  if (days.length === 0 && halves.length === 0) return [];
  const weekdays = days.length === 0 ? WORKING_DAYS : days;
  const halfDays = halves.length === 0 ? (["am", "pm"] as const) : halves;
  return weekdays.flatMap((weekday) => halfDays.map((halfDay) => ({ weekday, halfDay })));
}

function firstOf<T>(own: readonly T[], around: readonly T[]): readonly T[] {
  return own.length > 0 ? own : around;
}

function findWeekdays(folded: string): number[] {
  return WEEKDAYS.flatMap((pattern, i) => (pattern.test(folded) ? [i + 1] : []));
}

function findHalfDays(folded: string): SurveyHalfDay[] {
  const named = HALF_DAYS.flatMap(([halfDay, pattern]) => (pattern.test(folded) ? [halfDay] : []));
  const hour = named.length > 0 ? undefined : /\b(\d{1,2}) ?h/u.exec(folded)?.[1];
  if (hour === undefined) return named;
  return [Number(hour) < 12 ? "am" : Number(hour) < EVENING_HOUR ? "pm" : "evening"];
}

/** Reads who answered; anything but a mother or a father is `other`. */
export function readRole(words: string): SurveyRole {
  const folded = foldText(words);
  const mother = /\b(?:meres?|mamans?|mothers?|mum|mom)\b/u.test(folded);
  const father = /\b(?:peres?|papas?|fathers?|dad)\b/u.test(folded);
  if (mother === father || /\bgrands?\b/u.test(folded)) return "other";
  return mother ? "mother" : "father";
}

/** A distance that a family accepts, in the unit that it was given in. */
export interface AcceptedDistance {
  readonly value: number;
  readonly unit: "minutes" | "kilometres";
}

/** Reads a distance: `15 min`, `entre 10 et 15 minutes` (the longer), `moins de 20 km`, `1 h 30`; null for none. */
export function readDistance(cell: string, column: string): AcceptedDistance | null {
  const text = cell.toLowerCase();
  if (/^\D*(?:demi[- ]?|1\/2 ?|½ ?)h(?:eures?)?\b/u.test(text)) return { value: 30, unit: "minutes" };
  const hours = /(\d+)\s*h(?:eures?)?\s*(\d{1,2})?/u.exec(text);
  if (hours !== null) return { value: Number(hours[1]) * 60 + Number(hours[2] ?? 0), unit: "minutes" };
  const last = [...text.matchAll(/\d+(?:[.,]\d+)?/gu)].at(-1)?.[0];
  if (last === undefined) return null;
  const unit = unitOf(text) ?? unitOf(column.toLowerCase()) ?? "minutes";
  return { value: Number(last.replace(",", ".")), unit };
}

function unitOf(text: string): AcceptedDistance["unit"] | null {
  if (/\bkm\b|\dkm|kilom/u.test(text)) return "kilometres";
  return /\bmin|\bmn\b|\dm(?:i?n)/u.test(text) ? "minutes" : null;
}

/** Reads the commune named in a cell: without its postcode, folded, `st` written out. */
export function foldCommuneName(cell: string): string {
  return foldText(cell.replace(/\d+/gu, " "))
    .replace(/\bste\b/gu, "sainte")
    .replace(/\bst\b/gu, "saint");
}
