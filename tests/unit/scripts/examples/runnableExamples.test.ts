import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildExamples } from "../../../../scripts/buildExamples.ts";
import type { Report } from "../../../../src/pipeline/reportDocument.ts";
import { runCli } from "../../../fixtures/cliRun.ts";

const examples = fileURLToPath(new URL("../../../../examples", import.meta.url));

let out = "";
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "maillage-examples-"));
});
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Plans an example as it lies in the project, without network; issues would stand on stderr. */
async function plan(path: string): Promise<{ status: number; err: string; report: Report }> {
  const folder = join(out, path.replaceAll("/", "-"));
  const { status, err } = await runCli(examples, "plan", path, "--iterations", "300", "--out", folder);
  return {
    status,
    err,
    report: JSON.parse(readFileSync(join(folder, "report.json"), "utf8")) as Report,
  };
}

describe("examples that hold their territory", () => {
  it("serves the 9 communes of Dijon Métropole that no house is near", async () => {
    const { status, err, report } = await plan("leo-lagrange-dijon/scenario.json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(report.territory).toMatchObject({ communes: 23, population: 258_630 });
    expect(report.before.whiteCommunes).toHaveLength(9);
    expect(report.after?.whiteCommunes).toEqual([]);
  });

  it("has nothing to drive to in Lunel, and a session on every rule's day", async () => {
    const { status, err, report } = await plan("lunel/scenario.json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(report.before.whiteCommunes).toEqual([]);
    expect(report.plan).toMatchObject({ circuits: 0, stops: 0, violations: [] });
    expect(report.plan?.sessions).toBeGreaterThan(100);
  });

  it("serves the 8 communes of Lunel Agglo that are far from both sites with the baby-car", async () => {
    const { status, err, report } = await plan("lunel/baby-car.json");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(report.territory).toMatchObject({ communes: 14, population: 51_919 });
    expect(report.before.whiteCommunes).toHaveLength(8);
    expect(report.after?.whiteCommunes).toEqual([]);
    expect(report.plan?.stops).toBeGreaterThan(1);
  });
});

describe("calendar of Lunel", () => {
  it("is laid without a plan, each half-day with its site", async () => {
    const folder = join(out, "lunel-calendar");
    const { status, err } = await runCli(examples, "calendar", "lunel/scenario.json", "--out", folder);
    expect({ status, err }).toEqual({ status: 0, err: "" });
    const rows = readFileSync(join(folder, "slots.csv"), "utf8").split(/\r?\n/u);
    expect(rows[0]).toContain("date;half_day;start;end;site_id;status;reason;team");
    expect(rows).toContain("2024-03-05;am;08:30;12:15;parc;open;;Deux accueillantes et une éducatrice");
    expect(rows).toContain(
      "2024-03-06;pm;13:30;17:00;arc-en-ciel;open;;Deux accueillantes et une éducatrice",
    );
    expect(rows.find((row) => row.startsWith("2024-03-08;pm"))).toContain(";closed;");
    const dates = new Set(rows.slice(1).map((row) => row.slice(0, 10)));
    // 26 February to 5 July 2024: 4 + 31 + 30 + 31 + 30 + 5 days.
    expect([...dates].filter((date) => date !== "")).toHaveLength(131);
  });
});

describe("made-up places", () => {
  it("say so in their name or their source", () => {
    for (const [path, text] of buildExamples()) {
      if (path.startsWith("grand-chalon/") || path.includes("territory") || path === "lunel/agglo.json")
        continue;
      const { structures, venues, teams, professionals } = JSON.parse(text) as Record<
        "structures" | "venues" | "teams" | "professionals",
        readonly { readonly name?: string; readonly role?: string; readonly source?: string }[]
      >;
      const isReal = ({ name = "" }): boolean =>
        /Deux accueillantes|Marguerite|Joséphine Baker|Germaine Tillion|Pomme Verte/u.test(name);
      for (const item of [...structures, ...venues, ...teams, ...professionals]) {
        if (isReal(item)) continue;
        expect(`${item.name ?? item.role ?? ""} ${item.source ?? ""}`, path).toContain("fictif");
      }
    }
  });
});
