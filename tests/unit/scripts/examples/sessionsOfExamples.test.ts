import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { babyCarScenario } from "../../../../scripts/examples/babyCar.ts";
import { dijonScenario } from "../../../../scripts/examples/dijon.ts";
import type { Plan } from "../../../../planners/model/plan.ts";
import { laySessions } from "../../../../src/pipeline/calendar/laySessions.ts";
import type { Session } from "../../../../src/pipeline/calendar/session.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import type { PlanDocument } from "../../../../src/scenario/planDocument.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { runCli } from "../../../fixtures/cliRun.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-sessions-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Plans a scenario with the command line. */
async function planDocument(scenario: Scenario): Promise<PlanDocument> {
  writeFileSync(join(folder, "scenario.json"), encodeScenario(scenario));
  const { status } = await runCli(folder, "plan", "scenario.json", "--iterations", "300", "--out", "out");
  expect(status).toBe(0);
  return JSON.parse(readFileSync(join(folder, "out/plan.json"), "utf8")) as PlanDocument;
}

/** Plans a scenario, and lays the plan on dates. */
async function planSessions(scenario: Scenario): Promise<readonly Session[]> {
  return laySessions(scenario, (await planDocument(scenario)).plan);
}

const on = (sessions: readonly Session[], date: string): string[] =>
  sessions.filter((session) => session.date === date).map(({ status, reason }) => `${status} ${reason}`);

describe("launch of the Grand Chalon workshops in May 2025 (S0, C8, C20)", () => {
  const launch = grandChalonScenario();
  const calendar = { ...launch.calendar, start: "2025-05-05", end: "2025-10-31" };

  const publicHolidays = ["2025-05-08", "2025-05-29", "2025-06-09", "2025-07-14", "2025-08-15"];

  it("starts in the first week, and holds nothing on a public holiday, of which it meets as few as can be", async () => {
    const sessions = await planSessions({ ...launch, calendar });
    expect(sessions[0]?.date.slice(0, 8)).toBe("2025-05-");
    expect(sessions[0]?.date.slice(8) ?? "").toMatch(/^0[5-9]$/u);
    for (const date of publicHolidays) expect(on(sessions, date).join()).not.toContain("kept");
    // Five of the six weekdays meet one of these dates or more; circuits go where they lose the fewest.
    const lost = sessions.filter(({ status }) => status === "cancelled");
    expect(lost.length).toBeLessThanOrEqual(2);
    expect(sessions.length).toBeGreaterThan(80);
  });

  it("moves a circuit that always went on Thursday by a week at most, where the calendar says so (R33)", async () => {
    const { plan } = await planDocument({ ...launch, calendar });
    const onThursdays: Plan = {
      circuits: plan.circuits.slice(0, 1).map((circuit) => ({
        ...circuit,
        tours: circuit.tours.map((tour, index) => ({ ...tour, weekday: 4, week: index * 2 + 2 })),
      })),
    };
    const asPlanned = laySessions({ ...launch, calendar }, onThursdays);
    const called = on(asPlanned, "2025-05-29");
    expect(new Set(called)).toEqual(new Set(["cancelled public-holiday:ascension"]));
    const sessions = laySessions(
      { ...launch, calendar: { ...calendar, skippedSessions: ["move"] } },
      onThursdays,
    );
    const moved = sessions.filter(({ movedFrom }) => movedFrom === "2025-05-29");
    expect(moved).toHaveLength(called.length);
    for (const { date } of moved) expect(date >= "2025-05-22" && date <= "2025-06-05", date).toBe(true);
    expect(sessions.some(({ status }) => status === "cancelled")).toBe(false);
  });
});

describe("Léo Lagrange houses (S1, C13, C14)", () => {
  it("bring the person that each theme takes, never more often than she can come", async () => {
    const sessions = await planSessions(dijonScenario());
    const held = sessions.filter(({ status }) => status !== "cancelled");
    const withMidwife = held.filter(({ theme }) => /^(?:Retour|Allaitement)/u.test(theme));
    expect(withMidwife.length).toBeGreaterThan(10);
    expect(withMidwife.filter(({ professionalIds }) => !professionalIds.includes("sage-femme"))).toEqual([]);
    const talks = held.filter(({ theme }) => theme === "Conférence");
    expect(talks.length).toBeGreaterThan(2);
    for (const { professionalIds } of talks) expect(professionalIds).toEqual(["medecin"]);
    for (let month = 1; month <= 6; month += 1) {
      const visits = held.filter(
        ({ date, professionalIds }) =>
          date.startsWith(`2027-0${month}`) && professionalIds.includes("sage-femme"),
      );
      expect(visits.length).toBeLessThanOrEqual(8);
    }
  });

  it("show each commune themes in turn, without the midwife's where she does not work that day", async () => {
    const sessions = await planSessions(dijonScenario());
    const ofCircuits = sessions.filter(({ circuitId }) => circuitId.startsWith("circuit-"));
    const halls = new Set(ofCircuits.map(({ venueId }) => venueId));
    expect(halls.size).toBe(4);
    for (const hall of halls) {
      const themes = ofCircuits.filter(({ venueId }) => venueId === hall).map(({ theme }) => theme);
      expect(new Set(themes.slice(0, 4)).size, hall).toBe(4);
    }
  });
});

describe("baby-car of Lunel Agglo (S4, C9, C22)", () => {
  it("goes to several communes, never before the vehicle is there, and twice a month to each", async () => {
    const sessions = (await planSessions(babyCarScenario())).filter(({ status }) => status !== "cancelled");
    const halls = [...new Set(sessions.map(({ venueId }) => venueId))];
    expect(halls.length).toBeGreaterThan(2);
    expect(sessions.filter(({ date }) => date < "2026-03-09")).toEqual([]);
    for (const month of ["2026-03", "2026-04", "2026-05", "2026-06"]) {
      for (const hall of halls) {
        const visits = sessions.filter(({ venueId, date }) => venueId === hall && date.startsWith(month));
        expect(visits.length, `${hall} ${month}`).toBeGreaterThanOrEqual(2);
      }
    }
  });
});
