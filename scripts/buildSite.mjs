import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureFacts, factsStampFile } from "./buildFacts.mjs";
import { computeStamp, listFiles, projectRoot } from "./contentStamp.mjs";

/** Folder of the built page: static files with relative paths. */
export const siteFolder = join(projectRoot, "dist");

const stampFile = join(projectRoot, ".cache", "site.stamp");

/**
 * Builds the page into `dist` where its sources changed since the last build. Packages must be there.
 *
 * @param {{ force?: boolean }} [options]
 */
export async function ensureSite(options = {}) {
  ensureFacts();
  const stamp = computeSiteStamp();
  const isFresh =
    existsSync(join(siteFolder, "index.html")) &&
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === stamp;
  if (isFresh && options.force !== true) return;
  process.stderr.write("Construction de la page…\nBuilding the page…\n");
  rmSync(stampFile, { force: true });
  const { build } = await import("vite");
  await build({
    root: projectRoot,
    configFile: join(projectRoot, "vite.config.ts"),
    logLevel: "warn",
  });
  mkdirSync(join(projectRoot, ".cache"), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function computeSiteStamp() {
  const sources = [
    "geodata",
    "index.html",
    "package-lock.json",
    "planners",
    "public",
    "scripts/offlineFiles.mjs",
    "scripts/viewerScript.mjs",
    "src",
    "tsconfig.json",
    "vite.config.ts",
  ];
  return computeStamp(
    listFiles(sources, (path) => path !== "src/cli" && path !== "public/cog").concat(factsStampFile),
  );
}
