import { describe, expect, it } from "vitest";
import { decodePassage } from "../../../../geodata/formats/passage.ts";
import { recogniseFile } from "../../../../geodata/formats/recogniseFile.ts";

const MOVEMENTS = [
  "MOD,DATE_EFF,TYPECOM_AV,COM_AV,TNCC_AV,NCC_AV,NCCENR_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,TNCC_AP,NCC_AP,NCCENR_AP,LIBELLE_AP",
  "32,2019-01-01,COM,71578,0,A,A,A,COM,71042,0,B,B,B",
  "32,2019-01-01,COM,71042,0,B,B,B,COM,71042,0,B,B,B",
  "32,2019-01-01,COM,71578,0,A,A,A,COMD,71578,0,A,A,A",
  "32,2022-01-01,COM,71042,0,B,B,B,COM,71279,0,C,C,C",
].join("\n");

function passageOf(text: string): Record<string, string> {
  return Object.fromEntries(decodePassage(text).value?.passage ?? []);
}

describe("tables of passage", () => {
  it.each([
    ["a JSON object", '{"71578": "71042", "59070": "59006"}'],
    ["INSEE's movements", MOVEMENTS],
    ["a plain table", "ancien_code;nouveau_code\n71578;71042\n"],
  ])("are recognised by content: %s", (_, text) => {
    expect(recogniseFile(text).kind).toBe("passage");
    expect(Object.keys(passageOf(text))).toContain("71578");
  });

  it("follow INSEE's movements by date: 71578 joined 71042, which later joined 71279", () => {
    expect(passageOf(MOVEMENTS)).toEqual({ "71578": "71279", "71042": "71279" });
  });

  it("put back lost zeros", () => {
    expect(passageOf("from;into\n1004;1001\n")).toEqual({ "01004": "01001" });
  });

  it("follow chains to their end", () => {
    expect(passageOf('{"71578":"71042","71042":"71279"}')).toEqual({ "71578": "71279", "71042": "71279" });
  });

  it("leave out a code that split: its figures cannot be shared out", () => {
    expect(passageOf("avant;apres\n71578;71042\n71578;71279\n71001;71002\n")).toEqual({ "71001": "71002" });
  });

  it("list rows that hold no codes, and refuse a table without any", () => {
    const decoded = decodePassage("avant;apres\nx;71042\n71001;71002\n");
    expect(decoded.value).toMatchObject({ total: 2, rejected: 1 });
    expect(decoded.issues).toMatchObject([{ code: "code-invalid", at: "line 2" }]);
    expect(decodePassage("avant;apres\n71001;71001\n").issues).toMatchObject([
      { code: "passage-none-usable", severity: "error" },
    ]);
  });
});
