import { describe, expect, it } from "vitest";
import { decodeTravelTable } from "../../../../geodata/formats/travelTable.ts";

function codes(text: string): string[] {
  return decodeTravelTable(text).issues.map(({ code, at }) => `${code} ${at}`);
}

describe("somebody's matrix", () => {
  it.each([
    ["seconds and metres", "origin;destination;seconds;metres\n71001;71002;600;8000\n"],
    ["minutes and kilometres, French", "Origine;Destination;Durée (min);Distance (km)\n71001;71002;10;8,0\n"],
    ["commas and points", "from,to,time_s,distance_m\n71001,71002,600.2,8000\n"],
    ["JSON", '[{"origin":"71001","destination":"71002","seconds":600,"metres":8000}]'],
    ["JSON with numbers for codes", '[{"origin":71001,"destination":71002,"minutes":10,"km":8}]'],
  ])("is read from %s", (_name, text) => {
    expect(decodeTravelTable(text)).toMatchObject({
      value: [{ origin: "71001", destination: "71002", seconds: 600, metres: 8000 }],
      issues: [],
    });
  });

  it("may have no lengths, and an empty time is no way", () => {
    const { value, issues } = decodeTravelTable("origin;destination;seconds\na;b;60\nb;a;\n");
    expect(value).toEqual([{ at: "line 2", origin: "a", destination: "b", seconds: 60, metres: null }]);
    expect(issues).toEqual([]);
  });

  it("is refused where the unit of the times is not said", () => {
    expect(codes("origin;destination;durée\na;b;600\n")).toEqual(["table-columns-missing file"]);
    expect(decodeTravelTable("origin;destination;durée\na;b;600\n").value).toBeUndefined();
  });

  it("loses the rows that say nothing usable, each named", () => {
    const text = [
      "origin;destination;seconds;metres",
      "a;b;60;500",
      "a;b;90;500",
      "a;;60;500",
      "a;c;-5;500",
      "a;d;soon;500",
      "a;e;700000;500",
      "a;f;60;far",
      "",
    ].join("\n");
    expect(codes(text)).toEqual([
      "table-pair-twice line 3",
      "table-row-nameless line 4",
      "table-time-bad line 5",
      "table-time-bad line 6",
      "table-time-bad line 7",
      "table-length-bad line 8",
    ]);
    expect(decodeTravelTable(text).value).toMatchObject([
      { destination: "b", seconds: 60 },
      { destination: "f", metres: null },
    ]);
  });

  it("is doubted where minutes stand in a column of seconds", () => {
    // 8 km in 10 s.
    expect(codes("origin;destination;seconds;metres\na;b;10;8000\n")).toEqual(["table-units-odd line 2"]);
  });

  it.each([
    ["", "file-empty file"],
    ["<html></html>", "file-html file"],
    ["origin;destination;seconds\n", "table-empty file"],
    ['[{"origin": "a"', "json-truncated line 1"],
    ['{"origin": "a"}', "json-not-a-table file"],
    ["[1, 2]", "json-not-a-table file"],
  ])("is refused: %j", (text, issue) => {
    expect(codes(text)).toEqual([issue]);
    expect(decodeTravelTable(text).value).toBeUndefined();
  });
});
