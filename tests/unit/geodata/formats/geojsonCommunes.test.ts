import { describe, expect, it } from "vitest";
import { decodeCommunes } from "../../../../geodata/formats/geojsonCommunes.ts";
import { ISSUE_LIMIT } from "../../../../geodata/model/issue.ts";
import { badFile, layerText, squareFeature } from "../../../fixtures/communeLayers.ts";

function codesOf(text: string): readonly string[] {
  return decodeCommunes(text).issues.map(({ code }) => code);
}

function onlyCommune(text: string) {
  const { value, issues } = decodeCommunes(text);
  const [commune, ...others] = value?.communes ?? [];
  if (commune === undefined || others.length > 0)
    throw new Error(`not one commune: ${JSON.stringify(issues)}`);
  return commune;
}

describe("files that are refused", () => {
  it.each([
    ["truncated.geojson", "json-truncated", "line 3"],
    ["page.geojson", "file-html", "line 1"],
    ["topology.json", "geojson-topojson", "file"],
    ["list.json", "geojson-list", "file"],
    ["points-only.geojson", "communes-points-only", "file"],
    ["no-code.geojson", "communes-no-code", "file"],
    ["features-not-list.geojson", "geojson-no-features", "file"],
    ["no-feature.geojson", "geojson-no-feature", "file"],
    ["syntax.geojson", "json-syntax", "line 2, character 31"],
    ["bare-geometry.geojson", "geojson-wrong-type", "file"],
  ])("%s: %s at %s", (name, code, at) => {
    const decoded = decodeCommunes(badFile(name));
    expect(decoded.value).toBeUndefined();
    expect(decoded.issues.at(-1)).toMatchObject({ code, at, severity: "error" });
  });

  it("refuses a million brackets, as lists and as objects, without overflowing", () => {
    expect(codesOf("[".repeat(1_000_000))).toEqual(["json-too-deep"]);
    const deep = `${'{"a":'.repeat(1_000_000)}1${"}".repeat(1_000_000)}`;
    expect(codesOf(deep)).toEqual(["json-too-deep"]);
    const inside = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"71001","x":${deep}}}]}`;
    expect(codesOf(inside)).toEqual(["json-too-deep"]);
  });

  it("refuses nothing at all", () => {
    expect(codesOf("")).toEqual(["file-empty"]);
    expect(codesOf(" \n ")).toEqual(["file-empty"]);
    expect(codesOf("null")).toEqual(["geojson-not-object"]);
    expect(codesOf("12")).toEqual(["geojson-not-object"]);
  });

  it("survives objects that shadow their own methods", () => {
    const layer = layerText([
      { type: "Feature", properties: { code: "71001", toString: 1 }, geometry: { type: { toString: 1 } } },
      { type: "Feature", properties: { code: "71002" }, geometry: { type: "toString" } },
      squareFeature({ code: "71003", __proto__: null, constructor: 1, nom: { valueOf: 2 } }),
    ]);
    expect(decodeCommunes(layer).value?.communes.map(({ code }) => code)).toEqual(["71003"]);
  });
});

describe("points among the outlines", () => {
  it("lists a commune that has a point and no outline, and counts every row", () => {
    const point = { type: "Point", coordinates: [4.95, 46.75] };
    const text = layerText([
      squareFeature({ code: "71001", nom: "Un" }),
      { type: "Feature", properties: { code: "71001", nom: "Un" }, geometry: point },
      { type: "Feature", properties: { code: "71002", nom: "Deux" }, geometry: point },
      null,
    ]);
    const { value, issues } = decodeCommunes(text);
    expect(value).toMatchObject({ features: 4, rejected: 2 });
    expect(value?.communes[0]?.townHall).toEqual([4.95, 46.75]);
    expect(issues).toContainEqual({
      code: "geometry-missing",
      severity: "error",
      at: "features[2].geometry",
      params: { code: "71002" },
    });
  });
});

describe("single bad features", () => {
  const decoded = decodeCommunes(badFile("single-bad-features.geojson"));

  it("loads the rest", () => {
    expect(decoded.value?.communes.map(({ code, name }) => [code, name])).toEqual([["71001", "Bonne"]]);
    expect(decoded.value?.features).toBe(11);
    expect(decoded.value?.rejected).toBe(10);
  });

  it.each([
    ["json-not-a-number", "file"],
    ["geometry-missing", "features[1].geometry"],
    ["coordinates-not-numbers", "features[2].geometry.coordinates[0][1]"],
    ["commune-duplicate", "features[3]"],
    ["geometry-empty", "features[4].geometry"],
    ["geometry-not-polygon", "features[5].geometry"],
    ["code-invalid", "features[6].properties.code"],
    ["code-missing", "features[7]"],
    ["coordinates-not-numbers", "features[8].geometry.coordinates[0][0]"],
    ["geometry-empty", "features[9].geometry"],
    ["feature-invalid", "features[10]"],
  ])("lists %s at %s", (code, at) => {
    expect(decoded.issues).toContainEqual(expect.objectContaining({ code, at }));
  });

  it("lists at most 200 issues and counts the rest, errors first", () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      squareFeature({ code: 1001 + i, nom: "A" }, 5.1, 46.1),
    );
    const { issues, suppressedIssues } = decodeCommunes(layerText([...many, { type: "Feature" }]));
    expect(issues).toHaveLength(ISSUE_LIMIT);
    expect(suppressedIssues).toBe(101);
    expect(issues.filter(({ severity }) => severity === "error")).toHaveLength(1);
  });
});

describe("what is mended", () => {
  it.each([
    ["1004", "01004"],
    [1004, "01004"],
    ["71076.0", "71076"],
    ["2a004", "2A004"],
  ])("reads the code %j as %s and says so", (value, code) => {
    const { value: decoded, issues } = decodeCommunes(layerText([squareFeature({ code: value, nom: "A" })]));
    expect(decoded?.communes[0]?.code).toBe(code);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "code-mended", severity: "repair", at: "features[0].properties.code" }),
    );
  });

  it("leaves a right code alone", () => {
    expect(codesOf(layerText([squareFeature({ code: "71076", nom: "A" })]))).toEqual([]);
    const corsica = layerText([squareFeature({ code: "2B033", nom: "Bastia" }, 9.3, 42.6)]);
    expect(codesOf(corsica)).toEqual([]);
  });

  it("closes a ring, winds it, drops its altitude", () => {
    const feature = squareFeature({ code: "71076", nom: "A" });
    const clockwise = [
      [4.8, 46.7, 180],
      [4.8, 46.8, 180],
      [4.9, 46.8, 180],
      [4.9, 46.7, 180],
    ];
    const text = layerText([{ ...feature, geometry: { type: "Polygon", coordinates: [clockwise] } }]);
    expect(codesOf(text)).toEqual(["ring-closed", "ring-rewound"]);
    expect(onlyCommune(text).outline).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [4.8, 46.7],
          [4.9, 46.7],
          [4.9, 46.8],
          [4.8, 46.8],
          [4.8, 46.7],
        ],
      ],
    });
  });

  it("winds holes clockwise", () => {
    const feature = squareFeature({ code: "71076", nom: "A" });
    const hole = [
      [4.84, 46.74],
      [4.86, 46.74],
      [4.86, 46.76],
      [4.84, 46.74],
    ];
    feature.geometry.coordinates.push(hole);
    expect(onlyCommune(layerText([feature])).outline?.coordinates[1]).toEqual([...hole].reverse());
  });

  it("makes one outline of a collection of polygons, without its points", () => {
    const [a, b] = [squareFeature({}), squareFeature({}, 5, 46.7)];
    const geometries = [a.geometry, { type: "Point", coordinates: [4.8, 46.7] }, b.geometry];
    const text = layerText([
      {
        type: "Feature",
        properties: { code: "71076", nom: "A" },
        geometry: { type: "GeometryCollection", geometries },
      },
    ]);
    expect(onlyCommune(text).outline).toEqual({
      type: "MultiPolygon",
      coordinates: [a.geometry.coordinates, b.geometry.coordinates],
    });
    expect(codesOf(text)).toEqual(["collection-members-dropped"]);
  });

  it("keeps an outline that crosses itself, and warns of the place", () => {
    const feature = squareFeature({ code: "71076", nom: "A" });
    // A bow tie with a larger right wing: the diagonals cross at (4.825, 46.725).
    const bow = [
      [4.8, 46.7],
      [4.9, 46.8],
      [4.9, 46.7],
      [4.8, 46.75],
      [4.8, 46.7],
    ];
    const { value, issues } = decodeCommunes(
      layerText([{ ...feature, geometry: { type: "Polygon", coordinates: [bow] } }]),
    );
    expect(value?.communes).toHaveLength(1);
    const crossing = issues.find(({ code }) => code === "ring-self-intersects");
    expect(crossing?.severity).toBe("warning");
    // (4.8 + t, 46.7 + t) meets (4.9 - s, 46.7 + s / 2): t = 0.1 - s and t = s / 2, so t = 0.1 / 3.
    expect(crossing?.params["lon"]).toBeCloseTo(4.8 + 0.1 / 3, 9);
    expect(crossing?.params["lat"]).toBeCloseTo(46.7 + 0.1 / 3, 9);
  });
});

describe("what is read", () => {
  it.each([
    [{ INSEE_COM: "71076", NOM_COM: "Chalon", POPULATION: 45_000 }],
    [{ CODGEO: "71076", LIBGEO: "Chalon", PMUN: 45_000 }],
    [{ code_insee: "71076", libelle: "Chalon", pop: "45 000" }],
    [{ codgeo: "71076", nom: "Chalon", P21_POP: 45_000.4 }],
    [{ insee: "71076", name: "Chalon", population_municipale: "45000" }],
  ])("recognises the names of %j", (properties) => {
    const commune = onlyCommune(layerText([squareFeature(properties)]));
    expect(commune).toMatchObject({ code: "71076", name: "Chalon", population: 45_000 });
  });

  it("reads births by year, children, EPCI, ring, town hall", () => {
    const commune = onlyCommune(
      layerText([
        squareFeature({
          code: "71076",
          nom: "Chalon",
          codeEpci: "247100589",
          naissances_2022: 500,
          naissances_2021: 510,
          enfants_0_5: 3000,
          couronne: 0,
          mairie: { type: "Point", coordinates: [4.85, 46.78] },
        }),
      ]),
    );
    expect(commune).toMatchObject({
      epciCode: "247100589",
      births: [
        { year: 2021, count: 510 },
        { year: 2022, count: 500 },
      ],
      children: null,
      childrenByAge: [{ fromMonths: 0, toMonths: 72, year: null, count: 3000 }],
      ringColumn: 0,
      townHall: [4.85, 46.78],
    });
  });

  it("takes a point with the code of a commune as its town hall", () => {
    const hall = {
      type: "Feature",
      properties: { code: "71076" },
      geometry: { type: "Point", coordinates: [4.85, 46.78] },
    };
    expect(onlyCommune(layerText([squareFeature({ code: "71076", nom: "A" }), hall])).townHall).toEqual([
      4.85, 46.78,
    ]);
  });

  it("says which of several population columns it took", () => {
    const text = layerText([
      squareFeature({ code: "71076", nom: "A", population_2021: 10, population_2023: 12 }),
    ]);
    expect(onlyCommune(text).population).toBe(12);
    expect(decodeCommunes(text).value?.populationYear).toBe(2023);
    expect(codesOf(text)).toEqual(["population-several-columns"]);
  });

  it("leaves out a value that is no count, and never reads nothing as zero", () => {
    const text = layerText([
      squareFeature({ code: "71076", nom: "A", population: "beaucoup" }),
      squareFeature({ code: "71077", nom: "B", population: "" }, 5),
      squareFeature({ code: "71078", nom: "C", population: -3 }, 5.1),
    ]);
    const { value, issues } = decodeCommunes(text);
    expect(value?.communes.map(({ population }) => population)).toEqual([null, null, null]);
    expect(issues.map(({ code, at }) => [code, at])).toEqual([
      ["value-not-a-count", "features[0].properties.population"],
      ["value-not-a-count", "features[2].properties.population"],
    ]);
  });

  it.each(["L'Été « à l'œuvre »", '"quoted"', "<script>alert(1)</script>", "=1+1"])(
    "keeps the name %s as text",
    (nom) => {
      expect(onlyCommune(layerText([squareFeature({ code: "71076", nom })])).name).toBe(nom);
    },
  );
});
