import { createStore, entries, set } from "idb-keyval";
import type { AnswerStore } from "../../services/roads/ignStore.ts";

/**
 * Opens the answers that this browser keeps from a road service, for good; where it refuses to keep anything
 * they last as long as the page.
 */
export async function openTravelAnswers(): Promise<AnswerStore> {
  const answers = new Map<string, unknown>();
  const keep = await openDatabase(answers);
  return {
    get: (key) => answers.get(key),
    async put(key, answer) {
      answers.set(key, answer);
      await keep(key, answer);
    },
  };
}

type Keep = (key: string, answer: unknown) => Promise<void>;

/** Reads what the database holds into `answers`, and returns how to add to it. */
async function openDatabase(answers: Map<string, unknown>): Promise<Keep> {
  try {
    const database = createStore("maillage-roads", "answers");
    const found: readonly (readonly [IDBValidKey, unknown])[] = await entries(database);
    for (const [key, answer] of found) if (typeof key === "string") answers.set(key, answer);
    // A full disk must not stop a computation: the answer is still in memory.
    return (key, answer) => set(key, answer, database).catch(() => undefined);
  } catch {
    return () => Promise.resolve(); // refused by the browser's settings: kept for this visit only
  }
}
