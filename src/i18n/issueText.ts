import type { Issue } from "../../geodata/model/issue.ts";
import { BENCH_ISSUES } from "./issues/benchIssues.ts";
import { CALENDAR_ISSUES } from "./issues/calendarIssues.ts";
import { COMMUNE_ISSUES } from "./issues/communeIssues.ts";
import { FILE_ISSUES } from "./issues/fileIssues.ts";
import { FORMAT_ISSUES } from "./issues/formatIssues.ts";
import { GRID_ISSUES } from "./issues/gridIssues.ts";
import { IMPORT_ISSUES } from "./issues/importIssues.ts";
import type { IssueMessages } from "./issues/issueMessage.ts";
import { NEED_ISSUES } from "./issues/needIssues.ts";
import { PLACE_ISSUES } from "./issues/placeIssues.ts";
import { PUBLISHED_ISSUES } from "./issues/publishedIssues.ts";
import { ROAD_ISSUES } from "./issues/roadIssues.ts";
import { SUPPLY_ISSUES } from "./issues/supplyIssues.ts";
import { SURVEY_ISSUES } from "./issues/surveyIssues.ts";
import { TERRITORY_ISSUES } from "./issues/territoryIssues.ts";
import { SCENARIO_ISSUES } from "./issues/scenarioIssues.ts";
import { SHARING_ISSUES } from "./issues/sharingIssues.ts";
import { VOICE_ISSUES } from "./issues/voiceIssues.ts";
import type { Lang } from "./lang.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** An issue in words: where it stands, what was found, what to do. Plain text, never markup. */
export interface IssueSentences {
  readonly where: string;
  readonly what: string;
  readonly next: string;
}

const MESSAGES: IssueMessages = {
  ...FILE_ISSUES,
  ...FORMAT_ISSUES,
  ...COMMUNE_ISSUES,
  ...NEED_ISSUES,
  ...GRID_ISSUES,
  ...VOICE_ISSUES,
  ...PLACE_ISSUES,
  ...IMPORT_ISSUES,
  ...TERRITORY_ISSUES,
  ...SCENARIO_ISSUES,
  ...BENCH_ISSUES,
  ...PUBLISHED_ISSUES,
  ...CALENDAR_ISSUES,
  ...ROAD_ISSUES,
  ...SUPPLY_ISSUES,
  ...SURVEY_ISSUES,
  ...SHARING_ISSUES,
};

const UNKNOWN = {
  fr: { what: "Constat « {code} ».", next: "Vérifiez cet endroit du fichier." },
  en: { what: "Finding “{code}”.", next: "Check this place in the file." },
};

/** Tells whether a code has its own wording. */
export function hasIssueText(code: string): boolean {
  return Object.hasOwn(MESSAGES, code);
}

/** Words an issue as three sentences for a list or a table. */
export function wordIssue(issue: Issue, lang: Lang): IssueSentences {
  const known = hasIssueText(issue.code) ? MESSAGES[issue.code] : undefined;
  const { what, next } = (known ?? UNKNOWN)[lang];
  const params = known === undefined ? { ...issue.params, code: issue.code } : issue.params;
  return { where: wordPlace(issue.at, lang), what: fill(what, params, lang), next: fill(next, params, lang) };
}

/** Words an issue as one line: `ligne 14, colonne naissances : … …`. */
export function issueText(issue: Issue, lang: Lang): string {
  const { where, what, next } = wordIssue(issue, lang);
  const separator = lang === "fr" ? setFrenchPunctuation(" : ") : ": ";
  return where === "" ? `${what} ${next}` : `${where}${separator}${what} ${next}`;
}

/** Punctuation is set before the user's own text comes in, which stays as it was written. */
function fill(message: string, params: Issue["params"], lang: Lang): string {
  const typeset = lang === "fr" ? setFrenchPunctuation(message) : message;
  return typeset.replace(/\{(\w+)\}/gu, (_, name: string) => wordParam(name, params[name], lang));
}

function wordParam(name: string, value: string | number | undefined, lang: Lang): string {
  if (value === undefined) return "?";
  if (name === "first" || name === "place") return wordPlace(String(value), lang);
  if (typeof value === "string") return value;
  const rounded = String(Math.round(value * 1e5) / 1e5);
  return lang === "fr" ? rounded.replace(".", ",") : rounded;
}

/** Words a place: `line 14, column pop`, `features[12].geometry` (counted from 1 for people), `file`. */
function wordPlace(at: string, lang: Lang): string {
  if (at === "" || at === "file") return lang === "fr" ? "fichier" : "file";
  const feature = /^features\[(\d+)\](.*)$/u.exec(at);
  if (feature !== null) {
    const number = Number(feature[1]) + 1;
    const head = lang === "fr" ? `élément n° ${number}` : `element no. ${number}`;
    return feature[2] === "" ? head : `${head} (${at})`;
  }
  if (lang === "en") return at;
  return at
    .replace(/^line (\d+)/u, "ligne $1")
    .replace(/^(ligne \d+), column /u, "$1, colonne ")
    .replace(/^(ligne \d+), character /u, "$1, caractère ");
}
