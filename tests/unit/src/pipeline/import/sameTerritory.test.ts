import { readFileSync } from "node:fs";
import type { FeatureCollection } from "geojson";
import { serialize } from "flatgeobuf/lib/mjs/geojson.js";
import { writeXlsx } from "hucre";
import { zipSync } from "fflate";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import { importFiles } from "../../../../../src/pipeline/import/importFiles.ts";
import type { ImportSource } from "../../../../../src/pipeline/import/importResult.ts";
import { openSources } from "../../../../../src/pipeline/import/openSources.ts";
import { scenarioForTerritory } from "../../../../../src/scenario/scenarioForTerritory.ts";
import { mapPositions, squareFeature } from "../../../../fixtures/communeLayers.ts";
import { hasShared, sharedPath } from "../../../../fixtures/shared.ts";
import { writeGeopackage } from "../../../../fixtures/writeGeopackage.ts";
import { LAMBERT93_PRJ, writeCommuneShapefile } from "../../../../fixtures/writeShapefile.ts";

/** As published at epsg.io, written out so that the test does not use the code's own definitions. */
const LAMBERT93 =
  "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m";
const CC47 =
  "+proj=lcc +lat_1=46.25 +lat_2=47.75 +lat_0=47 +lon_0=3 +x_0=1700000 +y_0=6200000 +ellps=GRS80 +units=m";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const project = (layer: FeatureCollection, definition: string): FeatureCollection =>
  mapPositions(layer, ([lon, lat]) => proj4(definition, [lon, lat]));
const geojson = (layer: FeatureCollection): ImportSource[] => [
  { name: "communes.geojson", bytes: encode(JSON.stringify(layer)) },
];

function shapefile(layer: FeatureCollection): Record<string, Uint8Array> {
  const { shp, dbf } = writeCommuneShapefile(project(layer, LAMBERT93));
  const [prj, cpg] = [encode(LAMBERT93_PRJ), encode("UTF-8")];
  return { "communes.shp": shp, "communes.dbf": dbf, "communes.prj": prj, "communes.cpg": cpg };
}

function asFiles(parts: Readonly<Record<string, Uint8Array>>): ImportSource[] {
  return Object.entries(parts).map(([name, bytes]) => ({ name, bytes }));
}

/** The facts of a layer as rows, and its outlines with nothing but the code. */
function separateFacts(layer: FeatureCollection): { rows: unknown[][]; outlines: FeatureCollection } {
  const facts = layer.features.map(({ properties }) => properties as Record<string, string | number>);
  const rows = [
    ["CODGEO", "LIBGEO", "P23_POP"],
    ...facts.map((fact) => [fact["code"], fact["nom"], fact["population"]]),
  ];
  const bare = layer.features.map((feature) => ({
    ...feature,
    properties: { code: String(feature.properties?.["code"]) },
  }));
  return { rows, outlines: { ...layer, features: bare } };
}

const FORMS: readonly (readonly [
  form: string,
  write: (layer: FeatureCollection) => ImportSource[] | Promise<ImportSource[]>,
])[] = [
  ["GeoJSON in Lambert-93", (layer) => geojson(project(layer, LAMBERT93))],
  ["GeoJSON in CC47", (layer) => geojson(project(layer, CC47))],
  ["GeoJSON with swapped axes", (layer) => geojson(mapPositions(layer, ([lon, lat]) => [lat, lon]))],
  [
    "GeoJSON in Lambert-93 with swapped axes",
    (layer) => geojson(mapPositions(project(layer, LAMBERT93), ([x, y]) => [y, x])),
  ],
  ["the parts of a Shapefile in Lambert-93", (layer) => asFiles(shapefile(layer))],
  [
    "a Shapefile without its .prj",
    (layer) => {
      const { "communes.prj": _, ...parts } = shapefile(layer);
      return asFiles(parts);
    },
  ],
  ["a zipped Shapefile", (layer) => [{ name: "communes.zip", bytes: zipSync(shapefile(layer)) }]],
  [
    "a GeoPackage in WGS84",
    async (layer) => [
      { name: "communes.gpkg", bytes: await writeGeopackage([{ name: "communes", srs: 4326, layer }]) },
    ],
  ],
  [
    "a GeoPackage in Lambert-93",
    async (layer) => [
      {
        name: "communes.gpkg",
        bytes: await writeGeopackage([{ name: "communes", srs: 2154, layer: project(layer, LAMBERT93) }]),
      },
    ],
  ],
  ["FlatGeobuf in WGS84", (layer) => [{ name: "communes.fgb", bytes: serialize(layer, 4326) }]],
  [
    "FlatGeobuf in Lambert-93",
    (layer) => [{ name: "communes.fgb", bytes: serialize(project(layer, LAMBERT93), 2154) }],
  ],
  [
    "outlines and a CSV of the facts",
    (layer) => {
      const { rows, outlines } = separateFacts(layer);
      return [
        ...geojson(outlines),
        { name: "population.csv", bytes: encode(rows.map((row) => row.join(";")).join("\n")) },
      ];
    },
  ],
  [
    "outlines and a workbook of the facts, codes made numbers",
    async (layer) => {
      const { rows, outlines } = separateFacts(layer);
      const cells = rows.map(([code, ...others]) => [Number(code) || (code as string), ...others]);
      const sheets = [{ name: "Population", rows: cells as (string | number)[][] }];
      return [...geojson(outlines), { name: "population.xlsx", bytes: await writeXlsx({ sheets }) }];
    },
  ],
];

