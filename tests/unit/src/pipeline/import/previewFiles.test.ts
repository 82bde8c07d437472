import { describe, expect, it } from "vitest";
import type { FilePreview, FileReading } from "../../../../../src/pipeline/import/fileReading.ts";
import type { OpenedSource } from "../../../../../src/pipeline/import/openedSource.ts";
import { importFiles } from "../../../../../src/pipeline/import/importFiles.ts";
import { previewFiles } from "../../../../../src/pipeline/import/previewFiles.ts";
import { layerText, squareFeature } from "../../../../fixtures/communeLayers.ts";
import { openedText } from "../../../../fixtures/openedText.ts";
import { threeInARow } from "../../../../fixtures/threeInARow.ts";

function source(text: string, reading?: FileReading, name = "fichier.csv"): OpenedSource {
  const opened = openedText(name, new TextEncoder().encode(text));
  return reading === undefined ? opened : { ...opened, reading };
}

function previewOf(text: string, reading?: FileReading): FilePreview {
  const [preview] = previewFiles([source(text, reading)], threeInARow());
  if (preview === undefined) throw new Error("no preview");
  return preview;
}

const NEED =
  "Code INSEE;Libellé;pop_2021;NAISD22;enfants_0_2;ZRR\n71001;Aluze;300;3;4,5;non\n71002;Givry;4000;40;9;oui\n";
const PLACES = "nom;type;categories;commune;longitude;latitude\nRelais;RPE;2;Givry;4,95;46,72\n";

describe("the preview of a table", () => {
  it("says how it is written, what it holds, and how sure that is", () => {
    expect(previewOf(NEED)).toMatchObject({
      fileName: "fichier.csv",
      layer: null,
      format: "text",
      kind: { value: "need", certainty: "likely" },
      schema: null,
      encoding: { value: "utf-8", certainty: "likely" },
      separator: { value: ";", certainty: "likely" },
      decimal: { value: ",", certainty: "likely" },
      crs: null,
      rowCount: 2,
    });
    expect(previewOf(`sep=;\n${NEED}`).separator).toEqual({ value: ";", certainty: "stated" });
  });

  it("matches columns to fields, with samples and first rows", () => {
    const { columns, rows } = previewOf(NEED);
    expect(columns.map(({ name, field }) => [name, field])).toEqual([
      ["Code INSEE", "code"],
      ["Libellé", "name"],
      ["pop_2021", "population"],
      ["NAISD22", "births:2022"],
      ["enfants_0_2", "children:0-36"],
      ["ZRR", "zoning:zrr"],
    ]);
    expect(columns[2]?.samples).toEqual(["300", "4000"]);
    expect(rows[0]).toEqual(["71001", "Aluze", "300", "3", "4,5", "non"]);
  });

  it("offers the fields of the kind, the required ones marked", () => {
    const { fields } = previewOf(NEED);
    expect(fields.filter(({ required }) => required)).toEqual([{ id: "code", required: true }]);
    expect(fields.map(({ id }) => id)).toContain("births:2022");
    expect(previewOf(PLACES).fields.find(({ required }) => required)?.id).toBe("name");
  });

  it("follows what the user settled, under the same shape", () => {
    const text = "a;b;x\n71001;300;3\n";
    const before = previewOf(text);
    expect(before.kind).toEqual({ value: "unknown", certainty: "guessed" });
    const reading: FileReading = {
      kind: "need",
      columns: { code: "a", population: "b", "births:2021": "x" },
    };
    const after = previewOf(text, reading);
    expect(after.kind).toEqual({ value: "need", certainty: "stated" });
    expect(after.columns.map(({ field }) => field)).toEqual(["code", "population", "births:2021"]);
    expect(after.shape).toBe(before.shape);
    const { territory } = importFiles([source(text, reading)], threeInARow());
    expect(territory?.communes[0]?.births).toContainEqual({ year: 2021, count: 3 });
  });

  it("has one shape for files that come alike, another for others", () => {
    const again = "CODE_INSEE;libelle;Pop 2021;naisd22;Enfants 0 2;zrr\n71003;Saint-Rémy;1;1;1;oui\n";
    expect(previewOf(again).shape).toBe(previewOf(NEED).shape);
    expect(previewOf(PLACES).shape).not.toBe(previewOf(NEED).shape);
  });
});

