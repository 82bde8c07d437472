import type { Lang } from "../../i18n/lang.ts";
import type { MinutesWords } from "../../i18n/minutesText.ts";
import type { TargetNames } from "../../i18n/targetText.ts";
import type { ExplanationDocument } from "../../pipeline/explanationDocument.ts";
import type { Report } from "../../pipeline/reportDocument.ts";
import type { AuthorityLook } from "../authority/authorityLook.ts";
import type { Edition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";

/** What the minutes are made from. */
export interface MinutesContext extends ExportContext {
  /** Why a commune is not served, where somebody has asked; absent = nobody could. */
  readonly explanationOf?: (code: string) => ExplanationDocument | null;
}

/** A column of a table; `share` is of its width. */
export interface MinutesColumn {
  readonly title: string;
  readonly share: number;
  readonly numeric?: boolean;
}

/** A part of a section, before any format; the first cell of a row names it. */
export type MinutesBlock =
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "heading"; readonly text: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly columns: readonly MinutesColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  /** The maps of the edition, under these titles; `drawn` says who can see them where they are drawings in Word. */
  | { readonly kind: "maps"; readonly before: string; readonly after: string; readonly drawn: string };

export interface MinutesSection {
  readonly title: string;
  readonly blocks: readonly MinutesBlock[];
}

/** The minutes as text, in the order of the page; both formats say the same. */
export interface MinutesContent {
  readonly title: string;
  /** Whose minutes they are; its logo only where it is a picture. */
  readonly look: AuthorityLook;
  readonly facts: readonly (readonly [term: string, fact: string])[];
  /** Between a term and its fact, in the type of the language. */
  readonly colon: string;
  readonly briefTitle: string;
  readonly brief: readonly string[];
  /** Decisions in force, one line each; the first ones only where there are many. */
  readonly briefDecisions: readonly string[];
  readonly sections: readonly MinutesSection[];
  readonly foot: string;
}

/** What every section is written from. */
export interface MinutesSource {
  readonly context: MinutesContext;
  readonly report: Report;
  readonly edition: Edition;
  readonly lang: Lang;
  readonly words: MinutesWords;
  readonly targetName: TargetNames;
  /** Names the hall of an id. */
  readonly placeName: (venueId: string) => string;
  readonly communeName: (code: string) => string;
  /** « environ 240 » without the word: estimates never look surer than they are. */
  readonly about: (people: number) => string;
}
