import type { Authority } from "../../scenario/authority.ts";
import type { CallApplication } from "../../scenario/callApplication.ts";
import type { Comment, Decision, Hearing } from "../../scenario/concertation.ts";
import { withEntryId } from "../../scenario/entryId.ts";
import type { Locks } from "../../scenario/lockEdits.ts";
import type { Lock, Scenario } from "../../scenario/scenario.ts";

/** Changes that a meeting brings: what is said and decided, what the planner must keep, whose papers these are. */
export interface ConcertationActions {
  /** Adds what was said at this instant; earlier entries are never changed. */
  addComment(comment: Omit<Comment, "id" | "at">): void;
  addDecision(decision: Omit<Decision, "id" | "at">): void;
  addHearing(hearing: Omit<Hearing, "id" | "at">): void;
  /** Puts a decision for the planner in, in the stead of the one that has its id. */
  setLock(lock: Lock): void;
  removeLock(id: string): void;
  /** Changes the decisions for the planner, as one change: see `lockEdits`. */
  changeLocks(edit: (locks: Locks) => Locks): void;
  changeAuthority(authority: Authority | null): void;
  changeApplication(application: CallApplication | null): void;
  /** Takes a whole document as one change that can be undone: merged, or of an earlier version. */
  replaceWhole(scenario: Scenario): void;
}

/** Creates the actions on a document; `change` records an edit, `now` gives its ISO instant. */
export function createConcertationActions(
  change: (key: string | null, edit: (scenario: Scenario) => Scenario) => void,
  now: () => string,
): ConcertationActions {
  return {
    addComment: (comment) =>
      change(null, (scenario) => ({
        ...scenario,
        comments: [...scenario.comments, withEntryId<Comment>({ ...comment, at: now() })],
      })),
    addDecision: (decision) =>
      change(null, (scenario) => ({
        ...scenario,
        decisions: [...scenario.decisions, withEntryId<Decision>({ ...decision, at: now() })],
      })),
    addHearing: (hearing) =>
      change(null, (scenario) => ({
        ...scenario,
        hearings: [...(scenario.hearings ?? []), withEntryId<Hearing>({ ...hearing, at: now() })],
      })),
    setLock: (lock) =>
      change(null, (scenario) => ({
        ...scenario,
        locks: [...scenario.locks.filter(({ id }) => id !== lock.id), lock],
      })),
    removeLock: (lockId) =>
      change(null, (scenario) => ({
        ...scenario,
        locks: scenario.locks.filter(({ id }) => id !== lockId),
      })),
    changeLocks: (edit) => change(null, (scenario) => ({ ...scenario, locks: edit(scenario.locks) })),
    changeAuthority: (authority) =>
      change("authority", ({ authority: _before, ...scenario }) =>
        authority === null ? scenario : { ...scenario, authority },
      ),
    changeApplication: (application) =>
      change("application", ({ application: _before, ...scenario }) =>
        application === null ? scenario : { ...scenario, application },
      ),
    replaceWhole: (whole) => change(null, () => whole),
  };
}
