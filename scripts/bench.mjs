import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, tmpdir, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

ensureInstalled();
const { bundleForNode, ensureCli } = await import("./buildCli.mjs");
const { ensureSite } = await import("./buildSite.mjs");
const { measureFirstMap, measureOpenedProject } = await import("./driveSite.mjs");
const { measureScales } = await import("./benchScale.mjs");

const seed = 1;
const seconds = 10;
const shared = resolve(projectRoot, process.env["MAILLAGE_SHARED"] ?? join("..", "shared"));
const outlines = join(shared, "data", "geo", "71.geojson");
const departement = existsSync(outlines) ? outlines : null;
const roadsFolder = join(shared, "data", "osm");
const engine = join(projectRoot, "valhalla", "node_modules", "@valhallajs", "valhallajs");
const hasRoads = existsSync(roadsFolder) && existsSync(engine);
process.env["MAILLAGE_ROOT"] = projectRoot;

/** @typedef {import("../tests/bench/measure.ts").Measure} Measure */

await ensureCli();
await ensureSite();
const { encodeProject, encodeScenarios, measurePipeline } = await loadPipelineBench();
const scratch = mkdtempSync(join(tmpdir(), "maillage-bench-"));
/** @type {Measure[]} */
const measures = [];
try {
  measures.push(await measureFirstMap(5));
  const project = join(scratch, "project.json");
  writeFileSync(project, encodeProject(departement));
  measures.push(await measureOpenedProject(project, 3));
  const planOptions = ["--seed", String(seed), "--seconds", String(seconds)];
  for (const { communes, text } of encodeScenarios(departement)) {
    const scenario = join(scratch, `scenario-${communes}.json`);
    writeFileSync(scenario, text);
    measures.push(measureCommand(`diagnose, ${communes} communes, command line`, 5, ["diagnose", scenario]));
    if (communes > 100) continue;
    measures.push(
      measureCommand(`plan, ${communes} communes, command line`, 3, ["plan", scenario, ...planOptions]),
    );
  }
  measures.push(...(await measurePipeline({ seed, seconds, departement })));
  measures.push(...(await measureScales(shared, seed)));
  if (hasRoads) {
    const { measureRoads } = await loadRoadsBench();
    const extract = join(roadsFolder, "north-bayreuth");
    measures.push(...(await measureRoads(`${extract}.osm.pbf`, `${extract}.matrix.json`)));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
printTable();
if (departement === null) {
  process.stdout.write("\nWithout the real outlines (MAILLAGE_SHARED) the 563 communes are not measured.\n");
}

if (!hasRoads) {
  process.stdout.write(
    "\nWithout the road engine (npm run valhalla:install) and the extracts (MAILLAGE_SHARED) no road is measured.\n",
  );
}

async function loadPipelineBench() {
  const folder = join(projectRoot, ".cache", "bench");
  await bundleForNode(["tests", "bench", "measurePipeline.ts"], folder);
  return /** @type {typeof import("../tests/bench/measurePipeline.ts")} */ (
    await import(pathToFileURL(join(folder, "main.js")).href)
  );
}

async function loadRoadsBench() {
  const folder = join(projectRoot, ".cache", "bench-roads");
  await bundleForNode(["tests", "bench", "measureRoads.ts"], folder);
  return /** @type {typeof import("../tests/bench/measureRoads.ts")} */ (
    await import(pathToFileURL(join(folder, "main.js")).href)
  );
}

/**
 * Measures a command as a user waits for it: the whole process, after one run to warm the disk.
 *
 * @param {string} name
 * @param {number} runs
 * @param {readonly string[]} args
 * @returns {Measure}
 */
function measureCommand(name, runs, args) {
  const launcher = join(projectRoot, "scripts", "maillage.mjs");
  const command = [launcher, ...args, "--out", join(scratch, "out")];
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: status ${status ?? "none"}\n${stderr}`);
    if (run > 0) times.push(performance.now() - start);
  }
  return { name, times, result: "exit 0" };
}

function printTable() {
  const git = spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: projectRoot, encoding: "utf8" });
  const commit = git.status === 0 ? git.stdout.trim() : "unknown";
  const memory = Math.round(totalmem() / 2 ** 30);
  const processor = cpus()[0]?.model ?? "unknown processor";
  const lines = [
    `Measured ${new Date().toISOString().slice(0, 10)}, commit ${commit}, seed ${seed}; ` +
      `${processor}, ${availableParallelism()} cores, ${memory} GB, Node ${process.version}, ${process.platform}.`,
    "",
    "| what | runs | min | median | result |",
    "| --- | ---: | ---: | ---: | --- |",
    ...measures.map(({ name, times, result }) => {
      const sorted = times.toSorted((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      return `| ${name} | ${times.length} | ${formatTime(sorted[0] ?? 0)} | ${formatTime(median)} | ${result} |`;
    }),
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

function formatTime(/** @type {number} */ milliseconds) {
  return milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
