import { createRoot, createSignal } from "solid-js";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { createAutosave, type WorkToSave } from "../../src/ui/state/autosave.ts";
import type { SavedRecord } from "../../src/ui/state/savedWork.ts";
import { createTabGuard, type TabLocks } from "../../src/ui/state/tabGuard.ts";
import { createVersionHistory, listSuperfluous, reasonToKeep } from "../../src/ui/state/versionHistory.ts";
import type { VersionRecord } from "../../src/ui/state/versionStore.ts";
import { createMemoryVersions } from "../fixtures/memoryVersions.ts";
import { fourSquaresScenario } from "../fixtures/fourSquaresScenario.ts";

const disposers: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposers.splice(0)) dispose();
});

/** Runs inside a reactive root that lasts for the test. */
function rooted<T>(create: () => T): T {
  return createRoot((dispose) => {
    disposers.push(dispose);
    return create();
  });
}

function workOf(scenario: Scenario, openedAs: Scenario = scenario): WorkToSave {
  return { slot: "one", scenario, openedAs, step: "zones", runFacts: null };
}

/** Instants one minute apart, so that each is told from the others. */
function minutes(): () => string {
  let minute = 0;
  return () => `2026-11-26T10:${String(minute++).padStart(2, "0")}:00.000Z`;
}

const plan = { circuits: [] };

function withPlan(scenario: Scenario): Scenario {
  const document = {
    version: 1,
    scenarioHash: "0".repeat(64),
    seed: 1,
    cycleWeeks: 2,
    status: "optimal",
    objective: 1,
    bound: 1,
    plan,
  } as const;
  return { ...scenario, plans: [document, ...scenario.plans] };
}

describe("versions of the work", () => {
  it("keeps the state as opened and each new plan, and gives one back whole", async () => {
    const store = createMemoryVersions();
    const first = fourSquaresScenario();
    const [work, setWork] = rooted(() => createSignal<WorkToSave | null>(workOf(first)));
    const history = rooted(() => createVersionHistory(store, minutes(), work));
    await vi.waitFor(() => expect(history.versions()).toHaveLength(1));
    setWork(workOf(withPlan({ ...first, name: "Avec un plan" })));
    await vi.waitFor(() => expect(history.versions()).toHaveLength(2));
    expect(history.versions().map(({ reason }) => reason)).toEqual(["plan", "opened"]);
    const opened = history.versions()[1];
    const read = opened === undefined ? null : await history.read(opened);
    expect(read?.value).toEqual(first);
    expect(store.parts.size).toBe(2); // territory and travel times, once for both
  });

  it("keeps what was there before an example was first changed", async () => {
    const opened = fourSquaresScenario();
    const work = workOf(withPlan(opened), opened);
    const history = rooted(() => createVersionHistory(createMemoryVersions(), minutes(), () => work));
    await vi.waitFor(() => expect(history.versions()).toHaveLength(2));
    expect(history.versions().map(({ reason }) => reason)).toEqual(["plan", "opened"]);
    expect(history.versions()[1]?.facts.circuits).toBe(0);
  });

  it("finds them again at the next visit, and only those of the same work", async () => {
    const store = createMemoryVersions();
    const before = rooted(() => createVersionHistory(store, minutes(), () => workOf(fourSquaresScenario())));
    await vi.waitFor(() => expect(before.versions()).toHaveLength(1));
    const later = rooted(() => createVersionHistory(store, minutes(), () => workOf(fourSquaresScenario())));
    await vi.waitFor(() => expect(later.versions()).toHaveLength(2));
    const other = rooted(() =>
      createVersionHistory(store, minutes(), () => ({ ...workOf(fourSquaresScenario()), slot: "two" })),
    );
    await vi.waitFor(() => expect(other.versions()).toHaveLength(1));
  });

  it("gives up the oldest unnamed ones for room, never one with a name", async () => {
    const store = createMemoryVersions();
    const history = rooted(() => createVersionHistory(store, minutes(), () => workOf(fourSquaresScenario())));
    await history.keep("named", "Avant le conseil");
    expect(await history.makeRoom()).toBe(true);
    expect(await history.makeRoom()).toBe(false);
    expect(history.versions().map(({ title }) => title)).toEqual(["Avant le conseil"]);
    const [left] = history.versions();
    expect(left === undefined ? null : (await history.read(left)).value?.territory.communes).toHaveLength(4);
    await history.forget("one");
    expect(store.parts.size).toBe(0);
  });

  it("keeps 25 unnamed ones, the latest, and 25 named ones", () => {
    const record = (minute: number, title: string | null): VersionRecord => ({
      id: String(minute),
      slot: "one",
      savedAt: `2026-11-26T10:${String(minute).padStart(2, "0")}:00Z`,
      reason: "time",
      title,
      facts: { circuits: 0, decisions: 0, comments: 0 },
      document: {},
      parts: {},
    });
    const unnamed = Array.from({ length: 27 }, (_, minute) => record(minute, null));
    expect(listSuperfluous([...unnamed, record(40, "a")]).map(({ id }) => id)).toEqual(["1", "0"]);
  });

  it("waits ten minutes between two states that brought neither plan nor decision", () => {
    const before = fourSquaresScenario();
    const after = { ...before, name: "Autre" };
    expect(reasonToKeep(before, after, 9)).toBeNull();
    expect(reasonToKeep(before, after, 10)).toBe("time");
    expect(reasonToKeep(before, before, 60)).toBeNull();
    expect(reasonToKeep(before, withPlan(before), 0)).toBe("plan");
  });
});

