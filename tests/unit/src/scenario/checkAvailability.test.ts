import { describe, expect, it } from "vitest";
import { createIssueLog } from "../../../../geodata/model/issueLog.ts";
import { checkAvailability } from "../../../../src/scenario/checkAvailability.ts";

describe("checkAvailability", () => {
  it("leaves out hours and closures that end before they begin, one by one, and names each", () => {
    const issues = createIssueLog();
    const [hall] = checkAvailability(
      [
        {
          id: "hall",
          availability: {
            from: "2027-02-30",
            until: "2027-06-30",
            openings: [
              { weekdays: [1], when: "always", start: "12:00", end: "09:00" },
              { weekdays: [1], when: "always", start: "09:00", end: "12:00" },
            ],
            closures: [
              { from: "2027-03-05", to: "2027-03-01", reason: "Travaux" },
              { from: "2027-03-01", to: "2027-03-05", reason: "Travaux" },
            ],
          },
        },
      ],
      "venues",
      issues,
    );
    expect(hall?.availability?.openings).toHaveLength(1);
    expect(hall?.availability?.closures).toHaveLength(1);
    expect(hall?.availability).not.toHaveProperty("from");
    expect(hall?.availability?.until).toBe("2027-06-30");
    expect(issues.finish().issues.map(({ at }) => at)).toEqual([
      "venues[0].availability.from",
      "venues[0].availability.openings[0]",
      "venues[0].availability.closures[0]",
    ]);
  });
});
