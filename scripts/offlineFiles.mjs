import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./contentStamp.mjs";

/** What the page runs on; tables and pictures that it only offers to keep are left out. */
const RUN_ON = /\.(?:js|css|wasm|woff2)$/u;

/**
 * Writes `offline.js` beside the built page: the service worker that keeps its files, with their names.
 *
 * @returns {import("vite").Plugin}
 */
export function offlineFiles() {
  return {
    name: "offline-files",
    apply: "build",
    writeBundle({ dir = "" }) {
      const names = readdirSync(join(dir, "assets")).filter((name) => RUN_ON.test(name));
      const files = names.sort().map((name) => `assets/${name}`);
      const source = readFileSync(join(projectRoot, "src", "workers", "offlineFiles.js"), "utf8");
      const list = `const FILES = ${JSON.stringify(files)};`;
      writeFileSync(join(dir, "offline.js"), source.replace("const FILES = [];", list));
    },
  };
}
