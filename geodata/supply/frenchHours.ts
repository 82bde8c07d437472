const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;

/** A piece of a sentence about opening hours. */
type Token =
  | { readonly kind: "day"; readonly weekday: number }
  | { readonly kind: "every-day" | "to" | "end" | "public-holidays" | "school-holidays" }
  | { readonly kind: "closed"; readonly ofDaysBefore: boolean }
  | { readonly kind: "nth"; readonly nth: number }
  | { readonly kind: "weeks"; readonly weeks: string }
  | { readonly kind: "time"; readonly minutes: number };

/** By their two first letters. */
const FRENCH_DAYS = ["lu", "ma", "me", "je", "ve", "sa", "di"];

const SAYS_WHEN = /[a-z]{2}/u;

/** What each piece looks like, tried in this order; null for words that say nothing of their own. */
const PIECES: readonly (readonly [RegExp, (found: RegExpExecArray) => Token | null])[] = [
  [
    /^(?!mars\b)(lu|ma|me|je|ve|sa|di)(?:n|r|u|m|ndi|rdi|rcredi|udi|ndredi|medi|manche)?s?\b\.?/u,
    ([, day = ""]) => ({ kind: "day", weekday: FRENCH_DAYS.indexOf(day) }),
  ],
  [
    /^(\d{1,2})\s*(?:h(?:eures?)?\b|[h:])\s*(\d{2})?/u,
    ([, hours, minutes]) => ({ kind: "time", minutes: Number(hours) * 60 + Number(minutes ?? 0) }),
  ],
  [/^midi\b/u, () => ({ kind: "time", minutes: 720 })],
  [/^(\d)(?:er?|e|eme|nd|nde|d)s?\b/u, ([, nth]) => ({ kind: "nth", nth: Number(nth) })],
  [/^premiers?\b/u, () => ({ kind: "nth", nth: 1 })],
  [/^derniers?\b/u, () => ({ kind: "nth", nth: -1 })],
  [/^semaines? paires?\b/u, () => ({ kind: "weeks", weeks: "week 02-52/2" })],
  [/^semaines? impaires?\b/u, () => ({ kind: "weeks", weeks: "week 01-53/2" })],
  [/^(?:tous les jours|chaque jour|7 ?j(?:ours)? ?(?:\/|sur) ?7)\b/u, () => ({ kind: "every-day" })],
  [/^(?:sauf|hors|excepte\w*)\b/u, () => ({ kind: "closed", ofDaysBefore: false })],
  // « dimanche fermé » and « fermé le dimanche »
  [
    /^ferme\w*\b(?=([^;.\n]*))/u,
    ([, after = ""]) => ({ kind: "closed", ofDaysBefore: !SAYS_WHEN.test(after) }),
  ],
  [/^jours? feries?\b|^feries?\b/u, () => ({ kind: "public-holidays" })],
  [/^(?:vacances|conges)(?: scolaires)?\b/u, () => ({ kind: "school-holidays" })],
  [/^(?:-|au\b|a\b|jusqu'a\b)/u, () => ({ kind: "to" })],
  [/^[;.\n]/u, () => ({ kind: "end" })],
  [/^(?:du mois|de chaque mois|par mois)\b/u, () => null],
  [
    /^(?:de|du|des|d'|le|les|la|l'|et|ou|ouvert\w*|horaires?|chaque|uniquement|pendant|en|matins?|matinees?|apres-midis?|semaine)(?:\b|(?<='))/u,
    () => null,
  ],
  [/^[,:/&()|]/u, () => null],
];

/**
 * Translates common French opening hours to OSM syntax: « du lundi au vendredi de 9h à 12h et de 14h à 17h30,
 * fermé les jours fériés » is `Mo-Fr 09:00-12:00,14:00-17:30; PH off`.
 *
 * A single word that is not understood makes the whole be refused: hours are never guessed from a part of them.
 * « matin » and « après-midi » say no time, so only their days are kept.
 *
 * @returns null for a text that is not of this kind, OSM syntax included.
 */
export function translateFrenchHours(text: string): string | null {
  const tokens = readTokens(fold(text));
  return tokens === null ? null : writeRules(tokens);
}

function fold(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return plain
    .replace(/[\u2010-\u2015]/gu, "-")
    .replaceAll("’", "'")
    .replace(/[^\S\n]+/gu, " ")
    .trim();
}

function readTokens(text: string): Token[] | null {
  const tokens: Token[] = [];
  let rest = text;
  while (rest !== "") {
    const found = matchPiece(rest);
    if (found === null) return null;
    if (found.token !== null) tokens.push(found.token);
    rest = rest.slice(found.length).replace(/^ +/u, "");
  }
  return tokens;
}

function matchPiece(text: string): { readonly token: Token | null; readonly length: number } | null {
  for (const [pattern, tokenOf] of PIECES) {
    const found = pattern.exec(text);
    if (found !== null) return { token: tokenOf(found), length: found[0].length };
  }
  return null;
}

/** One rule on its way: its days, then its times. */
interface Rule {
  weeks: string;
  days: string[];
  nths: number[];
  /** No day came yet that the last « 1er », « 3e » is of. */
  looseNth: boolean;
  times: number[];
  closed: boolean;
}

const newRule = (closed: boolean): Rule => ({
  weeks: "",
  days: [],
  nths: [],
  looseNth: false,
  times: [],
  closed,
});

function writeRules(tokens: readonly Token[]): string | null {
  const rules: Rule[] = [];
  let rule = newRule(false);
  let before: Token | null = null;
  let weekdayBefore: number | null = null;
  const start = (closed: boolean): void => {
    rules.push(rule);
    rule = newRule(closed);
  };
  for (const token of tokens) {
    if (token.kind === "end") start(false);
    else if (token.kind === "closed") {
      if (!token.ofDaysBefore) start(true);
      else if (rule.times.length === 0) rule.closed = true;
      else return null;
    } else if (token.kind === "time") rule.times.push(token.minutes);
    else if (token.kind !== "to") {
      if (rule.times.length > 0) start(false);
      if (token.kind === "weeks") rule.weeks = token.weeks;
      else if (token.kind === "nth") {
        rule.nths = before?.kind === "nth" ? [...rule.nths, token.nth] : [token.nth];
        rule.looseNth = true;
      } else if (token.kind === "every-day") rule.days.push("Mo-Su");
      else if (token.kind === "public-holidays") rule.days.push("PH");
      else if (token.kind === "school-holidays") rule.days.push("SH");
      else if (token.kind === "day") {
        const day = WEEKDAYS[token.weekday] ?? "";
        rule.looseNth = false;
        if (before?.kind === "to" && weekdayBefore !== null && rule.days.length > 0) {
          rule.days[rule.days.length - 1] = `${WEEKDAYS[weekdayBefore] ?? ""}-${day}`;
        } else rule.days.push(rule.nths.length > 0 ? `${day}[${rule.nths.join(",")}]` : day);
      }
    }
    weekdayBefore = token.kind === "day" ? token.weekday : token.kind === "to" ? weekdayBefore : null;
    before = token;
  }
  rules.push(rule);
  const written = rules.filter(saysSomething).map(writeRule);
  return written.length === 0 || written.includes(null) ? null : written.join("; ");
}

function saysSomething({ weeks, days, looseNth, times }: Rule): boolean {
  return days.length > 0 || times.length > 0 || weeks !== "" || looseNth;
}

function writeRule({ weeks, days, looseNth, times, closed }: Rule): string | null {
  if (looseNth) return null;
  const holidays = days.some((day) => day === "PH" || day === "SH");
  if (closed) return days.length === 0 || times.length > 0 ? null : `${days.join(",")} off`;
  // Hours of holidays alone would be read as hours of the year.
  if (holidays || days.length === 0 || times.length % 2 !== 0) return null;
  const spans: string[] = [];
  for (let index = 0; index < times.length; index += 2) {
    const [start = 0, end = 0] = times.slice(index, index + 2);
    if (end <= start) return null;
    spans.push(`${clock(start)}-${clock(end)}`);
  }
  return [weeks, days.join(","), spans.join(",")].filter((part) => part !== "").join(" ");
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
