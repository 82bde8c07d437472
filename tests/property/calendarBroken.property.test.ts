import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSessions } from "../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../src/pipeline/calendar/laySessions.ts";
import type { Session } from "../../src/pipeline/calendar/session.ts";
import type { PlanRuleCode } from "../../src/pipeline/planRules.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { PUBLIC_HOLIDAYS } from "../fixtures/calendarHolidays.ts";
import { heldOf } from "../fixtures/calendarRow.ts";
import { calendarCase } from "../fixtures/calendarScenarios.ts";

const SEED = { seed: 20_261_130, numRuns: 250 };

describe("a session that is broken by hand", () => {
  type Break = (
    scenario: Scenario,
    sessions: readonly Session[],
    session: Session,
  ) => { readonly scenario: Scenario; readonly sessions: readonly Session[] };

  const other = <T extends { readonly id: string }>(items: readonly T[], id: string): string =>
    items.find((item) => item.id !== id)?.id ?? "";
  const replaced = (sessions: readonly Session[], session: Session, changes: Partial<Session>): Session[] =>
    sessions.map((each) => (each === session ? { ...each, ...changes } : each));
  const closedOn = ({ date }: Session) => ({
    availability: { closures: [{ from: date, to: date, reason: "Travaux" }] },
  });
  const closing = <T extends { readonly id: string }>(
    items: readonly T[],
    id: string,
    session: Session,
  ): T[] => items.map((item) => (item.id === id ? { ...item, ...closedOn(session) } : item));

  const BREAKS: Partial<Record<PlanRuleCode, Break>> = {
    "session-on-closed-day": (scenario, sessions, session) => ({
      scenario: {
        ...scenario,
        calendar: { ...scenario.calendar, closures: closedOn(session).availability.closures },
      },
      sessions,
    }),
    "session-outside-horizon": (scenario, sessions, session) => ({
      scenario,
      sessions: replaced(sessions, session, { date: "2024-12-30" }),
    }),
    "session-over-capacity": (scenario, sessions, session) => ({
      scenario,
      sessions: replaced(sessions, session, { reserved: session.capacity + 1 }),
    }),
    "session-named-twice": (scenario, sessions, session) => ({
      scenario,
      sessions: [...sessions, { ...session, date: scenario.calendar.end }],
    }),
    "session-team-twice": (scenario, sessions, session) => ({
      scenario,
      sessions: [...sessions, { ...session, id: "double", venueId: other(scenario.venues, session.venueId) }],
    }),
    "session-venue-twice": (scenario, sessions, session) => ({
      scenario,
      sessions: [...sessions, { ...session, id: "double", teamId: other(scenario.teams, session.teamId) }],
    }),
    "session-vehicle-twice": (scenario, sessions, session) => ({
      scenario: {
        ...scenario,
        teams: scenario.teams.map((team) => ({ ...team, vehicleId: "voiture" })),
      },
      sessions: [
        ...sessions,
        {
          ...session,
          id: "double",
          venueId: other(scenario.venues, session.venueId),
          teamId: other(scenario.teams, session.teamId),
        },
      ],
    }),
    "session-venue-closed": (scenario, sessions, session) => ({
      scenario: { ...scenario, venues: closing(scenario.venues, session.venueId, session) },
      sessions,
    }),
    "session-team-closed": (scenario, sessions, session) => ({
      scenario: { ...scenario, teams: closing(scenario.teams, session.teamId, session) },
      sessions,
    }),
    "session-vehicle-closed": (scenario, sessions, session) => ({
      scenario: {
        ...scenario,
        vehicles: scenario.vehicles.map((vehicle) => ({ ...vehicle, ...closedOn(session) })),
      },
      sessions,
    }),
    "session-professional-closed": (scenario, sessions, session) => ({
      scenario: { ...scenario, professionals: closing(scenario.professionals, "conteuse", session) },
      sessions: replaced(sessions, session, { professionalIds: ["conteuse"] }),
    }),
    "session-professional-twice": (scenario, sessions, session) => ({
      scenario,
      sessions: [
        ...replaced(sessions, session, { professionalIds: ["conteuse"] }),
        {
          ...session,
          id: "double",
          venueId: other(scenario.venues, session.venueId),
          teamId: other(scenario.teams, session.teamId),
          professionalIds: ["conteuse"],
        },
      ],
    }),
    "session-professional-too-often": (scenario, sessions, session) => ({
      scenario: {
        ...scenario,
        professionals: scenario.professionals.map((person) => ({ ...person, maxSessionsPerMonth: 0 })),
      },
      sessions: replaced(sessions, session, { professionalIds: ["conteuse"] }),
    }),
    "skill-missing": (scenario, sessions, session) => ({
      scenario: { ...scenario, programme: { ...scenario.programme, skills: ["secours"] } },
      sessions: replaced(sessions, session, { professionalIds: [] }),
    }),
    "staff-missing": (scenario, sessions) => ({
      scenario: { ...scenario, programme: { ...scenario.programme, minStaff: 9 } },
      sessions,
    }),
  };

  for (const [code, break_] of Object.entries(BREAKS)) {
    it(`is reported as ${code}`, () => {
      fc.assert(
        fc.property(calendarCase, fc.nat(), ({ scenario, plan }, pick) => {
          const sessions = laySessions(scenario, plan);
          const held = heldOf(sessions);
          const session = held[pick % Math.max(1, held.length)];
          fc.pre(session !== undefined && session.date !== scenario.calendar.end);
          if (session === undefined) return;
          const broken = break_(scenario, sessions, session);
          expect(
            checkSessions(broken.scenario, broken.sessions).map((violation) => violation.code),
          ).toContain(code);
        }),
        { ...SEED, numRuns: 40 },
      );
    });
  }

  it("is reported on every public holiday", () => {
    fc.assert(
      fc.property(calendarCase, fc.constantFrom(...PUBLIC_HOLIDAYS), ({ scenario, plan }, date) => {
        const sessions = laySessions(scenario, plan);
        const [session] = heldOf(sessions);
        fc.pre(session !== undefined);
        if (session === undefined) return;
        const codes = checkSessions(scenario, replaced(sessions, session, { date })).map(({ code }) => code);
        expect(codes).toContain("session-on-closed-day");
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});
