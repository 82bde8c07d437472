import { expect, test } from "vitest";
import { classPaint } from "../../../../../src/ui/map/accessClasses.ts";
import { accessOfLayer } from "../../../../../src/ui/map/accessOfLayer.ts";
import { cutsOf } from "../../../../../src/ui/map/legendModel.ts";
import { mapTheme } from "../../../../../src/ui/map/mapTheme.ts";
import {
  communeFeatures,
  labelFeatures,
  territoryBounds,
  whiteZoneFeatures,
} from "../../../../../src/ui/map/territorySources.ts";
import { fourSquares, fourSquaresDiagnosis } from "../../../../fixtures/fourSquares.ts";

const diagnosis = fourSquaresDiagnosis();
const cuts = cutsOf(diagnosis.definition);
const shown = accessOfLayer(diagnosis, null, "before");
const { land } = mapTheme(false);

test("every commune carries the colour of its class, and hatching where it is white", () => {
  const { features } = communeFeatures(fourSquares(), shown, cuts, "before", land);
  expect(features.map((feature) => feature.properties?.["fill"])).toEqual([
    classPaint(0).fill,
    classPaint(2).fill,
    classPaint(3).fill,
    classPaint("no-supply").fill,
  ]);
  expect(features.map((feature) => feature.properties?.["hatch"])).toEqual([
    "",
    "",
    "hatch-light",
    "hatch-light",
  ]);
});

test("the plain layer paints land only", () => {
  const { features } = communeFeatures(fourSquares(), new Map(), cuts, "plain", land);
  expect(new Set(features.map((feature) => feature.properties?.["fill"]))).toEqual(new Set([land.fill]));
  expect(features.some((feature) => feature.properties?.["dots"] === true)).toBe(false);
});

test("a commune without data is dotted, one without outline is a point", () => {
  const territory = fourSquares();
  const bare = { ...territory, communes: territory.communes.map((each) => ({ ...each, outline: null })) };
  const { features } = communeFeatures(bare, new Map(), cuts, "before", land);
  expect(features[0]?.properties?.["dots"]).toBe(true);
  expect(features[0]?.geometry).toEqual({ type: "Point", coordinates: [4.05, 46.05] });
});

test("names keep the spelling of the file, rank by population, and step aside for places", () => {
  const territory = fourSquares();
  const odd = {
    ...territory,
    communes: territory.communes.map((each) => ({ ...each, name: `<script>${each.name}` })),
  };
  const { features } = labelFeatures(odd, shown, cuts, "before", land, [{ lon: 4.051, lat: 46.051 }]);
  expect(features[0]?.properties).toMatchObject({ name: "<script>A", rank: -1000, crowded: true });
  expect(features[1]?.properties).toMatchObject({ rank: -200, crowded: false });
});

test("white communes are outlined as one shape", () => {
  const { features } = whiteZoneFeatures(fourSquares(), shown);
  expect(features).toHaveLength(1);
  expect(features[0]?.geometry).toMatchObject({ type: "MultiLineString" });
  expect(whiteZoneFeatures(fourSquares(), new Map()).features).toEqual([]);
});

test("bounds go round all outlines; an empty territory has none", () => {
  const bounds = territoryBounds(fourSquares());
  expect(bounds?.map((value) => Number(value.toFixed(6)))).toEqual([4, 46, 4.2, 46.2]);
  expect(territoryBounds({ ...fourSquares(), communes: [] })).toBeNull();
});
