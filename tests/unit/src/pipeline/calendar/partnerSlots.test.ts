import { describe, expect, it } from "vitest";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import type { PartnerSlot } from "../../../../../src/scenario/calendarSettings.ts";
import { calendarRow, HALLS, planOf } from "../../../../fixtures/calendarRow.ts";

const [A] = HALLS;

/** What a partner's slot on Monday 12 January 2026, 9:00–10:00, does to our session there, 9:30–11:00. */
function beside(changes: Partial<PartnerSlot>): readonly [string | null | undefined, string[]] {
  const slot: PartnerSlot = {
    id: "rpe",
    kind: "partner-slot",
    recurrence: { kind: "dates", dates: ["2026-01-12"] },
    when: "always",
    partner: "RPE",
    communeCode: "71001",
    venueId: A,
    start: "09:00",
    end: "10:00",
    joinable: true,
    ...changes,
  };
  const scenario = calendarRow({ calendar: { start: "2026-01-12", end: "2026-01-18", rules: [slot] } });
  const sessions = laySessions(scenario, planOf([{ hall: A }]));
  return [sessions[0]?.partner, checkSessions(scenario, sessions).map(({ code }) => code)];
}

describe("a partner's slot", () => {
  it("is joined in the same hall at the same time, where they agreed", () => {
    expect(beside({})).toEqual(["RPE", []]);
  });

  it("is told as a clash in the same commune where it is not joined", () => {
    expect(beside({ joinable: false })).toEqual([null, ["partner-clash"]]);
    expect(beside({ venueId: null })).toEqual([null, ["partner-clash"]]);
  });

  it("is nothing to us at another time, on another day, in another commune or period", () => {
    const apart = { joinable: false } as const;
    expect(beside({ ...apart, end: "09:30" })).toEqual([null, []]);
    expect(beside({ ...apart, start: "11:00", end: "12:00" })).toEqual([null, []]);
    expect(beside({ ...apart, recurrence: { kind: "dates", dates: ["2026-01-13"] } })).toEqual([null, []]);
    expect(beside({ ...apart, communeCode: "71002", venueId: null })).toEqual([null, []]);
    expect(beside({ ...apart, when: "holidays" })).toEqual([null, []]);
    expect(beside({ ...apart, from: "2026-01-13" })).toEqual([null, []]);
  });
});
