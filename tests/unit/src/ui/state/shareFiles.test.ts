import { expect, it } from "vitest";
import { diagnose } from "../../../../../src/pipeline/diagnose.ts";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import { buildShareFiles, DIAGNOSIS_FILES, fileNameOf } from "../../../../../src/ui/state/shareFiles.ts";

it("offers every file of a diagnosis under its contract name", () => {
  const scenario = grandChalonScenario("2026-11-22");
  const names = buildShareFiles(scenario, diagnose(scenario), null, "fr").map((file) => file.fileName);
  for (const name of DIAGNOSIS_FILES) expect(names).toContain(name);
});

it("names the file after the project, safely", () => {
  expect(fileNameOf("Été : « circuits » 2026")).toBe("ete-circuits-2026.maillage.json");
  expect(fileNameOf("../../x")).toBe("x.maillage.json");
  expect(fileNameOf("???")).toBe("maillage.maillage.json");
});
