import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { diagnose } from "../../../../src/pipeline/diagnose.ts";
import { decodeScenario } from "../../../../src/scenario/decodeScenario.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";

/** Documents as former editions of the program wrote them: never changed, only added to. */
const FIRST_EDITION = new URL("../../../fixtures/documents/first-edition.maillage.json", import.meta.url);

describe("documents of former editions", () => {
  it("opens one of the first edition, with nothing lost and nothing to say", () => {
    const written: unknown = JSON.parse(readFileSync(FIRST_EDITION, "utf8"));
    const { value, issues } = decodeScenario(written);
    expect(issues).toEqual([]);
    expect(value).toMatchObject(written as object);
    expect(value === undefined ? null : diagnose(value).communes).toHaveLength(3);
  });

  it("writes it back as today's program does, and reads that too", () => {
    const { value } = decodeScenario(JSON.parse(readFileSync(FIRST_EDITION, "utf8")));
    expect(value).toBeDefined();
    if (value === undefined) return;
    expect(decodeScenario(JSON.parse(encodeScenario(value)))).toEqual({ value, issues: [] });
  });
});
