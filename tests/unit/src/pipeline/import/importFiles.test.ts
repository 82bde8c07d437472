import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../../../../src/pipeline/import/importFiles.ts";
import type { OpenedSource } from "../../../../../src/pipeline/import/openedSource.ts";
import { openedText } from "../../../../fixtures/openedText.ts";
import type { ImportProgress, ImportSource } from "../../../../../src/pipeline/import/importResult.ts";
import { badFile, layerText, squareFeature } from "../../../../fixtures/communeLayers.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";
import { threeInARow } from "../../../../fixtures/threeInARow.ts";

function file(name: string, text: string, role?: ImportSource["role"]): OpenedSource {
  return { ...openedText(name, new TextEncoder().encode(text)), ...(role === undefined ? {} : { role }) };
}

const OUTLINES = layerText([
  squareFeature({ code: "71001", nom: "Aluze" }, 4.8),
  squareFeature({ code: "71002", nom: "Givry" }, 4.9),
]);
const NEED = "code;population_2023;naissances_2022\n71001;300;3\n71002;4000;40\n";
const PLACES = "nom;type;categories;commune\nRelais;RPE;4;Givry\n";

describe("files in any order and under any name", () => {
  const sources = [file("a.txt", PLACES), file("b.json", NEED), file("c.csv", OUTLINES)];
  const { territory, structures, report } = importFiles(sources, null);

  it("are known by their content and put together", () => {
    expect(report.files.map(({ name, kind }) => [name, kind])).toEqual([
      ["a.txt", "structures"],
      ["b.json", "need"],
      ["c.csv", "communes"],
    ]);
    expect(
      territory?.communes.map(({ code, population, neighbours }) => [code, population, neighbours]),
    ).toEqual([
      ["71001", 300, ["71002"]],
      ["71002", 4000, ["71001"]],
    ]);
    expect(territory?.populationVintage).toBe("2023");
    expect(structures?.map(({ name, communeCode, geocoding }) => [name, communeCode, geocoding])).toEqual([
      ["Relais", "71002", "commune"],
    ]);
    expect(report.join?.matched).toEqual(["71001", "71002"]);
  });

  it("count rings from the most populous commune, although outlines alone do not know it", () => {
    expect(territory?.ringRule).toEqual({ by: "adjacency", centres: ["71002"] });
  });

  it("give the same whatever the order", () => {
    const again = importFiles([...sources].reverse(), null);
    expect(again.territory).toEqual(territory);
    expect(again.structures).toEqual(structures);
  });
});

describe("an import into the open territory", () => {
  it("joins need to it, and leaves it alone when only places come", () => {
    const { territory, report } = importFiles([file("need.csv", NEED)], threeInARow());
    expect(territory?.communes.map(({ births }) => births.length)).toEqual([2, 2, 1]);
    expect(report.join?.communesWithoutNeed).toEqual(["71003"]);
    const places = importFiles([file("lieux.csv", PLACES)], threeInARow());
    expect(places.territory).toBeNull();
    expect(places.structures).toHaveLength(1);
  });

  it("says that need alone makes no territory", () => {
    const { territory, structures, report } = importFiles([file("need.csv", NEED)], null);
    expect([territory, structures]).toEqual([null, null]);
    expect(report.issues.map(({ code, file: name }) => [code, name])).toEqual([
      ["need-without-territory", "need.csv"],
    ]);
  });

  it("keeps the communes asked for", () => {
    const { territory } = importFiles([file("c.geojson", OUTLINES)], null, { keepCodes: new Set(["71002"]) });
    expect(territory?.communes.map(({ code }) => code)).toEqual(["71002"]);
    const none = importFiles([file("c.geojson", OUTLINES)], null, { keepCodes: new Set(["01001"]) });
    expect(none.territory).toBeNull();
    expect(none.report.issues.map(({ code }) => code)).toEqual(["communes-none-kept"]);
  });
});

describe("need in several files", () => {
  it("is put together where they complete each other, and listed where they repeat", () => {
    const births = file("a.csv", "code;naissances_2022\n71001;3\n71002;40\n");
    const people = file("b.csv", "code;population_2023\n71001;300\n71002;4000\n71002;4001\n");
    const again = file("c.csv", "code;naissances_2022\n71001;5\n");
    const { territory, report } = importFiles([file("o.geojson", OUTLINES), births, people, again], null);
    expect(territory?.populationVintage).toBe("2023");
    expect(territory?.communes.map(({ population, births: [year] }) => [population, year?.count])).toEqual([
      [300, 3],
      [4000, 40],
    ]);
    expect(report.join?.duplicates).toEqual(["71001", "71002"]);
    expect(report.issues.map(({ code, file: name, at }) => [code, name, at])).toEqual([
      ["need-duplicate", "b.csv", "line 4"],
      ["need-duplicate", "c.csv", "line 2"],
    ]);
  });
});

