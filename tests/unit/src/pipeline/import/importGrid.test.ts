import { expect, it } from "vitest";
import { importFiles } from "../../../../../src/pipeline/import/importFiles.ts";
import type { OpenedSource } from "../../../../../src/pipeline/import/openedSource.ts";
import { layerText, squareFeature } from "../../../../fixtures/communeLayers.ts";
import { openedText } from "../../../../fixtures/openedText.ts";

const file = (name: string, text: string): OpenedSource => openedText(name, new TextEncoder().encode(text));

const OUTLINES = layerText([
  squareFeature({ code: "71001", nom: "Aluze", population: 300 }, 4.8),
  squareFeature({ code: "71002", nom: "Givry", population: 4000 }, 4.9),
]);
const GRID =
  "Idcar_200m;Ind_0_3;Ind_4_5;lcog_geo\nCRS3035RES200mN2481000E3929400;3.5;1;71002\nCRS3035RES200mN2481200E3929400;2;1;71999\n";

it("cells are known by their columns and lie on their communes", () => {
  const { territory, report } = importFiles(
    [file("carreaux.csv", GRID), file("communes.json", OUTLINES)],
    null,
  );
  expect(report.files.map(({ name, kind, kept }) => [name, kind, kept])).toContainEqual([
    "carreaux.csv",
    "grid",
    2,
  ]);
  const [aluze, givry] = territory?.communes ?? [];
  expect(aluze?.cells).toBeUndefined();
  expect(givry?.cells?.map(({ children }) => children)).toEqual([4.5]);
  expect(report.issues.map(({ code, params }) => [code, params])).toContainEqual([
    "grid-attached",
    { attached: 1, outside: 1, communes: 1 },
  ]);
  expect(territory?.sources.map(({ name }) => name)).toContain("carreaux.csv");
});

it("cells of a commune that was merged since are those of its successor", () => {
  const passage = new Map([["71999", "71001"]]);
  const files = [file("carreaux.csv", GRID), file("communes.json", OUTLINES)];
  const { territory } = importFiles(files, null, { passage });
  expect(territory?.communes[0]?.cells?.map(({ children }) => children)).toEqual([3]);
});

it("cells are added to the open territory, and without any they are refused", () => {
  const current = importFiles([file("communes.json", OUTLINES)], null).territory;
  const added = importFiles([file("carreaux.csv", GRID)], current).territory;
  expect(added?.communes[1]?.cells).toHaveLength(1);
  const alone = importFiles([file("carreaux.csv", GRID)], null);
  expect(alone.territory).toBeNull();
  expect(alone.report.issues.map(({ code }) => code)).toContain("grid-without-territory");
});
