import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../../../", import.meta.url));

describe("the command line as a process of its own", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "maillage-process-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...argv: readonly string[]): { status: number | null; stdout: string; stderr: string } =>
    spawnSync(process.execPath, [join(root, "scripts", "maillage.mjs"), ...argv], {
      cwd: folder,
      encoding: "utf8",
    });

  it("keeps stdout for the result and ends with the status of the contract", () => {
    const example = join(root, "examples", "grand-chalon", "scenario.json");
    const { status, stdout } = run("diagnose", example, "--json", "--out", "out");
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      report: { territory: { communes: 51, population: 113_440 } },
    });
    expect(readdirSync(join(folder, "out"))).toContain("coverage.geojson");
  });

  it("ends in silence when the reader of its output has gone", async () => {
    const child = spawn(process.execPath, [join(root, "scripts", "maillage.mjs"), "--help"], { cwd: folder });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const [status] = (await once(child, "close")) as [number | null];
    expect(stderr).toBe("");
    expect(status).toBe(0);
  });

  it("ends with 2 and words on stderr for a file that is not there", () => {
    const { status, stdout, stderr } = run("plan", "absent.json");
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("absent.json");
  });
});
