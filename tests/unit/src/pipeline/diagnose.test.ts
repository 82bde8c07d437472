import { describe, expect, it } from "vitest";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

describe("diagnose", () => {
  it("takes the times of the supplied matrix: 600 s from one commune of the row to the next", () => {
    const { communes, travel } = diagnose(rowScenario());
    expect(communes.map(({ accessSeconds }) => accessSeconds)).toEqual([0, 600, 1200, 1800]);
    expect(travel.estimated).toBe(false);
  });

  it("never takes a matrix for cars as times on foot", () => {
    const { programme } = rowScenario();
    const whiteZone = { ...programme.whiteZone, mode: "walk" as const };
    const { communes, travel } = diagnose({ ...rowScenario(), programme: { ...programme, whiteZone } });
    expect(travel.estimated).toBe(true);
    expect(communes[1]?.accessSeconds).toBeGreaterThan(3600); // 7.6 km on foot
  });
});
