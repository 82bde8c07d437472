import { expect, it } from "vitest";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { decodeScenario } from "../../../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { changeService, programmeService } from "../../../../src/scenario/programmeService.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

it("changes to childcare and back to a category, without the places that were asked of the one before", () => {
  const { programme } = rowScenario();
  const childcare = { ...programme, ...changeService(programme, "childcare") };
  expect(programmeService(childcare)).toBe("childcare");
  expect(childcare.category).toBe(programme.category);
  const asked = { ...childcare, whiteZone: { ...childcare.whiteZone, minPlaces: 10 } };
  const back = changeService(asked, 3);
  expect(back).toEqual({ category: 3, whiteZone: { ...programme.whiteZone, minPlaces: 0 } });
  expect(back.whiteZone).not.toHaveProperty("service");
});

it("keeps childcare in the file, and diagnoses on it", () => {
  const scenario = rowScenario();
  const programme = { ...scenario.programme, ...changeService(scenario.programme, "childcare") };
  const read = decodeScenario(JSON.parse(encodeScenario({ ...scenario, programme }))).value;
  expect(read === undefined ? null : programmeService(read.programme)).toBe("childcare");
  expect(diagnose({ ...scenario, programme }).definition).toMatchObject({ service: "childcare" });
  expect(diagnose({ ...scenario, programme }).summary.coveredShare).toBe(0);
  expect(diagnose(scenario).summary.coveredShare).toBeGreaterThan(0);
});
