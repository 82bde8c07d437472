import { expect, test } from "vitest";
import {
  NOT_HEARD,
  readHearings,
  settleHearings,
  withdrawHearing,
} from "../../../../../src/pipeline/hearings/readHearings.ts";
import type { NewHearing } from "../../../../../src/pipeline/hearings/readHearings.ts";
import type { Hearing } from "../../../../../src/scenario/concertation.ts";
import { withEntryId } from "../../../../../src/scenario/entryId.ts";
import { heard } from "../../../../fixtures/heard.ts";

const first = heard({ needs: "Garde" });
const corrected = heard({ at: "2026-12-02T09:00:00Z", needs: "Garde le soir", replaces: [first.id] });
const correctedToo = heard({ at: "2026-12-03T09:00:00Z", needs: "Trajets", replaces: [first.id] });

const note = (entry: NewHearing): Hearing => withEntryId<Hearing>({ ...entry, at: "2026-12-09T09:00:00Z" });

test("a commune that nobody heard has no entry; one that was heard has its answer", () => {
  const answers = readHearings([first]);
  expect(answers.get("00003")).toEqual({ answer: first, rivals: [] });
  expect(answers.get("00001")).toBeUndefined();
});

test("a correction takes the place of the answer before", () => {
  expect(readHearings([corrected, first]).get("00003")).toEqual({ answer: corrected, rivals: [] });
});

test("two corrections of one answer are both kept, the latest first in use", () => {
  expect(readHearings([first, correctedToo, corrected]).get("00003")).toEqual({
    answer: correctedToo,
    rivals: [corrected, correctedToo],
  });
});

test("two first answers, from two copies, are something to settle too", () => {
  const other = heard({ at: "2026-12-02T09:00:00Z", role: "secrétaire de mairie" });
  expect(readHearings([first, other]).get("00003")?.rivals).toEqual([first, other]);
});

test("an answer that is taken back leaves the commune to be heard again", () => {
  const taken = note(withdrawHearing(first));
  expect(readHearings([first, taken]).get("00003")?.answer ?? null).toBeNull();
});

test("a correction here and a withdrawal there stand side by side until somebody settles", () => {
  const taken = note(withdrawHearing(first));
  expect(readHearings([first, corrected, taken]).get("00003")).toEqual({
    answer: corrected,
    rivals: [corrected, taken],
  });
});

test("settling keeps one answer with its date and its role; none where the withdrawal holds", () => {
  const taken = note(withdrawHearing(first));
  const rivals = [corrected, correctedToo, taken];
  const all = [first, ...rivals];
  const kept = note(settleHearings(corrected, rivals));
  const { answer, rivals: left } = readHearings([...all, kept]).get("00003") ?? NOT_HEARD;
  expect(answer).toMatchObject({ needs: "Garde le soir", role: "maire", at: corrected.at });
  expect(left).toEqual([]);
  const none = note(settleHearings(taken, rivals));
  expect(readHearings([...all, none]).get("00003")?.answer ?? null).toBeNull();
});
