import type { AppStore } from "../state/appStore.ts";
import type { OpenedDocument } from "./situations.ts";

/** Ids of the situations that were chosen; absent = the usual one. */
export interface ChosenSides {
  readonly a?: string;
  readonly b?: string;
}

/** What stays of a comparison while its view is closed: going to look at the map loses nothing. */
export interface KeptComparison {
  readonly opened: OpenedDocument | null;
  readonly chosen: ChosenSides;
}

const kept = new WeakMap<AppStore, KeptComparison & { readonly scenarioId: string }>();

/** Keeps a comparison of a document until another document is compared. */
export function keepComparison(app: AppStore, scenarioId: string, comparison: KeptComparison): void {
  kept.set(app, { ...comparison, scenarioId });
}

/** Returns what was compared last in this document; nothing for a first time. */
export function recallComparison(app: AppStore, scenarioId: string): KeptComparison {
  const last = kept.get(app);
  return last?.scenarioId === scenarioId ? last : { opened: null, chosen: {} };
}
