import { expect, it } from "vitest";
import { groupBySubject } from "../../../../../src/scenario/opinions.ts";
import { ALL, filterSubjects, listRoles } from "../../../../../src/ui/deliberation/filterSubjects.ts";
import { heardScenario } from "../../../../fixtures/concertation.ts";

const subjects = groupBySubject(heardScenario().comments);
const all = { subject: ALL, role: ALL, opinion: ALL } as const;

function textsOf(filter: Parameters<typeof filterSubjects>[1]): string[] {
  return filterSubjects(subjects, filter).flatMap(({ threads }) =>
    threads.flatMap(({ heads }) => heads.map(({ text }) => text)),
  );
}

it("shows everything at first", () => {
  expect(textsOf(all)).toEqual([
    "Enfin un atelier près de chez nous.",
    "Le lundi ne va pas.",
    "Et le bus ?",
    "",
  ]);
});

it("finds by subject, by role and by opinion, remarks included", () => {
  expect(textsOf({ ...all, subject: "commune 71004" })).toEqual(["Et le bus ?"]);
  expect(textsOf({ ...all, role: "RPE" })).toEqual(["Le lundi ne va pas."]);
  expect(textsOf({ ...all, opinion: "remark" })).toEqual(["Et le bus ?"]);
  expect(textsOf({ ...all, role: "RPE", opinion: "for" })).toEqual([]);
});

it("finds an opinion as it stands, not as it was before its correction", () => {
  expect(textsOf({ ...all, role: "RPE", opinion: "reserved" })).toEqual([]);
  expect(textsOf({ ...all, role: "RPE", opinion: "against" })).toEqual(["Le lundi ne va pas."]);
});

it("does not change the counts of a subject", () => {
  const [plan] = filterSubjects(subjects, { ...all, role: "RPE" });
  expect(plan?.counts).toEqual({ for: 1, reserved: 0, against: 1 });
});

it("lists each role once", () => {
  expect(listRoles(subjects)).toEqual(["maire", "RPE"]);
});
