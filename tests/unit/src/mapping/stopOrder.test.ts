import { expect, test } from "vitest";
import type { PlanStop, PlanTour } from "../../../../planners/model/plan.ts";
import { numberCircuits } from "../../../../src/mapping/stopOrder.ts";

const stop = (siteId: string, arrive: number): PlanStop => ({
  siteId,
  arrive,
  start: arrive + 30,
  end: arrive + 120,
  depart: arrive + 150,
});
const tour = (week: number, weekday: number, halfDay: "am" | "pm", stops: readonly PlanStop[]): PlanTour => ({
  week,
  weekday,
  halfDay,
  stops,
});

test("stops are numbered in the order of visit, whatever the order of the file", () => {
  const [circuit] = numberCircuits({
    circuits: [
      {
        id: "c1",
        teamId: "t",
        depotId: "d",
        tours: [tour(1, 4, "am", [stop("late", 700), stop("early", 540)])],
      },
    ],
  });
  expect(circuit?.stops).toEqual([
    { siteId: "early", number: 1 },
    { siteId: "late", number: 2 },
  ]);
  expect(circuit?.ways).toEqual([["early", "late"]]);
});

test("tours go by week, weekday and half-day; a repeated way is drawn once", () => {
  const [circuit] = numberCircuits({
    circuits: [
      {
        id: "c1",
        teamId: "t",
        depotId: "d",
        tours: [
          tour(3, 1, "am", [stop("a", 540)]),
          tour(1, 2, "pm", [stop("c", 840)]),
          tour(1, 2, "am", [stop("b", 540)]),
          tour(1, 1, "am", [stop("a", 540)]),
        ],
      },
    ],
  });
  expect(circuit?.stops.map(({ siteId }) => siteId)).toEqual(["a", "b", "c"]);
  expect(circuit?.ways).toEqual([["a"], ["b"], ["c"]]);
});

test("no plan, no circuit", () => {
  expect(numberCircuits(null)).toEqual([]);
});
