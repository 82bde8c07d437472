import type { CalendarRuleCode, ViolationCode } from "../../pipeline/planRules.ts";

/** Values of a violation, ready to be put into a sentence. */
export interface ViolationWords {
  /** The name of a place, team or commune behind an id; the id itself when nobody knows a name. */
  readonly name: (param: string) => string;
  readonly text: (param: string) => string;
  readonly count: (param: string) => string;
  readonly clock: (param: string) => string;
  readonly duration: (param: string) => string;
  readonly date: (param: string) => string;
  /** A month written `YYYY-MM`, in full. */
  readonly month: (param: string) => string;
  /** Circuit, weekday and week, as far as they are known, to begin a sentence with. */
  readonly where: string;
}

type Sentence = (words: ViolationWords) => string;

/** Sentences about dated sessions, people and bookings. */
export type CalendarSentences = Readonly<Record<CalendarRuleCode, Sentence>>;

export type ViolationSentences = Readonly<Record<ViolationCode, Sentence>>;
