import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CalendarSettings } from "../../../../src/scenario/calendarSettings.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { runCli, type CliRun } from "../../../fixtures/cliRun.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

let folder = "";
const path = (name: string): string => join(folder, name);
const run = (...argv: readonly string[]): Promise<CliRun> => runCli(folder, ...argv);
const read = (name: string): string => readFileSync(path(name), "utf8");
const linesOf = (name: string): readonly string[] => read(name).trim().split("\r\n");

function writeScenario(
  name: string,
  calendar: Partial<CalendarSettings>,
  change: Partial<Scenario> = {},
): void {
  const scenario = rowScenario();
  writeFileSync(
    path(name),
    encodeScenario({ ...scenario, ...change, calendar: { ...scenario.calendar, ...calendar } }),
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-calendar-"));
  writeScenario("row.json", { start: "2027-02-01", end: "2027-05-30" });
  await run("plan", "row.json", "--iterations", "200", "--out", "planned");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("calendar", () => {
  it("writes half-days alone without a plan and without rules", async () => {
    const { status, out } = await run("calendar", "row.json", "--out", "slots");
    expect(status).toBe(0);
    expect(readdirSync(path("slots")).filter((name) => !/csvt$|json$/u.test(name))).toEqual(["slots.csv"]);
    expect(linesOf("slots/slots.csv")[0]).toBe("date;half_day;start;end;site_id;status;reason;team");
    expect(linesOf("slots/slots.csv")[1]).toMatch(/^2027-02-01;am;/u);
    expect(out).toContain("demi-journées ouvertes");
  });

  it("has a row for each date, half-day and team of the horizon", async () => {
    await run("calendar", "row.json", "--out", "slots");
    const days = 28 + 31 + 30 + 30;
    expect(linesOf("slots/slots.csv")).toHaveLength(1 + days * 2);
  });

  it("writes the very sessions that plan wrote, and a calendar for everybody", async () => {
    const { status } = await run("calendar", "row.json", "--plan", "planned/plan.json", "--out", "dated");
    expect(status).toBe(0);
    for (const name of ["sessions.csv", "sessions.ics", "sessions.csvt"]) {
      expect(read(`dated/${name}`)).toBe(read(`planned/${name}`));
    }
    expect(readdirSync(path("dated/ics")).toSorted()).toEqual(["commune", "team"]);
    expect(read("dated/calendar.html")).toContain("<!doctype html>");
  });

  it("tells what changed since the calendar that was sent out, and counts versions", async () => {
    const [first = ""] = linesOf("planned/sessions.csv").slice(1);
    const [id = "", date = ""] = first.split(";");
    writeScenario("closed.json", {
      start: "2027-02-01",
      end: "2027-05-30",
      closures: [{ from: date, to: date, reason: "Travaux" }],
    });
    const { status } = await run(
      "calendar",
      "closed.json",
      ...["--plan", "planned/plan.json", "--since", "planned/sessions.ics", "--out", "changed"],
    );
    expect(status).toBe(0);
    expect(linesOf("changed/changements.csv")).toHaveLength(2);
    expect(linesOf("changed/changements.csv")[1]).toContain(id);
    expect(read("changed/sessions.ics")).toContain("v2");
    expect(read("changed/changements.ics")).toContain("STATUS:CANCELLED");
  });

  it("ends with 3 and names what is broken: unknown school holidays, months under the minimum", async () => {
    writeScenario("far.json", { start: "2027-06-01", end: "2028-01-31" });
    const far = await run("calendar", "far.json", "--out", "far");
    expect(far.status).toBe(3);
    expect(far.out).toContain("C8");
    expect(read("far/slots.csv")).toContain("2028-01-31");

    const { programme } = rowScenario();
    writeScenario(
      "often.json",
      { start: "2027-02-01", end: "2027-05-30" },
      { programme: { ...programme, minVisitsPerMonth: 5 } },
    );
    const often = await run(
      "calendar",
      "often.json",
      "--plan",
      "planned/plan.json",
      "--json",
      "--out",
      "often",
    );
    expect(often.status).toBe(3);
    const json = JSON.parse(often.out) as { monthsUnderMinimum: unknown[]; violations: { rule: string }[] };
    expect(json.monthsUnderMinimum.length).toBeGreaterThan(0);
    expect(json.violations.map(({ rule }) => rule)).toContain("C9");
  });

  it("ends with 2 where a file is not what it should be", async () => {
    writeFileSync(path("not.ics"), "hello");
    for (const argv of [
      ["calendar", "nowhere.json"],
      ["calendar", "row.json", "--plan", "nowhere.json"],
      ["calendar", "row.json", "--since", "not.ics"],
    ]) {
      const { status, err } = await run(...argv, "--out", "bad");
      expect(status).toBe(2);
      expect(err).toContain(argv.at(-1));
    }
  });
});

describe("calendar --since", () => {
  it("refuses the calendar of another programme", async () => {
    writeScenario("other.json", { start: "2027-02-01", end: "2027-05-30" }, { id: "another-programme" });
    const argv = ["calendar", "other.json", "--since", "planned/sessions.ics", "--out", "other"] as const;
    const { status, err } = await run(...argv);
    expect(status).toBe(2);
    expect(err).toContain("autre programme");
  });
});
