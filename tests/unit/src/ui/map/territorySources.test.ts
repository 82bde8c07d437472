import { expect, test } from "vitest";
import { mapTheme } from "../../../../../src/ui/map/mapTheme.ts";
import {
  communeFeatures,
  labelFeatures,
  whiteCommunes,
  whiteZoneFeatures,
} from "../../../../../src/ui/map/territorySources.ts";
import { fourSquares } from "../../../../fixtures/fourSquares.ts";
import { paintSquares } from "../../../../fixtures/paintSquares.ts";

const painting = paintSquares("access");
const { land } = mapTheme(false);

test("every commune carries the colour of its class, and hatching where it is white", () => {
  const { features } = communeFeatures(fourSquares(), painting, land);
  expect(features.map((feature) => feature.properties?.["fill"])).toEqual([
    painting.paints(0).fill,
    painting.paints(2).fill,
    painting.paints(3).fill,
    painting.paints("no-supply").fill,
  ]);
  expect(features.map((feature) => feature.properties?.["overlay"])).toEqual([
    "",
    "",
    "hatch-light",
    "cross",
  ]);
});

test("the plain layer paints land only", () => {
  const { features } = communeFeatures(fourSquares(), null, land);
  expect(new Set(features.map((feature) => feature.properties?.["fill"]))).toEqual(new Set([land.fill]));
  expect(features.some((feature) => feature.properties?.["overlay"] !== "")).toBe(false);
});

test("a commune without data is dotted, one without outline is a point", () => {
  const territory = fourSquares();
  const bare = { ...territory, communes: territory.communes.map((each) => ({ ...each, outline: null })) };
  const { features } = communeFeatures(bare, paintSquares("places"), land);
  expect(features[0]?.properties?.["overlay"]).toBe("dots");
  expect(features[0]?.geometry).toEqual({ type: "Point", coordinates: [4.05, 46.05] });
});

test("names keep the spelling of the file, rank by population, and step aside for places", () => {
  const territory = fourSquares();
  const odd = {
    ...territory,
    communes: territory.communes.map((each) => ({ ...each, name: `<script>${each.name}` })),
  };
  const { features } = labelFeatures(odd, painting, land, [{ lon: 4.051, lat: 46.051 }]);
  expect(features[0]?.properties).toMatchObject({ name: "<script>A", rank: -1000, crowded: true });
  expect(features[1]?.properties).toMatchObject({ rank: -200, crowded: false });
});

test("white communes are outlined as one shape", () => {
  const { features } = whiteZoneFeatures(fourSquares(), whiteCommunes(painting));
  expect(features).toHaveLength(1);
  expect(features[0]?.geometry).toMatchObject({ type: "MultiLineString" });
  expect(whiteZoneFeatures(fourSquares(), whiteCommunes(null)).features).toEqual([]);
});
