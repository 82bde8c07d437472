import { expect, test } from "vitest";
import { textsOf } from "../../../../../src/i18n/texts.ts";
import { listHeardCommunes } from "../../../../../src/pipeline/hearings/listHeardCommunes.ts";
import { filterHeard, hearingCells, sortHeard } from "../../../../../src/ui/hearing/hearingRows.ts";
import { fourSquaresDiagnosis } from "../../../../fixtures/fourSquares.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { heard, offeredHall } from "../../../../fixtures/heard.ts";

/** C (white) and A (served) were heard; D (white) and B (served) were not. */
const communes = listHeardCommunes(
  fourSquaresScenario({
    hearings: [
      heard({ needs: "Garde", hall: offeredHall() }),
      heard({ communeCode: "00001", at: "2026-11-30T23:30:00Z" }),
    ],
  }),
  fourSquaresDiagnosis(),
);
const names = (list: typeof communes): string => list.map(({ name }) => name).join("");

test("lists can be narrowed", () => {
  expect(names(filterHeard(communes, "first"))).toBe("D");
  expect(names(filterHeard(communes, "open"))).toBe("DB");
  expect(names(filterHeard(communes, "heard"))).toBe("AC");
  expect(names(filterHeard(communes, "all"))).toBe("DBAC");
});

test("lists can be sorted both ways, equals in the order of urgency", () => {
  expect(names(sortHeard(communes, "commune", false))).toBe("ABCD");
  expect(names(sortHeard(communes, "commune", true))).toBe("DCBA");
  expect(names(sortHeard(communes, "heard", false))).toBe("DBAC");
  expect(names(sortHeard(communes, "heard", true))).toBe("CADB");
  expect(names(sortHeard(communes, "children", true))).toBe("DBAC");
});

test("the table for a spreadsheet says dates of Paris, and leaves empty what nobody said", () => {
  const { head, rows } = hearingCells(communes, textsOf("fr"), "fr");
  expect(head).toHaveLength(9);
  expect(rows[0]).toEqual(["00004", "D", 6, null, null, null, null, null, ""]);
  expect(rows[2]?.slice(0, 5)).toEqual(["00001", "A", 6, "2026-12-01", "maire"]);
  expect(rows[3]?.slice(5)).toEqual([
    "Garde",
    "Salle des fêtes",
    "libre\u202f: lundi matin et jeudi matin",
    "",
  ]);
});
