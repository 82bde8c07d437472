import { describe, expect, it } from "vitest";
import { readModules, type SourceModule, parseModule } from "./sourceModules.ts";

const pureModules = readModules(["geodata", "planners"]);
const allModules = readModules(["geodata", "planners", "src"]);

/** Its library speaks in `Date`s: made there from civil dates only, never from the clock. */
const DATES_FOR_OPENING_HOURS = "geodata/supply/osmHours.ts";

const impure = /\bMath\.random\b|\bDate\.now\b|\bnew Date\(|\bperformance\.now\b|\bconsole\./gu;

/** Blanks comments, which may well speak of what the code must not do. */
function codeOf(module: SourceModule): string {
  return module.comments.reduce(
    (text, comment) =>
      text.slice(0, comment.start) + " ".repeat(comment.end - comment.start) + text.slice(comment.end),
    module.text,
  );
}

function findImpure(modules: readonly SourceModule[]): string[] {
  return modules.flatMap((module) =>
    [...codeOf(module).matchAll(impure)]
      .filter(({ 0: found }) => module.path !== DATES_FOR_OPENING_HOURS || found !== "new Date(")
      .map((match) => `${module.path}: ${match[0]}`),
  );
}

function findDefaultExports(modules: readonly SourceModule[]): string[] {
  return modules
    .filter((module) =>
      module.program.body.some(
        (node) =>
          node.type === "ExportDefaultDeclaration" ||
          (node.type === "ExportNamedDeclaration" &&
            node.specifiers.some(
              (each) => each.exported.type === "Identifier" && each.exported.name === "default",
            )),
      ),
    )
    .map((module) => module.path);
}

const forbiddenFolders = /(?:^|\/)(?:utils?|helpers?|common|misc|lib)\//u;

describe("geodata and planners", () => {
  it("have no clock, no chance and no console", () => {
    expect(pureModules.length).toBeGreaterThan(60);
    expect(findImpure(pureModules)).toEqual([]);
  });

  it("would be caught having one (planted)", () => {
    const text = "/* Math.random */ export const a = Math.random() + Date.now() + new Date(0).getTime();";
    expect(findImpure([parseModule("geodata/x.ts", text)])).toHaveLength(3);
  });
});

describe("modules", () => {
  it("have no default export and are no barrel", () => {
    expect(findDefaultExports(allModules)).toEqual([]);
    expect(allModules.filter((module) => /(?:^|\/)index\.tsx?$/u.test(module.path))).toEqual([]);
    const barrels = allModules.filter(
      (module) =>
        module.program.body.length > 0 &&
        module.program.body.every((node) => node.type === "ExportAllDeclaration" || isReExport(node)),
    );
    expect(barrels.map((module) => module.path)).toEqual([]);
  });

  it("live in no folder for leftovers", () => {
    expect(allModules.filter((module) => forbiddenFolders.test(module.path))).toEqual([]);
  });

  it("with a default export would be found (planted)", () => {
    const planted = [
      parseModule("src/a.ts", "export default 1;"),
      parseModule("src/b.ts", "const b = 1; export { b as default };"),
    ];
    expect(findDefaultExports(planted)).toEqual(["src/a.ts", "src/b.ts"]);
    expect(forbiddenFolders.test("src/utils/x.ts")).toBe(true);
  });
});

function isReExport(node: SourceModule["program"]["body"][number]): boolean {
  return node.type === "ExportNamedDeclaration" && node.source !== null;
}
