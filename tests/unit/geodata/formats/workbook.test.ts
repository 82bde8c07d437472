import { writeXlsx } from "hucre";
import type { CellValue } from "hucre";
import { describe, expect, it } from "vitest";
import { readCsvTable } from "../../../../geodata/formats/csvTable.ts";
import type { CsvTable } from "../../../../geodata/formats/csvTable.ts";
import { encodeTable } from "../../../../geodata/formats/decodedLayer.ts";
import { readCount, readNumber } from "../../../../geodata/formats/readNumber.ts";
import { decodeWorkbook } from "../../../../geodata/formats/workbook.ts";
import { createIssueLog } from "../../../../geodata/model/issueLog.ts";

/** Writes rows into a workbook and reads them back the way that an import does. */
async function roundTrip(rows: CellValue[][]): Promise<CsvTable> {
  const { value } = await decodeWorkbook(await writeXlsx({ sheets: [{ name: "Feuil1", rows }] }), "xlsx");
  const table = readCsvTable(encodeTable(value?.[0]?.rows ?? []), createIssueLog());
  if (table === null) throw new Error("not a table");
  return table;
}

describe("cells of a workbook", () => {
  it("keep texts, separators, quotes and zeros as they stand", async () => {
    const { rows } = await roundTrip([
      ["code", "nom", "note"],
      ["01004", 'Salle "A"; annexe, 1er | est', "=1+1"],
      ["2A004", "  bords  ", null],
    ]);
    expect(rows.map(({ cells }) => cells)).toEqual([
      { code: "01004", nom: 'Salle "A"; annexe, 1er | est', note: "=1+1" },
      { code: "2A004", nom: "  bords  ", note: "" },
    ]);
  });

  it("keep dates in ISO, and logical values", async () => {
    const { rows } = await roundTrip([
      ["date", "heure", "ouvert"],
      [new Date("2026-01-05T00:00:00Z"), new Date("2026-01-05T09:30:00Z"), true],
    ]);
    expect(rows[0]?.cells).toEqual({ date: "2026-01-05", heure: "2026-01-05T09:30:00", ouvert: "true" });
  });

  it("keep numbers such that the table reader reads the same ones", async () => {
    const numbers = [0.25, 12.5, 1234.5, 0.1 + 0.2, 1.234, 71001, -3, 31000123400012];
    const { rows, decimal } = await roundTrip([["a", "b"], ...numbers.map((number) => ["x", number])]);
    const read = rows.map(({ cells }) => readNumber(cells["b"], decimal));
    expect(read).toEqual([0.25, 12.5, 1234.5, 0.3, 1.234, 71001, -3, 31000123400012]);
    // A weighted count of three decimals is one person, not a thousand.
    expect(readCount(rows[4]?.cells["b"], decimal)).toBe(1);
  });

  it("keep the number of their row under titles, empty rows and line breaks", async () => {
    const { columns, rows } = await roundTrip([
      ["Population légale, 2021 ; source INSEE"],
      [],
      ["CODGEO", "LIBGEO"],
      ["71001", "Aluze\n(bourg)"],
      [],
      ["71002", "Barizey"],
    ]);
    expect(columns).toEqual(["CODGEO", "LIBGEO"]);
    expect(rows.map(({ at, cells }) => [at, cells["LIBGEO"]])).toEqual([
      ["line 4", "Aluze (bourg)"],
      ["line 6", "Barizey"],
    ]);
  });

  it("of sheets that are hidden are not read", async () => {
    const rows = [
      ["a", "b"],
      [1, 2],
    ];
    const bytes = await writeXlsx({
      sheets: [
        { name: "Vue", rows },
        { name: "Listes", rows, hidden: true },
      ],
    });
    expect((await decodeWorkbook(bytes, "xlsx")).value?.map(({ name }) => name)).toEqual(["Vue"]);
  });
});
