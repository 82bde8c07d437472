import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";
import type { Decoded } from "../../../geodata/model/issue.ts";
import { decodeScenario } from "../../scenario/decodeScenario.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { WorkToSave } from "./autosave.ts";
import {
  LARGE_PARTS,
  type VersionFacts,
  type VersionReason,
  type VersionRecord,
  type VersionStore,
} from "./versionStore.ts";

/** Versions of one piece of work that are kept besides those that the user named. */
const KEPT_UNNAMED = 25;
const KEPT_NAMED = 25;

/** Work that lasts without a plan or a decision is kept every so often. */
const MINUTES_BETWEEN = 10;

/** Former states of the work, kept on this device. */
export interface VersionHistory {
  /** Those of the open work, the latest first. */
  readonly versions: Accessor<readonly VersionRecord[]>;
  /** Keeps the present state; `title` null keeps it among the unnamed ones. */
  keep(reason: VersionReason, title?: string | null): Promise<void>;
  /** Keeps a state that is not the present one, as what another tab wrote. */
  keepOther(slot: string, document: unknown, savedAt: string): Promise<void>;
  read(version: VersionRecord): Promise<Decoded<Scenario>>;
  /** Forgets the oldest unnamed version of all work; false where there is none left. */
  makeRoom(): Promise<boolean>;
  /** Forgets all versions of a piece of work. */
  forget(slot: string): Promise<void>;
}

function latestFirst(records: readonly VersionRecord[]): readonly VersionRecord[] {
  return [...records].sort((a, b) =>
    a.savedAt === b.savedAt ? (a.id < b.id ? 1 : -1) : a.savedAt < b.savedAt ? 1 : -1,
  );
}

/** Returns the versions of one piece of work that are one too many: the oldest, those with a name last. */
export function listSuperfluous(records: readonly VersionRecord[]): readonly VersionRecord[] {
  const sorted = latestFirst(records);
  return [
    ...sorted.filter(({ title }) => title === null).slice(KEPT_UNNAMED),
    ...sorted.filter(({ title }) => title !== null).slice(KEPT_NAMED),
  ];
}

/** Why a state is worth keeping since the last one that was kept; null where it is not yet. */
export function reasonToKeep(before: Scenario, now: Scenario, minutes: number): VersionReason | null {
  if (before.plans[0]?.plan !== now.plans[0]?.plan && now.plans.length > 0) return "plan";
  if (now.decisions.length > before.decisions.length) return "decision";
  return before !== now && minutes >= MINUTES_BETWEEN ? "time" : null;
}

function describe(scenario: Scenario): VersionFacts {
  return {
    circuits: scenario.plans[0]?.plan.circuits.length ?? 0,
    decisions: scenario.decisions.length,
    comments: scenario.comments.length,
  };
}

function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000;
}

