import { describe, expect, it } from "vitest";
import { haversineMetres } from "../../../../geodata/geometry/localPlane.ts";
import { estimateIsochrones, estimateReachMetres } from "../../../../geodata/travel/estimateIsochrones.ts";
import { estimateJourney } from "../../../../geodata/travel/estimateTravel.ts";

const MODES = ["car", "bicycle", "walk"] as const;
const hall = { id: "venue-hall", lon: 4.85, lat: 46.78 };

describe("estimateReachMetres", () => {
  it("drives 2 km at 30 km/h, then at 50 km/h, on roads 1.34 times as long as the straight line", () => {
    expect(estimateReachMetres(240, "car")).toBeCloseTo(2000 / 1.34, 6);
    // 300 s: 240 s for 2 km, then 60 s at 50 km/h = 833.3 m.
    expect(estimateReachMetres(300, "car")).toBeCloseTo((2000 + 50_000 / 60) / 1.34, 6);
  });

  it("walks 4.8 km/h on ways 1.25 times as long", () => {
    expect(estimateReachMetres(1800, "walk")).toBeCloseTo(2400 / 1.25, 6);
    expect(estimateReachMetres(0, "walk")).toBe(0);
  });

  it.each(MODES)("leads back to the place that a journey by %s came from", (mode) => {
    for (const lat of [46.79, 46.85, 47, 47.4]) {
      const from = { lon: 4.9, lat };
      const straight = haversineMetres([from.lon, from.lat], [hall.lon, hall.lat]);
      const reach = estimateReachMetres(estimateJourney(from, hall, mode).seconds, mode);
      // Journeys are whole seconds; half a second at 80 km/h is 11 m.
      expect(Math.abs(reach - straight)).toBeLessThan(12);
    }
  });
});

describe("estimateIsochrones", () => {
  const places = [hall, { id: "venue-south", lon: 3, lat: 43 }];

  it.each(MODES)("draws closed rings, counter-clockwise, whose points are just that far by %s", (mode) => {
    const isochrones = estimateIsochrones(places, mode);
    expect(isochrones.map(({ pointId, minutes }) => `${pointId} ${minutes}`)).toEqual(
      places.flatMap(({ id }) => [5, 10, 15, 20, 30].map((minutes) => `${id} ${minutes}`)),
    );
    for (const { pointId, minutes, outline } of isochrones) {
      const centre = pointId === hall.id ? hall : { lon: 3, lat: 43 };
      const ring = outline.type === "Polygon" ? (outline.coordinates[0] ?? []) : [];
      expect(ring).toHaveLength(65);
      expect(ring.at(-1)).toEqual(ring[0]);
      const seconds = ring.map(([lon = 0, lat = 0]) => estimateJourney({ lon, lat }, centre, mode).seconds);
      expect(new Set(seconds)).toEqual(new Set([minutes * 60]));
      const twiceArea = ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
        const [fromX = 0, fromY = 0] = ring[index] ?? [];
        return sum + (fromX - centre.lon) * (y - centre.lat) - (x - centre.lon) * (fromY - centre.lat);
      }, 0);
      expect(twiceArea).toBeGreaterThan(0);
    }
  });
});
