import { expect, test } from "vitest";
import { DEFAULT_MAP_STYLE, type MapStyleChoice, readMapStyle } from "../../../../src/mapping/mapChoice.ts";

test("what was kept is read again", () => {
  const style: MapStyleChoice = {
    palette: "cividis",
    limits: false,
    classings: { access: { method: "own", count: 5, ownCuts: [8, 12.5] } },
  };
  expect(readMapStyle(JSON.parse(JSON.stringify(style)))).toEqual(style);
});

test("anything else takes the defaults, part by part", () => {
  for (const odd of [null, 3, "purples", [], {}]) expect(readMapStyle(odd)).toEqual(DEFAULT_MAP_STYLE);
  const classings = {
    access: { method: "own", count: 5, ownCuts: [10, 5] },
    coverage: { method: "own", count: 5, ownCuts: [] },
    sessions: { method: "magic", count: 5, ownCuts: [] },
    places: { method: "natural", count: 9, ownCuts: [] },
    children: { method: "equal", count: 4, ownCuts: [] },
    unknown: { method: "equal", count: 4, ownCuts: [] },
  };
  expect(readMapStyle({ palette: "rainbow", limits: "yes", classings })).toEqual({
    ...DEFAULT_MAP_STYLE,
    classings: { children: { method: "equal", count: 4, ownCuts: [] } },
  });
});
