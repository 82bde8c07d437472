import Papa from "papaparse";
import { expect, test } from "vitest";
import { exportHearings } from "../../../../../src/exports/hearings/hearingTable.ts";
import { listHeardCommunes } from "../../../../../src/pipeline/hearings/listHeardCommunes.ts";
import { fourSquaresDiagnosis } from "../../../../fixtures/fourSquares.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { heard, offeredHall } from "../../../../fixtures/heard.ts";

function readTable(answers: Parameters<typeof heard>[0]): readonly Record<string, string>[] {
  const scenario = fourSquaresScenario({ hearings: [heard(answers)] });
  const file = exportHearings(listHeardCommunes(scenario, fourSquaresDiagnosis()), "fr");
  expect(file.fileName).toBe("communes-entendues.csv");
  return Papa.parse<Record<string, string>>(file.text.replace("\ufeff", ""), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

test("has a row for each commune, with what was said and nothing where nothing was", () => {
  const rows = readTable({ needs: "Garde", hall: offeredHall(), preferred: [{ weekday: 3, halfDay: "pm" }] });
  expect(rows).toHaveLength(4);
  expect(rows.find((row) => row["nom"] === "C")).toMatchObject({
    code_insee: "00003",
    zone_blanche: "oui",
    entendue_le: "2026-12-01",
    fonction: "maire",
    besoins: "Garde",
    salle: "Salle des fêtes",
    salle_accessible: "oui",
    salle_rangement: "",
    salle_libre: "lundi matin et jeudi matin",
    creneaux_souhaites: "mercredi après-midi",
  });
  expect(rows.find((row) => row["nom"] === "D")).toMatchObject({ entendue_le: "", salle_libre: "" });
});

test("words that a spreadsheet would run come out as text", () => {
  const rows = readTable({ needs: '=HYPERLINK("http://x")', role: "+33" });
  const row = rows.find(({ nom }) => nom === "C");
  expect(row?.["besoins"]).toBe('\'=HYPERLINK("http://x")');
  expect(row?.["fonction"]).toBe("'+33");
});
