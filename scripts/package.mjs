import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { ensurePackage, packagedPage } = await import("./buildPackage.mjs");
const { strToU8, zipSync } = await import("fflate");

const archive = join(projectRoot, "maillage.zip");
await ensurePackage();
const page = readFileSync(packagedPage);
const files = { "index.html": page, ...listHelp(), "LISEZMOI.txt": strToU8(readMe(page)) };
writeFileSync(archive, zipSync(files, { mtime: new Date(2026, 0, 1, 12) }));
const size = megabytes(statSync(archive).size);
process.stdout.write(
  `maillage.zip (${size} Mo) : décompresser, puis ouvrir index.html par un double clic.\n` +
    `maillage.zip (${size} MB): unzip, then open index.html by a double click.\n`,
);

/** Help pages that the page links to. */
function listHelp() {
  const folder = join(projectRoot, "public", "aide");
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [`aide/${name}`, readFileSync(join(folder, name))]),
  );
}

/** @param {Buffer} bytes - Of the page. */
function readMe(bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex");
  return [
    "\ufeffMaillage",
    "",
    "1. Décompressez cette archive dans un dossier (clic droit, « Extraire tout »).",
    "2. Ouvrez index.html par un double clic : Edge, Chrome ou Firefox récent, rien à installer, sans réseau.",
    "3. Le travail est gardé dans ce navigateur ; étape 5, « Enregistrer le dossier », pour le garder dans un fichier.",
    "",
    `Empreinte de index.html (SHA-256) : ${hash}`,
    "",
    "Unzip into a folder, then open index.html by a double click. Nothing to install, no network needed.",
    "",
  ].join("\r\n");
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}