/** Follows the open work and keeps its states; `now` gives ISO instants. */
export function createVersionHistory(
  store: VersionStore,
  now: () => string,
  work: Accessor<WorkToSave | null>,
): VersionHistory {
  const [known, setKnown] = createSignal<readonly VersionRecord[]>([]);
  const partIds = new WeakMap<object, string>();
  let kept: { readonly slot: string; readonly scenario: Scenario; readonly at: string } | null = null;
  let count = 0;
  let queue: Promise<unknown> = Promise.resolve();

  /** One write at a time, in the order in which they were asked; one that fails stops none of the others. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const turn = queue.then(job, job);
    queue = turn.catch(() => undefined);
    return turn;
  }

  const loaded = store.list().then(
    (records) => void setKnown((current) => [...current, ...records]),
    () => undefined, // without storage there are no versions; saving says so
  );

  function newId(slot: string, at: string): string {
    count += 1;
    return `${slot} ${at} ${count}`;
  }

  async function keepPart(part: unknown, slot: string, at: string): Promise<string> {
    if (typeof part !== "object" || part === null) throw new TypeError("no such part");
    const id = partIds.get(part);
    if (id !== undefined && known().some(({ parts }) => Object.values(parts).includes(id))) return id;
    const fresh = newId(slot, at);
    await store.writePart(fresh, part);
    partIds.set(part, fresh);
    return fresh;
  }

  async function removeAll(superfluous: readonly VersionRecord[]): Promise<void> {
    if (superfluous.length === 0) return;
    const gone = new Set(superfluous);
    const left = known().filter((record) => !gone.has(record));
    const used = new Set(left.flatMap(({ parts }) => Object.values(parts)));
    const free = new Set(superfluous.flatMap(({ parts }) => Object.values(parts)));
    setKnown(left);
    await store.remove(
      superfluous.map(({ id }) => id),
      [...free].filter((id) => !used.has(id)),
    );
  }

  async function writeVersion(
    slot: string,
    whole: Readonly<Record<string, unknown>>,
    about: Pick<VersionRecord, "savedAt" | "reason" | "title" | "facts">,
  ): Promise<void> {
    await loaded;
    const document = { ...whole };
    const parts: Record<string, string> = {};
    for (const name of LARGE_PARTS) {
      if (typeof document[name] !== "object" || document[name] === null) continue;
      parts[name] = await keepPart(document[name], slot, about.savedAt);
      delete document[name];
    }
    const record = { id: newId(slot, about.savedAt), slot, ...about, document, parts };
    await store.write(record);
    setKnown((current) => [record, ...current]);
    await removeAll(listSuperfluous(known().filter((each) => each.slot === slot)));
  }

  /** Keeps one state of a piece of work; what comes after it is measured from there. */
  function keepState(
    slot: string,
    scenario: Scenario,
    about: Pick<VersionRecord, "reason" | "title">,
  ): Promise<void> {
    const savedAt = now();
    kept = { slot, scenario, at: savedAt };
    const whole: Readonly<Record<string, unknown>> = { ...scenario };
    return inTurn(() => writeVersion(slot, whole, { ...about, savedAt, facts: describe(scenario) }));
  }

  /** A full device is told by the saving of the work itself. */
  function keepQuietly(slot: string, scenario: Scenario, reason: VersionReason): void {
    keepState(slot, scenario, { reason, title: null }).catch(() => undefined);
  }

  createEffect(
    on(work, (current) => {
      if (current === null) {
        kept = null;
        return;
      }
      const { slot, scenario, openedAs } = current;
      if (kept?.slot !== slot) keepQuietly(slot, openedAs, "opened");
      const reason =
        kept === null ? null : reasonToKeep(kept.scenario, scenario, minutesBetween(kept.at, now()));
      if (reason !== null) keepQuietly(slot, scenario, reason);
    }),
  );

  return {
    versions: createMemo(() => latestFirst(known().filter(({ slot }) => slot === work()?.slot))),
    async keep(reason, title = null) {
      const current = work();
      if (current !== null) await keepState(current.slot, current.scenario, { reason, title });
    },
    keepOther: (slot, document, savedAt) =>
      inTurn(async () => {
        const { value } = decodeScenario(document);
        if (value === undefined) return;
        const about = { savedAt, reason: "other-tab" as const, title: null, facts: describe(value) };
        await writeVersion(slot, { ...value }, about);
      }),
    async read({ document, parts }) {
      const found = await Promise.all(
        Object.entries(parts).map(async ([name, id]) => [name, await store.readPart(id)] as const),
      );
      return decodeScenario({ ...document, ...Object.fromEntries(found) });
    },
    makeRoom: () =>
      inTurn(async () => {
        await loaded;
        const oldest = latestFirst(known())
          .filter(({ title }) => title === null)
          .at(-1);
        if (oldest !== undefined) await removeAll([oldest]);
        return oldest !== undefined;
      }),
    forget: (slot) =>
      inTurn(async () => {
        await loaded;
        await removeAll(known().filter((record) => record.slot === slot));
      }),
  };
}
