import type { ViolationCode } from "../../pipeline/planRules.ts";

/** Values of a violation, ready to be put into a sentence. */
export interface ViolationWords {
  /** The name of a place, team or commune behind an id; the id itself when nobody knows a name. */
  readonly name: (param: string) => string;
  readonly text: (param: string) => string;
  readonly count: (param: string) => string;
  readonly clock: (param: string) => string;
  readonly duration: (param: string) => string;
  readonly date: (param: string) => string;
  /** Circuit, weekday and week, as far as they are known, to begin a sentence with. */
  readonly where: string;
}

export type ViolationSentences = Readonly<Record<ViolationCode, (words: ViolationWords) => string>>;
