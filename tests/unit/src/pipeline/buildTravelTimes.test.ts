import { expect, test } from "vitest";
import { UNREACHABLE, type TravelTimeProvider } from "../../../../geodata/model/travel.ts";
import { createMatrixFileProvider } from "../../../../geodata/travel/matrixFile.ts";
import { buildTravelTimes } from "../../../../src/pipeline/buildTravelTimes.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

test("the times of a matrix file come through a provider unchanged", async () => {
  const scenario = rowScenario();
  if (!("points" in scenario.travelTimes)) throw new Error("the fixture carries a matrix");
  const table = scenario.travelTimes;
  expect(await buildTravelTimes(scenario, createMatrixFileProvider(table))).toEqual(table);
});

test("a pair without a way is null, never a number", async () => {
  const roadless: TravelTimeProvider = {
    name: "roadless",
    computeMatrix: (origins, destinations) =>
      Promise.resolve({
        originIds: origins.map(({ id }) => id),
        destinationIds: destinations.map(({ id }) => id),
        seconds: new Uint32Array(origins.length * destinations.length).fill(UNREACHABLE),
        metres: new Uint32Array(origins.length * destinations.length).fill(UNREACHABLE),
        provenance: { provider: "roadless", computedAt: "now", estimated: false, mode: "car", detail: "" },
      }),
  };
  const { provider, points, seconds, metres } = await buildTravelTimes(rowScenario(), roadless);
  // Four communes, one place, four halls and a base.
  expect([provider, points.length, seconds.length]).toEqual(["roadless", 10, 100]);
  expect(new Set([...seconds, ...metres])).toEqual(new Set([null]));
});
