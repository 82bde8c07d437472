import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";
import { findCalendarPython, findChromium, findProgram, installDebianPackage } from "./findProgram.mjs";
import { runVitest } from "./runVitest.mjs";
import { installValhalla } from "./valhallaInstall.mjs";

const lintedPaths = [
  "geodata",
  "planners",
  "src",
  "scripts",
  "tests",
  "valhalla/engine.mjs",
  "vite.config.ts",
  "vitest.config.ts",
  "vitest.browser.config.ts",
];
const isCi = process.env["CI"] === "true";

let passed = 0;
/** @type {string[]} */
const failed = [];
/** @type {string[]} */
const skipped = [];

ensureInstalled();
const { ensureFacts } = await import("./buildFacts.mjs");
const { ensureSite } = await import("./buildSite.mjs");
const { ensurePackage } = await import("./buildPackage.mjs");
ensureFacts();
ensureOgrinfo();
ensureCalendarPython();
ensureGpsbabel();
if (isCi) installValhalla();

for (const config of ["tsconfig.json", "geodata/tsconfig.json", "planners/tsconfig.json"]) {
  runGate(`types (${config})`, ["typescript", "bin", "tsc"], ["--noEmit", "-p", config]);
}
runGate("format (prettier)", ["prettier", "bin", "prettier.cjs"], ["--check", "--log-level=warn", "."]);
runGate(
  "lint (oxlint)",
  ["oxlint", "bin", "oxlint"],
  ["--type-aware", "--deny-warnings", "--report-unused-disable-directives", ...lintedPaths],
);
runGate("unused code (knip)", ["knip", "bin", "knip.js"], ["--no-progress"]);
tally(runVitest("vitest.config.ts"));
if (await buildSite()) runBrowserTests();
report();

/** Counts one tool as one test; its own output says what is wrong. */
function runGate(
  /** @type {string} */ name,
  /** @type {readonly string[]} */ tool,
  /** @type {readonly string[]} */ args,
) {
  process.stdout.write(`\n▶ ${name}\n`);
  const path = join(projectRoot, "node_modules", ...tool);
  const result = spawnSync(process.execPath, [path, ...args], { cwd: projectRoot, stdio: "inherit" });
  if (result.status === 0) passed += 1;
  else failed.push(name);
}

function tally(/** @type {import("./runVitest.mjs").Tally} */ counts) {
  passed += counts.passed;
  failed.push(...counts.failed);
  skipped.push(...counts.skipped);
}

async function buildSite() {
  process.stdout.write("\n▶ build (vite)\n");
  try {
    await ensureSite();
    await ensurePackage();
    passed += 1;
    return true;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    failed.push("build (vite)", "browser tests (there is no page to open)");
    return false;
  }
}

function runBrowserTests() {
  process.stdout.write("\n▶ browser tests\n");
  if (process.env["MAILLAGE_SKIP_BROWSER"] === "1") {
    skipped.push("browser tests (MAILLAGE_SKIP_BROWSER=1)");
    return;
  }
  const chromium = findChromium() ?? (installDebianPackage("chromium") ? findChromium() : null);
  if (chromium === null) {
    const reason = "no Chromium found, nor installable here: set CHROMIUM_PATH, or MAILLAGE_SKIP_BROWSER=1";
    process.stderr.write(`${reason}\n`);
    failed.push(`browser tests (${reason})`);
    return;
  }
  process.env["CHROMIUM_PATH"] = chromium;
  tally(runVitest("vitest.browser.config.ts"));
}

function ensureOgrinfo() {
  if (findProgram(["ogrinfo"]) === null) installDebianPackage("gdal-bin");
}

function ensureCalendarPython() {
  if (findCalendarPython() === null) installDebianPackage("python3-recurring-ical-events");
}

function ensureGpsbabel() {
  if (findProgram(["gpsbabel"]) === null) installDebianPackage("gpsbabel");
}

/** Prints the names of what was skipped and of what failed, then the counts on the last line. */
function report() {
  const lines = [""];
  if (skipped.length > 0) lines.push(`${skipped.length} skipped:`, ...skipped.map((name) => `  - ${name}`));
  if (isCi && skipped.length > 0)
    failed.push(`nothing may be skipped with CI=true (${skipped.length} skipped)`);
  if (failed.length > 0) lines.push("failed:", ...failed.map((name) => `  ✗ ${name}`));
  lines.push(`${passed} passed, ${failed.length} failed`);
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
