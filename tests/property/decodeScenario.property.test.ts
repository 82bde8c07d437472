import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodePlanDocument } from "../../src/scenario/decodePlanDocument.ts";
import { decodeScenario } from "../../src/scenario/decodeScenario.ts";
import { decodeTerritory } from "../../src/scenario/decodeTerritory.ts";
import { decodeTravelTimes } from "../../src/scenario/decodeTravelTimes.ts";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import { scenarioHash } from "../../src/scenario/scenarioHash.ts";
import { rowScenario } from "../fixtures/rowScenario.ts";

const SEED = 20_261_122;

type Path = readonly (string | number)[];

/** Every place of a document that a hand could change. */
function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => listPaths(child, [...path, key]))];
}

function replaceAt(value: unknown, path: Path, replacement: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined || typeof value !== "object" || value === null) return replacement;
  if (Array.isArray(value)) {
    return value.map((item: unknown, i) =>
      String(i) === String(key) ? replaceAt(item, rest, replacement) : item,
    );
  }
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replaceAt(record[key], rest, replacement) };
}

const document: unknown = JSON.parse(encodeScenario(rowScenario()));
const paths = listPaths(document);

describe("decoders of documents", () => {
  it("never throw on arbitrary JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        for (const decode of [decodeScenario, decodeTerritory, decodeTravelTimes, decodePlanDocument]) {
          const decoded = decode(value);
          expect(decoded.value !== undefined || decoded.issues.length > 0).toBe(true);
        }
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it("never throw on a document with one value replaced; what is decoded is then stable", () => {
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue({ maxDepth: 2 }), (path, replacement) => {
        const decoded = decodeScenario(replaceAt(document, path, replacement));
        if (decoded.value === undefined) {
          expect(decoded.issues.some((issue) => issue.severity === "error")).toBe(true);
          return;
        }
        const again = decodeScenario(JSON.parse(encodeScenario(decoded.value)));
        expect(again.value && encodeScenario(again.value)).toBe(encodeScenario(decoded.value));
        expect(again.value && scenarioHash(again.value)).toBe(scenarioHash(decoded.value));
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});
