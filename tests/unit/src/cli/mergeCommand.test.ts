import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSharedPage } from "../../../../src/exports/share/sharedPage.ts";
import type { Comment, OpinionsDocument } from "../../../../src/scenario/concertation.ts";
import { encodeScenario } from "../../../../src/scenario/encodeScenario.ts";
import { withEntryId } from "../../../../src/scenario/entryId.ts";
import { grandChalonScenario } from "../../../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { runCli } from "../../../fixtures/cliRun.ts";
import { planContext } from "../../../fixtures/exportContexts.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const base = rowScenario();
const opinion = withEntryId<Comment>({
  at: "2027-02-01T10:00:00Z",
  role: "maire",
  target: { kind: "commune", code: "71004" },
  opinion: "for",
  text: "Oui.",
});
const opinions: OpinionsDocument = {
  version: 1,
  kind: "maillage-avis",
  scenario: "row",
  comments: [opinion],
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-merge-"));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const longer = (accessMinutes: number): Scenario => ({
    ...base,
    programme: { ...base.programme, accessMinutes },
  });
  write("base.json", encodeScenario(base));
  write("mine.json", encodeScenario(longer(20)));
  write("theirs.json", encodeScenario({ ...longer(25), comments: [opinion] }));
  write("avis.json", JSON.stringify(opinions));
  write("elsewhere.json", encodeScenario(grandChalonScenario()));
  const page = buildSharedPage(planContext(), "fr", "row", "").text;
  write(
    "row.partage.html",
    page.replace('id="maillage-avis">[]', `id="maillage-avis">${JSON.stringify([opinion])}`),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function readJson(...path: readonly string[]): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, ...path), "utf8")) as Record<string, unknown>;
}

describe("maillage merge", () => {
  it("keeps mine where both changed the same setting, says both values and ends with 3", async () => {
    const run = await runCli(folder, "merge", "mine.json", "theirs.json", "base.json", "--out", "both");
    expect(run.status).toBe(3);
    expect(run.out).toMatch(/1 avis ajouté/u);
    expect(run.out).toMatch(/Route au plus pour une famille.*20.min.*25.min/u);
    expect(readJson("both", "scenario.json")).toMatchObject({
      comments: [opinion],
      programme: { accessMinutes: 20 },
    });
    const report = readJson("both", "merge-report.json");
    expect(report["conflicts"]).toMatchObject([{ at: "programme.accessMinutes", kept: "mine" }]);
    const schema = readFileSync("public/schemas/merge-report.schema.json", "utf8");
    expect(new Ajv({ strict: false }).validate(JSON.parse(schema) as object, report)).toBe(true);
  });

  it.each(["avis.json", "row.partage.html"])(
    "adds the opinions of %s to a project changed since",
    async (copy) => {
      const run = await runCli(folder, "merge", "mine.json", copy, "--out", "opinions");
      expect([run.status, run.err]).toEqual([0, ""]);
      expect(readJson("opinions", "scenario.json")).toMatchObject({
        comments: [opinion],
        programme: { accessMinutes: 20 },
      });
    },
  );

  it("says that nothing is new, refuses another territory and a missing copy", async () => {
    expect((await runCli(folder, "merge", "mine.json", "mine.json", "--out", "same")).out).toContain(
      "rien de nouveau",
    );
    const other = await runCli(folder, "merge", "mine.json", "elsewhere.json", "--out", "no");
    expect([other.status, other.err]).toEqual([2, expect.stringContaining("elsewhere.json")]);
    expect((await runCli(folder, "merge", "mine.json")).status).toBe(2);
  });

  it("accepts what the published schema of opinions accepts", () => {
    const schema = readFileSync("public/schemas/opinions.schema.json", "utf8");
    expect(new Ajv({ strict: false }).validate(JSON.parse(schema) as object, opinions)).toBe(true);
  });
});
