import { describe, expect, it } from "vitest";
import { keepSameTimes } from "../../../../../src/pipeline/roads/keepSameTimes.ts";
import type { TravelTimesDocument } from "../../../../../src/scenario/scenario.ts";

const KNOWN: TravelTimesDocument = {
  version: 1,
  provider: "valhalla",
  computedAt: "2027-01-20T08:00:00Z",
  estimated: false,
  mode: "car",
  detail: "andorra.osm.pbf",
  points: [{ id: "depot-a", lon: 1.5, lat: 42.5 }],
  seconds: [0],
  metres: [0],
};
const LATER = { ...KNOWN, computedAt: "2027-03-01T08:00:00Z" };

describe("keepSameTimes", () => {
  it("keeps the date of times that came out the same", () => {
    expect(keepSameTimes(KNOWN, LATER)).toEqual(KNOWN);
  });

  it("dates anew what differs in a figure, in its source, or replaces an estimate", () => {
    const longer = { ...LATER, seconds: [1] };
    expect(keepSameTimes(KNOWN, longer)).toBe(longer);
    const other = { ...LATER, detail: "andorra-new.osm.pbf" };
    expect(keepSameTimes(KNOWN, other)).toBe(other);
    expect(keepSameTimes({ provider: "estimate" }, LATER)).toBe(LATER);
  });
});
