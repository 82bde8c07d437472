import { describe, expect, it } from "vitest";
import type { CalendarSettings } from "../../../../../src/scenario/calendarSettings.ts";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import {
  findTerritoryAcademy,
  listOpenBridges,
  listSchoolSpans,
} from "../../../../../src/ui/state/availabilityDays.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

function withCalendar(patch: Partial<CalendarSettings>): Scenario {
  const scenario = rowScenario();
  return { ...scenario, calendar: { ...scenario.calendar, ...patch } };
}

describe("listSchoolSpans", () => {
  it("lists the holidays of the period and the days that nobody knows", () => {
    const { calendar } = withCalendar({ zone: "A", start: "2027-04-20", end: "2027-08-31" });
    expect(listSchoolSpans(calendar)).toEqual([
      { kind: "spring", name: null, from: "2027-04-20", to: "2027-04-25" },
      { kind: "ascension-bridge", name: null, from: "2027-05-07", to: "2027-05-08" },
      { kind: "unknown", name: null, from: "2027-07-04", to: "2027-08-31" },
    ]);
  });

  it("names imported holidays as their file does", () => {
    const schoolHolidays = [{ name: "Été", from: "2027-07-04", to: "2027-08-31" }];
    const { calendar } = withCalendar({ zone: "A", start: "2027-06-01", end: "2027-08-31", schoolHolidays });
    expect(listSchoolSpans(calendar)).toEqual([
      { kind: "other", name: "Été", from: "2027-07-04", to: "2027-08-31" },
    ]);
  });
});

describe("listOpenBridges", () => {
  it("offers the Friday after Ascension 2027 until it is closed for the whole day", () => {
    const period = { start: "2027-05-01", end: "2027-05-31" };
    expect(listOpenBridges(withCalendar(period))).toEqual(["2027-05-07"]);
    const morning = { from: "2027-05-07", to: "2027-05-07", reason: "pont", halfDay: "am" } as const;
    expect(listOpenBridges(withCalendar({ ...period, closures: [morning] }))).toEqual(["2027-05-07"]);
    const day = { from: "2027-05-06", to: "2027-05-09", reason: "pont" };
    expect(listOpenBridges(withCalendar({ ...period, closures: [day] }))).toEqual([]);
  });

  it("leaves out weekdays on which circuits never run", () => {
    const scenario = withCalendar({ start: "2027-05-01", end: "2027-05-31" });
    const tuesdays = { ...scenario, programme: { ...scenario.programme, weekdays: [2] } };
    expect(listOpenBridges(tuesdays)).toEqual([]);
  });
});

describe("findTerritoryAcademy", () => {
  it("takes the académie of most communes", () => {
    const scenario = rowScenario();
    const [first, ...others] = scenario.territory.communes.map((commune, index) =>
      index === 0 ? { ...commune, code: "39001" } : commune,
    );
    const communes = first === undefined ? [] : [first, ...others];
    const territory = { ...scenario.territory, communes };
    expect(findTerritoryAcademy({ ...scenario, territory })).toMatchObject({ name: "Dijon", zone: "A" });
  });

  it("is null overseas", () => {
    const scenario = rowScenario();
    const communes = scenario.territory.communes.map((commune) => ({ ...commune, code: "97411" }));
    expect(findTerritoryAcademy({ ...scenario, territory: { ...scenario.territory, communes } })).toBeNull();
  });
});
