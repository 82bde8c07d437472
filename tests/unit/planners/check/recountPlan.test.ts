import { describe, expect, it } from "vitest";
import { recountPlan } from "../../../../planners/check/recountPlan.ts";
import { fourSites, fourSitesPlan } from "../../../fixtures/fourSites.ts";

describe("recountPlan", () => {
  it("counts a plan by hand", () => {
    const count = recountPlan(fourSites(), fourSitesPlan());
    // Thursday: legs 590, 1200, 1790 s = 9833, 20000, 29833 m: 442, 900, 1342 cents
    // (442.485 and 1342.485 down); 2 half-days 42000, 2 halls 1000: 45684. Tuesday: 2390 s = 39833 m twice, 1792 cents
    // (1792.485) each; 21000 + 500 + 3584 = 25084. Twice each: 2 × (45684 + 25084) = 141536.
    expect(count).toEqual({
      costCents: 141_536,
      coveredWeight: 60, // 30 + 20 + 10
      halfDays: 6, // 2 × 2 + 2 × 1
      driveSeconds: 16_720, // 2 × (590 + 1200 + 1790 + 2390 + 2390)
      driveMetres: 278_664, // 2 × (9833 + 20000 + 29833 + 39833 + 39833)
      dutyMinutes: 1440, // 2 × (490 + 230): 8:50–17:00 and 8:20–12:10
      newHouses: 0,
      accessSeconds: 0,
      longestAccessSeconds: 0,
    });
  });

  it("counts what is left of a broken plan", () => {
    expect(recountPlan(fourSites(), { circuits: [7, { tours: [{ stops: [null] }] }] })).toEqual({
      costCents: 0,
      coveredWeight: 0,
      halfDays: 0,
      driveSeconds: 0,
      driveMetres: 0,
      dutyMinutes: 0,
      newHouses: 0,
      accessSeconds: 0,
      longestAccessSeconds: 0,
    });
  });
});
