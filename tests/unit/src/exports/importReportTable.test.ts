import { expect, it } from "vitest";
import { encodeImportReport } from "../../../../src/exports/importReportTable.ts";
import type { ImportReport } from "../../../../src/scenario/importReport.ts";

const REPORT: ImportReport = {
  version: 1,
  files: [
    {
      name: "=lieux.csv",
      kind: "structures",
      encoding: "utf-8",
      encodingSure: true,
      separator: ";",
      decimal: ",",
      crs: null,
      rows: 3,
      kept: 2,
      rejected: 1,
    },
  ],
  join: {
    matched: ["71076"],
    communesWithoutNeed: ["71221"],
    needWithoutCommune: ["99999"],
    merged: [{ from: "71265", into: "71204" }],
    duplicates: ["71076"],
  },
  issues: [
    {
      file: "=lieux.csv",
      code: "place-duplicate",
      severity: "error",
      at: "line 3",
      params: { name: "Halte", first: "lieux.csv" },
    },
  ],
  suppressedIssues: 0,
};

it("writes what became of each file, each finding and the join both ways, for a French spreadsheet", () => {
  const { fileName, text } = encodeImportReport(REPORT, "fr");
  expect(fileName).toBe("compte-rendu-import.csv");
  const lines = text
    .replace(/^\ufeff/u, "")
    .trim()
    .split("\r\n");
  expect(lines[0]).toBe("fichier;endroit;constat;raison;que faire");
  expect(lines[1]).toBe("'=lieux.csv;;lieux;2 lignes gardées, 1 ligne écartée;");
  expect(lines[2]).toMatch(/^'=lieux\.csv;ligne 3;Écarté;.*Halte.*;.+/u);
  expect(lines.slice(3)).toEqual([
    ";71221;commune sans chiffre dans le tableau;;",
    ";99999;code hors du territoire;;",
    ";71076;code en double;;",
    ";71265;commune fusionnée;71265 compte dans 71204;",
  ]);
});
