import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../valhalla", import.meta.url));
const systems = ["linux-x64", "linux-arm64", "darwin-arm64"];

/** Whether the road engine is built for this system: there is none for Windows. */
export const hasValhallaBuild = systems.includes(`${process.platform}-${process.arch}`);

/**
 * Installs the road engine into its own folder, where it is not there yet; npm's words go to stderr.
 *
 * @returns {boolean} Whether the engine of the lock file is there afterwards.
 */
export function installValhalla() {
  if (!hasValhallaBuild) return false;
  if (isInstalled()) return true;
  process.stderr.write(
    "Installation du moteur routier Valhalla (87 Mo à télécharger, 284 Mo installés)…\n" +
      "Installing the road engine Valhalla (87 MB to fetch, 284 MB installed)…\n",
  );
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--no-audit", "--no-fund"];
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd: folder, stdio: ["ignore", 2, 2] };
  if (npm === undefined) spawnSync(`npm ${args.join(" ")}`, { ...options, shell: true });
  else spawnSync(process.execPath, [npm, ...args], options);
  return isInstalled();
}

function isInstalled() {
  const hidden = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(hidden)) return false;
  const name = "node_modules/@valhallajs/valhallajs";
  return readVersion(hidden, name) === readVersion(join(folder, "package-lock.json"), name);
}

/**
 * @param {string} file
 * @param {string} name
 */
function readVersion(file, name) {
  const lock = /** @type {{ packages: Record<string, { version?: string }> }} */ (
    JSON.parse(readFileSync(file, "utf8"))
  );
  return lock.packages[name]?.version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!hasValhallaBuild) {
    process.stderr.write(
      "Pas de moteur Valhalla pour ce système : utilisez IGN ou une matrice de trajets.\n" +
        "No Valhalla engine for this system: use IGN or a matrix of travel times.\n",
    );
    process.exitCode = 2;
  } else if (installValhalla()) {
    process.stderr.write("Le moteur routier Valhalla est prêt.\nThe road engine Valhalla is ready.\n");
  } else {
    process.stderr.write(
      "L'installation du moteur a échoué : vérifiez le réseau, puis relancez la commande.\n" +
        "Installing the engine failed: check the network, then run the command again.\n",
    );
    process.exitCode = 1;
  }
}
