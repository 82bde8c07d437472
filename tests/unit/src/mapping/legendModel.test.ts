import { expect, test } from "vitest";
import { indicatorNotes, mapTitle } from "../../../../src/mapping/indicatorNotes.ts";
import { legendFacts, legendSources } from "../../../../src/mapping/legendFacts.ts";
import { classRows, placeMarks } from "../../../../src/mapping/legendModel.ts";
import { fourSquares, fourSquaresDiagnosis, placeInA } from "../../../fixtures/fourSquares.ts";
import { indicatorsOf, paintSquares, squareIndicators } from "../../../fixtures/paintSquares.ts";

const diagnosis = fourSquaresDiagnosis();

test("counts communes by class, and names no supply only where there is some", () => {
  expect(classRows(paintSquares("access"))).toEqual([
    { mapClass: 0, communes: 1 },
    { mapClass: 1, communes: 0 },
    { mapClass: 2, communes: 1 },
    { mapClass: 3, communes: 1 },
    { mapClass: 4, communes: 0 },
    { mapClass: "no-supply", communes: 1 },
  ]);
  const indicators = squareIndicators([indicatorsOf("00001", { places: { kind: "no-need" } })]);
  expect(classRows(paintSquares("places", { indicators }))).toEqual([
    { mapClass: "no-need", communes: 1 },
    { mapClass: "no-data", communes: 3 },
  ]);
});

test("the legend says what a figure is, per what, at which level, and where it comes from", () => {
  const sessions = paintSquares("sessions");
  expect(mapTitle(sessions, "en")).toBe("Sessions per month within reach of families, today");
  expect(mapTitle(paintSquares("sessions", { layer: "after" }), "en")).toMatch(/with the project$/u);
  expect(mapTitle(paintSquares("places", { layer: "after" }), "en")).toMatch(/today$/u);
  expect(mapTitle(paintSquares("children"), "en")).toBe("Children of the age band");
  expect(indicatorNotes(sessions, fourSquares(), diagnosis, "en")).toEqual([
    "Sessions of all places within 15 min; no data where a place within reach does not say how many",
    "Level: the commune",
    "The darker, the less families are served",
  ]);
  expect(indicatorNotes(paintSquares("children"), fourSquares(), diagnosis, "en")).toEqual([
    "Children who live in the commune",
    "Level: the commune",
    "The darker, the higher the figure",
    "Number of children: an estimate",
    "Vintage: 2023",
    "Sources: INSEE (2023)",
  ]);
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
