import { expect, test } from "vitest";
import { accessOfLayer } from "../../../../../src/ui/map/accessOfLayer.ts";
import { legendFacts, legendSources } from "../../../../../src/ui/map/legendFacts.ts";
import { classRows, cutsOf, placeMarks } from "../../../../../src/ui/map/legendModel.ts";
import { fourSquares, fourSquaresDiagnosis, placeInA } from "../../../../fixtures/fourSquares.ts";

const diagnosis = fourSquaresDiagnosis();

test("counts communes by class, and names no supply only where there is some", () => {
  const cuts = cutsOf(diagnosis.definition);
  expect(classRows(fourSquares(), accessOfLayer(diagnosis, null, "before"), cuts)).toEqual([
    { access: 0, communes: 1 },
    { access: 1, communes: 0 },
    { access: 2, communes: 1 },
    { access: 3, communes: 1 },
    { access: 4, communes: 0 },
    { access: "no-supply", communes: 1 },
  ]);
  expect(classRows(fourSquares(), new Map(), cuts).at(-1)).toEqual({ access: "no-data", communes: 4 });
});

test("names only the marks that are on the map", () => {
  const structures = [placeInA(), placeInA({ id: "b", kind: "library", categories: [1] })];
  expect(placeMarks(structures, fourSquares(), diagnosis.definition)).toEqual({
    kinds: ["maison-1000-jours", "library"],
    outside: false,
    quiet: true,
    toPlace: false,
  });
});

test("every map says age band, provenance and approximate outlines", () => {
  expect(legendFacts(fourSquares(), diagnosis, "fr")).toBe(
    "Enfants de moins de 6 ans · estimation, pas un calcul d’itinéraire · contours approchés".replace(
      "6 ans",
      "6\u00a0ans",
    ),
  );
  expect(legendFacts(fourSquares(), diagnosis, "en")).toBe(
    "Children under 6 · estimate, not a route computation · approximate outlines",
  );
});

test("the sources say definition, travel times with their date, and outlines", () => {
  expect(legendSources(fourSquares(), diagnosis, "en")).toEqual([
    "Service: parent-child activities. Served: within 15 min",
    "Trips by car: estimate, not a route computation (Sunday 22 November 2026)",
    "Approximate outlines: cells around the town halls",
  ]);
});
