import { describe, expect, it } from "vitest";
import type { Comment } from "../../../../src/scenario/concertation.ts";
import { withEntryId } from "../../../../src/scenario/entryId.ts";
import {
  isDisputed,
  readAsSaid,
  readStanding,
  readThreads,
  settleEntries,
  withdrawEntry,
} from "../../../../src/scenario/standingEntries.ts";
import { at, comment } from "../../../fixtures/concertation.ts";

function draft(content: Omit<Comment, "id" | "at">, time: string): Comment {
  return withEntryId<Comment>({ ...content, at: at(time) });
}

const said = comment({ text: "A" });
const here = comment({ at: at("19:10"), text: "A, corrigé ici", replaces: [said.id] });
const there = comment({ at: at("19:20"), text: "A, corrigé là-bas", replaces: [said.id] });

describe("readStanding", () => {
  it("keeps what nothing replaces, by instant", () => {
    const later = comment({ at: at("19:30"), text: "B" });
    expect(readStanding([later, said])).toEqual({ standing: [said, later], conflicts: [] });
  });

  it("shows a correction in the stead of what it corrects", () => {
    expect(readStanding([said, here]).standing).toEqual([here]);
  });

  it("drops what was withdrawn, and a withdrawal is nothing that stands", () => {
    const gone = draft(withdrawEntry(said), "19:10");
    expect(gone).toMatchObject({ withdrawn: true, replaces: [said.id], text: "A" });
    expect(readStanding([said, gone])).toEqual({ standing: [], conflicts: [] });
  });

  it("shows both texts where two copies corrected the same one", () => {
    const { standing, conflicts } = readStanding([said, there, here]);
    expect(standing).toEqual([here, there]);
    expect(conflicts).toEqual([[here, there]]);
  });

  it("still sees the conflict where one copy corrected its correction", () => {
    const again = comment({ at: at("19:40"), text: "encore", replaces: [here.id] });
    expect(readStanding([said, here, there, again]).conflicts).toEqual([[there, again]]);
  });

  it("shows a correction against a withdrawal, but not two withdrawals", () => {
    const gone = draft(withdrawEntry(said), "19:30");
    const goneToo = draft(withdrawEntry(said), "19:35");
    expect(readStanding([said, here, gone]).conflicts).toEqual([[here, gone]]);
    expect(readStanding([said, gone, goneToo])).toEqual({ standing: [], conflicts: [] });
  });

  it("shows a conflict between three copies once", () => {
    const third = comment({ at: at("19:25"), text: "troisième", replaces: [said.id] });
    expect(readStanding([said, here, there, third]).conflicts).toEqual([[here, there, third]]);
  });

  it("is settled by one entry that replaces all", () => {
    const settled = draft(settleEntries([here, there], there), "19:50");
    expect(settled.replaces).toEqual([here.id, there.id]);
    expect(readStanding([said, here, there, settled])).toEqual({ standing: [settled], conflicts: [] });
    expect(settled.text).toBe(there.text);
  });

  it("knows rivals whose common text is not in the file", () => {
    expect(readStanding([here, there]).conflicts).toEqual([[here, there]]);
  });

  it("loses nothing to an entry that replaces itself, nor to a ring", () => {
    const self = { ...said, id: "self", replaces: ["self"] };
    expect(readStanding([self]).standing).toEqual([self]);
    const one = { ...said, id: "one", replaces: ["two"] };
    const two = { ...said, id: "two", replaces: ["one"] };
    expect(readStanding([one, two])).toEqual({ standing: [one, two], conflicts: [[one, two]] });
  });

  it("counts an entry that is there twice once", () => {
    expect(readStanding([said, said]).standing).toEqual([said]);
  });
});

describe("readThreads", () => {
  it("keeps what was said before, and the order in which things came up", () => {
    const other = comment({ at: at("19:05"), text: "B" });
    expect(readThreads([other, here, said])).toEqual([
      { heads: [here], earlier: [said] },
      { heads: [other], earlier: [] },
    ]);
  });

  it("reads a correction that a slow clock dated before its text", () => {
    const early = comment({ at: at("18:00"), text: "corrigé", replaces: [said.id] });
    expect(readThreads([said, early])).toEqual([{ heads: [early], earlier: [said] }]);
  });

  it("tells what is disputed", () => {
    expect(readThreads([said, here, there]).map(isDisputed)).toEqual([true]);
    expect(readThreads([said, here]).map(isDisputed)).toEqual([false]);
  });
});

describe("readAsSaid", () => {
  it("keeps the date of words that were said again to settle a dispute", () => {
    const settled = draft(settleEntries([here, there], there), "19:50");
    expect(readAsSaid([said, here, there, settled])).toEqual([{ ...settled, at: there.at }]);
  });

  it("dates other words by their own entry, and leaves out what was taken back", () => {
    const other = comment({ at: at("19:30"), text: "B" });
    const gone = draft(withdrawEntry(other), "19:40");
    expect(readAsSaid([said, here, other, gone])).toEqual([here]);
  });
});