interface Access {
  readonly code: string;
  readonly population: number | null;
  readonly seconds: number | null;
  readonly covered: boolean;
}

/** Imports files beside a place at a position and diagnoses with the default scenario. */
async function diagnoseFiles(
  files: readonly ImportSource[],
  [lon, lat]: readonly [number, number],
): Promise<{
  readonly white: readonly string[];
  readonly zones: readonly string[];
  readonly communes: readonly Access[];
}> {
  const place = `nom;categorie;longitude;latitude\nMaison;4;${lon};${lat}\n`;
  const sources = [...files, { name: "lieux.csv", bytes: encode(place) }];
  const { territory, structures } = importFiles(await openSources(sources), null);
  if (territory === null || structures === null) throw new Error("nothing was imported");
  const { communes, zones, summary } = diagnose(scenarioForTerritory(territory, structures, "2026-01-05"));
  const populations = new Map(territory.communes.map(({ code, population }) => [code, population]));
  return {
    white: [...summary.whiteCommunes].sort(),
    zones: zones.map(({ communeCodes }) => [...communeCodes].sort().join(" ")).sort(),
    communes: communes
      .map(({ code, accessSeconds, covered }) => ({
        code,
        population: populations.get(code) ?? null,
        seconds: accessSeconds,
        covered,
      }))
      .sort((a, b) => a.code.localeCompare(b.code)),
  };
}

async function expectSameDiagnosis(
  files: readonly ImportSource[],
  layer: FeatureCollection,
  place: readonly [number, number],
): Promise<void> {
  const [found, wanted] = [await diagnoseFiles(files, place), await diagnoseFiles(geojson(layer), place)];
  expect(wanted.white.length).toBeGreaterThan(0);
  expect(wanted.white.length).toBeLessThan(layer.features.length);
  expect(found.white).toEqual(wanted.white);
  expect(found.zones).toEqual(wanted.zones);
  const withoutSeconds = (access: Access): Access => ({ ...access, seconds: null });
  expect(found.communes.map(withoutSeconds)).toEqual(wanted.communes.map(withoutSeconds));
  found.communes.forEach(({ seconds }, i) => {
    expect(Math.abs((seconds ?? -1) - (wanted.communes[i]?.seconds ?? -9))).toBeLessThanOrEqual(1);
  });
}

/**
 * Six communes in two rows of three, a zero in front of each code, the place in the first:
 *
 * ```
 * 01204 01205 01206
 * 01201 01202 01203
 * ```
 */
const SIX: FeatureCollection = {
  type: "FeatureCollection",
  features: [0, 1, 2, 3, 4, 5].map((i) =>
    squareFeature(
      { code: `0120${i + 1}`, nom: `Commune été ${i + 1}`, population: 500 + 100 * i },
      5.2 + 0.1 * (i % 3),
      46.1 + 0.1 * Math.floor(i / 3),
    ),
  ),
};

describe("six communes come to the same diagnosis", () => {
  it.each(FORMS)("as %s", async (_, write) => {
    await expectSameDiagnosis(await write(SIX), SIX, [5.25, 46.15]);
  });
});

describe.skipIf(!hasShared)("the Grand Chalon comes to the same diagnosis", () => {
  const read = (): FeatureCollection =>
    JSON.parse(
      readFileSync(sharedPath("data/geo/grand-chalon-51-communes.geojson"), "utf8"),
    ) as FeatureCollection;

  it.each(FORMS)("as %s", async (_, write) => {
    const layer = read();
    await expectSameDiagnosis(await write(layer), layer, [4.8535, 46.7815]);
  });
});
