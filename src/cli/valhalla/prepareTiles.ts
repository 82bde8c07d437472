import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Lang } from "../../i18n/lang.ts";
import { valhallaText } from "../../i18n/valhallaText.ts";
import { CliError } from "../cliError.ts";
import type { OsmFile } from "./findOsmFile.ts";
import type { ValhallaHome } from "./valhallaHome.ts";

/** A road network ready for the engine. */
export interface Tiles {
  readonly folder: string;
  /** SHA-256 of the OpenStreetMap file, of the configuration and of the engine's version, in hexadecimal. */
  readonly key: string;
}

const DRAFT = "draft-";
const DAY_MS = 86_400_000;
const MAX_REASON = 200;

/**
 * Makes the tiles of an OpenStreetMap file, or finds those made before from the same bytes.
 *
 * They are made in a folder beside and put in place by a rename, so that a run that was broken off leaves no half
 * of a network behind, and several runs may start at once.
 */
export async function prepareTiles(
  home: ValhallaHome,
  osm: Pick<OsmFile, "shown" | "path">,
  lang: Lang,
  onBuild: () => void,
): Promise<Tiles> {
  const config = await readFile(home.config, "utf8");
  const key = await computeKey(osm.path, `${home.version}\0${config}\0`);
  const folder = join(home.cache, key);
  if (existsSync(folder)) return { folder, key };
  onBuild();
  await removeOldDrafts(home.cache);
  const draft = await mkdtemp(join(home.cache, DRAFT));
  try {
    const failure = await runBuild(home.buildTiles, withTileFolder(config, draft), osm.path, draft);
    if (failure !== null) throw new CliError(valhallaText(lang).buildFailed(osm.shown, failure));
    await moveInto(draft, folder);
    return { folder, key };
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function computeKey(path: string, salt: string): Promise<string> {
  const hash = createHash("sha256").update(salt);
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

function withTileFolder(config: string, folder: string): string {
  const { mjolnir, ...rest } = JSON.parse(config) as { readonly mjolnir: object };
  return JSON.stringify({ ...rest, mjolnir: { ...mjolnir, tile_dir: folder } });
}

/** Runs the engine's own program, which leaves notes where it is run; null when done, else its last words. */
function runBuild(program: string, config: string, osmPath: string, cwd: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, ["-i", config, osmPath], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    let words = "";
    child.stderr.setEncoding("utf8").on("data", (more: string) => {
      words = (words + more).slice(-MAX_REASON);
    });
    child.on("error", (error) => resolve(error.message));
    child.on("close", (status, signal) => {
      const last = words.trim().split("\n").at(-1)?.trim() ?? "";
      if (status === 0) resolve(null);
      else resolve(last === "" ? (signal ?? `status ${status ?? "unknown"}`) : last);
    });
  });
}

async function moveInto(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error; // otherwise another run was first with the same tiles
  }
}

/** Drafts of runs that were killed; those of today may still be growing. */
async function removeOldDrafts(cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    if (!name.startsWith(DRAFT) || Date.now() - (await stat(path)).mtimeMs <= DAY_MS) continue;
    await rm(path, { recursive: true, force: true });
  }
}
