import { gzipSync, strToU8, zipSync } from "fflate";
import { writeOds, writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { importFiles } from "../../../../../src/pipeline/import/importFiles.ts";
import { openSources } from "../../../../../src/pipeline/import/openSources.ts";
import type { OpenedSource } from "../../../../../src/pipeline/import/openedSource.ts";
import type { ImportReport } from "../../../../../src/scenario/importReport.ts";
import { layerText, squareFeature } from "../../../../fixtures/communeLayers.ts";
import { writeGeopackage } from "../../../../fixtures/writeGeopackage.ts";
import { writeCommuneShapefile } from "../../../../fixtures/writeShapefile.ts";

const LAYER = {
  type: "FeatureCollection" as const,
  features: [
    squareFeature({ code: "71001", nom: "Aluze", population: 250 }),
    squareFeature({ code: "71002", nom: "Barizey", population: 300 }, 4.9),
  ],
};
const GEOJSON = strToU8(layerText(LAYER.features));
const NEED_ROWS = [
  ["CODGEO", "Naissances 2022"],
  [71001, 12],
  [71002, 8],
];
const PLACES = strToU8("nom;categorie;commune\nMaison;4;71001\n");

function open(files: Readonly<Record<string, Uint8Array>>): Promise<readonly OpenedSource[]> {
  return openSources(Object.entries(files).map(([name, bytes]) => ({ name, bytes })));
}

async function report(files: Readonly<Record<string, Uint8Array>>): Promise<ImportReport> {
  return importFiles(await open(files), null).report;
}

const kept = ({ files }: ImportReport): unknown[] => files.map((file) => [file.name, file.kind, file.kept]);
const found = ({ issues }: ImportReport): unknown[] => issues.map(({ file, code }) => [file, code]);

describe("a workbook", () => {
  it("gives each sheet with a table; a notice is only a note", async () => {
    const notice = [["Lisez-moi"], ["Source", "INSEE"], ["Champ", "communes"]];
    const places = [
      ["nom", "categorie", "commune"],
      ["Maison", 4, "71001"],
    ];
    const xlsx = await writeXlsx({
      sheets: [
        { name: "Lisez-moi", rows: notice },
        { name: "Besoin", rows: NEED_ROWS },
        { name: "Lieux", rows: places },
      ],
    });
    const read = await report({ "c.geojson": GEOJSON, "tout.xlsx": xlsx });
    expect(kept(read)).toEqual([
      ["c.geojson", "communes", 2],
      ["tout.xlsx › Besoin", "need", 2],
      ["tout.xlsx › Lieux", "structures", 1],
    ]);
    expect(read.issues.map(({ file, code, severity }) => [file, code, severity])).toEqual([
      ["tout.xlsx › Lieux", "place-at-town-hall", "warning"],
      ["tout.xlsx › Lisez-moi", "layer-unused", "warning"],
    ]);
  });

  it("keeps the error of a lone sheet that is of no use", async () => {
    const xlsx = await writeXlsx({
      sheets: [
        {
          name: "Notes",
          rows: [
            ["Auteur", "Date"],
            ["Moi", "hier"],
          ],
        },
      ],
    });
    expect(found(await report({ "notes.xlsx": xlsx }))).toEqual([["notes.xlsx", "file-unrecognised"]]);
  });

  it("is known by its content: as ODS, and under the name of a CSV", async () => {
    const sheets = [{ name: "Besoin", rows: NEED_ROWS }];
    const files = { "a.csv": await writeXlsx({ sheets }), "b.xlsx": await writeOds({ sheets }) };
    expect((await open(files)).map(({ name, format, layer, text }) => [name, format, layer, text])).toEqual([
      ["a.csv", "xlsx", null, "CODGEO;Naissances 2022\n71001;12\n71002;8"],
      ["b.xlsx", "ods", null, "CODGEO;Naissances 2022\n71001;12\n71002;8"],
    ]);
  });

  it("names a formula that was never computed, and uses the others", async () => {
    const xlsx = await writeXlsx({
      sheets: [
        {
          name: "Besoin",
          rows: NEED_ROWS,
          cells: new Map([
            ["1,1", { formula: "6+6", formulaResult: 12 }],
            ["2,1", { formula: "4+4" }],
          ]),
        },
      ],
    });
    const [opened] = await open({ "f.xlsx": xlsx });
    expect(opened?.text).toContain("71001;12");
    expect(opened?.issues.map(({ code, params }) => [code, params])).toEqual([
      ["formula-without-value", { sheet: "Besoin", cell: "B3" }],
    ]);
  });

  it("is refused with a word of its own when it is protected, empty, cut or of the old kind", async () => {
    const sheets = [{ name: "Besoin", rows: NEED_ROWS }];
    const whole = await writeXlsx({ sheets });
    const oldBook = new Uint8Array(1024);
    oldBook.set([0xd0, 0xcf, 0x11, 0xe0]);
    oldBook.set(
      [..."Workbook"].flatMap((sign) => [sign.charCodeAt(0), 0]),
      512,
    );
    const oldText = new Uint8Array(1024);
    oldText.set([0xd0, 0xcf, 0x11, 0xe0]);
    const files = {
      "secret.xlsx": await writeXlsx({ sheets, encryption: { password: "x", spinCount: 10 } }),
      "vide.xlsx": await writeXlsx({ sheets: [{ name: "Feuil1", rows: [] }] }),
      "coupe.xlsx": whole.subarray(0, whole.length / 2),
      "ancien.xls": oldBook,
      "note.doc": oldText,
      "note.docx": zipSync({ "[Content_Types].xml": strToU8("<x/>"), "word/document.xml": strToU8("<x/>") }),
      "note.pdf": strToU8("%PDF-1.7 …"),
      "faux.xlsx": zipSync({ "[Content_Types].xml": strToU8("<x/>"), "xl/workbook.xml": strToU8("<x") }),
    };
    expect(found(await report(files))).toEqual([
      ["secret.xlsx", "workbook-encrypted"],
      ["vide.xlsx", "workbook-empty"],
      ["coupe.xlsx", "archive-broken"],
      ["ancien.xls", "workbook-old"],
      ["note.doc", "file-document"],
      ["note.docx", "file-document"],
      ["note.pdf", "file-document"],
      ["faux.xlsx", "workbook-broken"],
    ]);
  });
});

describe("a Shapefile", () => {
  const { shp, dbf } = writeCommuneShapefile(LAYER);

  it("is brought together by name, whatever the case and the order", async () => {
    const read = await report({ "A.DBF": dbf, "b.dbf": dbf, "a.shp": shp, "B.shp": shp });
    expect(kept(read)).toEqual([
      ["a.shp", "communes", 2],
      ["B.shp", "communes", 2],
    ]);
  });

  it("without .prj is read, with a warning", async () => {
    expect(found(await report({ "a.shp": shp, "a.dbf": dbf }))).toEqual([["a.shp", "shapefile-without-prj"]]);
  });

  it("without .dbf is refused, which names the missing file", async () => {
    const read = await report({ "a.shp": shp, "autre.dbf": dbf.subarray(0, 40) });
    expect(read.issues[0]).toMatchObject({ code: "shapefile-without-dbf", params: { missing: "a.dbf" } });
    expect(read.files[0]).toMatchObject({ name: "a.shp", kind: "unknown", kept: 0 });
  });

  it("of which only the .dbf is there is a table of need", async () => {
    const read = await report({ "c.geojson": GEOJSON, "a.dbf": dbf });
    expect(kept(read)).toEqual([
      ["c.geojson", "communes", 2],
      ["a.dbf", "need", 2],
    ]);
    expect(found(read)).toEqual([["a.dbf", "dbf-alone"]]);
  });

  it("of which only a side file is there says what is missing", async () => {
    expect(found(await report({ "a.prj": strToU8("PROJCS[]") }))).toEqual([["a.prj", "shapefile-side-file"]]);
  });

  it("that is cut gives the communes that are whole", async () => {
    const read = await report({ "a.shp": shp.subarray(0, shp.length - 40), "a.dbf": dbf });
    expect(kept(read)).toEqual([["a.shp", "communes", 1]]);
    expect(found(read)).toEqual([
      ["a.shp", "shapefile-cut"],
      ["a.shp", "shapefile-uneven"],
      ["a.shp", "shapefile-without-prj"],
    ]);
  });

  it("of damaged bytes is refused", async () => {
    const damaged = shp.slice();
    damaged.fill(0xff, 104);
    expect(found(await report({ "a.shp": damaged, "a.dbf": dbf }))[0]).toEqual(["a.shp", "shapefile-broken"]);
  });
});

describe("a GeoPackage", () => {
  const town = { type: "Point" as const, coordinates: [4.85, 46.75] };
  const place = { type: "Feature" as const, properties: { nom: "Maison", categorie: 4 }, geometry: town };

  it("offers each of its layers and tables", async () => {
    const gpkg = await writeGeopackage([
      { name: "communes", srs: 4326, layer: LAYER },
      { name: "lieux", srs: 4326, layer: { type: "FeatureCollection", features: [place] } },
      { name: "population", srs: 4326, layer: LAYER, isTable: true },
    ]);
    expect(kept(await report({ "sig.gpkg": gpkg }))).toEqual([
      ["sig.gpkg › communes", "communes", 2],
      ["sig.gpkg › lieux", "structures", 1],
      ["sig.gpkg › population", "need", 2],
    ]);
  });

  it("serves several roles at once, each with the layer that fits", async () => {
    const bytes = await writeGeopackage([
      { name: "communes", srs: 4326, layer: LAYER },
      { name: "lieux", srs: 4326, layer: { type: "FeatureCollection", features: [place] } },
    ]);
    const roles = ["communes", "need", "structures"] as const;
    const opened = await openSources(roles.map((role) => ({ name: "sig.gpkg", bytes, role })));
    const { territory, structures, report: read } = importFiles(opened, null);
    expect([territory?.communes.length, structures?.length]).toEqual([2, 1]);
    expect(kept(read)).toEqual([
      ["sig.gpkg › communes", "communes", 2],
      ["sig.gpkg › communes", "need", 2],
      ["sig.gpkg › lieux", "structures", 1],
    ]);
    expect(read.issues).toEqual([]);
  });

  it("is refused with a word of its own when it has no layer, is cut, or is another database", async () => {
    const whole = await writeGeopackage([{ name: "communes", srs: 4326, layer: LAYER }]);
    const renamed = whole.slice();
    const at = new TextDecoder("latin1").decode(whole).indexOf("gpkg_contents");
    for (let i = at; i >= 0 && i < renamed.length; i = indexAfter(whole, "gpkg_contents", i))
      renamed.set(strToU8("gpkg_contentZ"), i);
    const files = {
      "vide.gpkg": await writeGeopackage([]),
      "coupe.gpkg": whole.subarray(0, 5000),
      "autre.sqlite": renamed,
    };
    expect(found(await report(files))).toEqual([
      ["vide.gpkg", "geopackage-no-layer"],
      ["coupe.gpkg", "geopackage-broken"],
      ["autre.sqlite", "sqlite-not-geopackage"],
    ]);
  });
});

function indexAfter(bytes: Uint8Array, text: string, after: number): number {
  const next = new TextDecoder("latin1").decode(bytes).indexOf(text, after + 1);
  return next < 0 ? bytes.length : next;
}

describe("FlatGeobuf", () => {
  it("that is cut or damaged says so", async () => {
    const { serialize } = await import("flatgeobuf/lib/mjs/geojson.js");
    const whole = serialize(LAYER, 4326);
    const read = await report({
      "coupe.fgb": whole.subarray(0, whole.length - 60),
      "tete.fgb": whole.subarray(0, 20),
    });
    expect(read.files.map(({ kept: count }) => count)).toEqual([1, 0]);
    expect(found(read)).toEqual([
      ["coupe.fgb", "flatgeobuf-cut"],
      ["tete.fgb", "flatgeobuf-broken"],
    ]);
  });
});

/** Writes another size into the directory of an archive, for its first file. */
function claim(zip: Uint8Array, size: number): Uint8Array {
  const copy = zip.slice();
  const view = new DataView(copy.buffer);
  view.setUint32(view.getUint32(copy.length - 6, true) + 24, size, true);
  return copy;
}

describe("an archive", () => {
  it("gives each of its files, names without their folders", async () => {
    const zip = zipSync({
      "../../etc/communes.geojson": GEOJSON,
      "données/besoin.xlsx": await writeXlsx({ sheets: [{ name: "A", rows: NEED_ROWS }] }),
      "données/lieux.csv": PLACES,
      "LISEZMOI.txt": strToU8("Bonjour."),
      "__MACOSX/._lieux.csv": strToU8("x"),
    });
    const read = await report({ "dossier.zip": zip });
    expect(kept(read)).toEqual([
      ["dossier.zip › communes.geojson", "communes", 2],
      ["dossier.zip › besoin.xlsx", "need", 2],
      ["dossier.zip › lieux.csv", "structures", 1],
    ]);
    expect(found(read)).toEqual([
      ["dossier.zip › lieux.csv", "place-at-town-hall"],
      ["dossier.zip › LISEZMOI.txt", "layer-unused"],
    ]);
  });

  it("of gzip gives what it holds", async () => {
    expect(kept(await report({ "c.geojson.gz": gzipSync(GEOJSON) }))).toEqual([
      ["c.geojson.gz", "communes", 2],
    ]);
  });

  it("that is a bomb is refused, which is told at once", async () => {
    const zeros = new Uint8Array(120_000_000);
    const small = zipSync({ "bombe.csv": zeros.subarray(0, 1_000_000) });
    const book = zipSync({
      "[Content_Types].xml": strToU8("<x/>"),
      "xl/a.xml": zeros.subarray(0, 1_000_000),
    });
    expect(
      found(
        await report({
          "bombe.zip": claim(small, 2_000_000_000),
          "menteur.zip": claim(small, 1000),
          "bombe.xlsx": claim(book, 2_000_000_000),
          "bombe.gz": gzipSync(zeros, { level: 1 }),
          "rar.zip": strToU8("Rar!\u001a\u0007"),
          "coupe.zip": zipSync({ "a.csv": PLACES }).subarray(0, 60),
          "rien.zip": zipSync({}),
        }),
      ),
    ).toEqual([
      ["bombe.zip", "archive-too-large"],
      ["menteur.zip", "archive-file-broken"],
      ["bombe.xlsx", "archive-too-large"],
      ["bombe.gz", "archive-too-large"],
      ["rar.zip", "archive-unknown-kind"],
      ["coupe.zip", "archive-broken"],
      ["rien.zip", "archive-empty"],
    ]);
  });

  it("in an archive in an archive is opened, a nest of them is not", async () => {
    let nest = zipSync({ "lieux.csv": PLACES });
    const opened = await open({ "a.zip": zipSync({ "b.zip": nest }) });
    expect(opened.map(({ layer, bytes }) => [layer, bytes.length])).toEqual([[null, PLACES.length]]);
    for (let i = 0; i < 6; i++) nest = zipSync({ "dedans.zip": nest });
    expect(found(await report({ "nid.zip": nest }))).toEqual([["nid.zip", "archive-too-deep"]]);
  });
});
