import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarSettings, SessionRule } from "../../../../src/scenario/calendarSettings.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { runCli, type CliRun } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

/** The first hall every Monday morning, from January 2026 on. */
const MONDAYS: SessionRule = {
  id: "lundi",
  kind: "session",
  recurrence: { kind: "every-weeks", weeks: 1, anchor: "2026-01-05", weekdays: [1] },
  when: "always",
  venueId: "salle-71003",
  teamId: "equipe",
  halfDay: "am",
  start: null,
  end: null,
  theme: null,
  professionalIds: [],
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-calendar-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nine visits a month are asked for, which a session a week never gives. */
async function runCalendar(calendar: Partial<CalendarSettings>, ...argv: readonly string[]): Promise<CliRun> {
  const row = rowScenario();
  const settings = { start: "2026-01-05", end: "2026-02-01", closures: [], rules: [MONDAYS], ...calendar };
  writeFileSync(
    join(folder, "row.json"),
    encodeScenario({
      ...row,
      programme: { ...row.programme, minVisitsPerMonth: 9 },
      calendar: { ...row.calendar, ...settings },
    }),
  );
  return runCli(folder, "calendar", "row.json", ...argv);
}

/** A line of the summary, with plain spaces. */
function lineOf(run: CliRun, start: string): string {
  const lines = run.out.replaceAll(/[\u202f\u00a0]/gu, " ").split("\n");
  return lines.find((line) => line.startsWith(start)) ?? run.out;
}

describe("calendar", () => {
  it("counts one session in the singular", async () => {
    const run = await runCalendar({ end: "2026-01-11" });
    expect(lineOf(run, "Séances")).toBe("Séances : 1 maintenue, 0 déplacée, 0 annulée");
  });

  it("names the changes by hand of which there is no session", async () => {
    const changes = [
      { sessionId: "lundi-salle-71003-2026-01-12", to: null, reason: "" },
      { sessionId: "lundi-salle-71003-2026-01-13", to: null, reason: "" },
    ];
    const run = await runCalendar({ changes });
    expect(lineOf(run, "Changement sans effet")).toBe(
      "Changement sans effet : aucune séance « lundi-salle-71003-2026-01-13 » (calendar.changes)",
    );
    expect(run.out).not.toContain("lundi-salle-71003-2026-01-12");
  });

  it("tells how many sessions changed since the calendar that was sent out", async () => {
    const closures = [{ from: "2026-01-12", to: "2026-01-12", reason: "Travaux" }];
    await runCalendar({}, "--out", "v1");
    const second = await runCalendar({ closures }, "--since", "v1/sessions.ics", "--out", "v2");
    expect(lineOf(second, "Depuis")).toBe("Depuis la version 1 : 1 séance annulée, 0 déplacée, 0 ajoutée");
    const back = await runCalendar({}, "--since", "v2/sessions.ics", "--out", "v3", "--json");
    expect(JSON.parse(back.out)).toMatchObject({
      changes: { version: 2, cancelled: 0, moved: 0, added: 1 },
      idleChanges: [],
    });
  });

  it("names few of the months under the minimum", async () => {
    const run = await runCalendar({ end: "2026-12-31" });
    const line = lineOf(run, "Mois sous le minimum");
    expect(line).toContain(" (août 2026), et 4 de plus");
    expect(line).not.toContain("septembre 2026");
  });
});
