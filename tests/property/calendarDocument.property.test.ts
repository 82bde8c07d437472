import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import { checkSessions } from "../../src/pipeline/calendar/checkSessions.ts";
import { laySessions } from "../../src/pipeline/calendar/laySessions.ts";
import { listSlots } from "../../src/pipeline/calendar/listSlots.ts";
import { decodeCalendar } from "../../src/scenario/decodeCalendar.ts";
import { decodeScenario } from "../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../src/scenario/encodeScenario.ts";
import { scenarioHash } from "../../src/scenario/scenarioHash.ts";
import { EVERY_CALENDAR } from "../fixtures/calendarOfEverything.ts";
import { calendarRow, HALLS, planOf } from "../fixtures/calendarRow.ts";
import { calendarCase } from "../fixtures/calendarScenarios.ts";

const SEED = { seed: 20_261_201, numRuns: 300 };
const TODAY = "2026-01-05";

type Path = readonly (string | number)[];

/** Every place of a document that a hand could change. */
function listPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => listPaths(child, [...path, key]))];
}

function replaceAt(value: unknown, [key, ...rest]: Path, replacement: unknown): unknown {
  if (key === undefined || typeof value !== "object" || value === null) return replacement;
  const entries = Object.entries(value).map(([name, child]) => [
    name,
    name === String(key) ? replaceAt(child, rest, replacement) : child,
  ]);
  return Array.isArray(value) ? entries.map(([, child]) => child as unknown) : Object.fromEntries(entries);
}

const DOCUMENT: unknown = JSON.parse(
  JSON.stringify({ timeZone: "Europe/Paris", zone: "A", ...EVERY_CALENDAR }),
);

/** What a hand might write instead: anything, or days and hours that are nearly right. */
const replacement = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(
    "2026-02-30",
    "2026-13-01",
    "0000-01-01",
    "9999-12-31",
    "24:00",
    "00:00",
    "-1",
    "__proto__",
  ),
);

describe("a calendar in a document", () => {
  it("is written and read without a change", () => {
    fc.assert(
      fc.property(calendarCase, ({ scenario }) => {
        const decoded = decodeScenario(JSON.parse(encodeScenario(scenario)));
        expect(decoded.issues.filter(({ at }) => at.startsWith("calendar"))).toEqual([]);
        expect(decoded.value).toEqual(scenario);
        expect(decoded.value && scenarioHash(decoded.value)).toBe(scenarioHash(scenario));
      }),
      { ...SEED, numRuns: 100 },
    );
  });

  it("never makes the decoder throw, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const issues = createIssueLog();
        const calendar = decodeCalendar(value, TODAY, issues);
        expect(calendar.start <= calendar.end).toBe(true);
        expect(issues.finish().issues.length).toBeGreaterThan(0);
      }),
      SEED,
    );
  });

  it("with one value replaced is read as far as it goes; what was left out was named; what is read can be laid", () => {
    const scenario = calendarRow();
    const plan = planOf([{ hall: HALLS[0] }]);
    fc.assert(
      fc.property(fc.constantFrom(...listPaths(DOCUMENT)), replacement, (path, value) => {
        const document = replaceAt(DOCUMENT, path, value);
        const issues = createIssueLog();
        const calendar = decodeCalendar(document, TODAY, issues);
        const named = issues.finish().issues.map(({ at }) => at);
        const again = createIssueLog();
        expect(decodeCalendar(JSON.parse(JSON.stringify(calendar)), TODAY, again)).toEqual(calendar);
        if (named.length === 0) expect(calendar).toEqual(document);
        // Years of sessions take long and show nothing more.
        if (Number(calendar.end.slice(0, 4)) - Number(calendar.start.slice(0, 4)) > 3) return;
        const changed = { ...scenario, calendar };
        const sessions = laySessions(changed, plan);
        expect(checkSessions(changed, sessions).every(({ rule }) => rule !== "")).toBe(true);
        expect(listSlots(changed).length % 4).toBe(0); // two teams, two halves
      }),
      SEED,
    );
  });
});
