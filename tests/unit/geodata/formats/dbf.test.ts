import { describe, expect, it } from "vitest";
import { decodeDbf } from "../../../../geodata/formats/dbf.ts";
import type { DbfColumn } from "../../../fixtures/writeShapefile.ts";
import { writeDbf } from "../../../fixtures/writeShapefile.ts";

const COLUMNS: readonly DbfColumn[] = [
  { name: "INSEE_COM", type: "C", length: 5 },
  { name: "POP", type: "N", length: 8 },
  { name: "MAJ", type: "D", length: 8 },
];
const TABLE = writeDbf(COLUMNS, [
  ["01004", 14204, "20260105"],
  ["2A004", null, null],
]);
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("a dBASE table", () => {
  it("keeps codes as text, reads numbers and dates, and knows what is empty", () => {
    expect(decodeDbf(TABLE, decode)).toEqual({
      value: {
        columns: ["INSEE_COM", "POP", "MAJ"],
        rows: [
          ["01004", 14204, "2026-01-05"],
          ["2A004", null, null],
        ],
      },
      issues: [],
    });
  });

  it("keeps the place of a deleted record, without its values", () => {
    const deleted = TABLE.slice();
    deleted[32 * 4 + 1] = 0x2a;
    expect(decodeDbf(deleted, decode).value?.rows).toEqual([null, ["2A004", null, null]]);
  });

  it("gives the records that are whole when it is cut, and nothing without its header", () => {
    const cut = decodeDbf(TABLE.subarray(0, TABLE.length - 5), decode);
    expect(cut.value?.rows).toHaveLength(1);
    expect(cut.issues.map(({ code, params }) => [code, params])).toEqual([
      ["dbf-cut", { declared: 2, count: 1 }],
    ]);
    expect(decodeDbf(TABLE.subarray(0, 40), decode).issues.map(({ code }) => code)).toEqual(["dbf-broken"]);
  });
});
