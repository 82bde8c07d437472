import { expect, test } from "vitest";
import type { Depot } from "../../../../../src/scenario/scenario.ts";
import { drawCircuitLines } from "../../../../../src/mapping/circuitLines.ts";
import { circuitStyle } from "../../../../../src/mapping/circuitStyle.ts";
import {
  circuitFeatures,
  depotFeatures,
  stopFeatures,
  structureFeatures,
} from "../../../../../src/ui/map/placeSources.ts";
import type { DrawnCircuit } from "../../../../../src/mapping/stopOrder.ts";
import { fourSquares, hallOf, placeInA } from "../../../../fixtures/fourSquares.ts";

const venues = fourSquares().communes.map(hallOf);
const depots: readonly Depot[] = [
  { id: "base", name: "Base", lon: 4.05, lat: 46.05 },
  { id: "other", name: "Autre", lon: 4.2, lat: 46.2 },
];
const circuit = (index: number, sites: readonly string[]): DrawnCircuit => ({
  id: `c${index}`,
  index,
  depotId: "base",
  stops: sites.map((siteId, place) => ({ siteId, number: place + 1 })),
  ways: [sites],
});
const two = [circuit(0, ["hall-00003", "hall-00004"]), circuit(1, ["hall-00003"])];

test("a structure is solid inside, hollow outside, pale when it does not count", () => {
  const structures = [
    placeInA(),
    placeInA({ id: "out", communeCode: "99999", kind: "rpe" }),
    placeInA({ id: "books", kind: "library", categories: [1], geocoding: "commune" }),
  ];
  const { features } = structureFeatures(structures, fourSquares(), 4);
  expect(features.map((feature) => feature.properties)).toMatchObject([
    { image: "inside-maison-1000-jours", counts: true, toPlace: false },
    { image: "outside-rpe", counts: true },
    { image: "inside-library", counts: false, toPlace: true },
  ]);
});

test("a structure without commune code is placed by where it lies", () => {
  const inside = placeInA({ communeCode: null, lon: 4.15, lat: 46.15 });
  const outside = placeInA({ communeCode: null, lon: 4.35, lat: 46.15 });
  const { features } = structureFeatures([inside, outside], fourSquares(), null);
  expect(features.map((feature) => feature.properties?.["image"])).toEqual([
    "inside-maison-1000-jours",
    "outside-maison-1000-jours",
  ]);
});

test("stops carry number and colour; two circuits at one hall stand side by side", () => {
  const { features } = stopFeatures(two, venues, null);
  expect(features.map((feature) => feature.properties)).toMatchObject([
    {
      venueId: "hall-00003",
      number: "1",
      circuitId: "c0",
      shift: 0,
      image: `disc-${circuitStyle(0).colour}`,
    },
    { venueId: "hall-00004", number: "2", communeCode: "00004" },
    { venueId: "hall-00003", number: "1", circuitId: "c1", shift: 1 },
  ]);
});

test("a stop whose hall is unknown is left out", () => {
  expect(stopFeatures([circuit(0, ["nowhere"])], venues, null).features).toEqual([]);
});

test("the selected circuit stands out; many circuits are softened until one is chosen", () => {
  const strengths = (circuits: readonly DrawnCircuit[], selected: string | null): unknown[] =>
    circuitFeatures(drawCircuitLines(circuits, { venues, depots }), circuits.length, selected).features.map(
      (feature) => feature.properties?.["strength"] as unknown,
    );
  expect(strengths(two, null)).toEqual([1, 1]);
  expect(strengths(two, "c1")).toEqual([0.3, 1]);
  const many = Array.from({ length: 9 }, (_, index) => circuit(index, ["hall-00003"]));
  expect(new Set(strengths(many, null))).toEqual(new Set([0.75]));
});

test("only the bases that circuits leave from are drawn", () => {
  expect(depotFeatures(depots, two).features.map((feature) => feature.properties?.["id"])).toEqual(["base"]);
});
