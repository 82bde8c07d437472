import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFiles } from "../../../../src/cli/writeFiles.ts";
import type { CommandContext } from "../../../../src/cli/terminal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "maillage-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(...fileNames: readonly string[]): Promise<void> {
  const files = fileNames.map((fileName) => ({ fileName, mediaType: "text/plain", text: fileName }));
  return writeFiles(folder, "out", files, CONTEXT);
}

const CONTEXT: CommandContext = {
  lang: "fr",
  json: false,
  terminal: { cwd: tmpdir(), interactive: false, out: () => {}, err: () => {}, now: () => 0 },
};

describe("writeFiles", () => {
  it("makes the sub-folders that names ask for, and leaves no drafts", async () => {
    await write("sessions.ics", "ics/commune/2A004.ics", "ics/team/equipe-1.ics");
    expect(readFileSync(join(folder, "ics", "commune", "2A004.ics"), "utf8")).toBe("ics/commune/2A004.ics");
    expect(readdirSync(folder, { recursive: true, encoding: "utf8" }).toSorted()).toEqual(
      ["ics", join("ics", "commune"), join("ics", "commune", "2A004.ics"), join("ics", "team")].concat(
        join("ics", "team", "equipe-1.ics"),
        "sessions.ics",
      ),
    );
  });

  it.each(["../x.ics", "ics/../../x.ics", "/x.ics", "ics//x.ics", "ics\\x.ics", ".x", "a b.ics", ""])(
    "refuses %j, which could lead elsewhere, and writes nothing",
    async (fileName) => {
      await expect(write(fileName)).rejects.toThrow("unsafe file name");
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("says which file cannot be written where its folder is a file", async () => {
    writeFileSync(join(folder, "ics"), "");
    await expect(write("ics/team/x.ics")).rejects.toThrow("x.ics");
    expect(readdirSync(folder)).toEqual(["ics"]);
  });
});