describe("refused files", () => {
  it.each([
    ["truncated.geojson", "json-truncated"],
    ["page.geojson", "file-html"],
    ["topology.json", "geojson-topojson"],
    ["list.json", "geojson-list"],
    ["points-only.geojson", "communes-points-only"],
    ["no-code.geojson", "communes-no-code"],
  ])("%s leaves nothing and says %s", (name, code) => {
    const { territory, structures, report } = importFiles([file(name, badFile(name))], null);
    expect([territory, structures]).toEqual([null, null]);
    expect(report.issues.at(-1)).toMatchObject({ code, severity: "error", file: name });
    expect(report.files).toMatchObject([{ name, kind: "unknown", kept: 0 }]);
  });

  it("refuses points where the caller asked for outlines", () => {
    const source = file("points.geojson", badFile("points-only.geojson"), "communes");
    expect(importFiles([source], threeInARow()).report.issues.map(({ code }) => code)).toEqual([
      "communes-points-only",
    ]);
  });

  it("says what to do with a binary file, an empty one and a saved document", () => {
    const binary = openedText("b.bin", new Uint8Array([1, 0, 0, 0, 2, 0, 0, 9, 9]));
    const document = JSON.stringify({ version: 1, territory: { communes: [] }, programme: { category: 4 } });
    const { report } = importFiles([binary, file("c", ""), file("d.json", document)], null);
    expect(report.issues.map(({ code }) => code)).toEqual([
      "file-binary",
      "file-empty",
      "file-maillage-document",
    ]);
  });

  it("loads the good files beside a bad one", () => {
    const { territory, report } = importFiles([file("x.json", "{"), file("c.geojson", OUTLINES)], null);
    expect(territory?.communes).toHaveLength(2);
    expect(report.issues.map(({ code, file: name }) => [code, name])).toEqual([["json-truncated", "x.json"]]);
  });
});

describe("encodings", () => {
  it("reads Windows-1252 with accents and decimal comma, and says so", () => {
    const text =
      "nom;type;categories;commune;longitude;latitude\nMédiathèque été;Médiathèque;1;Givry;4,95;46,75\n";
    const bytes = new Uint8Array([...text].map((char) => char.charCodeAt(0)));
    const { structures, report } = importFiles([openedText("l.csv", bytes)], threeInARow());
    expect(structures?.[0]).toMatchObject({
      name: "Médiathèque été",
      kind: "library",
      lon: 4.95,
      lat: 46.75,
    });
    expect(report.files[0]).toMatchObject({
      encoding: "windows-1252",
      encodingSure: true,
      separator: ";",
      decimal: ",",
    });
    expect(report.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["file-encoding-converted", "repair"],
    ]);
  });
});

it("tells how far it is, never backwards", () => {
  const shares: number[] = [];
  const onProgress = ({ share }: ImportProgress): void => void shares.push(share);
  importFiles([file("c.geojson", OUTLINES), file("n.csv", NEED)], null, { onProgress });
  expect(shares.at(-1)).toBe(1);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
});

describe.skipIf(!hasShared)("the Grand Chalon from its files", () => {
  const shared = (path: string): OpenedSource =>
    openedText(path.split("/").at(-1) ?? path, new Uint8Array(readFileSync(sharedPath(path))));

  it("has 51 communes, exact town halls and rings 1/8/14/9/10/6/3", () => {
    const { territory, report } = importFiles(
      [
        shared("data/need/grand-chalon-51-need.csv"),
        shared("data/geo/grand-chalon-51-chefs-lieux.geojson"),
        shared("data/geo/grand-chalon-51-communes.geojson"),
      ],
      null,
    );
    expect(territory?.id).toBe("epci-247100589");
    expect(territory?.communes.every(({ servicePoint }) => !servicePoint.approximate)).toBe(true);
    const perRing = Array.from(
      { length: 7 },
      (_, ring) => territory?.communes.filter((commune) => commune.ring === ring).length,
    );
    expect(perRing).toEqual([1, 8, 14, 9, 10, 6, 3]);
    expect(report.files.map(({ kind, kept }) => [kind, kept])).toEqual([
      ["need", 51],
      ["town-halls", 51],
      ["communes", 51],
    ]);
  });
});
