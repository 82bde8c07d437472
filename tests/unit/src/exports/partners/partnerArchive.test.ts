import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import initSqlJs from "sql.js";
import { describe, expect, it } from "vitest";
import { readPublishedEdition } from "../../../../../src/exports/partners/communeChanges.ts";
import {
  buildPartnerArchive,
  buildPartnerWorkbook,
} from "../../../../../src/exports/partners/partnerArchive.ts";
import { HOSTILE_NAMES, hostileContext, planContext } from "../../../../fixtures/exportContexts.ts";
import { wednesdaySurvey } from "../../../../fixtures/surveys.ts";

const host = { openSql: () => initSqlJs() };

async function unpack(
  context = planContext(),
  since: Parameters<typeof buildPartnerArchive>[1] = null,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { bytes } = await buildPartnerArchive(context, since, host);
  return new Map(Object.entries(unzipSync(bytes)));
}

function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  return strFromU8(files.get(name) ?? new Uint8Array());
}

describe("the partners' archive", () => {
  it("is named after the territory and the date of the data", async () => {
    const { fileName } = await buildPartnerArchive(planContext(), null, host);
    expect(fileName).toBe("maillage_row_2027-01-20.zip");
  });

  it("holds a style for each layer, a .csvt for each table, and no plan to open again", async () => {
    const names = [...(await unpack()).keys()];
    for (const name of names.filter((each) => each.endsWith(".geojson")))
      expect(names).toContain(name.replace(".geojson", ".qml"));
    for (const name of names.filter((each) => each.endsWith(".csv")))
      expect(names).toContain(name.replace(".csv", ".csvt"));
    expect(names).toEqual(
      expect.arrayContaining(["coverage.geojson", "maillage.gpkg", "maillage-export.xlsx", "LISEZMOI.txt"]),
    );
    expect(names).not.toContain("plan.json");
  });

  it("holds the maps and the places that exist, and its read-me names them", async () => {
    const files = await unpack();
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(["carte.svg", "carte-projet.svg", "structures.geojson", "structures.csv"]),
    );
    const readMe = textOf(files, "LISEZMOI.txt");
    for (const words of [".svg", "Lieux existants (structures)", "survey.csv"])
      expect(readMe).toContain(words);
    expect((await unpack({ ...planContext(), planning: null })).has("carte-projet.svg")).toBe(false);
  });

  it("holds the survey where there is one, and no number of respondents under eleven", async () => {
    const { scenario } = planContext();
    const survey = wednesdaySurvey([
      { code: "71001", answers: 40, yes: 20 },
      { code: "71002", answers: 30, yes: 13 },
      { code: "71003", answers: 7, yes: 5 },
    ]);
    expect((await unpack()).has("survey.csv")).toBe(false);
    const files = await unpack(planContext({ ...scenario, survey }));
    const [head = "", ...rows] = textOf(files, "survey.csv").replace("\ufeff", "").trim().split("\r\n");
    const at = (name: string): number => head.split(";").indexOf(name);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows.map((each) => each.split(";")))
      for (const name of ["repondants", "oui"]) {
        const count = row[at(name)] ?? "";
        if (count !== "") expect(Number(count)).toBeGreaterThanOrEqual(11);
      }
    for (const [name, bytes] of files)
      if (/\.(?:json|geojson)$/u.test(name) && !name.startsWith("survey"))
        expect(strFromU8(bytes)).not.toContain("survey");
  });

  it("styles access with the very cuts and colours of the map", async () => {
    const files = await unpack();
    const style = textOf(files, "coverage.qml");
    expect(style).toContain(`label="15 à 20\u00a0min"`);
    expect(style).toContain("&quot;temps_acces_min&quot; &gt; 15 AND &quot;temps_acces_min&quot; &lt;= 20");
    const colours = [...textOf(files, "carte.svg").matchAll(/<rect[^>]*fill="#(\w{6})"/gu)].map(
      ([, hex = ""]) => [0, 2, 4].map((from) => Number.parseInt(hex.slice(from, from + 2), 16)).join(","),
    );
    const inStyle = [...style.matchAll(/k="color" v="([\d,]+),255"/gu)].map(([, rgb]) => rgb);
    expect(colours).toEqual(expect.arrayContaining(inStyle.slice(0, 5)));
  });

  it("is the same byte for byte for the same data", async () => {
    const [a, b] = [
      await buildPartnerArchive(planContext(), null, host),
      await buildPartnerArchive(planContext(), null, host),
    ];
    expect(a.bytes).toEqual(b.bytes);
  });

  it("keeps user text one fact of the read-me, and text in styles", async () => {
    const files = await unpack(hostileContext());
    expect(textOf(files, "LISEZMOI.txt")).toContain("<script>alert(’œ’)</script>");
    expect(textOf(files, "LISEZMOI.txt").split("\r\n")).not.toContain("+2");
    for (const [name, bytes] of files)
      if (name.endsWith(".qml")) expect(strFromU8(bytes)).not.toContain("<script>");
  });
});

