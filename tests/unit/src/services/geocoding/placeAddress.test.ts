import { describe, expect, it } from "vitest";
import type { Structure } from "../../../../../geodata/model/structure.ts";
import type { FoundAddress } from "../../../../../src/services/geocoding/geocoder.ts";
import { askAbout, listToLocate, placeAddress } from "../../../../../src/services/geocoding/placeAddress.ts";

const PLACE: Structure = {
  id: "halte",
  name: "Halte-jeux",
  kind: "other",
  categories: [4],
  mode: "fixed",
  lon: 4.85,
  lat: 46.78,
  communeCode: "71076",
  address: "12 rue de la Paix",
  openTo: "all",
  sessionsPerMonth: null,
  openingHours: null,
  places: null,
  geocoding: "commune",
  source: "test",
  date: null,
};

const FOUND: FoundAddress = {
  lon: 4.8531,
  lat: 46.7802,
  score: 0.974,
  precision: "housenumber",
  label: "12 Rue de la Paix 71100 Chalon-sur-Saône",
  communeCodes: ["71076"],
};

describe("a place and the answer about its address", () => {
  it.each([
    ["housenumber", 0.974, "exact", 0.97],
    ["housenumber", 0.8, "exact", 0.8],
    // An unlikely number may be another one of the street.
    ["housenumber", 0.79, "street", 0.79],
    ["street", 0.95, "street", 0.95],
    ["locality", 0.9, "neighbourhood", 0.9],
    ["street", 0.5, "street", 0.5],
  ] as const)("a %s found with %f is kept as %s", (precision, score, geocoding, geocodingScore) => {
    expect(placeAddress(PLACE, { ...FOUND, precision, score })).toEqual({
      kind: "placed",
      structure: { ...PLACE, lon: 4.8531, lat: 46.7802, geocoding, geocodingScore },
    });
  });

  it.each([
    ["nothing", null],
    ["unsure", { ...FOUND, score: 0.49 }],
    ["elsewhere", { ...FOUND, communeCodes: ["71073"] }],
    ["commune-only", { ...FOUND, precision: "municipality" }],
  ] as const)("is left at the town hall: %s", (reason, found) => {
    expect(placeAddress(PLACE, found)).toMatchObject({ kind: "left", reason });
  });

  it("is taken in the commune that its own has merged into", () => {
    const merged = { ...FOUND, communeCodes: ["71204", "71265"] };
    expect(placeAddress({ ...PLACE, communeCode: "71265" }, merged).kind).toBe("placed");
  });
});

describe("places to locate", () => {
  it("stand at the town hall and have an address", () => {
    const places = [
      PLACE,
      { ...PLACE, id: "exact", geocoding: "exact" as const },
      { ...PLACE, id: "no-address", address: null },
      { ...PLACE, id: "blank", address: "  " },
      { ...PLACE, id: "remote", mode: "remote" as const },
    ];
    expect(listToLocate(places).map(({ id }) => id)).toEqual(["halte"]);
  });

  it("are asked about without their names", () => {
    expect(askAbout(PLACE)).toEqual({ address: "12 rue de la Paix", communeCode: "71076" });
  });
});
