import Papa from "papaparse";
import { expect, it } from "vitest";
import { buildExports } from "../../../../../src/exports/buildExports.ts";
import { exportSurvey } from "../../../../../src/exports/survey/surveyTable.ts";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import type { ExportContext } from "../../../../../src/exports/exportContext.ts";
import type { SurveyAggregate } from "../../../../../geodata/model/survey.ts";
import { fourSquaresScenario } from "../../../../fixtures/fourSquaresScenario.ts";
import { answerOf, surveyOf } from "../../../../fixtures/surveys.ts";

function contextOf(survey: SurveyAggregate | null): ExportContext {
  const scenario = fourSquaresScenario({ survey });
  return { scenario, diagnosis: diagnose(scenario), planning: null, csv: "intl", replaces: null };
}

/** Two communes with many answers, one with six, which the screen shows and a file does not. */
function largeSurvey(): SurveyAggregate {
  const wish = new Map([["sommeil", "=Sommeil"]]);
  const crowds = [
    ["00001", 40, 20],
    ["00002", 30, 12],
    ["00003", 6, 5],
  ] as const;
  return surveyOf(
    crowds.flatMap(([code, answers, yes]) =>
      Array.from({ length: answers }, (_, i) =>
        answerOf({
          code,
          minutes: i < 3 ? 5 : 15,
          role: i % 3 === 0 ? "father" : "mother",
          themes: i < yes ? wish : new Map(),
        }),
      ),
    ),
  );
}

function rowsOf(survey: SurveyAggregate): Record<string, string>[] {
  const file = exportSurvey(contextOf(survey)).find(({ fileName }) => fileName === "survey.csv");
  return Papa.parse<Record<string, string>>(file?.text.replace("\ufeff", "") ?? "", {
    header: true,
    skipEmptyLines: true,
  }).data;
}

it("holds no number of people under eleven, but for those withheld, and says so", () => {
  const rows = rowsOf(largeSurvey());
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    if (row["oui"] === "") expect(row["non_publie"]).toBe("oui");
    else {
      expect(Number(row["oui"])).toBeGreaterThanOrEqual(11);
      const others = Number(row["repondants"]) - Number(row["oui"]);
      if (row["question"] === "thème") expect(others).toBeGreaterThanOrEqual(11);
    }
  }
  expect(rows.some((row) => row["code_insee"] === "00003")).toBe(false);
});

it("does not tell a slot that few asked for from one that nobody did", () => {
  const few = surveyOf(
    Array.from({ length: 40 }, (_, i) =>
      answerOf({ code: "00001", slots: i < 8 ? [{ weekday: 2, halfDay: "pm" }] : [] }),
    ),
  );
  expect(rowsOf(few).filter((row) => row["question"] === "créneau")).toEqual([]);
});

it("keeps a spreadsheet from running a theme as a formula", () => {
  expect(rowsOf(largeSurvey()).find((row) => row["question"] === "thème")?.["reponse"]).toBe("'=Sommeil");
});

it("explains what is withheld, with the threshold", () => {
  const note = exportSurvey(contextOf(largeSurvey())).find(
    ({ fileName }) => fileName === "survey-lisezmoi.txt",
  );
  expect(note?.text).toContain("inférieur à 11");
});

it("stands among the files of a diagnosis when there is a survey, and no other file tells of it", () => {
  const withSurvey = buildExports(contextOf(largeSurvey()));
  const without = buildExports(contextOf(null));
  const others = withSurvey.filter(({ fileName }) => !fileName.startsWith("survey"));
  expect(others.map(({ fileName }) => fileName)).toEqual(without.map(({ fileName }) => fileName));
  for (const { text } of others) expect(text).not.toContain("Sommeil");
  expect(withSurvey.length).toBe(without.length + 4);
});
