import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../../scripts/serveFolder.mjs";

let folder = "";
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "maillage-serve-"));
  mkdirSync(join(folder, "site", "cog"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "site", "index.html"), "<p>page</p>");
  writeFileSync(join(folder, "site", "cog", "a b.json"), "{}");
  server = await serveFolder(join(folder, "site"), 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Asks with the path as it is: `fetch` would tidy `..` away. */
function get(path: string, method = "GET"): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "localhost", port: server.port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => (body += chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers["content-type"] ?? "", body }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

describe("serveFolder", () => {
  it("serves the page at the root and files by name, with their type", async () => {
    expect(await get("/")).toEqual({ status: 200, type: "text/html; charset=utf-8", body: "<p>page</p>" });
    expect(await get("/cog/a%20b.json?x=1")).toMatchObject({ status: 200, body: "{}" });
  });

  it("serves nothing outside of its folder", async () => {
    for (const path of [
      "/../secret.txt",
      "/..%2fsecret.txt",
      "/%2e%2e/secret.txt",
      "/cog/..%5c..%5csecret.txt",
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it("answers 404 to what is absent, a folder or malformed, and 405 to a POST", async () => {
    for (const path of ["/none.js", "/cog", "/%", "/%00"]) expect((await get(path)).status, path).toBe(404);
    expect((await get("/", "POST")).status).toBe(405);
  });

  it("tells that a port is taken", async () => {
    await expect(serveFolder(folder, server.port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
