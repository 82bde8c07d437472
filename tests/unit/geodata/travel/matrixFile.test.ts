import { describe, expect, it } from "vitest";
import { UNREACHABLE } from "../../../../geodata/model/travel.ts";
import {
  createMatrixFileProvider,
  selectMatrix,
  type TravelTable,
} from "../../../../geodata/travel/matrixFile.ts";

const point = (id: string) => ({ id, lon: 4.8, lat: 46.8 });
const TABLE: TravelTable = {
  provider: "valhalla",
  computedAt: "2026-01-05T00:00:00.000Z",
  estimated: false,
  mode: "car",
  detail: "OSM",
  points: [point("a"), point("b"), point("c")],
  seconds: [0, 10, 20, 30, 0, null, 50, 60, 0],
  metres: [0, 100, 200, 300, 0, null, 500, 600, 0],
};

describe("selectMatrix", () => {
  it("picks rows and columns by id, in the order asked for", () => {
    const { matrix, issues } = selectMatrix(TABLE, [point("c"), point("a")], [point("b")]);
    expect([...matrix.seconds]).toEqual([60, 10]);
    expect([...matrix.metres]).toEqual([600, 100]);
    expect(matrix.provenance).toMatchObject({ provider: "valhalla", estimated: false });
    expect(issues).toEqual([]);
  });

  it("lists missing points and pairs, and fills neither in", () => {
    const { matrix, issues } = selectMatrix(TABLE, [point("b"), point("x")], [point("c"), point("a")]);
    expect([...matrix.seconds]).toEqual([UNREACHABLE, 30, UNREACHABLE, UNREACHABLE]);
    expect(issues.map(({ code, params }) => [code, params])).toEqual([
      ["matrix-point-missing", { id: "x" }],
      ["matrix-pair-missing", { from: "b", to: "c" }],
    ]);
  });

  it("is a provider too", async () => {
    const matrix = await createMatrixFileProvider(TABLE).computeMatrix([point("a")], [point("c")]);
    expect([...matrix.seconds]).toEqual([20]);
  });
});
