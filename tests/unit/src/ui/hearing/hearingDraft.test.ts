import { expect, test } from "vitest";
import { draftOfHearing, hearingOfDraft } from "../../../../../src/ui/hearing/hearingDraft.ts";
import { heard, offeredHall } from "../../../../fixtures/heard.ts";

test("a function alone is an answer", () => {
  const least = { ...draftOfHearing("00003", null), role: " maire " };
  expect(hearingOfDraft(least, [])).toEqual({
    communeCode: "00003",
    role: "maire",
    needs: "",
    existing: "",
    hall: null,
    preferred: [],
  });
});

test("a correction starts from the answer before, changes nothing by itself and names it", () => {
  const before = heard({
    needs: "Garde",
    existing: "Bébés lecteurs",
    hall: offeredHall({ storage: false }),
    preferred: [{ weekday: 3, halfDay: "pm" }],
  });
  const { id, at, ...said } = before;
  expect(at).toBe("2026-12-01T09:00:00Z");
  expect(hearingOfDraft(draftOfHearing("00003", before), [before])).toEqual({ ...said, replaces: [id] });
});

test("half-days are kept in the order of the week; none ticked is not said, which is not never", () => {
  const draft = {
    ...draftOfHearing("00003", null),
    role: "maire",
    hallName: "Salle des fêtes",
    preferred: [
      { weekday: 5, halfDay: "am" },
      { weekday: 1, halfDay: "pm" },
    ] as const,
  };
  const { hall, preferred } = hearingOfDraft(draft, []);
  expect(hall).toEqual({
    name: "Salle des fêtes",
    accessible: null,
    heated: null,
    storage: null,
    slots: null,
  });
  expect(preferred).toEqual([
    { weekday: 1, halfDay: "pm" },
    { weekday: 5, halfDay: "am" },
  ]);
});
