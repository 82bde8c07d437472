import { expect, it } from "vitest";
import { fileNameOf } from "../../../../../src/ui/state/fileName.ts";
import { buildShareFile, DIAGNOSIS_FILES, PLAN_FILES } from "../../../../../src/ui/state/shareFiles.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";

const { scenario, diagnosis, planning } = planContext();

it.each([...DIAGNOSIS_FILES, ...PLAN_FILES])("offers %s under its contract name", async (name) => {
  const file = await buildShareFile(name, scenario, diagnosis, planning, "fr");
  expect(file?.fileName).toBe(name);
});

it("has no file of a plan without one", async () => {
  for (const name of PLAN_FILES)
    expect(await buildShareFile(name, scenario, diagnosis, null, "fr")).toBeUndefined();
});

it("writes numbers and road sheets as the language of the page has them", async () => {
  const write = async (name: string, lang: "fr" | "en"): Promise<string> =>
    (await buildShareFile(name, scenario, diagnosis, planning, lang))?.text ?? "";
  expect(await write("indicators.csv", "fr")).toContain(";");
  expect(await write("indicators.csv", "en")).not.toContain(';"');
  expect(await write("roadbook.html", "en")).toContain('<html lang="en">');
});

it("names the file after the project, safely", () => {
  expect(fileNameOf("Été : « circuits » 2026")).toBe("ete-circuits-2026.maillage.json");
  expect(fileNameOf("../../x")).toBe("x.maillage.json");
  expect(fileNameOf("???")).toBe("maillage.maillage.json");
});
