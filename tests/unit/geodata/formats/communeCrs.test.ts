import { readFileSync } from "node:fs";
import type { FeatureCollection, Position } from "geojson";
import proj4 from "proj4";
import { describe, expect, it } from "vitest";
import { decodeCommunes } from "../../../../geodata/formats/geojsonCommunes.ts";
import type { DecodedCommunes } from "../../../../geodata/formats/geojsonCommunes.ts";
import type { Decoded } from "../../../../geodata/model/issue.ts";
import type { RawCommune } from "../../../../geodata/model/rawCommune.ts";
import { layerText, mapPositions, squareFeature } from "../../../fixtures/communeLayers.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";

/** Definitions as published at epsg.io, written out here so that the test does not use the code's own. */
const DEFINITIONS = {
  "EPSG:2154":
    "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m",
  "EPSG:3942":
    "+proj=lcc +lat_1=41.25 +lat_2=42.75 +lat_0=42 +lon_0=3 +x_0=1700000 +y_0=1200000 +ellps=GRS80 +units=m",
  "EPSG:3946":
    "+proj=lcc +lat_1=45.25 +lat_2=46.75 +lat_0=46 +lon_0=3 +x_0=1700000 +y_0=5200000 +ellps=GRS80 +units=m",
  "EPSG:3947":
    "+proj=lcc +lat_1=46.25 +lat_2=47.75 +lat_0=47 +lon_0=3 +x_0=1700000 +y_0=6200000 +ellps=GRS80 +units=m",
  "EPSG:3950":
    "+proj=lcc +lat_1=49.25 +lat_2=50.75 +lat_0=50 +lon_0=3 +x_0=1700000 +y_0=9200000 +ellps=GRS80 +units=m",
  "EPSG:3857":
    "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +nadgrids=@null +no_defs",
} as const;

type Crs = keyof typeof DEFINITIONS;

function positionsOf({ outline }: RawCommune): Position[] {
  return ((outline?.coordinates ?? []) as unknown[])
    .flat(3)
    .reduce<Position[]>((positions, value, i, flat) => {
      if (i % 2 === 0) positions.push([value as number, flat[i + 1] as number]);
      return positions;
    }, []);
}

function expectSameCommunes(decoded: Decoded<DecodedCommunes>, truth: readonly RawCommune[]): void {
  const communes = decoded.value?.communes ?? [];
  expect(communes.map(({ code }) => code)).toEqual(truth.map(({ code }) => code));
  let worst = 0;
  communes.forEach((commune, c) => {
    const [found, wanted] = [positionsOf(commune), positionsOf(truth[c] ?? commune)];
    expect(found).toHaveLength(wanted.length);
    found.forEach(([lon = 0, lat = 0], i) => {
      const [wantedLon = 0, wantedLat = 0] = wanted[i] ?? [];
      worst = Math.max(worst, Math.abs(lon - wantedLon), Math.abs(lat - wantedLat));
    });
  });
  expect(worst).toBeLessThan(1e-6);
}

describe.skipIf(!hasShared)("the same territory in any system", () => {
  const text = hasShared
    ? readFileSync(sharedPath("data/geo/grand-chalon-51-communes.geojson"), "utf8")
    : "{}";
  const layer = (hasShared ? JSON.parse(text) : null) as FeatureCollection;
  const truth = decodeCommunes(text).value?.communes ?? [];
  const project = (crs: Crs) => mapPositions(layer, ([lon, lat]) => proj4(DEFINITIONS[crs], [lon, lat]));

  it("is read as it is in WGS84, without a word", () => {
    const decoded = decodeCommunes(text);
    expect(decoded.value?.communes).toHaveLength(51);
    expect(decoded.value?.crs).toBe("EPSG:4326");
    expect(decoded.issues).toEqual([]);
  });

  it.each(["EPSG:2154", "EPSG:3946", "EPSG:3947", "EPSG:3857"] as const)("is recognised in %s", (crs) => {
    const decoded = decodeCommunes(JSON.stringify(project(crs)));
    expect(decoded.value?.crs).toBe(crs);
    expect(decoded.issues.map(({ code, params }) => [code, params["crs"]])).toEqual([
      ["crs-reprojected", crs],
    ]);
    expectSameCommunes(decoded, truth);
  });

  it.each(["EPSG:2154", "EPSG:3947"] as const)("is recognised in %s with its axes swapped", (crs) => {
    const swapped = mapPositions(project(crs), ([x, y]) => [y, x]);
    const decoded = decodeCommunes(JSON.stringify(swapped));
    expect(decoded.issues.map(({ code }) => code)).toEqual(["crs-reprojected", "axes-swapped"]);
    expectSameCommunes(decoded, truth);
  });

  it("is read with latitude first", () => {
    const decoded = decodeCommunes(JSON.stringify(mapPositions(layer, ([lon, lat]) => [lat, lon])));
    expect(decoded.issues.map(({ code }) => code)).toEqual(["axes-swapped"]);
    expectSameCommunes(decoded, truth);
  });

  it("follows the crs member of older files", () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::2154" } };
    const decoded = decodeCommunes(JSON.stringify({ ...project("EPSG:2154"), crs }));
    expect(decoded.issues.map(({ code }) => code)).toEqual(["crs-reprojected"]);
    expectSameCommunes(decoded, truth);
  });

  it("warns when the crs member contradicts the positions, and believes the positions", () => {
    const crs = { type: "name", properties: { name: "EPSG:2154" } };
    const decoded = decodeCommunes(JSON.stringify({ ...project("EPSG:3947"), crs }));
    expect(decoded.issues.map(({ code }) => code)).toEqual(["crs-contradicts", "crs-reprojected"]);
    expectSameCommunes(decoded, truth);
  });

  it("reads a file of an unnamed or unknown system by its positions", () => {
    const crs = { type: "name", properties: { name: "EPSG:27572" } };
    const decoded = decodeCommunes(JSON.stringify({ ...project("EPSG:2154"), crs }));
    expect(decoded.issues.map(({ code }) => code)).toEqual(["crs-unknown-name", "crs-reprojected"]);
    expectSameCommunes(decoded, truth);
  });
});

