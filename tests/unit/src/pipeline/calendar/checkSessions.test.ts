import { describe, expect, it } from "vitest";
import { checkSessions } from "../../../../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../../../../src/pipeline/calendar/laySessions.ts";
import type { Session } from "../../../../../src/pipeline/calendar/session.ts";
import type { CalendarSettings, SessionRule } from "../../../../../src/scenario/calendarSettings.ts";
import { calendarRow, HALLS, planOf } from "../../../../fixtures/calendarRow.ts";
import { morningPlan, scenarioWithVenues } from "../../../../fixtures/morningPlan.ts";

const SPRING = { start: "2026-03-23", end: "2026-05-31" };

/** Findings after a change of the first session, as `rule code at`. */
function findings(change: (session: Session) => Session, calendar: Partial<CalendarSettings> = {}): string[] {
  const scenario = scenarioWithVenues(2, { ...SPRING, ...calendar });
  const sessions = laySessions(scenario, morningPlan(scenario));
  const changed = sessions.map((session, index) => (index === 0 ? change(session) : session));
  return checkSessions(scenario, changed).map(({ rule, code, at }) => `${rule} ${code} ${at}`);
}

const same = (session: Session): Session => session;

describe("checkSessions", () => {
  it("accepts what was laid, with holidays and closures", () => {
    const closures = [{ from: "2026-04-20", to: "2026-04-26", reason: "Congés" }];
    expect(findings(same, { closures })).toEqual([]);
  });

  it("reports a session kept on a public holiday or in a closure", () => {
    expect(findings((session) => ({ ...session, date: "2026-04-06" }))).toEqual([
      "C8 session-on-closed-day sessions[0]",
    ]);
    const closures = [{ from: "2026-03-01", to: "2026-03-31", reason: "Congés" }];
    expect(findings((session) => ({ ...session, status: "moved" }), { closures })).toContain(
      "C8 session-on-closed-day sessions[0]",
    );
  });

  it("reports a circuit's session on a day of the week that is not worked, not one of the calendar's rules", () => {
    const onSunday = (session: Session): Session => ({ ...session, date: "2026-03-29", status: "moved" });
    expect(findings(onSunday)).toEqual(["C6 session-weekday-not-worked sessions[0]"]);
    const ofRule = (session: Session): Session => ({ ...onSunday(session), circuitId: "sunday" });
    const rule: SessionRule = {
      id: "sunday",
      kind: "session",
      recurrence: { kind: "dates", dates: ["2026-03-29"] },
      when: "always",
      venueId: null,
      teamId: "equipe",
      halfDay: "am",
      start: null,
      end: null,
      theme: null,
      professionalIds: [],
    };
    expect(findings(ofRule, { rules: [rule] })).toEqual([]);
  });

  it("does not blame the vehicle of a team that has none for a session that ends after midnight", () => {
    const scenario = scenarioWithVenues(2, SPRING);
    const onFoot = { ...scenario, teams: scenario.teams.map((team) => ({ ...team, vehicleId: null })) };
    const [first] = laySessions(onFoot, morningPlan(onFoot));
    if (first === undefined) throw new Error("no session");
    const codes = checkSessions(onFoot, [{ ...first, start: 1400, end: 1490 }]).map(({ code }) => code);
    expect(codes).toContain("session-team-closed");
    expect(codes).not.toContain("session-vehicle-closed");
  });

  it("reports a session outside the horizon and over its capacity", () => {
    expect(findings((session) => ({ ...session, date: "2026-06-01" }))).toEqual([
      "C20 session-outside-horizon sessions[0]",
    ]);
    expect(findings((session) => ({ ...session, reserved: session.capacity + 1 }))).toEqual([
      "C4 session-over-capacity sessions[0]",
    ]);
  });

  it("reports a team or a hall twice at the same time, or with no time to drive, not one after the other", () => {
    // The second session is on Tuesday 24 March, 9:30–11:00, in the other hall.
    const onTuesday = (start: number, status: Session["status"] = "moved"): string[] =>
      findings((session) => ({ ...session, date: "2026-03-24", start, end: start + 90, status }));
    expect(onTuesday(600)).toEqual(["C14 session-team-twice sessions[1]"]);
    expect(onTuesday(660)).toEqual(["C14 session-team-twice sessions[1]"]); // no time for the drive
    expect(onTuesday(780)).toEqual([]);
    expect(onTuesday(600, "cancelled")).toEqual([]);
    const inOneHall = findings((session) => ({
      ...session,
      date: "2026-03-24",
      venueId: "salle-71005",
      teamId: "other",
    }));
    expect(inOneHall).toEqual(["C16 session-venue-twice sessions[1]"]);
  });

  it("reports what the calendar leaves unknown", () => {
    expect(findings(same, { end: "2026-02-30" })).toContain("C20 horizon-unreadable calendar");
    expect(findings(same, { closures: [{ from: "2026-05-02", to: "2026-05-01", reason: "" }] })).toEqual([
      "C8 closure-unreadable calendar.closures[0]",
    ]);
    expect(findings(same, { start: "2099-12-01", end: "2100-01-31" })).toEqual([
      "C8 holidays-unknown calendar.end",
    ]);
    expect(findings(same, { start: "1981-12-14", end: "1981-12-20" })).toEqual([
      "C8 school-holidays-unknown calendar",
      "C8 holidays-unknown sessions[0]",
      "C8 holidays-unknown sessions[1]",
      "C9 site-never-held calendar",
      "C9 site-never-held calendar",
    ]);
  });

  it("reports the only car out with two teams, drives to and from the base included", () => {
    const scenario = calendarRow({
      calendar: { start: "2026-01-12", end: "2026-01-18" },
      teams: { relais: { vehicleId: "voiture" } },
      vehicles: { voiture: { count: 1 } },
    });
    // The first is back from the fourth hall at 11:00 + 30 + 30 = 12:00; for 13:00 the second leaves at 12:00.
    const codes = (start: number): string[] => {
      const plan = planOf([{ hall: HALLS[3] }, { hall: HALLS[2], teamId: "relais", start: 870 }]);
      const moved = laySessions(scenario, plan).map((session) =>
        session.teamId === "relais" ? { ...session, start, end: start + 90 } : session,
      );
      return checkSessions(scenario, moved).map(({ code, at }) => `${code} ${at}`);
    };
    expect(codes(770)).toEqual([]); // 770 − 30 − 20 = 720, 12:00
    expect(codes(769)).toEqual(["session-vehicle-twice sessions[1]"]);
    expect(codes(570)).toEqual(["session-vehicle-twice sessions[1]"]);
  });

  it("reports a session that goes on after midnight, whatever the hours of its hall", () => {
    expect(findings((session) => ({ ...session, start: 1320, end: 1410 }))).toEqual([]); // 22:00–23:30, away at 24:00
    expect(findings((session) => ({ ...session, start: 1321, end: 1411 }))).toEqual([
      "C16 session-venue-closed sessions[0]",
      "C19 session-team-closed sessions[0]",
      "C19 session-vehicle-closed sessions[0]",
    ]);
  });
});
