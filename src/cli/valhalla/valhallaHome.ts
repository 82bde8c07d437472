import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Lang } from "../../i18n/lang.ts";
import { valhallaText } from "../../i18n/valhallaText.ts";
import { CliError } from "../cliError.ts";

/** Systems that the package has a build for. */
const SYSTEMS = ["linux-x64", "linux-arm64", "darwin-arm64"];

/** Where the parts of the engine are; absolute paths. */
export interface ValhallaHome {
  /** The script of the child process. */
  readonly engine: string;
  readonly config: string;
  /** The program that makes tiles from an OpenStreetMap file. */
  readonly buildTiles: string;
  /** Folder of the tiles, one sub-folder for each state of a file. */
  readonly cache: string;
  readonly version: string;
}

/** The machine as the engine sees it; tests pass another one. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  /** Folder of the project. */
  readonly root: string;
}

/** Describes the machine that this runs on. */
export function thisMachine(): Machine {
  const root = process.env["MAILLAGE_ROOT"] ?? fileURLToPath(new URL("../../..", import.meta.url));
  return { platform: process.platform, arch: process.arch, root };
}

/** Finds the engine; where it cannot be had, or is not installed yet, says what to do instead. */
export function findValhalla(lang: Lang, { platform, arch, root }: Machine): ValhallaHome {
  const text = valhallaText(lang);
  if (!SYSTEMS.includes(`${platform}-${arch}`)) throw new CliError(text.noBuild(`${platform} ${arch}`));
  const folder = join(root, "valhalla");
  const installed = join(folder, "node_modules", "@valhallajs", "valhallajs");
  const manifest = join(installed, "package.json");
  if (!existsSync(manifest)) throw new CliError(text.notInstalled);
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly version: string };
  return {
    engine: join(folder, "engine.mjs"),
    config: join(folder, "config.json"),
    buildTiles: join(installed, platform, arch, "valhalla_build_tiles"),
    cache: join(root, ".cache", "valhalla"),
    version,
  };
}
