import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

/** Folder of the project, wherever it was cloned. */
export const projectRoot = fileURLToPath(new URL("..", import.meta.url));

/**
 * Lists the files under some paths of the project, sorted, so that a hash does not depend on the disk.
 *
 * @param {readonly string[]} paths - Files or folders, relative to the project; absent ones are left out.
 * @param {(path: string) => boolean} [keep] - Sees paths with forward slashes, relative to the project.
 * @returns {string[]} Absolute paths.
 */
export function listFiles(paths, keep = () => true) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} path */
  const visit = (path) => {
    if (!keep(relative(projectRoot, path).split(sep).join("/"))) return;
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).toSorted()) visit(join(path, name));
    } else {
      found.push(path);
    }
  };
  for (const path of paths) {
    const absolute = join(projectRoot, path);
    if (existsSync(absolute)) visit(absolute);
  }
  return found;
}

/**
 * Computes a hash of the contents of files: what was built from them is fresh while it stays the same.
 *
 * @param {readonly string[]} files - Absolute paths.
 * @param {readonly string[]} [salts] - Anything else that the result depends on.
 */
export function computeStamp(files, salts = []) {
  const hash = createHash("sha256");
  for (const salt of salts) hash.update(`${salt}\0`);
  for (const file of files) {
    hash.update(`${relative(projectRoot, file).split(sep).join("/")}\0`);
    hash.update(readFileSync(file));
    hash.update("\0");
  }
  return hash.digest("hex");
}
