import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { computeStamp, listFiles } from "../../../scripts/contentStamp.mjs";

const folder = mkdtempSync(join(tmpdir(), "maillage-stamp-"));
const file = join(folder, "a.txt");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("content stamps", () => {
  it("change with a byte of a file and with what the result depends on besides, and with nothing else", () => {
    writeFileSync(file, "one");
    const before = computeStamp([file], ["v20"]);
    writeFileSync(file, "one");
    expect(computeStamp([file], ["v20"])).toBe(before);
    expect(computeStamp([file], ["v22"])).not.toBe(before);
    writeFileSync(file, "two");
    expect(computeStamp([file], ["v20"])).not.toBe(before);
  });

  it("list files in a fixed order, without those that are not asked for or not there", () => {
    const found = listFiles(["planners/model", "no-such-folder"], (path) => !path.endsWith("/plan.ts"));
    const names = found.map((path) => path.split(/[\\/]/u).at(-1));
    expect(names).toContain("problem.ts");
    expect(names).not.toContain("plan.ts");
    expect(names).toEqual(names.toSorted((a = "", b = "") => (a < b ? -1 : 1)));
  });
});
