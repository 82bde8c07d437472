import { expect, test } from "vitest";
import type { CommuneOutcome } from "../../../../src/pipeline/assessPlan.ts";
import { accessOfLayer } from "../../../../src/mapping/accessOfLayer.ts";
import { fourSquaresDiagnosis } from "../../../fixtures/fourSquares.ts";

const STOP = { circuitId: "c1", weekday: 4, weeks: [1, 3], start: 570, end: 660 };

/** C gets a workshop at 5 min; A, already served, has one farther than its place. */
function outcomes(): readonly CommuneOutcome[] {
  return fourSquaresDiagnosis().communes.map((before): CommuneOutcome => {
    const seconds = before.code === "00003" ? 300 : before.code === "00001" ? 500 : null;
    return {
      code: before.code,
      before,
      coveredAfter: before.covered || before.code === "00003",
      accessSecondsAfter: before.code === "00003" ? 300 : before.accessSeconds,
      stop: seconds === null ? null : { ...STOP, venueId: "hall", seconds },
      house: null,
    };
  });
}

test("today: the place of today and whether the commune is white", () => {
  const shown = accessOfLayer(fourSquaresDiagnosis(), outcomes(), "before");
  expect(shown.get("00003")).toMatchObject({ seconds: 901, white: true, by: { kind: "structure" } });
  expect(shown.get("00002")).toMatchObject({ seconds: 900, white: false });
  expect(shown.get("00004")).toMatchObject({ seconds: null, white: true, by: null });
});

test("with the project: the nearer of stop and place", () => {
  const shown = accessOfLayer(fourSquaresDiagnosis(), outcomes(), "after");
  expect(shown.get("00003")).toMatchObject({ seconds: 300, white: false, by: { kind: "stop", id: "hall" } });
  expect(shown.get("00001")).toMatchObject({ seconds: 120, by: { kind: "structure", id: "place-a" } });
  expect(shown.get("00004")).toMatchObject({ seconds: null, white: true });
});

test("with the project: a new fixed place that is nearer than the stop gives its name", () => {
  const near = outcomes().map((outcome) => ({ ...outcome, house: { venueId: "house", seconds: 200 } }));
  const shown = accessOfLayer(fourSquaresDiagnosis(), near, "after");
  expect(shown.get("00003")?.by).toEqual({ kind: "house", id: "house" });
  expect(shown.get("00001")?.by).toEqual({ kind: "structure", id: "place-a" });
});

test("the plain layer, or no diagnosis, shows nothing measured", () => {
  expect(accessOfLayer(fourSquaresDiagnosis(), null, "plain").size).toBe(0);
  expect(accessOfLayer(null, null, "before").size).toBe(0);
});

test("without outcomes the project's layer says what is true today", () => {
  const shown = accessOfLayer(fourSquaresDiagnosis(), null, "after");
  expect(shown.get("00003")?.white).toBe(true);
});
