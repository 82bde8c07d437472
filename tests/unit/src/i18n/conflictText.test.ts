import { expect, it } from "vitest";
import type { Conflict } from "../../../../planners/model/outcome.ts";
import { conflictSentences, conflictsToTell, type ConflictNames } from "../../../../src/i18n/conflictText.ts";

const named = (site: (id: string) => string): ConflictNames => ({ site, decision: (id) => `décision ${id}` });

const CODES: readonly Conflict["code"][] = [
  "no-eligible-site",
  "no-team",
  "no-slot",
  "frequency-exceeds-cycle",
  "required-and-forbidden",
  "required-site-unplannable",
  "demand-without-plannable-site",
  "too-few-half-days",
  "budget-too-small",
  "slots-conflict",
  "decisions-conflict",
  "houses-missing",
  "too-few-houses",
];

it("names every conflict and the next step in both languages", () => {
  for (const code of CODES) {
    for (const lang of ["fr", "en"] as const) {
      const words = conflictSentences(
        { code, params: { site: "salle-1", visits: 3, weeks: 4 } },
        named(() => "Givry"),
        lang,
      );
      expect(words.what).toMatch(/\.$/u);
      expect(words.next).toMatch(/\.$/u);
      expect(`${words.what}${words.next}`).not.toContain("undefined");
    }
  }
});

it("names the hall, not its id", () => {
  const conflict: Conflict = { code: "required-and-forbidden", params: { site: "salle-71221" } };
  expect(
    conflictSentences(
      conflict,
      named(() => "Givry"),
      "fr",
    ).what,
  ).toContain("Givry");
});

it("says how many half-days are missing, and which halls cannot meet", () => {
  const few: Conflict = { code: "too-few-half-days", params: { needed: 236, available: 48 } };
  expect(conflictSentences(few, named(String), "fr").what).toMatch(/236 demi-journées.*48/u);
  const slots: Conflict = { code: "slots-conflict", params: { sites: "salle-1, salle-2" } };
  expect(
    conflictSentences(
      slots,
      named((id) => id.toUpperCase()),
      "en",
    ).what,
  ).toContain("SALLE-1, SALLE-2");
});

it("blames the length of the day where no workshop fits into it, not the families' drive", () => {
  const none: Conflict = { code: "demand-without-plannable-site", params: { demands: 2, sites: 0 } };
  expect(conflictSentences(none, named(String), "fr").what).toContain("ne tient dans une sortie");
  expect(conflictSentences(none, named(String), "en").what).toContain("fits into an outing");
});

it("names every decision that has its part in a conflict", () => {
  const conflict: Conflict = { code: "decisions-conflict", params: { decisions: "a, b" } };
  expect(conflictSentences(conflict, named(String), "fr").what).toContain("décision a\u202f; décision b");
});

it("advises on a decision that stands alone as on one", () => {
  const conflict: Conflict = { code: "decisions-conflict", params: { decisions: "a" } };
  const french = conflictSentences(conflict, named(String), "fr");
  expect(french.what).toContain("Cette décision ne peut pas être tenue");
  expect(french.next).toContain("Retirez-la");
  const english = conflictSentences(conflict, named(String), "en");
  expect(english.what).toContain("This decision cannot be kept");
  expect(english.next).toContain("Take it back");
});

it("tells only of the decisions where they are named, and of every conflict where they are not", () => {
  const hall: Conflict = { code: "required-site-unplannable", params: { site: "salle-1" } };
  const decisions: Conflict = { code: "decisions-conflict", params: { decisions: "a" } };
  expect(conflictsToTell([hall, hall, decisions])).toEqual([decisions]);
  expect(conflictsToTell([hall])).toEqual([hall]);
});
