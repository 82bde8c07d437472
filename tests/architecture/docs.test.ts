import { describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  listProjectFiles,
  parseModule,
  projectRoot,
  readModules,
  type SourceModule,
} from "./sourceModules.ts";

const modules = readModules(["geodata", "planners"]);

/** Exported declarations without a doc comment that ends right above them. */
function findUndocumented(all: readonly SourceModule[]): string[] {
  return all.flatMap((module) =>
    module.program.body
      .filter((node) => node.type === "ExportNamedDeclaration" && node.declaration !== null)
      .filter((node) => !hasDocComment(module, node.start))
      .map(
        (node) => `${module.path}: ${module.text.slice(node.start, node.start + 60).split("\n")[0] ?? ""}`,
      ),
  );
}

function hasDocComment(module: SourceModule, start: number): boolean {
  return module.comments.some(
    (comment) =>
      comment.type === "Block" &&
      comment.value.startsWith("*") &&
      comment.value.trim().length > 10 &&
      comment.end <= start &&
      module.text.slice(comment.end, start).trim() === "",
  );
}

describe("documentation", () => {
  it("stands on every export of geodata and planners", () => {
    expect(modules.length).toBeGreaterThan(60);
    expect(findUndocumented(modules)).toEqual([]);
  });

  it("that is missing is found (planted)", () => {
    const text = "/** Says what it is for. */\nexport const a = 1;\n// no doc\nexport function b() {}\n";
    expect(findUndocumented([parseModule("geodata/x.ts", text)])).toEqual([
      "geodata/x.ts: export function b() {}",
    ]);
  });

  it("of a folder fits on a page", () => {
    const readmes = ["geodata", "planners", "src", "tests", "scripts", "examples"]
      .flatMap((folder) => listProjectFiles(folder, ["README.md"]))
      .map((path) => ({
        path,
        lines: readFileSync(join(projectRoot, path), "utf8").trimEnd().split("\n").length,
      }));
    expect(readmes.map(({ path }) => path)).toContain("planners/README.md");
    expect(readmes.map(({ path }) => path)).toContain("geodata/README.md");
    expect(readmes.filter(({ lines }) => lines > 40)).toEqual([]);
  });
});
