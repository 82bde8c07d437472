import { expect, test } from "vitest";
import { recolouringOf } from "../../../../../src/ui/map/recolouringOf.ts";
import { communeFeatures, labelFeatures } from "../../../../../src/ui/map/territorySources.ts";
import { mapTheme } from "../../../../../src/ui/map/mapTheme.ts";
import { fourSquares } from "../../../../fixtures/fourSquares.ts";
import { indicatorsOf, paintSquares, squareIndicators, valueOf } from "../../../../fixtures/paintSquares.ts";

const { land } = mapTheme(false);
const territory = fourSquares();
const access = communeFeatures(territory, paintSquares("access"), land);

test("another indicator sends colours alone, of those communes whose colours change", () => {
  const painting = paintSquares("sessions", {
    indicators: squareIndicators([indicatorsOf("00001", { sessions: valueOf(30) })]),
  });
  const sessions = communeFeatures(territory, painting, land);
  const change = recolouringOf(access, sessions);
  // A is pale on both maps: nearest, and most sessions.
  expect(change?.update.map(({ id }) => id)).toEqual(["00002", "00003", "00004"]);
  expect(change?.update[0]?.addOrUpdateProperties).toContainEqual({ key: "overlay", value: "dots" });
  expect(change?.update.flatMap(({ addOrUpdateProperties }) => addOrUpdateProperties)).not.toContainEqual(
    expect.objectContaining({ key: "code" }),
  );
});

test("names are compared by where they stand", () => {
  const names = labelFeatures(territory, paintSquares("access"), land, []);
  const plain = labelFeatures(territory, null, land, []);
  expect(recolouringOf(names, plain)?.update.length).toBeGreaterThan(0);
});

test("other shapes, other communes or a first drawing are sent whole", () => {
  expect(recolouringOf(undefined, access)).toBeNull();
  expect(recolouringOf({ type: "FeatureCollection", features: [] }, access)).toBeNull();
  const fewer = { ...territory, communes: territory.communes.slice(1) };
  expect(recolouringOf(access, communeFeatures(fewer, paintSquares("access"), land))).toBeNull();
  const redrawn = structuredClone(territory);
  expect(recolouringOf(access, communeFeatures(redrawn, paintSquares("access"), land))).toBeNull();
});
