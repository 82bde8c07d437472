import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { computeStamp, projectRoot } from "./contentStamp.mjs";

const stampFile = join(projectRoot, "node_modules", ".maillage-stamp");

/**
 * Installs the packages of the lock file where they are missing or no longer the right ones.
 *
 * Uses Node built-ins only, since nothing else is there yet. A folder that `npm ci` filled by hand is
 * recognised by npm's own hidden lock file, so that no second install (and no network) is needed.
 * Everything that npm says goes to stderr.
 */
export function ensureInstalled() {
  const stamp = computeStamp(
    [join(projectRoot, "package-lock.json")],
    [process.version, process.platform, process.arch],
  );
  const previous = existsSync(stampFile) ? readFileSync(stampFile, "utf8") : null;
  if (previous === stamp) return;
  if (previous !== null || !isInstalledByHand()) {
    process.stderr.write("Installation des paquets (npm ci)…\nInstalling packages (npm ci)…\n");
    runNpmCi();
  }
  writeFileSync(stampFile, stamp);
}

function isInstalledByHand() {
  const hidden = join(projectRoot, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const wanted = readPackages(join(projectRoot, "package-lock.json"));
  const present = readPackages(hidden);
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} LockFile */

/** @param {string} file */
function readPackages(file) {
  return /** @type {LockFile} */ (JSON.parse(readFileSync(file, "utf8"))).packages;
}

function runNpmCi() {
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: projectRoot, stdio: ["ignore", 2, 2] };
  // Outside npm (`node scripts/start.mjs`) npm is looked up; on Windows it is a command file, which needs a shell.
  const result =
    npm === undefined
      ? spawnSync(`npm ${args.join(" ")}`, { ...options, shell: true })
      : spawnSync(process.execPath, [npm, ...args], options);
  if (result.status !== 0) {
    process.stderr.write(
      "L'installation des paquets a échoué : vérifiez le réseau, puis relancez la commande.\n" +
        "Installing packages failed: check the network, then run the command again.\n",
    );
    process.exit(1);
  }
}
