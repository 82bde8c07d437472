import { type Accessor, createSignal } from "solid-js";

/** The part of the Web Locks API that is used; a browser without it lends null. */
export type TabLocks = Pick<LockManager, "request">;

/** `mine`: this tab may write; `elsewhere`: another tab has the work open; `taken`: another tab took it over. */
export type TabState = "mine" | "elsewhere" | "taken";

/** Lets one tab at a time write a piece of work. */
export interface TabGuard {
  readonly state: Accessor<TabState>;
  /** Asks for a piece of work, and lets go of the one before. */
  hold(slot: string): void;
  /** Takes the work from the tab that has it. */
  takeOver(): void;
}

/** Creates the guard; where locks are not to be had every tab may write, as without a guard. */
export function createTabGuard(locks: TabLocks | null): TabGuard {
  const [state, setState] = createSignal<TabState>("mine");
  let held: { readonly slot: string; release: () => void } | null = null;

  function ask(slot: string, options: LockOptions): void {
    held?.release();
    const holding = { slot, release: (): void => undefined };
    held = holding;
    setState("mine");
    if (locks === null) return;
    const isCurrent = (): boolean => held === holding;
    const keep = (lock: Lock | null): Promise<void> | undefined => {
      if (!isCurrent()) return undefined;
      setState(lock === null ? "elsewhere" : "mine");
      return lock === null ? undefined : new Promise((resolve) => (holding.release = resolve));
    };
    locks.request(`maillage-work-${slot}`, options, keep).catch(() => {
      if (isCurrent()) setState("taken"); // the lock was stolen: the other tab writes from now on
    });
  }

  return {
    state,
    hold: (slot) => {
      if (held?.slot !== slot) ask(slot, { ifAvailable: true });
    },
    takeOver: () => {
      if (held !== null) ask(held.slot, { steal: true });
    },
  };
}
