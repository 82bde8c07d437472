import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { CliError } from "../../../../../src/cli/cliError.ts";
import { findValhalla } from "../../../../../src/cli/valhalla/valhallaHome.ts";

const root = mkdtempSync(join(tmpdir(), "maillage-home-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function refusal(platform: string, arch: string, lang: "fr" | "en"): unknown {
  try {
    return findValhalla(lang, { platform, arch, root });
  } catch (error) {
    return error;
  }
}

describe("findValhalla", () => {
  it("on Windows says that there is no engine, and what to use instead", () => {
    const error = refusal("win32", "x64", "fr");
    expect(error).toBeInstanceOf(CliError);
    expect(error).toMatchObject({ status: 2 });
    expect(String(error)).toContain(
      "Pas de moteur pour ce système (win32 x64) : utilisez IGN ou une matrice",
    );
    expect(String(refusal("darwin", "x64", "en"))).toContain(
      "No engine for this system (darwin x64): use IGN",
    );
  });

  it("not installed, names the command that installs it", () => {
    for (const [platform, arch] of [
      ["linux", "x64"],
      ["linux", "arm64"],
      ["darwin", "arm64"],
    ] as const) {
      const error = refusal(platform, arch, "fr");
      expect(error).toMatchObject({ status: 2 });
      expect(String(error)).toContain("npm run valhalla:install");
    }
    expect(String(refusal("linux", "x64", "en"))).toContain("npm run valhalla:install");
  });
});