describe("systems by where the result lands", () => {
  const cases: readonly [Crs, string, number, number][] = [
    ["EPSG:3942", "2A004", 8.7, 41.9],
    ["EPSG:3947", "56121", -3.4, 47.7],
    ["EPSG:3950", "59350", 3, 50.6],
    ["EPSG:2154", "2B033", 9.4, 42.6],
    ["EPSG:3857", "59183", 2.3, 50.9],
  ];
  it.each(cases)("%s with commune %s", (crs, code, lon, lat) => {
    const [x, y] = proj4(DEFINITIONS[crs], [lon, lat]);
    const square = squareFeature({ code, nom: "A" });
    const ring = square.geometry.coordinates[0]?.map(([px = 0, py = 0]) => [
      x + (px - 4.8) * 1e4,
      y + (py - 46.7) * 1e4,
    ]);
    const decoded = decodeCommunes(
      layerText([{ ...square, geometry: { type: "Polygon", coordinates: [ring] } }]),
    );
    expect(decoded.value?.crs).toBe(crs);
    const [first] = positionsOf(decoded.value?.communes[0] as RawCommune);
    expect(first?.[0]).toBeCloseTo(lon, 6);
    expect(first?.[1]).toBeCloseTo(lat, 6);
  });

  it("leaves La Réunion where it is, south of the equator", () => {
    const decoded = decodeCommunes(
      layerText([squareFeature({ code: "97411", nom: "Saint-Denis" }, 55.4, -21)]),
    );
    expect(decoded.issues).toEqual([]);
    const swapped = decodeCommunes(
      layerText([{ ...squareFeature({ code: "97411", nom: "Saint-Denis" }, -21, 55.4) }]),
    );
    expect(swapped.issues.map(({ code }) => code)).toEqual(["axes-swapped", "ring-rewound"]);
  });

  it("mends the axes of one feature in a sound file", () => {
    const features = [
      squareFeature({ code: "71001", nom: "A" }, 4.6),
      squareFeature({ code: "71002", nom: "B" }, 4.7),
      squareFeature({ code: "71003", nom: "C" }, 46.7, 4.8),
    ];
    const decoded = decodeCommunes(layerText(features));
    expect(decoded.issues.map(({ code }) => code)).toEqual(["feature-axes-swapped", "ring-rewound"]);
    expect(positionsOf(decoded.value?.communes[2] as RawCommune)).toContainEqual([4.8, 46.7]);
  });

  it("refuses positions that make sense in no system", () => {
    const features = [squareFeature({ code: "71001", nom: "A" }, 5e8, 9e8)];
    const decoded = decodeCommunes(layerText(features));
    expect(decoded.value).toBeUndefined();
    expect(decoded.issues.map(({ code }) => code)).toEqual(["crs-undetected"]);
  });

  it("keeps a made-up layer in degrees, with a warning", () => {
    const decoded = decodeCommunes(layerText([squareFeature({ code: "71001", nom: "A" }, 100, 10)]));
    expect(decoded.value?.communes).toHaveLength(1);
    expect(decoded.issues.map(({ code }) => code)).toEqual(["position-unexpected"]);
  });
});
