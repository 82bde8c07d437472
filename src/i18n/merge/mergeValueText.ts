import type { Lock } from "../../scenario/scenario.ts";
import { formatDate, formatDecimal, formatEuros, formatList, weekdayName } from "../format.ts";
import type { Lang } from "../lang.ts";
import { type LockNames, lockText } from "../lockText.ts";
import { countOf } from "../plural.ts";
import { setFrenchPunctuation } from "../typography.ts";
import { CODE_NAMES, FIELD_NAMES } from "./fieldNames.ts";

/** Names behind the ids that two copies hold. */
export interface ValueNames extends LockNames {
  commune(code: string): string;
  depot(id: string): string;
  vehicle(id: string): string;
  /** How many circuits the plan with a `planKey` has. */
  circuitsOf(planKey: string): number;
  /** Name of an element of a part of the document. */
  element(part: string, id: string): string;
}

/** Longest value that is told; more would not help to choose. */
const LONGEST = 160;

/** Writes one value of a document in plain words; `undefined` is what a copy does not hold. */
export function mergeValueText(field: string, value: unknown, names: ValueNames, lang: Lang): string {
  const text = writeValue(field, value, names, lang);
  const short = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return lang === "fr" ? setFrenchPunctuation(short) : short;
}

function writeValue(field: string, value: unknown, names: ValueNames, lang: Lang): string {
  const fr = lang === "fr";
  switch (typeof value) {
    case "undefined":
      return fr ? "absent" : "absent";
    case "boolean":
      return value ? (fr ? "oui" : "yes") : fr ? "non" : "no";
    case "number":
      return writeNumber(field, value, lang);
    case "string":
      return writeString(field, value, names, lang);
    case "object":
      if (value === null) return fr ? "non précisé" : "not said";
      return Array.isArray(value)
        ? writeList(field, value, names, lang)
        : writeFields(value as Readonly<Record<string, unknown>>, names, lang);
    default:
      return String(value);
  }
}

function writeNumber(field: string, value: number, lang: Lang): string {
  if (/Cents$|^cents/u.test(field)) return formatEuros(value, lang);
  const number = formatDecimal(value, Number.isInteger(value) ? 0 : 2, lang);
  return /Minutes$|^minutes$/u.test(field) ? `${number} min` : number;
}

function writeString(field: string, value: string, names: ValueNames, lang: Lang): string {
  if (value === "") return lang === "fr" ? "vide" : "empty";
  if (value.startsWith("data:image/")) return lang === "fr" ? "une image" : "a picture";
  switch (field) {
    case "depotId":
      return names.depot(value);
    case "vehicleId":
      return names.vehicle(value);
    case "communeCode":
    case "communeCodes":
      return names.commune(value);
    case "venueIds":
      return names.venue(value);
    case "teamIds":
      return names.team(value);
    case "shown":
      return lang === "fr"
        ? `plan à ${countOf(names.circuitsOf(value), "circuit", "circuits", "fr")}`
        : `plan with ${countOf(names.circuitsOf(value), "circuit", "circuits", "en")}`;
    case "hypotheses":
      return FIELD_NAMES[value]?.[lang === "fr" ? 0 : 1] ?? value;
  }
  const code = Object.hasOwn(CODE_NAMES, value) ? CODE_NAMES[value] : undefined;
  return code?.[lang === "fr" ? 0 : 1] ?? formatDate(value, lang);
}

function writeList(field: string, list: readonly unknown[], names: ValueNames, lang: Lang): string {
  if (list.length === 0) return lang === "fr" ? "aucun" : "none";
  const words = list.map((item) =>
    field === "weekdays" && typeof item === "number"
      ? weekdayName(item, lang)
      : writeValue(field, item, names, lang),
  );
  return formatList(words, lang);
}

function isLock(value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Lock {
  return typeof value["id"] === "string" && typeof value["kind"] === "string" && !("name" in value);
}

function writeFields(value: Readonly<Record<string, unknown>>, names: ValueNames, lang: Lang): string {
  if (isLock(value) && ("venueId" in value || "teamId" in value)) return lockText(value, names, lang);
  if (typeof value["name"] === "string") return value["name"];
  const { lon, lat, weekday, halfDay, provider, start, end } = value;
  if (typeof lon === "number" && typeof lat === "number") {
    return `${formatDecimal(lat, 4, lang)} N, ${formatDecimal(lon, 4, lang)} E`;
  }
  if (typeof weekday === "number")
    return [weekdayName(weekday, lang), writeHalfDay(halfDay, lang)].join(" ").trim();
  if (typeof provider === "string") return writeString("provider", provider, names, lang);
  if (typeof start === "string" && typeof end === "string") {
    return `${formatDate(start, lang)} – ${formatDate(end, lang)}`;
  }
  return Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .map(([key, item]) => {
      const name = FIELD_NAMES[key]?.[lang === "fr" ? 0 : 1] ?? writeHalfDay(key, lang);
      return `${name === "" ? key : name} ${writeValue(key, item, names, lang)}`;
    })
    .join(", ");
}

function writeHalfDay(halfDay: unknown, lang: Lang): string {
  const words = { fr: { am: "matin", pm: "après-midi" }, en: { am: "morning", pm: "afternoon" } }[lang];
  return halfDay === "am" || halfDay === "pm" ? words[halfDay] : "";
}
