import type { Decision } from "./concertation.ts";
import { type EntryThread, readThreads } from "./standingEntries.ts";

/** One line of the register of decisions: « D1 », with what it said before. */
export interface RegisterLine extends EntryThread<Decision> {
  /** From 1, by first instant. Lines that were withdrawn keep theirs, so that no number is given twice. */
  readonly number: number;
}

/** Numbers decisions in the order in which they were first taken. */
export function readRegister(decisions: readonly Decision[]): readonly RegisterLine[] {
  return readThreads(decisions).map((thread, index) => ({ ...thread, number: index + 1 }));
}
