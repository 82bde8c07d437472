import { expect, it } from "vitest";
import {
  countingPlaces,
  findWorstAccess,
  listRadii,
  requireAccess,
} from "../../../../planners/pareto/accessPlace.ts";
import { buildStepProblem, FREE_STEP, isLooser } from "../../../../planners/pareto/frontStep.ts";
import { fourVillages } from "../../../fixtures/planningProblems.ts";

/** A village 900 s from a place, 300 s from hall 0; one with no place and 600 s from halls 0 and 1; one cut off. */
const places = [
  { id: "near", todaySeconds: 900, sites: [0, 2], accessSeconds: [300, 1200] },
  { id: "alone", todaySeconds: null, sites: [0, 1], accessSeconds: [600, 600] },
  { id: "cut-off", todaySeconds: null, sites: [], accessSeconds: [] },
];

it("leaves out halls that are no nearer, and families that nothing can reach", () => {
  const counting = countingPlaces(fourVillages(), places);
  expect(counting.map(({ id, sites }) => [id, sites])).toEqual([
    ["near", [0]],
    ["alone", [0, 1]],
  ]);
  const forbidden = countingPlaces(fourVillages({ forbiddenSites: [0] }), places);
  expect(forbidden.map(({ sites }) => sites)).toEqual([[], [1]]);
});

it("takes the shorter of two drives for each place, and the longest of all places", () => {
  const counting = countingPlaces(fourVillages(), places);
  expect(findWorstAccess(counting, new Set())).toEqual({ seconds: Infinity, place: 1 });
  expect(findWorstAccess(counting, new Set([1]))).toEqual({ seconds: 900, place: 0 });
  expect(findWorstAccess(counting, new Set([0]))).toEqual({ seconds: 600, place: 1 });
  expect(findWorstAccess([], new Set())).toEqual({ seconds: 0, place: -1 });
});

it("lists the worst-off times that are possible: none below what the farthest can reach at best", () => {
  expect(listRadii(countingPlaces(fourVillages(), places))).toEqual([600, 900]);
});

it("requires whoever is farther today to be reached in time, without weight", () => {
  const base = fourVillages();
  const { demands } = requireAccess(base, countingPlaces(base, places), 700);
  expect(demands.slice(base.demands.length)).toEqual([
    { id: "near", weight: 0, sites: [0], accessSeconds: [300], required: true },
    { id: "alone", weight: 0, sites: [0, 1], accessSeconds: [600, 600], required: true },
  ]);
});

it("knows a question that another one answers: 250 € pay two half-days of 100 €, not three", () => {
  const problem = fourVillages();
  const two = { ...FREE_STEP, halfDays: 2 };
  expect(isLooser(problem, two, { ...FREE_STEP, cents: 25_000 })).toBe(true);
  expect(isLooser(problem, two, { ...FREE_STEP, cents: 30_000 })).toBe(false);
  expect(isLooser(problem, { ...two, worstSeconds: 600 }, { ...two, worstSeconds: 900 })).toBe(false);
  expect(buildStepProblem(problem, [], { ...two, cents: 9 }).budget).toMatchObject({ halfDays: 2, cents: 9 });
});

it("an open house brings families nearer as a visited hall does", () => {
  const [first] = places;
  if (first === undefined) throw new Error("there is a place");
  const housed = {
    ...first,
    todaySeconds: 1200,
    sites: [],
    accessSeconds: [],
    houses: [0, 1],
    houseSeconds: [300, 1500],
  };
  const counting = countingPlaces(fourVillages(), [housed]);
  expect(counting[0]?.houses).toEqual([0]); // the other is farther than the place of today
  expect(findWorstAccess(counting, new Set())).toEqual({ seconds: 1200, place: 0 });
  expect(findWorstAccess(counting, new Set(), new Set([0]))).toEqual({ seconds: 300, place: 0 });
  expect(listRadii(counting)).toEqual([300, 1200]);
  const { demands } = requireAccess(fourVillages(), counting, 600);
  expect(demands.at(-1)).toMatchObject({
    id: `${first.id}-near`,
    required: true,
    houses: [0],
    houseSeconds: [300],
  });
});
