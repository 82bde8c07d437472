import { describe, expect, it } from "vitest";
import { decodeRoutes } from "../../../../src/scenario/decodeRoutes.ts";
import { decodeScenario } from "../../../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { rowRoutes } from "../../../fixtures/rowRoutes.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

describe("decodeRoutes", () => {
  it("reads what was written, within a scenario too", () => {
    expect(decodeRoutes(rowRoutes())).toEqual({ value: rowRoutes(), issues: [] });
    const scenario = { ...rowScenario(), routes: rowRoutes() };
    expect(decodeScenario(JSON.parse(encodeScenario(scenario))).value).toEqual(scenario);
  });

  it("leaves out a drive that does not fit, and the second of two", () => {
    const [out, back] = rowRoutes().legs;
    const broken = { ...back, line: [[4.8, 246.8]] };
    const { value, issues } = decodeRoutes({ ...rowRoutes(), legs: [out, out, broken, 7] }, "routes");
    expect(value?.legs).toEqual([out]);
    expect(issues.map(({ code, at }) => `${code} ${at}`)).toEqual([
      "duplicate-id routes.legs[1]",
      "field-invalid routes.legs[2].line[0][1]",
      "field-invalid routes.legs[3]",
    ]);
  });

  it.each([null, 7, "x", [], { version: 2 }, { ...rowRoutes(), computedAt: "yesterday" }])(
    "refuses %j and never throws",
    (value) => {
      const decoded = decodeRoutes(value);
      expect(decoded.value).toBeUndefined();
      expect(decoded.issues).not.toEqual([]);
    },
  );

  it("leaves a scenario usable whose routes are not, and says so", () => {
    const { value, issues } = decodeScenario({ ...rowScenario(), routes: { version: 2 } });
    expect(value?.venues).toHaveLength(4);
    expect(value?.routes).toBeUndefined();
    expect(issues.map(({ at }) => at)).toContain("routes.version");
  });
});
