import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

/** @type {Readonly<Record<string, string>>} */
const contentTypes = {
  ".css": "text/css; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/**
 * Serves a folder of static files to this machine only, as any plain web server would.
 *
 * @param {string} folder
 * @param {number} port - 0 for any free one.
 * @returns {Promise<{ port: number, close(): Promise<void> }>} Rejects with the system's error (`EADDRINUSE`).
 */
export function serveFolder(folder, port) {
  const server = createServer((request, response) => {
    const file = findFile(folder, request.url ?? "/");
    if (file === null || (request.method !== "GET" && request.method !== "HEAD")) {
      response.writeHead(file === null ? 404 : 405, { "Content-Type": "text/plain; charset=utf-8" });
      response.end(file === null ? "404" : "405");
      return;
    }
    response.writeHead(200, {
      "Content-Type": contentTypes[extname(file.path)] ?? "application/octet-stream",
      "Content-Length": file.size,
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
    });
    if (request.method === "HEAD") response.end();
    else createReadStream(file.path).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve({
        port: typeof address === "object" && address !== null ? address.port : port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}

/**
 * @param {string} folder
 * @param {string} url
 * @returns {{ path: string, size: number } | null}
 */
function findFile(folder, url) {
  try {
    const asked = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const path = normalize(join(folder, asked.endsWith("/") ? `${asked}index.html` : asked));
    if (asked.includes("\0") || !path.startsWith(normalize(folder + sep))) return null;
    const found = statSync(path);
    return found.isFile() ? { path, size: found.size } : null;
  } catch {
    return null; // a malformed address or an absent file: both are "not found"
  }
}
