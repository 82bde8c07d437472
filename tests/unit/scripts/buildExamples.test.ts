import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { buildExamples } from "../../../scripts/buildExamples.ts";
import { decodeScenario } from "../../../src/scenario/decodeScenario.ts";
import { grandChalonScenario } from "../../../src/scenario/grandChalonScenario.ts";
import { resolveScenarioFiles } from "../../../src/scenario/resolveScenarioFiles.ts";
import { scenarioHash } from "../../../src/scenario/scenarioHash.ts";

const examples = new URL("../../../examples/", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, examples), "utf8");

describe("examples", () => {
  it("are committed as the code builds them (npx tsx scripts/buildExamples.ts)", () => {
    for (const [path, text] of buildExamples()) expect(read(path)).toBe(text);
  });

  it("are the same scenario as the page's", async () => {
    const resolved = await resolveScenarioFiles(JSON.parse(read("grand-chalon/scenario.json")), (path) =>
      Promise.resolve({ value: JSON.parse(read(`grand-chalon/${path}`)) as unknown, issues: [] }),
    );
    const decoded = decodeScenario(resolved.value);
    expect(decoded.issues).toEqual([]);
    expect(decoded.value).toEqual(grandChalonScenario("2026-11-22"));
    expect(decoded.value && scenarioHash(decoded.value)).toBe(
      scenarioHash(grandChalonScenario("2026-11-22")),
    );
  });
});
