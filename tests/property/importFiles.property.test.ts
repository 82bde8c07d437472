import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeNeed } from "../../geodata/formats/csvNeed.ts";
import { decodeCommunes } from "../../geodata/formats/geojsonCommunes.ts";
import { decodeStructures } from "../../geodata/formats/structures.ts";
import { findSelfIntersection } from "../../geodata/geometry/selfIntersection.ts";
import { ISSUE_LIMIT } from "../../geodata/model/issue.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import { issueText } from "../../src/i18n/issueText.ts";
import { importFiles } from "../../src/pipeline/import/importFiles.ts";
import { openedText } from "../fixtures/openedText.ts";
import { threeInARow } from "../fixtures/threeInARow.ts";

const SEED = { seed: 20_261_122, numRuns: 300 };

/** Values that shadow methods, overflow, or look nearly right. */
const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, "NaN", 1e308, -0, "71001", [], {}, { toString: 1 }, [[[]]], "FeatureCollection"),
);
const key = fc.constantFrom(
  "code",
  "nom",
  "population",
  "naissances_2022",
  "mairie",
  "type",
  "__proto__",
  "epci",
);
const position = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.double({ min: 4, max: 5 }), fc.double({ min: 46, max: 47 })) },
  { weight: 1, arbitrary: junk },
);
const rings = fc.array(
  fc.oneof({ weight: 5, arbitrary: fc.array(position, { maxLength: 6 }) }, { weight: 1, arbitrary: junk }),
  {
    maxLength: 3,
  },
);
const geometry = fc.oneof(
  fc.record({ type: fc.constant("Polygon"), coordinates: rings }),
  fc.record({ type: fc.constant("MultiPolygon"), coordinates: fc.array(rings, { maxLength: 2 }) }),
  fc.record({ type: fc.constant("GeometryCollection"), geometries: fc.array(junk, { maxLength: 2 }) }),
  fc.record({ type: fc.constant("Point"), coordinates: position }),
  junk,
);
const feature = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant("Feature"),
      id: junk,
      properties: fc.oneof(
        fc.record({ code: fc.constantFrom("71001", "1004", 71002, "2A004", "x", null), nom: junk }),
        fc.dictionary(key, junk),
        junk,
      ),
      geometry,
    }),
  },
  { weight: 1, arbitrary: junk },
);
const layer = fc.record({
  type: fc.constant("FeatureCollection"),
  crs: fc.oneof(junk, fc.constant({ type: "name", properties: { name: "EPSG:2154" } })),
  features: fc.oneof(
    { weight: 9, arbitrary: fc.array(feature, { maxLength: 6 }) },
    { weight: 1, arbitrary: junk },
  ),
});
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.json({ maxDepth: 5 }),
  fc
    .array(
      fc.constantFrom(
        '"',
        ";",
        ",",
        "\n",
        "\r\n",
        "code",
        "nom",
        "population",
        "71001",
        "4,85",
        "=1+1",
        "é",
        "{",
        "[",
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join("")),
);

function expectSound(decoded: Decoded<unknown>): void {
  expect(decoded.issues.length).toBeLessThanOrEqual(ISSUE_LIMIT);
  if (decoded.value === undefined)
    expect(decoded.issues.some(({ severity }) => severity === "error")).toBe(true);
  for (const issue of decoded.issues)
    for (const lang of ["fr", "en"] as const) expect(issueText(issue, lang).length).toBeGreaterThan(20);
}

describe("decoders on anything at all", () => {
  it("never throw on nearly right layers, and give valid communes or say why not", () => {
    fc.assert(
      fc.property(layer, (value) => {
        const source = JSON.stringify(value);
        const decoded = decodeCommunes(source);
        expect(decoded.issues.length).toBeLessThanOrEqual(ISSUE_LIMIT);
        for (const { code, outline } of decoded.value?.communes ?? []) {
          expect(code).toMatch(/^(?:\d{5}|2[AB]\d{3})$/u);
          expect(outline?.coordinates.length).toBeGreaterThan(0);
        }
        if (decoded.value === undefined)
          expect(decoded.issues.some(({ severity }) => severity === "error")).toBe(true);
        decodeStructures(source, threeInARow(), "x");
      }),
      SEED,
    );
  });

  it("never throw on arbitrary text", () => {
    fc.assert(
      fc.property(text, (source) => {
        expectSound(decodeCommunes(source));
        expectSound(decodeNeed(source));
        expectSound(decodeStructures(source, threeInARow(), "x"));
      }),
      SEED,
    );
  });

  it("never throw on arbitrary bytes, alone or together", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.uint8Array({ maxLength: 80 }),
            text.map((source) => new TextEncoder().encode(source)),
          ),
          { maxLength: 3 },
        ),
        (files) => {
          const { report } = importFiles(
            files.map((bytes, i) => openedText(`f${i}`, new Uint8Array(bytes))),
            threeInARow(),
          );
          expect(report.files).toHaveLength(files.length);
        },
      ),
      SEED,
    );
  });
});

it("finds a crossing exactly where comparing every pair of edges does", () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(fc.array(point, { minLength: 3, maxLength: 9 }), (points) => {
      const ring = [...points, points[0] ?? [0, 0]];
      expect(findSelfIntersection(ring) !== null).toBe(crossesByPairs(ring));
    }),
    SEED,
  );
});

function crossesByPairs(ring: readonly (readonly [number, number])[]): boolean {
  const side = (
    [ax, ay]: readonly number[],
    [bx, by]: readonly number[],
    [x, y]: readonly number[],
  ): number =>
    Math.sign(
      ((bx ?? 0) - (ax ?? 0)) * ((y ?? 0) - (ay ?? 0)) - ((by ?? 0) - (ay ?? 0)) * ((x ?? 0) - (ax ?? 0)),
    );
  for (let i = 0; i + 1 < ring.length; i++)
    for (let j = 0; j < i; j++) {
      const [a, b, c, d] = [
        ring[i] ?? [0, 0],
        ring[i + 1] ?? [0, 0],
        ring[j] ?? [0, 0],
        ring[j + 1] ?? [0, 0],
      ];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) return true;
    }
  return false;
}
