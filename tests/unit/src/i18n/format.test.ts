import { describe, expect, it } from "vitest";
import {
  formatClock,
  formatClockRange,
  formatDate,
  formatDecimal,
  formatDriveSeconds,
  formatDuration,
  formatEuros,
  formatInteger,
  formatList,
  formatPercent,
  formatRhythm,
  roundEstimate,
} from "../../../../src/i18n/format.ts";

describe("numbers", () => {
  it("separates thousands as the language does", () => {
    expect(formatInteger(113_440, "fr")).toBe("113\u202f440");
    expect(formatInteger(113_440, "en")).toBe("113,440");
    expect(formatInteger(-1_234_567, "fr")).toBe("−1\u202f234\u202f567");
    expect(formatInteger(999, "fr")).toBe("999");
  });

  it("writes decimals with the language's mark", () => {
    expect(formatDecimal(3.25, 1, "fr")).toBe("3,3");
    expect(formatDecimal(1234.5, 2, "en")).toBe("1,234.50");
    expect(formatDecimal(-0.04, 1, "fr")).toBe("0,0");
  });

  it("never rounds a share to all or nothing when it is neither", () => {
    expect(formatPercent(0.999, "fr")).toBe("99\u00a0%");
    expect(formatPercent(0.001, "en")).toBe("1%");
    expect(formatPercent(1, "fr")).toBe("100\u00a0%");
    expect(formatPercent(0, "fr")).toBe("0\u00a0%");
  });

  it("writes euros from cents", () => {
    expect(formatEuros(353_300, "fr")).toBe("3\u202f533\u00a0€");
    expect(formatEuros(353_300, "en")).toBe("€3,533");
  });

  it("rounds estimates of people so that they do not look sure", () => {
    expect([6, 99, 236, 1147].map(roundEstimate)).toEqual([6, 99, 240, 1150]);
  });
});

describe("hours and dates", () => {
  it("writes hours as people say them", () => {
    expect(formatClock(570, "fr")).toBe("9\u00a0h\u00a030");
    expect(formatClock(660, "fr")).toBe("11\u00a0h");
    expect(formatClock(570, "en")).toBe("9:30");
    expect(formatClockRange(570, 660, "fr")).toBe("9\u00a0h\u00a030–11\u00a0h");
  });

  it("writes durations, and a drive of seconds as at least one minute", () => {
    expect(formatDuration(28.4, "fr")).toBe("28\u00a0min");
    expect(formatDuration(65, "fr")).toBe("1\u00a0h\u00a005");
    expect(formatDriveSeconds(20, "fr")).toBe("1\u00a0min");
    expect(formatDriveSeconds(0, "fr")).toBe("0\u00a0min");
  });

  it("writes dates in full whatever the machine's zone", () => {
    expect(formatDate("2025-06-12", "fr")).toBe("jeudi 12 juin 2025");
    expect(formatDate("2024-02-29T23:59:00Z", "en")).toBe("Thursday 29 February 2024");
    expect(formatDate("2026-05-01", "fr")).toBe("vendredi 1er mai 2026");
    expect(formatDate("bientôt", "fr")).toBe("bientôt");
  });

  it("says how often a day comes back", () => {
    expect(formatRhythm(4, [1, 3], 4, "fr")).toBe("un jeudi sur deux");
    expect(formatRhythm(4, [2, 4], 4, "en")).toBe("every other Thursday");
    expect(formatRhythm(1, [1, 2, 3, 4], 4, "fr")).toBe("chaque lundi");
    expect(formatRhythm(2, [3], 4, "fr")).toBe("un mardi sur quatre");
    expect(formatRhythm(2, [1, 2], 4, "fr")).toBe("le mardi, semaines 1 et 2 du cycle");
  });

  it("joins lists", () => {
    expect(formatList(["a", "b", "c"], "fr")).toBe("a, b et c");
    expect(formatList(["a"], "en")).toBe("a");
  });
});
