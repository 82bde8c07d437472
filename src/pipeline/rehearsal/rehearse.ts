import { rehearseAbsence } from "./rehearseAbsence.ts";
import { rehearseClosedHalls } from "./rehearseClosedHalls.ts";
import { rehearseHalfDays } from "./rehearseHalfDays.ts";
import { rehearseMoreNeed } from "./rehearseMoreNeed.ts";
import type { RehearsalAnswer, RehearsalQuestion } from "./rehearsal.ts";
import type { RehearsalInput } from "./rehearsalInput.ts";

/**
 * Answers one « Et si… ? » about a plan. Everything is computed again from the scenario, and every plan and calendar
 * behind an answer has passed the independent checkers.
 */
export function rehearse(question: RehearsalQuestion, input: RehearsalInput): RehearsalAnswer {
  switch (question.kind) {
    case "absence":
      return rehearseAbsence(input);
    case "closed-hall":
      return rehearseClosedHalls(input);
    case "more-need":
      return rehearseMoreNeed(input, question.percent);
    case "half-day":
      return rehearseHalfDays(input);
  }
}
