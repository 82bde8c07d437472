import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import type { Isochrone } from "../../../../geodata/model/isochrone.ts";
import { exportIsochrones } from "../../../../src/exports/isochrones.ts";
import { listIsochronePoints } from "../../../../src/pipeline/isochronePoints.ts";
import { hostileContext, planContext } from "../../../fixtures/exportContexts.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

/** A square around a place, clockwise and with more decimals than a file may have. */
function squareAround(lon: number, half: number): Isochrone["outline"] {
  const [west, east, south, north] = [lon - half, lon + half, 46.8 - half, 46.8 + half];
  return {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west, north + 1e-9],
        [east, north],
        [east, south],
        [west, south],
      ],
    ],
  };
}

interface Written {
  readonly bbox: readonly number[];
  readonly features: readonly {
    readonly id: string;
    readonly geometry: { readonly coordinates: readonly (readonly (readonly number[])[])[] };
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

function write(context = planContext()): Written {
  const points = listIsochronePoints(context.scenario, rowPlan());
  const isochrones = points.flatMap(({ id: pointId, lon }) =>
    [5, 10].map((minutes) => ({ pointId, minutes, outline: squareAround(lon, minutes / 100) })),
  );
  const { fileName, text } = exportIsochrones(context, points, isochrones);
  expect(fileName).toBe("isochrones.geojson");
  const schema = readFileSync(
    new URL("../../../../public/schemas/isochrones.schema.json", import.meta.url),
    "utf8",
  );
  const validate = new Ajv({ strict: false }).compile(JSON.parse(schema) as object);
  const json = JSON.parse(text) as Written;
  expect(validate(json) ? null : validate.errors).toBeNull();
  return json;
}

describe("listIsochronePoints", () => {
  it("takes the places and the halls of a plan, or every hall without one", () => {
    const ids = (plan: Parameters<typeof listIsochronePoints>[1]): string[] =>
      listIsochronePoints(rowScenario(), plan).map(({ id }) => id);
    expect(ids(rowPlan())).toEqual(["structure-la-place", "venue-salle-71003"]);
    expect(ids(null)).toEqual([
      "structure-la-place",
      ...["71001", "71002", "71003", "71004"].map((code) => `venue-salle-${code}`),
    ]);
  });
});

describe("isochrones.geojson", () => {
  it("draws wide areas before the narrow ones of the same place", () => {
    const { features, bbox } = write();
    expect(features.map(({ id }) => id)).toEqual([
      "structure-la-place-10",
      "structure-la-place-5",
      "venue-salle-71003-10",
      "venue-salle-71003-5",
    ]);
    expect(bbox).toEqual([4.7, 46.7, 5.1, 46.9]);
    expect(features[2]?.properties).toMatchObject({
      code_insee: "71003",
      nature: "salle d'atelier",
      minutes: 10,
      mode: "en voiture",
      sens: "vers le lieu",
      licence: "ODbL 1.0 ; Licence Ouverte 2.0",
    });
  });

  it("turns rings counter-clockwise, with seven decimals at most", () => {
    const [first] = write().features;
    expect(first?.geometry.coordinates).toEqual([
      [
        [4.7, 46.7],
        [4.9, 46.7],
        [4.9, 46.9],
        [4.7, 46.9],
        [4.7, 46.7],
      ],
    ]);
  });

  it("stays a valid file whatever the names are", () => {
    expect(write(hostileContext()).features.length).toBeGreaterThan(0);
  });
});