describe("a device that is full", () => {
  const full = (): DOMException => new DOMException("no room", "QuotaExceededError");

  function saveOn(room: { left: number; versions: number }): {
    state: () => string;
    saved: () => SavedRecord | null;
  } {
    let saved: SavedRecord | null = null;
    const autosave = rooted(() =>
      createAutosave(
        {
          list: () => Promise.resolve([]),
          write: (record) => {
            if (room.left < 1) return Promise.reject(full());
            saved = record;
            return Promise.resolve();
          },
          remove: () => Promise.resolve(),
        },
        {
          now: minutes(),
          mayWrite: () => true,
          makeRoom: () => {
            if (room.versions === 0) return Promise.resolve(false);
            room.versions -= 1;
            room.left += 1;
            return Promise.resolve(true);
          },
        },
        () => workOf(fourSquaresScenario()),
      ),
    );
    autosave.flush();
    return { state: autosave.state, saved: () => saved };
  }

  it("gives up old versions until the work fits", async () => {
    const room = { left: -2, versions: 5 };
    const { state, saved } = saveOn(room);
    await vi.waitFor(() => expect(state()).toBe("saved"));
    expect(saved()?.name).toBe(fourSquaresScenario().name);
    expect(room.versions).toBe(2);
  });

  it("says so where there is nothing left to give up", async () => {
    const { state, saved } = saveOn({ left: 0, versions: 0 });
    await vi.waitFor(() => expect(state()).toBe("full"));
    expect(saved()).toBeNull();
  });
});

/** Locks of one browser, shared by its tabs: who asks first holds, who steals takes. */
function fakeLocks(): TabLocks {
  const held = new Map<string, { readonly reject: (reason: unknown) => void }>();
  const request = (
    name: string,
    options: LockOptions,
    use: LockGrantedCallback<unknown>,
  ): Promise<unknown> => {
    const holder = held.get(name);
    if (holder !== undefined && options.steal !== true) return Promise.resolve(use(null));
    holder?.reject(new DOMException("stolen", "AbortError"));
    return new Promise((resolve, reject) => {
      const mine = { reject };
      held.set(name, mine);
      void Promise.resolve(use({ name, mode: "exclusive" })).then((value) => {
        if (held.get(name) === mine) held.delete(name);
        resolve(value);
      });
    });
  };
  return { request } as unknown as TabLocks;
}

describe("two tabs with the same work", () => {
  it("lets the first one write, and the second one only once it takes over", async () => {
    const locks = fakeLocks();
    const [first, second] = rooted(() => [createTabGuard(locks), createTabGuard(locks)] as const);
    first.hold("one");
    second.hold("one");
    expect([first.state(), second.state()]).toEqual(["mine", "elsewhere"]);
    second.takeOver();
    await vi.waitFor(() => expect([first.state(), second.state()]).toEqual(["taken", "mine"]));
  });

  it("frees the work that a tab leaves for another", async () => {
    const locks = fakeLocks();
    const [first, second] = rooted(() => [createTabGuard(locks), createTabGuard(locks)] as const);
    first.hold("one");
    first.hold("two");
    await Promise.resolve();
    await Promise.resolve();
    second.hold("one");
    expect([first.state(), second.state()]).toEqual(["mine", "mine"]);
  });
});
