import { beforeEach, describe, expect, it } from "vitest";
import { createReadingMemory } from "../../../../../src/ui/importing/readingMemory.ts";

const SETTLED = { reading: { separator: "|" }, fileName: "lieux.csv", date: "2026-11-26" };

describe("what was settled about files", () => {
  beforeEach(() => localStorage.clear());

  it("is found again by shape on the next visit, and can be forgotten", () => {
    createReadingMemory(localStorage).keep("a", SETTLED);
    const later = createReadingMemory(localStorage);
    expect(later.find("a")).toEqual(SETTLED);
    expect(later.find("b")).toBeNull();
    later.forget("a");
    expect(createReadingMemory(localStorage).find("a")).toBeNull();
  });

  it("forgets the oldest shapes first", () => {
    const memory = createReadingMemory(localStorage);
    for (let number = 0; number < 41; number += 1) memory.keep(`shape ${number}`, SETTLED);
    expect(memory.find("shape 0")).toBeNull();
    expect(memory.find("shape 1")).toEqual(SETTLED);
    expect(memory.find("shape 40")).toEqual(SETTLED);
  });

  it("never grows past what a browser keeps", () => {
    const memory = createReadingMemory(localStorage);
    const long = { ...SETTLED, fileName: "x".repeat(60_000) };
    memory.keep("first", long);
    memory.keep("second", long);
    expect(memory.find("first")).toBeNull();
    expect(JSON.stringify({ ...localStorage }).length).toBeLessThan(110_000);
  });

  it.each(["{", "null", '[["a"]]', '[["a",{"reading":{"separator":5},"fileName":"f","date":"d"}]]'])(
    "takes nothing from a storage that holds %s",
    (text) => {
      localStorage.setItem("maillage-import-readings", text);
      expect(createReadingMemory(localStorage).find("a")).toBeNull();
    },
  );

  it("lasts for the visit where the browser keeps nothing", () => {
    const memory = createReadingMemory(null);
    memory.keep("a", SETTLED);
    expect(memory.find("a")).toEqual(SETTLED);
  });
});
