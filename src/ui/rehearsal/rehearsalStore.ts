import { createSignal } from "solid-js";
import type {
  RehearsalAnswer,
  RehearsalProgress,
  RehearsalQuestion,
} from "../../pipeline/rehearsal/rehearsal.ts";
import type { PlanOptions } from "../../pipeline/solveProblem.ts";
import type { PlanDocument } from "../../scenario/planDocument.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { RehearserClient } from "../../workers/plannerClient.ts";

/** How a question stands; an answer that was stopped is what was known by then. */
export type RehearsalState =
  | { readonly state: "not-asked" }
  | { readonly state: "waiting" }
  | { readonly state: "asked"; readonly progress: RehearsalProgress | null }
  | { readonly state: "stopped"; readonly answer: RehearsalAnswer | null }
  | { readonly state: "answered"; readonly answer: RehearsalAnswer }
  | { readonly state: "failed"; readonly message: string };

/** The plan that questions are about, with its scenario. */
export interface RehearsedPlan {
  readonly scenario: Scenario;
  readonly document: PlanDocument;
}

/** Questions about the plan that is shown, answered one after the other; answers last as long as plan and data do. */
export interface RehearsalStore {
  stateOf(question: RehearsalQuestion): RehearsalState;
  /** Asks a question now, or after those that are asked already. */
  ask(question: RehearsalQuestion): void;
  /** Stops the question under way and those that wait. */
  stop(): void;
}

/** What is known of one plan, by question. */
interface KnownPlan {
  readonly about: RehearsedPlan;
  readonly byQuestion: ReadonlyMap<string, RehearsalState>;
}

interface WaitingQuestion {
  readonly about: RehearsedPlan;
  readonly question: RehearsalQuestion;
}

const NOT_ASKED: RehearsalState = { state: "not-asked" };

/** Plans whose answers are kept, so that one comes back to them with « Annuler ». */
const MOST_PLANS = 8;

/** Creates the store; `shown` is the plan that questions are about, null where there is none. */
export function createRehearsalStore(
  client: () => RehearserClient,
  shown: () => RehearsedPlan | null,
  options: () => PlanOptions,
): RehearsalStore {
  const [known, setKnown] = createSignal<readonly KnownPlan[]>([]);
  let waiting: readonly WaitingQuestion[] = [];
  let isBusy = false;

  function keep(about: RehearsedPlan, question: RehearsalQuestion, state: RehearsalState): void {
    setKnown((before) => {
      const own = before.find((plan) => isSameSubject(plan.about, about));
      const byQuestion = new Map(own?.byQuestion).set(keyOf(question), state);
      return [{ about, byQuestion }, ...before.filter((plan) => plan !== own)].slice(0, MOST_PLANS);
    });
  }

  function stateOf(question: RehearsalQuestion): RehearsalState {
    const about = shown();
    const own = about === null ? undefined : known().find((plan) => isSameSubject(plan.about, about));
    return own?.byQuestion.get(keyOf(question)) ?? NOT_ASKED;
  }

  async function answer(about: RehearsedPlan, question: RehearsalQuestion): Promise<void> {
    let progress: RehearsalProgress | null = null;
    keep(about, question, { state: "asked", progress });
    try {
      const found = await client().rehearse(about.scenario, about.document, question, options(), (next) => {
        progress = { ...next, answer: next.answer ?? progress?.answer ?? null };
        keep(about, question, { state: "asked", progress });
      });
      keep(about, question, { state: "answered", answer: found });
    } catch (error) {
      const isStopped = hasName(error) && error.name === "AbortError";
      const message = error instanceof Error ? error.message : String(error);
      const reached: RehearsalProgress | null = progress;
      keep(about, question, isStopped ? stoppedAt(reached) : { state: "failed", message });
    }
  }

  async function answerAll(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (;;) {
      const [next, ...rest] = waiting;
      waiting = rest;
      if (next === undefined) break;
      const { about, question } = next;
      const current = shown();
      // Nobody waits for it any more where another plan is shown.
      if (current !== null && isSameSubject(current, about)) await answer(current, question);
      else keep(about, question, NOT_ASKED);
    }
    isBusy = false;
  }

  return {
    stateOf,
    ask(question) {
      const about = shown();
      if (about === null || ["asked", "waiting"].includes(stateOf(question).state)) return;
      keep(about, question, { state: "waiting" });
      waiting = [...waiting, { about, question }];
      void answerAll();
    },
    stop() {
      for (const { about, question } of waiting) keep(about, question, NOT_ASKED);
      waiting = [];
      client().cancel();
    },
  };
}

function hasName(error: unknown): error is { readonly name: unknown } {
  return typeof error === "object" && error !== null && "name" in error;
}

function stoppedAt(progress: RehearsalProgress | null): RehearsalState {
  return { state: "stopped", answer: progress?.answer ?? null };
}

function keyOf(question: RehearsalQuestion): string {
  return question.kind === "more-need" ? `${question.kind} ${question.percent}` : question.kind;
}

/** What people say and decide about a plan, and how its document is named, change no answer. */
function isSameSubject(a: RehearsedPlan, b: RehearsedPlan): boolean {
  return (
    a.document.plan === b.document.plan &&
    dataOf(a.scenario).every((value, at) => value === dataOf(b.scenario)[at])
  );
}

function dataOf(scenario: Scenario): readonly unknown[] {
  const { territory, structures, venues, teams, depots, vehicles, professionals } = scenario;
  const { programme, travelTimes, locks, calendar } = scenario;
  return [
    territory,
    structures,
    venues,
    teams,
    depots,
    vehicles,
    professionals,
    programme,
    travelTimes,
    locks,
    calendar,
  ];
}