describe("the GeoPackage", () => {
  it("holds the rows of the GeoJSON layers, codes as text, and each layer's style", async () => {
    const sql = await initSqlJs();
    const database = new sql.Database((await unpack()).get("maillage.gpkg"));
    const cells = (query: string): unknown[][] => database.exec(query)[0]?.values ?? [];
    expect(cells("SELECT code_insee, nom, typeof(code_insee) FROM coverage ORDER BY fid")).toEqual([
      ["71001", "Aluze", "text"],
      ["71002", "Bouzeron", "text"],
      ["71003", "Chagny", "text"],
      ["71004", "Demigny", "text"],
    ]);
    expect(cells("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns ORDER BY 1")).toEqual([
      ["circuits", "LINESTRING"],
      ["coverage", "MULTIPOLYGON"],
      ["stops", "POINT"],
      ["structures", "POINT"],
      ["white_zones", "MULTIPOLYGON"],
    ]);
    expect(cells("SELECT f_table_name FROM layer_styles WHERE useAsDefault ORDER BY 1").flat()).toEqual([
      "circuits",
      "coverage",
      "stops",
      "structures",
      "white_zones",
    ]);
    expect(cells("PRAGMA application_id")).toEqual([[0x47504b47]]);
    database.close();
  });

  it("stores a point as the standard says: header, little-endian, code 1, longitude, latitude", async () => {
    const sql = await initSqlJs();
    const database = new sql.Database((await unpack()).get("maillage.gpkg"));
    const [[blob] = []] = database.exec("SELECT geom FROM stops")[0]?.values ?? [];
    const view = new DataView(Uint8Array.from(blob as Uint8Array).buffer);
    expect([view.getUint8(0), view.getUint8(1), view.getInt32(4, true)]).toEqual([0x47, 0x50, 4326]);
    expect([view.getUint8(8), view.getUint32(9, true)]).toEqual([1, 1]);
    const stops = JSON.parse(textOf(await unpack(), "stops.geojson")) as {
      features: { geometry: { coordinates: number[] } }[];
    };
    expect([view.getFloat64(13, true), view.getFloat64(21, true)]).toEqual(
      stops.features[0]?.geometry.coordinates,
    );
    database.close();
  });
});

describe("the workbook", () => {
  it("has French headers and values, codes as text, and says what each column means", async () => {
    const { sheets } = await readXlsx((await buildPartnerWorkbook(planContext())).bytes);
    expect(sheets.map(({ name }) => name)).toEqual([
      "Lisez-moi",
      "Communes",
      "Zones blanches",
      "Lieux d'atelier",
      "Circuits",
      "Lieux existants",
      "Séances",
    ]);
    const communes = sheets[1]?.rows ?? [];
    const at = (title: string): number => communes[0]?.indexOf(title) ?? -1;
    expect(communes[1]?.[at("Code INSEE")]).toBe("71001");
    expect(["oui", "non"]).toContain(communes[1]?.[at("Desservie")]);
    const told = new Set(sheets[0]?.rows.map((row) => `${String(row[0])} ${String(row[2])}`));
    for (const title of communes[0] ?? []) expect(told).toContain(`Communes ${String(title)}`);
  });

  it("holds names that look like formulas as text", async () => {
    const { sheets } = await readXlsx((await buildPartnerWorkbook(hostileContext())).bytes);
    const names = sheets[1]?.rows.map((row) => row[2]);
    expect(names).toContain(HOSTILE_NAMES[0]);
    const cells = [...(sheets[1]?.cells ?? new Map<string, { formula?: unknown }>()).values()];
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
  });
});

describe("what changed since an edition", () => {
  it("names commune, field, before, after and reason, and the version that is replaced", async () => {
    const before = planContext();
    const old = await buildPartnerArchive(before, null, host);
    const moved = planContext({ ...before.scenario, structures: [] });
    const edition = readPublishedEdition(old.bytes);
    const files = await unpack(moved, edition);
    const table = textOf(files, "changements.csv");
    expect(table).toContain("71001;Aluze;Temps d'accès (min);");
    expect(table).toContain(edition?.version ?? "no version");
    expect(textOf(files, "LISEZMOI.txt")).toContain(`Remplace la version\u202f: ${edition?.version ?? ""}`);
  });

  it("says nothing where nothing changed, and tells communes that came or went", async () => {
    const context = planContext();
    const old = readPublishedEdition((await buildPartnerArchive(context, null, host)).bytes);
    const same = textOf(await unpack(context, old), "changements.csv");
    expect(same.trim().split("\r\n")).toHaveLength(1);
    const without = new Map([...(old?.communes ?? [])].filter(([code]) => code !== "71002"));
    without.set("71999", { code_insee: "71999", nom: "Ancienne" });
    const table = textOf(await unpack(context, { version: "v", communes: without }), "changements.csv");
    expect(table).toContain("71002;Bouzeron;;;;commune ajoutée");
    expect(table).toContain("71999;Ancienne;;;;commune retirée");
  });

  it("is not made up from a file that is no edition", () => {
    const files = ["", "{", "[]", '{"features":[]}', '{"version":"v","features":[{"properties":null}]}'];
    for (const text of files) expect(readPublishedEdition(new TextEncoder().encode(text))).toBeNull();
    expect(readPublishedEdition(new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]))).toBeNull();
  });
});
