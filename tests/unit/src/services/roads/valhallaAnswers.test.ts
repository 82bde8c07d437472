import { describe, expect, it } from "vitest";
import {
  readIsochroneAnswer,
  readLocateAnswer,
  readMatrixAnswer,
  readRouteAnswer,
} from "../../../../../src/services/roads/valhallaAnswers.ts";

const WRONG = expect.objectContaining({ name: "RoadServiceError", code: "wrong-answer" }) as Error;

describe("answers of Valhalla", () => {
  it("give seconds as they are, and kilometres as metres", () => {
    const text = JSON.stringify({
      sources_to_targets: { durations: [[0, 617, null]], distances: [[0, 11.304, null]] },
    });
    expect(readMatrixAnswer(text)).toEqual({ seconds: [[0, 617, null]], metres: [[0, 11_304, null]] });
  });

  it("give the places on roads beside a point, none where there are none", () => {
    const text = JSON.stringify([
      { edges: [{ correlated_lon: 1.5, correlated_lat: 42.5, way_id: 1 }] },
      { edges: null },
    ]);
    expect(readLocateAnswer(text)).toEqual([[[1.5, 42.5]], []]);
  });

  it("give a drive with its line once, and its steps without theirs", () => {
    const step = { maneuver: { type: "depart" }, name: "D 906", distance: 10 };
    const line = [
      [4.8, 46.8],
      [4.9, 46.8],
    ];
    const text = JSON.stringify({
      routes: [
        {
          duration: 61.4,
          distance: 900.2,
          geometry: { coordinates: line },
          legs: [{ steps: [{ ...step, geometry: { coordinates: line } }] }],
        },
      ],
    });
    expect(readRouteAnswer(text)).toEqual({ seconds: 61.4, metres: 900.2, line, steps: [step] });
  });

  it("give areas by their minutes", () => {
    const outline = {
      type: "Polygon",
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const text = JSON.stringify({ features: [{ properties: { contour: 5 }, geometry: outline }] });
    expect(readIsochroneAnswer(text)).toEqual([{ minutes: 5, outline }]);
  });

  it.each([
    ["cut off", '{"sources_to_targets":{"dura'],
    ["of another shape", '{"sources_to_targets":[[{"time":1}]]}'],
    ["with words for numbers", '{"sources_to_targets":{"durations":[["1"]],"distances":[[1]]}}'],
  ])("that are %s are refused", (_, text) => {
    expect(() => readMatrixAnswer(text)).toThrow(WRONG);
    expect(() => readRouteAnswer(text)).toThrow(WRONG);
    expect(() => readLocateAnswer(text)).toThrow(WRONG);
    expect(() => readIsochroneAnswer(text)).toThrow(WRONG);
  });
});
