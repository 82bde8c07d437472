import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { ensureFacts } from "./buildFacts.mjs";
import { viewerScript } from "./viewerScript.mjs";
import { computeStamp, listFiles, projectRoot } from "./contentStamp.mjs";

const cliFolder = join(projectRoot, ".cache", "cli");
const dayMs = 86_400_000;

/**
 * Bundles the command line where its sources changed since the last time, and returns the file to import.
 *
 * One folder per state of the sources, put in place by a rename: several command lines may start at once.
 * Solver, SQLite and their WebAssembly stay in `node_modules`, from where they find each other.
 *
 * @returns {Promise<string>} Absolute path of the bundle.
 */
export async function ensureCli() {
  ensureFacts();
  const sources = [
    "geodata",
    "planners",
    "src",
    "package-lock.json",
    "scripts/buildCli.mjs",
    "scripts/viewerScript.mjs",
  ];
  const stamp = computeStamp(listFiles(sources, (path) => path !== "src/ui" && !path.endsWith(".md")));
  const folder = join(cliFolder, stamp.slice(0, 16));
  const bundle = join(folder, "main.js");
  if (existsSync(bundle)) return bundle;
  if (process.stderr.isTTY) {
    process.stderr.write("Préparation de la ligne de commande…\nPreparing the command line…\n");
  }
  const draft = join(cliFolder, `draft-${process.pid}`);
  await bundleForNode(["src", "cli", "main.ts"], draft, { planThread: ["src", "cli", "planThread.ts"] });
  removeOldBundles();
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(bundle)) throw error; // otherwise another process was first with the same bundle
  }
  return bundle;
}

/**
 * Bundles one module and all that it imports, except what is WebAssembly, into `main.js` of a folder.
 *
 * @param {readonly string[]} entry - Path in the project.
 * @param {string} folder
 * @param {Readonly<Record<string, readonly string[]>>} threads - Further modules by the name of their file.
 */
export async function bundleForNode(entry, folder, threads = {}) {
  const input = Object.fromEntries(
    Object.entries({ main: entry, ...threads }).map(([name, path]) => [name, join(projectRoot, ...path)]),
  );
  const { build } = await import("vite");
  await build({
    root: projectRoot,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [viewerScript()],
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input, output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
    },
    ssr: { noExternal: true, external: ["highs", "sql.js"] },
  });
}

/** Bundles of a former day; those of today may still be running. */
function removeOldBundles() {
  mkdirSync(cliFolder, { recursive: true });
  for (const name of readdirSync(cliFolder)) {
    const path = join(cliFolder, name);
    if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
  }
}
