import { type Accessor, createSignal } from "solid-js";
import type { Lang } from "../../i18n/lang.ts";
import { listTravelPoints } from "../../pipeline/travelPoints.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { AnswerStore } from "../../services/roads/ignStore.ts";
import type { FetchRoad } from "../../services/roads/roadHttp.ts";
import { RoadServiceError } from "../../services/roads/roadServiceError.ts";
import type { DocumentStore } from "./documentStore.ts";
import { openTravelAnswers } from "./travelAnswers.ts";
import type { IgnEffort, IgnTimes } from "./travelIgn.ts";

type Times = Scenario["travelTimes"];

/** Where asking IGN stands, or how it ended in this visit. */
export type IgnRun =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly done: number; readonly total: number }
  | { readonly state: "stopped" }
  | { readonly state: "done"; readonly farFromRoad: IgnTimes["farFromRoad"] }
  /** The project has changed meanwhile: the times are not for it. */
  | { readonly state: "outdated" }
  | { readonly state: "failed"; readonly error: RoadServiceError | string };

/** Where the travel times of the open document come from, and how they are replaced. */
export interface TravelStore {
  readonly run: Accessor<IgnRun>;
  /** The times before those of the moment, where these were chosen in this visit. */
  readonly timesBefore: Accessor<Times | null>;
  adopt(times: Times): void;
  measureIgn(scenario: Scenario): Promise<IgnEffort | null>;
  /** Asks IGN for what is still unknown; resolves when the times are adopted, or the run has ended otherwise. */
  askIgn(): Promise<void>;
  stopIgn(): void;
  /** Forgets how the last run ended: another document is opened. */
  reset(): void;
}

const browserFetch: FetchRoad = (url, init) => fetch(url, init);

/** Creates the store of travel times; `now` gives the ISO instant of a computation. */
export function createTravelStore(
  document: DocumentStore,
  now: () => string,
  lang: Accessor<Lang>,
): TravelStore {
  const [run, setRun] = createSignal<IgnRun>({ state: "idle" });
  const replaced = new WeakMap<Times, Times>();
  let opened: Promise<AnswerStore> | null = null;
  let signal = { aborted: false };
  // A stopped run still waits for its last answers: the next one must not add its requests to them.
  let ending: Promise<unknown> = Promise.resolve();
  const openAnswers = (): Promise<AnswerStore> => (opened ??= openTravelAnswers());

  function adopt(times: Times): void {
    const before = document.scenario()?.travelTimes;
    if (before === undefined) return;
    replaced.set(times, before);
    document.changeTravelTimes(times);
  }

  async function askFor(asked: Scenario, own: { readonly aborted: boolean }): Promise<void> {
    const show = (next: IgnRun): void => {
      if (!own.aborted) setRun(next);
    };
    try {
      await ending;
      if (own.aborted) return;
      // The client of the service loads only when it is asked.
      const { askIgnTimes } = await import("./travelIgn.ts");
      const asking = askIgnTimes(
        asked,
        { answers: await openAnswers(), fetch: browserFetch, computedAt: now(), lang: lang() },
        { signal: own, onProgress: (done, total) => show({ state: "running", done, total }) },
      );
      ending = asking.catch(() => undefined);
      const { times, farFromRoad } = await asking;
      if (own.aborted) return;
      const fits = isAbout(asked, document.scenario());
      if (fits) adopt(times);
      show(fits ? { state: "done", farFromRoad } : { state: "outdated" });
    } catch (error) {
      show({ state: "failed", error: error instanceof RoadServiceError ? error : String(error) });
    }
  }

  function stop(next: IgnRun): void {
    signal.aborted = true;
    setRun(next);
  }

  return {
    run,
    timesBefore: () => {
      const times = document.scenario()?.travelTimes;
      return times === undefined ? null : (replaced.get(times) ?? null);
    },
    adopt,
    async measureIgn(scenario) {
      const [{ measureIgnEffort }, answers] = await Promise.all([import("./travelIgn.ts"), openAnswers()]);
      return measureIgnEffort(scenario, answers);
    },
    async askIgn() {
      const asked = document.scenario();
      if (asked === null || run().state === "running") return;
      signal = { aborted: false };
      setRun({ state: "running", done: 0, total: 0 });
      await askFor(asked, signal);
    },
    stopIgn: () => stop({ state: "stopped" }),
    reset: () => stop({ state: "idle" }),
  };
}

/** Tells whether times computed for one scenario are for another: same work, same points, same way of travelling. */
function isAbout(asked: Scenario, present: Scenario | null): boolean {
  if (present === null || present.id !== asked.id) return false;
  return (
    present.programme.whiteZone.mode === asked.programme.whiteZone.mode &&
    JSON.stringify(listTravelPoints(present)) === JSON.stringify(listTravelPoints(asked))
  );
}
