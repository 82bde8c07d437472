import { expect, it } from "vitest";
import { withEntryId } from "../../../../src/scenario/entryId.ts";
import type { Comment } from "../../../../src/scenario/concertation.ts";
import { readRegister } from "../../../../src/scenario/decisionRegister.ts";
import { groupBySubject, readSubject } from "../../../../src/scenario/opinions.ts";
import { withdrawEntry } from "../../../../src/scenario/standingEntries.ts";
import { at, comment, decision, heardScenario } from "../../../fixtures/concertation.ts";

const stop = { kind: "stop", venueId: "salle-71003" } as const;

it("counts what stands by subject: the project, plans, communes, then stops", () => {
  const subjects = groupBySubject(heardScenario().comments);
  expect(subjects.map(({ target, counts, remarks }) => [target.kind, counts, remarks])).toEqual([
    ["plan", { for: 1, reserved: 0, against: 1 }, 0],
    ["commune", { for: 0, reserved: 0, against: 0 }, 1],
    ["stop", { for: 0, reserved: 1, against: 0 }, 0],
  ]);
});

it("counts a disputed opinion on no side until it is settled", () => {
  const said = comment({ target: stop });
  const here = comment({ at: at("19:10"), target: stop, opinion: "against", replaces: [said.id] });
  const there = comment({ at: at("19:20"), target: stop, opinion: "reserved", replaces: [said.id] });
  const { counts, disputed, threads } = readSubject([said, here, there], stop);
  expect(counts).toEqual({ for: 0, reserved: 0, against: 0 });
  expect(disputed).toBe(1);
  expect(threads).toHaveLength(1);
});

it("leaves out what was withdrawn", () => {
  const said = comment({ target: stop });
  const gone = withEntryId<Comment>({ ...withdrawEntry(said), at: at("19:10") });
  expect(groupBySubject([said, gone])).toEqual([]);
  expect(readSubject([said, gone], stop).counts.for).toBe(0);
});

it("gives each decision its number once, withdrawn ones included", () => {
  const register = readRegister(heardScenario().decisions);
  expect(register.map(({ number, heads }) => [number, heads[0]?.kind, heads[0]?.withdrawn])).toEqual([
    [1, "adopt", undefined],
    [2, "postpone", true],
    [3, "keep", undefined],
  ]);
});

it("keeps the number of a decision that is corrected after others were taken", () => {
  const first = decision({ option: "Lundi." });
  const second = decision({ at: at("20:10") });
  const corrected = decision({ at: at("20:20"), option: "Mardi.", replaces: [first.id] });
  const lines = readRegister([second, corrected, first]);
  expect(lines.map(({ number, heads }) => [number, heads])).toEqual([
    [1, [corrected]],
    [2, [second]],
  ]);
});
