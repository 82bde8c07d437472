import { describe, expect, it } from "vitest";
import type { Figure } from "../../../../geodata/model/indicators.ts";
import type { Structure } from "../../../../geodata/model/structure.ts";
import { UNREACHABLE } from "../../../../geodata/model/travel.ts";
import type { WhiteZoneDefinition } from "../../../../geodata/model/whiteZone.ts";
import { sessionsPerMonthOf } from "../../../../geodata/supply/sessionsPerMonth.ts";
import { computeSessionsWithinReach } from "../../../../geodata/supply/sessionsWithinReach.ts";
import { DEFINITION } from "../../../fixtures/diagnosing.ts";
import { place } from "../../../fixtures/place.ts";

/** Sessions within reach of communes « 00001 », « 00002 »…: one row of seconds for each. */
function sessionsOf(
  structures: readonly Structure[],
  rows: readonly (readonly number[])[],
  definition: Partial<WhiteZoneDefinition> = {},
): Figure[] {
  const codes = rows.map((_, index) => `0000${index + 1}`);
  return computeSessionsWithinReach(
    codes,
    structures,
    { ...DEFINITION, minSessionsPerMonth: 0, ...definition },
    {
      originIds: codes.map((code) => `commune-${code}`),
      destinationIds: structures.map(({ id }) => `structure-${id}`),
      seconds: Uint32Array.from(rows.flat()),
      metres: new Uint32Array(rows.flat().length),
      provenance: { provider: "test", computedAt: "", estimated: false, mode: "car", detail: "" },
    },
  );
}

const sixDays = place("six-days", 0, 0, { openingHours: "Mo-Sa 09:00-18:00" });
const twice = place("twice", 0, 0, { mode: "itinerant", sessionsPerMonth: 2 });
const sometimes = place("sometimes", 0, 0, { mode: "itinerant" });

describe("sessionsPerMonthOf", () => {
  it("takes what is stated before the hours", () => {
    const both = place("both", 0, 0, { sessionsPerMonth: 3, openingHours: "Mo-Sa 09:00-18:00" });
    expect(sessionsPerMonthOf(both)).toEqual({ how: "stated", value: 3 });
    expect(sessionsPerMonthOf(sixDays)).toEqual({ how: "hours", value: 26.1 });
  });

  it("takes a permanent place without hours for five days a week, as an assumption", () => {
    const fiveDays = place("five-days", 0, 0, { openingHours: "Mo-Fr 09:00-12:00" });
    const silent = place("silent", 0, 0);
    expect(sessionsPerMonthOf(silent)).toEqual({ how: "permanent-unknown", value: 21.7 });
    expect(sessionsPerMonthOf(fiveDays).value).toBe(sessionsPerMonthOf(silent).value);
    const unread = place("unread", 0, 0, { openingHours: "sur rendez-vous" });
    expect(sessionsPerMonthOf(unread).how).toBe("permanent-unknown");
  });

  it("never guesses how often an itinerant place comes", () => {
    expect(sessionsPerMonthOf(sometimes)).toEqual({ how: "unknown", value: null });
  });
});

describe("computeSessionsWithinReach", () => {
  it("adds all places within the minutes, inclusive", () => {
    // 00001 has both: 26.1 + 2; 00002 only the second, since 901 s is over 15 min; 00003 neither.
    const rows = [
      [900, 300],
      [901, 900],
      [UNREACHABLE, 1_000],
    ];
    expect(sessionsOf([sixDays, twice], rows)).toEqual([
      { kind: "value", value: 28.1 },
      { kind: "value", value: 2 },
      { kind: "no-supply" },
    ]);
  });

  it("tells an unknown frequency from no place at all (R19)", () => {
    expect(sessionsOf([sometimes], [[60], [2_000]])).toEqual([{ kind: "no-data" }, { kind: "no-supply" }]);
    expect(sessionsOf([sometimes, twice], [[60, 60]])).toEqual([{ kind: "value", value: 2 }]);
  });

  it("counts only places that admit the families (R3), their ages (C3) and offer the service", () => {
    const own = { ...twice, id: "own", openTo: ["00001"] };
    expect(sessionsOf([own], [[60], [60]])).toEqual([{ kind: "value", value: 2 }, { kind: "no-supply" }]);
    const older = { ...twice, id: "older", ages: { fromMonths: 36, toMonths: 72 } };
    expect(sessionsOf([older], [[60]], { ageBand: { fromMonths: 0, toMonths: 36 } })).toEqual([
      { kind: "no-supply" },
    ]);
    expect(sessionsOf([twice], [[60]], { service: "childcare" })).toEqual([{ kind: "no-supply" }]);
  });

  it("does not depend on the order of the places", () => {
    const places = [0.1, 0.2, 0.3, 0.7].map((sessionsPerMonth, index) =>
      place(`p${index}`, 0, 0, { mode: "itinerant", sessionsPerMonth }),
    );
    const row = [[60, 60, 60, 60]];
    expect(sessionsOf(places, row)).toEqual(sessionsOf(places.toReversed(), row));
    expect(sessionsOf(places, row)).toEqual([{ kind: "value", value: 1.3 }]);
  });
});
