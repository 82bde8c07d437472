import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { buildGrandChalonTerritory } from "../../../../../geodata/territories/grandChalon.ts";
import { readSurvey } from "../../../../../src/pipeline/import/readSurvey.ts";
import { surveyCsv, surveyRows } from "../../../../fixtures/surveyFile.ts";

const options = {
  source: "Enquête 2026",
  communes: buildGrandChalonTerritory().communes.map(({ code, name }) => ({ code, name })),
};

it("adds up the same from a CSV file and from a workbook, whose dates are cells of dates", async () => {
  const [header = [], ...rows] = surveyRows();
  const dated = rows.map((row) =>
    row.map((cell, i) => {
      const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4}) /u.exec(cell) ?? [];
      return i === 0 ? new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 10)) : cell;
    }),
  );
  const notes = { name: "Lisez-moi", rows: [["Questionnaire", "2026"]] };
  const workbook = await writeXlsx({ sheets: [notes, { name: "Réponses", rows: [header, ...dated] }] });
  const fromCsv = await readSurvey({ name: "a.csv", bytes: new TextEncoder().encode(surveyCsv()) }, options);
  const fromWorkbook = await readSurvey({ name: "a.xlsx", bytes: new Uint8Array(workbook) }, options);
  expect(fromCsv.value?.survey?.answers).toBe(233);
  expect(fromCsv.value?.survey?.date).toBe("2026-06-28");
  expect(fromCsv.value?.survey?.communes).toHaveLength(10);
  expect(fromWorkbook.value?.survey).toEqual(fromCsv.value?.survey);
});

it("keeps no name, address or comment of the file", async () => {
  const decoded = await readSurvey({ name: "a.csv", bytes: new TextEncoder().encode(surveyCsv()) }, options);
  expect(JSON.stringify(decoded)).not.toMatch(/Personne N|@example|Merci/u);
});

it.each([
  ["an empty file", new Uint8Array()],
  ["a PDF", new TextEncoder().encode("%PDF-1.7\n%âãÏÓ\n1 0 obj")],
  ["noise", Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)],
  ["a broken workbook", new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9])],
])("refuses %s with a reason", async (_, bytes) => {
  const { value, issues } = await readSurvey({ name: "x", bytes }, options);
  expect(value?.survey ?? null).toBeNull();
  expect(issues.filter(({ severity }) => severity === "error")).not.toEqual([]);
});
