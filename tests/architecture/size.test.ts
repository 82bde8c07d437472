import { describe, expect, it } from "vitest";
import { parseModule, readModules, type SourceModule } from "./sourceModules.ts";

const modules = readModules(["geodata", "planners", "src", "scripts", "tests"]);
const maxLines = 400;
const maxDisables = 20;

/** A lint rule switched off in the code: `reason` is what follows `--`. */
interface Disable {
  readonly at: string;
  readonly reason: string;
}

function countLines(module: SourceModule): number {
  return module.text.trimEnd().split("\n").length;
}

function findDisables(all: readonly SourceModule[]): Disable[] {
  return all.flatMap((module) =>
    module.comments
      .filter((comment) =>
        /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error|nocheck)|prettier-ignore/u.test(comment.value),
      )
      .map((comment) => ({
        at: `${module.path}:${module.text.slice(0, comment.start).split("\n").length}`,
        reason: /--\s*(\S.*)$/su.exec(comment.value)?.[1]?.trim() ?? "",
      })),
  );
}

describe("size", () => {
  it(`of a file is at most ${maxLines} lines`, () => {
    expect(modules.length).toBeGreaterThan(150);
    const long = modules.filter((module) => countLines(module) > maxLines);
    expect(long.map((module) => `${module.path}: ${countLines(module)}`)).toEqual([]);
  });

  it("of a source file is under 120 lines in the middle", () => {
    const lines = modules
      .filter((module) => !module.path.startsWith("tests/"))
      .map(countLines)
      .toSorted((a, b) => a - b);
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThan(120);
  });
});

describe("checks switched off in the code", () => {
  it("give a reason and are few", () => {
    const disables = findDisables(modules);
    expect(disables.filter(({ reason }) => reason === "")).toEqual([]);
    expect(disables.length).toBeLessThanOrEqual(maxDisables);
  });

  it("without a reason are found (planted)", () => {
    const text =
      "// oxlint-disable-next-line no-eval\nexport const a = 1; // oxlint-disable-line no-var -- old engine\n";
    expect(findDisables([parseModule("src/x.ts", text)])).toEqual([
      { at: "src/x.ts:1", reason: "" },
      { at: "src/x.ts:2", reason: "old engine" },
    ]);
  });
});
