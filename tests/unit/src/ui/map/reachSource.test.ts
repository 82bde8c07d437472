import { describe, expect, it } from "vitest";
import { estimateJourney } from "../../../../../geodata/travel/estimateTravel.ts";
import { findReachPlace, placeOfHit, reachFeatures } from "../../../../../src/ui/map/reachSource.ts";
import { fourSquares, hallOf, placeInA } from "../../../../fixtures/fourSquares.ts";

const venues = fourSquares().communes.map(hallOf);
const places = { structures: [placeInA({ id: "same" })], venues };

describe("placeOfHit", () => {
  it("takes places, never land or lines", () => {
    expect(placeOfHit({ kind: "structure", id: "same", code: null })).toEqual({
      kind: "structure",
      id: "same",
    });
    const stop = { kind: "stop", venueId: "hall-00003", circuitId: "c", communeCode: "00003", number: "1" };
    expect(placeOfHit({ ...stop, kind: "stop" })).toEqual({ kind: "stop", id: "hall-00003" });
    expect(placeOfHit({ kind: "house", venueId: "hall-00004", communeCode: "00004" })).toEqual({
      kind: "house",
      id: "hall-00004",
    });
    expect(placeOfHit({ kind: "commune", code: "00003" })).toBeNull();
    expect(placeOfHit({ kind: "circuit", circuitId: "c", code: "00003" })).toBeNull();
    expect(placeOfHit(null)).toBeNull();
  });
});

describe("findReachPlace", () => {
  it("looks structures up among structures and stops among halls", () => {
    expect(findReachPlace({ kind: "structure", id: "same" }, places)).toBe(places.structures[0]);
    expect(findReachPlace({ kind: "stop", id: "hall-00003" }, places)).toBe(venues[2]);
    expect(findReachPlace({ kind: "structure", id: "hall-00003" }, places)).toBeNull();
    expect(findReachPlace(null, places)).toBeNull();
  });
});

describe("reachFeatures", () => {
  it("rings a place by the mode of the definition, each ring with its time", () => {
    const [hall] = venues;
    if (hall === undefined) throw new Error("no hall");
    const { features } = reachFeatures(hall, "walk");
    expect(features.map(({ properties }) => properties?.["label"] as unknown)).toEqual([
      "5 min",
      "10 min",
      "15 min",
      "20 min",
      "30 min",
    ]);
    const last = features[4]?.geometry;
    const [lon = 0, lat = 0] = last?.type === "Polygon" ? (last.coordinates[0]?.[0] ?? []) : [];
    expect(estimateJourney({ lon, lat }, hall, "walk").seconds).toBe(1800);
  });

  it("draws nothing without a place", () => {
    expect(reachFeatures(null, "car").features).toEqual([]);
  });
});
