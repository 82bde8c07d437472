import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { babyCarScenario } from "../../../../scripts/examples/babyCar.ts";
import { dijonScenario } from "../../../../scripts/examples/dijon.ts";
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

/** Plans a scenario with the command line, and lays the plan on dates. */
async function planSessions(scenario: Scenario): Promise<readonly Session[]> {
  writeFileSync(join(folder, "scenario.json"), encodeScenario(scenario));
  const { status } = await runCli(folder, "plan", "scenario.json", "--iterations", "300", "--out", "out");
  expect(status).toBe(0);
  const document = JSON.parse(readFileSync(join(folder, "out/plan.json"), "utf8")) as PlanDocument;
  return laySessions(scenario, document.plan);
}

const on = (sessions: readonly Session[], date: string): string[] =>
  sessions.filter((session) => session.date === date).map(({ status, reason }) => `${status} ${reason}`);

describe("launch of the Grand Chalon workshops in May 2025 (S0, C8, C20)", () => {
  const launch = grandChalonScenario();
  const calendar = { ...launch.calendar, start: "2025-05-05", end: "2025-10-31" };

  it("starts in the first week, and holds nothing at Ascension, on Whit Monday and 14 July", async () => {
    const sessions = await planSessions({ ...launch, calendar });
    expect(sessions[0]?.date).toBe("2025-05-05");
    expect(on(sessions, "2025-05-29")).toEqual([
      "cancelled public-holiday:ascension",
      "cancelled public-holiday:ascension",
    ]);
    expect(on(sessions, "2025-06-09")).toEqual([]);
    expect(on(sessions, "2025-07-14")).toEqual([
      "cancelled public-holiday:bastille-day",
      "cancelled public-holiday:bastille-day",
    ]);
    expect(on(sessions, "2025-05-30")).toEqual(["kept ", "kept "]);
  });

  it("moves them by a week at most where the calendar says so (R33)", async () => {
    const sessions = await planSessions({ ...launch, calendar: { ...calendar, skippedSessions: ["move"] } });
    const moved = sessions.filter(({ movedFrom }) => movedFrom === "2025-05-29");
    expect(moved).toHaveLength(2);
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
