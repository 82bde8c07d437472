import { createRoot } from "solid-js";
import { expect, it } from "vitest";
import { readStanding, withdrawEntry } from "../../../../../src/scenario/standingEntries.ts";
import { withEntryId } from "../../../../../src/scenario/entryId.ts";
import type { Comment, Decision } from "../../../../../src/scenario/concertation.ts";
import { scenarioHash } from "../../../../../src/scenario/scenarioHash.ts";
import { createDocumentStore, type DocumentStore } from "../../../../../src/ui/state/documentStore.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

const OPINION: Omit<Comment, "id" | "at"> = {
  role: "maire",
  target: { kind: "stop", venueId: "salle-71003" },
  opinion: "for",
  text: "",
};

const DECISION: Omit<Decision, "id" | "at"> = {
  role: "comité",
  kind: "adopt",
  target: { kind: "scenario" },
  option: "Dès septembre.",
  reason: "",
  plan: null,
};

/** A store whose clock goes on by a minute at every reading. */
function openedStore(): DocumentStore {
  let minute = 0;
  const now = (): string => `2027-03-04T19:${String(minute++ % 60).padStart(2, "0")}:00.000Z`;
  const store = createRoot(() => createDocumentStore(now));
  store.open(rowScenario());
  return store;
}

it("dates what is said and names it by its content", () => {
  const store = openedStore();
  store.addComment(OPINION);
  const [said] = store.scenario()?.comments ?? [];
  expect(said).toMatchObject(OPINION);
  expect(said?.at).toMatch(/^2027-03-04T19:/u);
  const { id, ...content } = said ?? { ...OPINION, id: "", at: "" };
  expect(withEntryId<Comment>(content).id).toBe(id);
});

it("never changes an earlier entry: corrections and withdrawals are added, and taken back by undo", () => {
  const store = openedStore();
  store.addComment(OPINION);
  const first = store.scenario()?.comments[0];
  if (first === undefined) throw new Error("the opinion is noted");
  store.addComment({ ...OPINION, opinion: "reserved", replaces: [first.id] });
  const corrected = store.scenario()?.comments[1];
  if (corrected === undefined) throw new Error("the correction is noted");
  store.addComment(withdrawEntry(corrected));
  const comments = store.scenario()?.comments ?? [];
  expect(comments).toHaveLength(3);
  expect(comments[0]).toBe(first);
  expect(readStanding(comments).standing).toEqual([]);
  store.undo();
  expect(readStanding(store.scenario()?.comments ?? []).standing).toEqual([corrected]);
});

it("adds decisions, and neither makes a plan stale", () => {
  const store = openedStore();
  const hash = scenarioHash(rowScenario());
  store.addComment(OPINION);
  store.addDecision(DECISION);
  const scenario = store.scenario();
  expect(scenario?.decisions).toEqual([expect.objectContaining(DECISION)]);
  expect(scenario === null ? "" : scenarioHash(scenario)).toBe(hash);
});
