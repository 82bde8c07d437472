import { describe, expect, it } from "vitest";
import type { Issue } from "../../../../geodata/model/issue.ts";
import { decodeScenario } from "../../../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import { withFixedPlaces } from "../../../fixtures/fixedPlaces.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

type Json = Record<string, unknown>;

function row(change: Json = {}): Json {
  return { ...(JSON.parse(encodeScenario(rowScenario())) as Json), ...change };
}

const brief = (issues: readonly Issue[]): string[] => issues.map((issue) => `${issue.code} ${issue.at}`);

describe("decodeScenario", () => {
  it("reads back what was written, without an issue", () => {
    for (const scenario of [rowScenario(), grandChalonScenario()]) {
      const decoded = decodeScenario(JSON.parse(encodeScenario(scenario)));
      expect(decoded.issues).toEqual([]);
      expect(decoded.value).toEqual(scenario);
    }
  });

  it("keeps new fixed places, and the plans that open some, as they were written", () => {
    const scenario = withFixedPlaces({
      most: 2,
      least: 1,
      centsPerMonth: 150_000,
      venueIds: ["salle-71004"],
    });
    const decoded = decodeScenario(JSON.parse(encodeScenario(scenario)));
    expect(decoded.issues).toEqual([]);
    expect(decoded.value).toEqual(scenario);
    expect(decoded.value?.plans[0]?.plan.houses).toHaveLength(2);
  });

  it("forgets a hall that is gone among the possible fixed places, and wrong numbers altogether", () => {
    const gone = withFixedPlaces({ most: 1, centsPerMonth: 0, venueIds: ["nowhere", "salle-71004"] });
    const decoded = decodeScenario(JSON.parse(encodeScenario(gone)));
    expect(brief(decoded.issues)).toEqual(["unknown-reference programme.fixedPlaces.venueIds[0]"]);
    expect(decoded.value?.programme.fixedPlaces?.venueIds).toEqual(["salle-71004"]);
    const wrong = decodeScenario(JSON.parse(encodeScenario(withFixedPlaces({ most: -1, centsPerMonth: 0 }))));
    expect(wrong.value?.programme.fixedPlaces).toBeUndefined();
    expect(brief(wrong.issues)).toEqual([
      "field-invalid programme.fixedPlaces.most",
      "default-used programme.fixedPlaces",
    ]);
  });

  it.each([null, undefined, 3, "x", [], [1], true])("refuses %j without throwing", (value) => {
    expect(decodeScenario(value).value).toBeUndefined();
  });

  it("refuses a document without a territory, and one of a later version", () => {
    expect(brief(decodeScenario({ version: 1 }).issues)).toEqual(["territory-missing territory"]);
    expect(brief(decodeScenario(row({ version: 2 })).issues)).toEqual(["version-unsupported version"]);
  });

  it("refuses references to files that nobody resolved", () => {
    const decoded = decodeScenario(row({ territory: { file: "territory.json" } }));
    expect(brief(decoded.issues)).toEqual(["file-unresolved territory.file"]);
  });

  it("refuses nesting without end", () => {
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i += 1) deep = [deep];
    expect(brief(decodeScenario(row({ survey: deep })).issues)).toEqual(["too-deep "]);
  });

  it("leaves single bad elements out and keeps the rest", () => {
    const { venues, structures } = rowScenario();
    const decoded = decodeScenario(
      row({
        venues: [{ ...venues[2], lat: "46" }, venues[3], venues[3]],
        structures: [structures[0], { ...structures[0], id: "Pas Un Id" }],
      }),
    );
    expect(decoded.value?.venues.map((venue) => venue.id)).toEqual(["salle-71004"]);
    expect(decoded.value?.structures).toHaveLength(1);
    expect(brief(decoded.issues)).toEqual([
      "field-invalid structures[1].id",
      "field-invalid venues[0].lat",
      "duplicate-id venues[2]",
    ]);
  });

  it("leaves bad communes out, and what refers to them", () => {
    const { territory } = rowScenario();
    const communes = territory.communes.map((commune, i) =>
      i === 3 ? { ...commune, code: 71004 } : commune,
    );
    const decoded = decodeScenario(row({ territory: { ...territory, communes } }));
    expect(decoded.value?.territory.communes.map((commune) => commune.code)).toEqual([
      "71001",
      "71002",
      "71003",
    ]);
    expect(decoded.value?.venues).toHaveLength(3);
    expect(brief(decoded.issues)).toContain("unknown-reference venues[3].communeCode");
  });

  it("follows references by id", () => {
    const [team] = rowScenario().teams;
    const decoded = decodeScenario(
      row({
        teams: [
          { ...team, id: "a", depotId: "nowhere" },
          { ...team, id: "b", vehicleId: "none" },
        ],
        locks: [{ id: "l", kind: "forbid", venueId: "salle-99999" }],
      }),
    );
    expect(decoded.value?.teams).toMatchObject([{ id: "b", vehicleId: null }]);
    expect(decoded.value?.locks).toEqual([]);
    expect(decoded.issues).toHaveLength(3);
  });

  it("fills in settings that are missing or wrong, and says so", () => {
    const decoded = decodeScenario(
      row({
        programme: { accessMinutes: "dix", ageBand: { fromMonths: 36, toMonths: 36 } },
        calendar: undefined,
      }),
    );
    expect(decoded.value?.programme.accessMinutes).toBe(10);
    expect(decoded.value?.programme.ageBand).toEqual({ fromMonths: 0, toMonths: 72 });
    expect(decoded.value?.calendar.start).toBe("2027-02-01"); // the Monday after next from 2027-01-20
    const codes = brief(decoded.issues);
    expect(codes).toContain("field-invalid programme.accessMinutes");
    expect(codes).toContain("default-used programme.accessMinutes");
    expect(codes).toContain("window-reversed programme.ageBand");
    expect(codes).toContain("settings-missing calendar");
  });

  it("refuses a matrix that does not fit its points, and names points that it lacks", () => {
    const { travelTimes } = rowScenario();
    if (!("points" in travelTimes)) throw new Error("no matrix");
    const short = { ...travelTimes, seconds: travelTimes.seconds.slice(1) };
    expect(brief(decodeScenario(row({ travelTimes: short })).issues)).toEqual([
      "matrix-size travelTimes.seconds",
    ]);
    const [structure] = rowScenario().structures;
    const decoded = decodeScenario(row({ structures: [{ ...structure, id: "new-one" }] }));
    expect(decoded.issues).toMatchObject([
      { code: "travel-point-missing", params: { id: "structure-new-one" } },
    ]);
  });

  it("names pairs without a way, times without a length, and a matrix for another mode", () => {
    const { travelTimes, programme } = rowScenario();
    if (!("points" in travelTimes)) throw new Error("no matrix");
    const size = travelTimes.points.length;
    const ids = travelTimes.points.map((point) => point.id);
    const cellOf = (from: string, to: string): number => ids.indexOf(from) * size + ids.indexOf(to);
    const holed = {
      ...travelTimes,
      seconds: travelTimes.seconds.with(cellOf("commune-71002", "venue-salle-71003"), null),
      metres: travelTimes.metres.with(cellOf("depot-base", "venue-salle-71004"), null),
    };
    expect(decodeScenario(row({ travelTimes: holed })).issues).toMatchObject([
      { code: "travel-lengths-missing", params: { count: 1 } },
      { code: "matrix-pair-missing", params: { from: "commune-71002", to: "venue-salle-71003" } },
    ]);
    const onFoot = { ...programme, whiteZone: { ...programme.whiteZone, mode: "walk" as const } };
    expect(decodeScenario(row({ programme: onFoot })).issues).toMatchObject([
      { code: "travel-mode-differs", params: { matrix: "car", asked: "walk" } },
    ]);
  });
});
