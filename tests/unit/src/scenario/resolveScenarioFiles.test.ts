import { describe, expect, it } from "vitest";
import { isSafeRelativePath, resolveScenarioFiles } from "../../../../src/scenario/resolveScenarioFiles.ts";

describe("resolveScenarioFiles", () => {
  it("puts the content of files in their place", async () => {
    const asked: string[] = [];
    const decoded = await resolveScenarioFiles(
      {
        id: "x",
        territory: { file: "data/territory.json" },
        travelTimes: { provider: "estimate" },
        routes: { file: "routes.json" },
      },
      (path) => {
        asked.push(path);
        return Promise.resolve({ value: { communes: [] }, issues: [] });
      },
    );
    expect(asked).toEqual(["data/territory.json", "routes.json"]);
    expect(decoded.value).toEqual({
      id: "x",
      territory: { communes: [] },
      travelTimes: { provider: "estimate" },
      routes: { communes: [] },
    });
  });

  it.each([
    "../territory.json",
    "a/../../b.json",
    "/etc/passwd",
    "C:\\data.json",
    "a\\b.json",
    "https://example.org/a.json",
    "",
    "a//b.json",
    "a\u0000.json",
  ])("never asks for %j", async (file) => {
    expect(isSafeRelativePath(file)).toBe(false);
    const decoded = await resolveScenarioFiles({ territory: { file } }, () => {
      throw new Error("asked");
    });
    expect(decoded.value).toBeUndefined();
    expect(decoded.issues).toMatchObject([{ code: "path-refused", at: "territory.file" }]);
  });

  it("has no value when a file cannot be read", async () => {
    const decoded = await resolveScenarioFiles({ travelTimes: { file: "t.json" } }, () =>
      Promise.resolve({ issues: [{ code: "file-empty", severity: "error", at: "file", params: {} }] }),
    );
    expect(decoded).toMatchObject({ issues: [{ code: "file-empty" }] });
    expect(decoded.value).toBeUndefined();
  });
});
