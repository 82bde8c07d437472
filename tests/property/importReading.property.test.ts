import fc from "fast-check";
import { expect, it } from "vitest";
import type { FilePreview, FileReading } from "../../src/pipeline/import/fileReading.ts";
import { importFiles } from "../../src/pipeline/import/importFiles.ts";
import type { OpenedSource } from "../../src/pipeline/import/openedSource.ts";
import { previewFiles } from "../../src/pipeline/import/previewFiles.ts";
import { layerText, squareFeature } from "../fixtures/communeLayers.ts";
import { openedText } from "../fixtures/openedText.ts";
import { threeInARow } from "../fixtures/threeInARow.ts";

const SEED = { seed: 20_261_126, numRuns: 300 };

/** All that a preview detected, as if the user had settled it: each field's column, or none. */
function readingOf(preview: FilePreview): FileReading {
  const { kind, encoding, separator, decimal, crs, columns, fields } = preview;
  const columnOf = new Map(columns.map(({ name, field }) => [field, name]));
  return {
    ...(kind.value === "unknown" ? {} : { kind: kind.value }),
    ...(encoding === null ? {} : { encoding: encoding.value }),
    ...(separator === null ? {} : { separator: separator.value }),
    ...(decimal === null ? {} : { decimal: decimal.value }),
    ...(crs === null ? {} : { crs: crs.value }),
    columns: Object.fromEntries(fields.map(({ id }) => [id, columnOf.get(id) ?? null])),
  };
}

const columns = fc.uniqueArray(
  fc.constantFrom(
    ...["code_insee", "CODGEO", "nom", "libelle", "population_2021", "pop_2022", "NAISD22", "naissances"],
    ...["annee", "enfants", "enfants_0_5", "P21_POP0002", "TP6021", "C21_FAM", "C21_FAMMONO", "frr_2024"],
    ...["type", "categories", "axes", "adresse", "commune", "longitude", "latitude", "x_l93", "ages"],
    ...["horaires", "acces", "mode", "licence", "remarque", "DEPCOM", "TYPEQU", "thematiques", "source"],
  ),
  { minLength: 2, maxLength: 8 },
);
const cell = fc.constantFrom(
  ...["71001", "71002", "1004", "Givry", "", "3", "4,95", "46.72", "46,72", "4.85", "oui", "non", "NA"],
  ...[
    "LAEP",
    "crèche",
    "4 ; 11",
    "8 - culture",
    "0-3 ans",
    "D502",
    "1 rue du Puits",
    "itinérant",
    "841134,5",
  ],
);
const table = fc
  .tuple(columns, fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 6 }))
  .chain(([names, rows]) =>
    fc
      .constantFrom(";", "\t", "|")
      .map((separator) =>
        [names, ...rows.map((row) => row.slice(0, names.length))]
          .map((cells) => cells.join(separator))
          .join("\n"),
      ),
  );
const layer = fc
  .array(
    fc.tuple(
      fc.constantFrom("71001", "1004", "71002", "x"),
      fc.constantFrom<"Point" | "Polygon">("Point", "Polygon"),
      fc.constantFrom([4.85, 46.72], [46.72, 4.85], [841_134.5, 6_632_749.8]),
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((features) =>
    layerText(
      features.map(([code, type, position]) => {
        const square = squareFeature({ code, nom: "Givry", population: 12, type: "RPE" }, 4.85);
        return type === "Polygon" ? square : { ...square, geometry: { type, coordinates: position } };
      }),
    ),
  );

it("a file read with all that its preview detected gives what it gives with nothing said", () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: table }, layer), (text) => {
      const source: OpenedSource = openedText("fichier", new TextEncoder().encode(text));
      const current = threeInARow();
      const [preview] = previewFiles([source], current);
      if (preview === undefined) throw new Error("no preview");
      const settled = importFiles([{ ...source, reading: readingOf(preview) }], current);
      expect(settled).toEqual(importFiles([source], current));
    }),
    SEED,
  );
});

it("a preview that follows all that was detected shows the same again", () => {
  fc.assert(
    fc.property(fc.oneof(table, layer), (text) => {
      const source: OpenedSource = openedText("fichier", new TextEncoder().encode(text));
      const [before] = previewFiles([source], null);
      if (before === undefined) throw new Error("no preview");
      const [after] = previewFiles([{ ...source, reading: readingOf(before) }], null);
      expect(after?.columns).toEqual(before.columns);
      expect(after?.rows).toEqual(before.rows);
      expect(after?.shape).toBe(before.shape);
      expect(after?.kind.value).toBe(before.kind.value);
    }),
    SEED,
  );
});
