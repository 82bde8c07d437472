import type { PlanDocument } from "../../scenario/planDocument.ts";
import { formatInteger, formatList, roundEstimate } from "../format.ts";
import type { Lang } from "../lang.ts";
import { countOf } from "../plural.ts";

/** Names for the words of a rehearsal: of halls, teams and professionals by id, of communes by code. */
export interface RehearsalNames {
  readonly venue: (id: string) => string;
  /** A hall inside a sentence: « la salle de Givry ». */
  readonly theHall: (id: string) => string;
  readonly commune: (code: string) => string;
  readonly team: (id: string) => string;
  readonly professional: (id: string) => string;
}

/** One thing that was found, in a sentence; `document` is the plan that it is about, where it can be shown. */
export interface RehearsalFinding {
  readonly text: string;
  readonly document: PlanDocument | null;
}

/** An answer in words: for a page, the minutes or a file. */
export interface RehearsalReport {
  /** Short enough to stand beside three others. */
  readonly short: string;
  /** The first one is the answer itself. */
  readonly findings: readonly RehearsalFinding[];
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  };
}

/** Makes a finding that is about no other plan. */
export function finding(text: string): RehearsalFinding {
  return { text, document: null };
}

/** « environ 120 enfants ». */
export function aboutChildren(children: number, lang: Lang): string {
  return lang === "fr"
    ? `environ ${countOf(roundEstimate(children), "enfant", "enfants", "fr")}`
    : `about ${countOf(roundEstimate(children), "child", "children", "en")}`;
}

/** Adds up the children of communes. */
export function sumChildren(communes: readonly { readonly children: number }[]): number {
  return communes.reduce((sum, { children }) => sum + children, 0);
}

/** Most communes that a sentence names. */
const NAMED = 4;

/** Names the first communes of a list and counts the others. */
export function nameCommunes(
  communes: readonly { readonly code: string }[],
  names: RehearsalNames,
  lang: Lang,
): string {
  const named = communes.slice(0, NAMED).map(({ code }) => names.commune(code));
  const more = communes.length - named.length;
  if (more > 0) {
    named.push(
      lang === "fr" ? countOf(more, "autre", "autres", "fr") : countOf(more, "other", "others", "en"),
    );
  }
  return formatList(named, lang);
}

/** « 2 demi-journées », « 0,5 demi-journée ». */
export function halfDayCount(value: number, lang: Lang): string {
  const count = formatCount(value, lang);
  if (lang === "fr") return `${count} ${value < 2 ? "demi-journée" : "demi-journées"}`;
  return `${count} ${value === 1 ? "half-day" : "half-days"}`;
}

/** A whole number as it is, another with what it has after the point, two digits at most. */
export function formatCount(value: number, lang: Lang): string {
  const rounded = Math.round(value * 100) / 100;
  if (Number.isInteger(rounded)) return formatInteger(rounded, lang);
  const text = String(rounded);
  return lang === "fr" ? text.replace(".", ",") : text;
}
