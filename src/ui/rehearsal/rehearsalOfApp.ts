import { createRehearserClient, type RehearserClient } from "../../workers/plannerClient.ts";
import type { AppStore } from "../state/appStore.ts";
import { createRehearsalStore, type RehearsalStore, type RehearsedPlan } from "./rehearsalStore.ts";

/** Seconds at most for each of the plans behind one answer. */
const LIMIT_SECONDS = 10;

/** The answers of each page, which outlive the view that shows them. */
const stores = new WeakMap<AppStore, RehearsalStore>();

/** Returns the plan that « Et si… » is about: the shown one, where the data are still those that it was made for. */
export function rehearsedPlan(app: AppStore): RehearsedPlan | null {
  const scenario = app.document.scenario();
  const document = scenario?.plans[0];
  if (scenario === null || document === undefined || app.planIsStale()) return null;
  return { scenario, document };
}

/** Returns the store of « Et si… » of a page. */
export function rehearsalOf(app: AppStore): RehearsalStore {
  const known = stores.get(app);
  if (known !== undefined) return known;
  let client: RehearserClient | null = null;
  const store = createRehearsalStore(
    () => (client ??= createRehearserClient()),
    () => rehearsedPlan(app),
    () => {
      const { seed, limit } = app.planRun.options();
      return {
        seed,
        limit: "iterations" in limit ? limit : { seconds: Math.min(limit.seconds, LIMIT_SECONDS) },
      };
    },
  );
  stores.set(app, store);
  return store;
}
