import { describe, expect, it } from "vitest";
import { type ImportRule, importTable } from "./importTable.ts";
import { type ModuleImport, parseModule, readModules, type SourceModule } from "./sourceModules.ts";

const modules = readModules(["geodata", "planners", "src"]);

function ruleOf(path: string): ImportRule | undefined {
  return importTable
    .filter((rule) => path.startsWith(rule.prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)[0];
}

function isAllowed(rule: ImportRule, entry: ModuleImport): boolean {
  if (!entry.isPackage) return [rule.prefix, ...rule.from].some((prefix) => entry.target.startsWith(prefix));
  if (entry.target.startsWith("node:")) return rule.packages.includes("node:*");
  return rule.packages.includes(entry.target);
}

function findForbiddenImports(all: readonly SourceModule[]): string[] {
  return all.flatMap((module) => {
    const rule = ruleOf(module.path);
    if (rule === undefined) return [`${module.path} is in no row of the import table`];
    return module.imports
      .filter((entry) => !isAllowed(rule, entry))
      .map((entry) => `${module.path} may not import ${entry.specifier}`);
  });
}

/** Returns one cycle of imports as a path, or null; type-only imports count too. */
function findCycle(all: readonly SourceModule[]): string | null {
  const byPath = new Map(all.map((module) => [module.path, module]));
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(" → ");
    const module = byPath.get(path);
    if (module === undefined || finished.has(path)) return null;
    for (const entry of module.imports) {
      const cycle = entry.isPackage ? null : visit(entry.target, [...trail, path]);
      if (cycle !== null) return cycle;
    }
    finished.add(path);
    return null;
  };
  for (const module of all) {
    const cycle = visit(module.path, []);
    if (cycle !== null) return cycle;
  }
  return null;
}

describe("imports", () => {
  it("reads the modules", () => {
    expect(modules.length).toBeGreaterThan(100);
    expect(modules.flatMap((module) => module.imports).length).toBeGreaterThan(200);
  });

  it("follow the table: data walks one way", () => {
    expect(findForbiddenImports(modules)).toEqual([]);
  });

  it("carry their extension and point at a file that is there", () => {
    const paths = new Set(modules.map((module) => module.path));
    const wrong = modules.flatMap((module) =>
      module.imports
        .filter(
          (entry) => !entry.isPackage && /\.tsx?$|\/[^.]*$/u.test(entry.target) && !paths.has(entry.target),
        )
        .map((entry) => `${module.path}: ${entry.specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it("have no cycle", () => {
    expect(findCycle(modules)).toBeNull();
  });

  it("of what is not allowed are found (planted)", () => {
    const planted = [
      parseModule("planners/check/x.ts", 'import { a } from "../evaluate/a.ts";'),
      parseModule("geodata/access/x.ts", 'import type { P } from "../../planners/model/plan.ts";'),
      parseModule("planners/search/x.ts", 'import loadHighs from "highs";'),
      parseModule("src/ui/panels/x.ts", 'export const load = () => import("maplibre-gl");'),
      parseModule("src/pipeline/x.ts", 'export { readFileSync } from "node:fs";'),
      parseModule("src/elsewhere/x.ts", ""),
    ];
    expect(findForbiddenImports(planted)).toHaveLength(planted.length);
  });

  it("in a circle are found (planted)", () => {
    const planted = [
      parseModule("src/a.ts", 'import "./b.ts";'),
      parseModule("src/b.ts", 'export * from "./c.ts";'),
      parseModule("src/c.ts", 'import type { A } from "./a.ts";'),
    ];
    expect(findCycle(planted)).toBe("src/a.ts → src/b.ts → src/c.ts → src/a.ts");
  });
});
