import { describe, expect, it } from "vitest";
import { readCsvTable } from "../../../../geodata/formats/csvTable.ts";
import { createIssueLog } from "../../../../geodata/model/issueLog.ts";

function read(text: string) {
  const log = createIssueLog();
  const table = readCsvTable(text, log);
  return { table, issues: log.finish().issues };
}

describe("tables", () => {
  it("takes a line of two cells above a wide table for a title", () => {
    const title = "Édition du;5 janvier\n";
    const { table } = read(`${title}code;nom;population;naissances;zone\n71001;A;1;2;\n71002;B;1;2;x\n`);
    expect(table?.columns).toEqual(["code", "nom", "population", "naissances", "zone"]);
  });

  it.each([
    [";", "a;b\n1;2\n"],
    [",", "a,b\r\n1,2\r\n"],
    ["\t", "a\tb\n1\t2"],
    ["|", "a|b\n1|2\n"],
    [";", "sep=;\na;b\n1;2\n"],
  ])("finds the separator %j", (separator, text) => {
    const { table, issues } = read(text);
    expect(table?.separator).toBe(separator);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([{ a: "1", b: "2" }]);
    expect(issues).toEqual([]);
  });

  it.each([
    [",", "a;b\n1;3,5\n2;4,25\n"],
    [".", "a;b\n1;3.5\n"],
    [",", "a;b\n1;2\n"],
    [".", "a,b\n1,2\n"],
  ])("finds the decimal mark %j", (decimal, text) => {
    expect(read(text).table?.decimal).toBe(decimal);
  });

  it("keeps quotes, separators, line ends and formulas as text", () => {
    const { table } = read(
      'nom;n\n"Le ""Relais""; Givry";=1+1\n"deux\nlignes";<script>alert(1)</script>\nfin;01004\n',
    );
    expect(table?.rows.map(({ at, cells }) => [at, cells["nom"], cells["n"]])).toEqual([
      ["line 2", 'Le "Relais"; Givry', "=1+1"],
      ["line 3", "deux\nlignes", "<script>alert(1)</script>"],
      ["line 5", "fin", "01004"],
    ]);
  });

  it("skips titles above the header and empty lines, and still counts lines", () => {
    const { table } = read("Population des communes\n\ncode;pop\n\n71001;3\n;\n71002;4\n");
    expect(table?.columns).toEqual(["code", "pop"]);
    expect(table?.rows.map(({ at }) => at)).toEqual(["line 5", "line 7"]);
  });

  it("lists a row with too many cells and keeps short ones", () => {
    const { table, issues } = read("a;b\n1;2;3\n4\n5;6;\n");
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      { a: "4", b: "" },
      { a: "5", b: "6" },
    ]);
    expect(table?.rejected).toBe(1);
    expect(issues).toEqual([
      { code: "csv-row-too-long", severity: "error", at: "line 2", params: { cells: 3, columns: 2 } },
    ]);
  });

  it("names columns that have the same name apart, whatever the name", () => {
    const { table, issues } = read("a;a;__proto__\n1;2;3\n");
    expect(table?.columns).toEqual(["a", "a (2)", "__proto__"]);
    expect(Object.entries(table?.rows[0]?.cells ?? {})).toEqual([
      ["a", "1"],
      ["a (2)", "2"],
      ["__proto__", "3"],
    ]);
    expect(issues.map(({ code }) => code)).toEqual(["csv-column-twice"]);
  });

  it.each([
    ["", "file-empty"],
    ["<!DOCTYPE html><p>a;b</p>", "file-html"],
    ["un seul mot", "csv-not-a-table"],
  ])("refuses %j: %s", (text, code) => {
    const { table, issues } = read(text);
    expect(table).toBeNull();
    expect(issues.map((issue) => issue.code)).toEqual([code]);
  });
});
