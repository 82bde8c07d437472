import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { findChildcareType, readAxes } from "../../../../geodata/formats/placeDetails.ts";
import { findKind, readCategories, readMode } from "../../../../geodata/formats/placeWords.ts";
import { CHILDCARE_TYPES, STRUCTURE_KINDS } from "../../../../geodata/model/structure.ts";
import { buildImportTemplate } from "../../../../src/exports/importTemplate.ts";
import { TEMPLATE_LISTS } from "../../../../src/i18n/importTemplateText.ts";
import { importFiles } from "../../../../src/pipeline/import/importFiles.ts";
import { openSources } from "../../../../src/pipeline/import/openSources.ts";
import { previewFiles } from "../../../../src/pipeline/import/previewFiles.ts";
import { layerText, squareFeature } from "../../../fixtures/communeLayers.ts";

/** Outlines of the three communes that the examples make up. */
const OUTLINES = layerText(
  ["Villefictive", "Exemple-le-Haut", "Bourg-Modèle"].map((nom, i) =>
    squareFeature({ code: `7190${i + 1}`, nom }, 4.8 + i / 10),
  ),
);

describe("the Excel template", () => {
  it("comes back without a question: every column matched, nothing guessed", async () => {
    const { fileName, bytes } = await buildImportTemplate();
    const previews = previewFiles(await openSources([{ name: fileName, bytes }]), null);
    expect(previews.map(({ layer, kind }) => [layer, kind.value])).toEqual([
      ["Lieux existants", "structures"],
      ["Besoins par commune", "need"],
    ]);
    for (const { kind, decimal, crs, columns } of previews) {
      expect([kind, decimal, crs].map((detected) => detected?.certainty)).not.toContain("guessed");
      expect(columns.filter(({ field }) => field === null)).toEqual([]);
    }
  });

  it("is imported whole, without a warning", async () => {
    const { fileName, bytes } = await buildImportTemplate();
    const outlines = { name: "contours.geojson", bytes: new TextEncoder().encode(OUTLINES) };
    const opened = await openSources([outlines, { name: fileName, bytes }]);
    const { territory, structures, report } = importFiles(opened, null);
    expect(report.issues).toEqual([]);
    expect(report.files.map(({ rows, kept }) => [rows, kept])).toEqual([
      [3, 3],
      [3, 3],
      [3, 3],
    ]);
    expect(structures?.[1]).toMatchObject({
      kind: "childcare",
      categories: [],
      ages: { fromMonths: 3, toMonths: 48 },
      places: 12,
      openTo: ["71902", "71903"],
      childcare: { type: "creche", year: 2025 },
    });
    expect(structures?.map(({ mode }) => mode)).toEqual(["fixed", "fixed", "itinerant"]);
    expect(territory?.communes[2]).toMatchObject({
      population: 2870,
      births: [
        { year: 2023, count: 26 },
        { year: 2024, count: 24 },
      ],
      social: { singleParentShare: 0.241, povertyRate: 0.159 },
      zonings: [
        { kind: "qpv", vintage: "2024" },
        { kind: "pvd", vintage: "2021" },
      ],
    });
  });

  it("offers lists of values that the import reads, every one", () => {
    expect(TEMPLATE_LISTS.kind.map(findKind)).toEqual([...STRUCTURE_KINDS]);
    expect(TEMPLATE_LISTS.categories.map((label) => readCategories(label))).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((category) => ({
        categories: [category],
        unmapped: [],
        contradictions: [],
      })),
    );
    expect(TEMPLATE_LISTS.axes.map((label) => readAxes(label).axes)).toEqual([[1], [2], [3], [4], [5], [6]]);
    expect(TEMPLATE_LISTS.mode.map((label) => readMode(label, "other"))).toEqual([
      "fixed",
      "itinerant",
      "remote",
    ]);
    expect(TEMPLATE_LISTS.childcare.map(findChildcareType)).toEqual([...CHILDCARE_TYPES]);
  });

  it("has drop-down lists, a frozen header and a read-me, and is the same each time", async () => {
    const { bytes } = await buildImportTemplate();
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([
      ["Lieux existants", false],
      ["Besoins par commune", false],
      ["Lisez-moi", false],
      ["Listes", true],
    ]);
    const [places] = sheets;
    expect(places?.freezePane).toMatchObject({ rows: 1 });
    expect(
      places?.dataValidations?.map(({ type, range, formula1 }) => [type, range, formula1]),
    ).toContainEqual(["list", "B2:B1001", "Listes!$A$1:$A$10"]);
    expect((await buildImportTemplate()).bytes).toEqual(bytes);
  });
});
