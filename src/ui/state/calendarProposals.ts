import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Plan } from "../../../planners/model/plan.ts";
import { searchMoves } from "../../pipeline/calendar/proposeMoves.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { CalendarLayout } from "./calendarLayout.ts";

/** A change that breaks nothing, and the session that it is of. */
export interface Proposal {
  readonly session: Session;
  readonly change: SessionChange;
  readonly date: string;
}

/** What a search has found, and whether it still goes on. */
export interface ProposalSearch {
  readonly proposals: readonly Proposal[];
  readonly done: boolean;
}

const MOST_PROPOSALS = 3;

/** What is asked of a proposal. */
export interface ProposalWish {
  /** The first of these that can be moved at all is. */
  readonly sessions: readonly Session[];
  /** `YYYY-MM` that it must stay in; absent = any. */
  readonly month?: string;
  /** A date that is no news. */
  readonly notOn?: string;
}

/**
 * Searches where a session can go, a day a step, so that the page stays awake and shows what is found already.
 */
export function createProposalSearch(
  { scenario, plan }: CalendarLayout,
  wish: ProposalWish,
): Accessor<ProposalSearch> {
  const [search, setSearch] = createSignal<ProposalSearch>({ proposals: [], done: false });
  const steps = searchProposals(scenario, plan, wish);
  const takeStep = (): void => {
    const { value, done = false } = steps.next();
    const proposals = value == null ? search().proposals : [...search().proposals, value];
    const finished = done || proposals.length >= MOST_PROPOSALS;
    setSearch({ proposals, done: finished });
    if (!finished) timer = setTimeout(takeStep, 0);
  };
  let timer = setTimeout(takeStep, 0);
  onCleanup(() => clearTimeout(timer));
  return search;
}

/** Null for a day that will not do; ends after the first session that has a proposal. */
function* searchProposals(
  scenario: Scenario,
  plan: Plan | null,
  { sessions, month = "", notOn }: ProposalWish,
): Generator<Proposal | null, void> {
  for (const session of sessions) {
    let some = false;
    for (const change of searchMoves(scenario, plan, session)) {
      const date = change?.to?.date ?? "";
      const fits = change !== null && date.startsWith(month) && date !== notOn;
      if (fits) some = true;
      yield fits ? { session, change, date } : null;
    }
    if (some) return;
  }
}

/** Lists the sessions of a hall that were cancelled in a month. */
export function listCancelled(
  { sessions }: CalendarLayout,
  venueId: string,
  month: string,
): readonly Session[] {
  return sessions.filter(
    (session) =>
      session.status === "cancelled" && session.venueId === venueId && session.date.startsWith(month),
  );
}
