import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decodeCommunes } from "../../../../geodata/formats/geojsonCommunes.ts";
import { isInside } from "../../../../geodata/geometry/pointOnSurface.ts";
import type { RawCommune } from "../../../../geodata/model/rawCommune.ts";
import type { RingRule } from "../../../../geodata/model/territory.ts";
import { assembleTerritory, type AssembleInput } from "../../../../geodata/territory/assembleTerritory.ts";
import { hasShared, sharedPath } from "../../../fixtures/shared.ts";
import { nineCommunes, square, squareCommune, territoryOf } from "../../../fixtures/squareCommunes.ts";

function input(communes: readonly RawCommune[], ringRule?: RingRule): AssembleInput {
  return {
    name: "Test",
    communes,
    outlines: { approximate: false, source: "test" },
    populationVintage: "test",
    sources: [],
    ...(ringRule === undefined ? {} : { ringRule }),
  };
}

const ringsOf = (communes: readonly RawCommune[], rule?: RingRule): (number | null)[] =>
  (assembleTerritory(input(communes, rule)).value?.communes ?? []).map((commune) => commune.ring);

describe("assembleTerritory", () => {
  it("counts rings from the most populous commune: a corner of nine is two borders away", () => {
    expect(ringsOf(nineCommunes())).toEqual([2, 1, 2, 1, 0, 1, 2, 1, 2]);
    expect(territoryOf(nineCommunes()).ringRule).toEqual({ by: "adjacency", centres: ["00005"] });
  });

  it("takes other centres, minutes or a column where the user chose them", () => {
    expect(ringsOf(nineCommunes(), { by: "adjacency", centres: ["00001", "00003"] })).toEqual([
      0, 1, 0, 1, 2, 1, 2, 3, 2,
    ]);
    // 00006: 7.6 km east, 10.2 km by road, about 14 min; 00008: 11.1 km north, 14.9 km, about 18 min.
    const minutes = ringsOf(nineCommunes(), { by: "minutes", centres: ["00005"], step: 15 });
    expect(minutes).toEqual([2, 2, 2, 1, 0, 1, 2, 2, 2]);
    const columned = nineCommunes().map((raw, index) => ({ ...raw, ringColumn: index % 2 === 0 ? 7 : null }));
    expect(ringsOf(columned, { by: "column", column: "couronne" })).toEqual([
      7,
      null,
      7,
      null,
      7,
      null,
      7,
      null,
      7,
    ]);
  });

  it("gives the same territory whatever the order of the file", () => {
    expect(territoryOf(nineCommunes().toReversed())).toEqual(territoryOf(nineCommunes()));
  });

  it("identifies a territory by its EPCI, else by its communes", () => {
    expect(assembleTerritory({ ...input(nineCommunes()), epciCode: "247100589" }).value?.id).toBe(
      "epci-247100589",
    );
    const id = territoryOf(nineCommunes()).id;
    expect(id).toMatch(/^territory-[0-9a-f]{8}$/u);
    expect(territoryOf(nineCommunes().slice(1)).id).not.toBe(id);
  });

  it("puts a commune without town hall on its surface, marked approximate (R1)", () => {
    const [commune] = territoryOf([squareCommune("00001", 0, 0, { townHall: null })]).communes;
    expect(commune?.servicePoint.approximate).toBe(true);
    const { lon = 0, lat = 0 } = commune?.servicePoint ?? {};
    expect(isInside(square(0, 0), [lon, lat])).toBe(true);
  });

  it("lists what it cannot use and what it doubts, and loads the rest", () => {
    const decoded = assembleTerritory(
      input([
        squareCommune("00001", 0, 0),
        squareCommune("00001", 1, 0, { at: "features[1]" }),
        squareCommune("00002", 0, 0, { outline: null, townHall: null, at: "features[2]" }),
        squareCommune("00003", 1, 0, { townHall: [2.3, 48.8], at: "features[3]" }),
        squareCommune("00004", 9, 9, { at: "features[4]" }),
      ]),
    );
    expect(decoded.value?.communes.map(({ code }) => code)).toEqual(["00001", "00003", "00004"]);
    expect(decoded.issues.map(({ code, severity, at }) => [code, severity, at])).toEqual([
      ["commune-duplicate", "error", "features[1]"],
      ["commune-without-position", "error", "features[2]"],
      ["town-hall-outside", "warning", "features[3]"],
      ["commune-without-ring", "warning", ""],
    ]);
  });

  it("refuses only an empty list", () => {
    const decoded = assembleTerritory(input([]));
    expect(decoded.value).toBeUndefined();
    expect(decoded.issues.map(({ code }) => code)).toEqual(["no-commune"]);
  });

  it.skipIf(!hasShared)("assembles the 563 communes of a department", () => {
    const text = readFileSync(sharedPath("data/geo/71.geojson"), "utf8");
    const decoded = assembleTerritory(input(decodeCommunes(text).value?.communes ?? []));
    expect(decoded.value?.communes).toHaveLength(563);
    expect(decoded.issues).toEqual([]);
    expect(
      decoded.value?.communes.every(({ ring, neighbours }) => ring !== null && neighbours.length > 0),
    ).toBe(true);
    expect(decoded.value?.ringRule).toEqual({ by: "adjacency", centres: ["71076"] });
  });
});
