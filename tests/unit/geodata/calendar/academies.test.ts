import { describe, expect, it } from "vitest";
import { ACADEMIES, findAcademy, zoneOfAcademy } from "../../../../geodata/calendar/academies.ts";

describe("académies", () => {
  it("give the zone of a commune", () => {
    const found = ["71076", "51108", "34172", "67482", "2A004", "2B033"].map((code) => {
      const academy = findAcademy(code);
      return `${code} ${academy?.name} ${academy?.zone}`;
    });
    expect(found).toEqual([
      "71076 Dijon A",
      "51108 Reims B",
      "34172 Montpellier C",
      "67482 Strasbourg B",
      "2A004 Corse null",
      "2B033 Corse null",
    ]);
  });

  it("say nothing of overseas communes and of what is no code", () => {
    expect(["97105", "97411", "98735", "", "00000", "20004"].map(findAcademy)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it("cover the 96 departments of metropolitan France, each once", () => {
    const mainland = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, "0")).filter(
      (code) => code !== "20",
    );
    const listed = ACADEMIES.flatMap(({ departments }) => departments);
    expect(listed.toSorted()).toEqual([...mainland, "2A", "2B"].toSorted());
    expect(listed).toHaveLength(96);
  });

  it("are 8 in zone A, 11 in zone B, 5 in zone C, and Corsica has none", () => {
    const count = (zone: string | null): number =>
      ACADEMIES.filter((academy) => academy.zone === zone).length;
    expect(["A", "B", "C", null].map(count)).toEqual([8, 11, 5, 1]);
  });

  it("give their zone by name", () => {
    expect(["Dijon", "Reims", "Créteil", "Corse", "Guadeloupe"].map(zoneOfAcademy)).toEqual([
      "A",
      "B",
      "C",
      null,
      null,
    ]);
  });
});
