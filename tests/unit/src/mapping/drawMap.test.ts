import { expect, test } from "vitest";
import { drawMap } from "../../../../src/mapping/drawMap.ts";
import type { MapPainting } from "../../../../src/mapping/paintMap.ts";
import { fourSquares, hallOf, placeInA } from "../../../fixtures/fourSquares.ts";
import { indicatorsOf, paintSquares, squareIndicators, valueOf } from "../../../fixtures/paintSquares.ts";

function draw(painting: MapPainting | null = paintSquares("access")) {
  const territory = fourSquares();
  return drawMap({
    territory,
    painting,
    structures: [placeInA()],
    service: null,
    lines: [],
    depots: [],
    venues: territory.communes.map(hallOf),
    circuits: [
      {
        id: "c",
        index: 2,
        depotId: "d",
        stops: [{ siteId: "hall-00004", number: 1 }],
        ways: [["hall-00004"]],
      },
    ],
    houseIds: ["hall-00002", "gone"],
    named: new Set(["00001"]),
    width: 300,
    height: 200,
  });
}

test("the drawing stays in its frame, north up", () => {
  const drawing = draw();
  const ys = (path: string): number[] => [...path.matchAll(/ ([\d.]+)/gu)].map((match) => Number(match[1]));
  const all = drawing.communes.flatMap(({ path }) => ys(path));
  expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...all)).toBeLessThanOrEqual(200);
  const [a, , c] = drawing.communes;
  expect(Math.min(...ys(c?.path ?? ""))).toBeLessThan(Math.min(...ys(a?.path ?? "")));
});

test("white communes, the named one, the place and the stop are where they belong", () => {
  const drawing = draw();
  expect(drawing.communes.map(({ white }) => white)).toEqual([false, false, true, true]);
  expect(drawing.zonePath.startsWith("M")).toBe(true);
  expect(drawing.names.map(({ text }) => text)).toEqual(["A"]);
  expect(drawing.structures).toMatchObject([{ kind: "maison-1000-jours", outside: false }]);
  const [place] = drawing.structures;
  const [stop] = drawing.stops;
  expect(stop).toMatchObject({ number: 1, circuitIndex: 2 });
  expect(stop?.x).toBeGreaterThan(place?.x ?? Infinity);
  expect(stop?.y).toBeLessThan(place?.y ?? -Infinity);
});

test("a new fixed place stands at its hall; one that is gone is not drawn", () => {
  const { houses } = draw();
  expect(houses).toHaveLength(1);
  expect(houses[0]?.x).toBeGreaterThan(150); // B lies in the east
});

test("any indicator is drawn with the colours and patterns of its painting", () => {
  const painting = paintSquares("sessions", {
    indicators: squareIndicators([
      indicatorsOf("00001", { sessions: valueOf(22) }),
      indicatorsOf("00002", { sessions: { kind: "no-supply" } }),
    ]),
  });
  const { communes } = draw(painting);
  expect(communes.map(({ fill }) => fill)).toEqual([
    painting.paints(4).fill,
    painting.paints("no-supply").fill,
    painting.paints("no-data").fill,
    painting.paints("no-data").fill,
  ]);
  expect(communes.map(({ overlay }) => overlay)).toEqual(["", "cross", "dots", "dots"]);
});

test("without a painting the land alone is drawn", () => {
  const { communes, zonePath } = draw(null);
  expect(new Set(communes.map(({ fill, overlay }) => `${fill} ${overlay}`)).size).toBe(1);
  expect(zonePath).toBe("");
});