describe("the preview of a layer", () => {
  const lambert = {
    type: "FeatureCollection",
    crs: { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2154" } },
    features: [
      {
        type: "Feature",
        properties: { nom: "Relais", type: "RPE" },
        geometry: { type: "Point", coordinates: [841_134.575, 6_632_749.817] },
      },
    ],
  };

  it("tells a system that the file states from one that its positions tell", () => {
    expect(previewOf(JSON.stringify(lambert)).crs).toEqual({ value: "EPSG:2154", certainty: "stated" });
    const silent = JSON.stringify({ ...lambert, crs: undefined });
    expect(previewOf(silent).crs).toEqual({ value: "EPSG:2154", certainty: "likely" });
    expect(previewOf(silent, { crs: "EPSG:3857" }).crs).toEqual({ value: "EPSG:3857", certainty: "stated" });
  });

  it("takes points for town halls only where they are those of the territory", () => {
    const halls = (codes: readonly string[]): string =>
      JSON.stringify({
        type: "FeatureCollection",
        features: codes.map((code, i) => ({
          type: "Feature",
          properties: { code, nom: code },
          geometry: { type: "Point", coordinates: [4.85 + i / 10, 46.72] },
        })),
      });
    expect(previewOf(halls(["71001", "71002", "71003"])).kind.value).toBe("town-halls");
    expect(previewOf(halls(["71001", "71904"])).kind.value).toBe("structures");
    expect(previewOf(halls(["71001", "71904"]), { kind: "town-halls" }).kind.value).toBe("town-halls");
  });

  it("reads outlines", () => {
    const text = layerText([squareFeature({ code: "71001", nom: "Aluze" }, 4.8)]);
    expect(previewOf(text)).toMatchObject({
      kind: { value: "communes" },
      crs: { value: "EPSG:4326", certainty: "likely" },
      separator: null,
      rowCount: 1,
    });
  });
});

describe("the preview of large and of bad files", () => {
  it("reads the beginning of a long table and counts its rows", () => {
    const row = `71001;Aluze;300;3;4,5;${"non".padEnd(80)}\n`;
    const text = NEED.slice(0, NEED.indexOf("\n") + 1) + row.repeat(60_000);
    const preview = previewOf(text);
    expect(preview).toMatchObject({ kind: { value: "need" }, rowCount: 60_000 });
    expect(preview.rows).toHaveLength(20);
  });

  it("cuts a long layer after a complete feature and counts them all", () => {
    const feature = JSON.stringify(squareFeature({ code: "71001", nom: "x".repeat(500) }, 4.8));
    const text = `{"type":"FeatureCollection","features":[${Array(6000).fill(feature).join(",")}]}`;
    expect(text.length).toBeGreaterThan(3_000_000);
    expect(previewOf(text)).toMatchObject({ kind: { value: "communes" }, rowCount: 6000 });
  });

  it.each(["", "<!doctype html><p>", '{"type":', "\u0000\u0001", "un seul mot"])(
    "never throws on %j",
    (text) => {
      expect(previewOf(text).columns.length).toBeLessThan(2);
    },
  );
});

describe("what the user settled", () => {
  it("leaves a file out", () => {
    const { structures, report } = importFiles([source(PLACES, { skip: true })], threeInARow());
    expect(structures).toBeNull();
    expect(report.files).toEqual([]);
  });

  it("decides encoding, separator and decimal mark", () => {
    const text = "nom|type;nature|lon|lat\nCr\u00e8che|x;y|4,95|46,72\n";
    const bytes = Uint8Array.from([...text], (sign) => sign.charCodeAt(0));
    const reading: FileReading = { encoding: "windows-1252", separator: "|", decimal: "," };
    const { structures, report } = importFiles([{ ...openedText("a.csv", bytes), reading }], threeInARow());
    expect(structures?.[0]).toMatchObject({ name: "Crèche", lon: 4.95, lat: 46.72 });
    expect(report.files[0]).toMatchObject({ encoding: "windows-1252", separator: "|", decimal: "," });
  });

  it("takes a column away from a field", () => {
    const { structures } = importFiles([source(PLACES, { columns: { kind: null } })], threeInARow());
    expect(structures?.[0]?.kind).toBe("other");
    const named = importFiles([source(PLACES, { columns: { name: "type" } })], threeInARow());
    expect(named.structures?.[0]?.name).toBe("RPE");
  });
});
