import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleForNode } from "./buildCli.mjs";
import { projectRoot } from "./contentStamp.mjs";

/** @typedef {import("../tests/bench/measure.ts").Measure} Measure */
/** @typedef {Parameters<typeof import("../tests/bench/measureScale.ts").measureScale>[0]} ScaleCase */
/** @typedef {import("../tests/bench/measureScale.ts").ScaleMeasure} ScaleMeasure */

const RUNS = 5;
const PLACES = [5, 100, 5000];

/**
 * Measures the diagnosis of the Grand Chalon, a department and France, each with few and many places, every one in a
 * process of its own; what is not on this machine is left out.
 *
 * @param {string} shared - Folder of real data.
 * @param {number} seed
 * @returns {Promise<Measure[]>}
 */
export async function measureScales(shared, seed) {
  const folder = join(projectRoot, ".cache", "bench-scale");
  await bundleForNode(["tests", "bench", "measureScale.ts"], folder);
  const module = pathToFileURL(join(folder, "main.js")).href;
  const geo = join(shared, "data", "geo");
  const national = join(shared, "data", "need", "communes-need-national.csv");
  const territories = [
    [],
    [join(geo, "71.geojson")],
    [join(geo, "communes-france-2025-1000m.geojson.gz"), national],
  ];
  const measures = [];
  for (const places of PLACES) {
    /** @type {ScaleMeasure | null} */
    let smaller = null;
    for (const files of territories) {
      if (!files.every((file) => existsSync(file))) continue;
      const found = measureCase(module, { files, places, seed, runs: RUNS });
      measures.push(describe(found, places, smaller));
      smaller = found;
    }
  }
  return measures;
}

/**
 * @param {string} module
 * @param {ScaleCase} size
 * @returns {ScaleMeasure}
 */
function measureCase(module, size) {
  const call = `import(${JSON.stringify(module)}).then(async (bench) =>
    process.stdout.write(JSON.stringify(await bench.measureScale(${JSON.stringify(size)}))))`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", call], { encoding: "utf8" });
  if (status !== 0) throw new Error(`scale: status ${status ?? "none"}\n${stderr}`);
  return /** @type {import("../tests/bench/measureScale.ts").ScaleMeasure} */ (JSON.parse(stdout));
}

/**
 * @param {ScaleMeasure} found
 * @param {number} places
 * @param {ScaleMeasure | null} smaller - The size before, for the growth.
 * @returns {Measure}
 */
function describe({ communes, times, whiteCommunes, loadMilliseconds, peakMegabytes }, places, smaller) {
  const facts = [
    `${whiteCommunes} white communes`,
    `peak ${peakMegabytes} MB`,
    `loaded in ${(loadMilliseconds / 1000).toFixed(1)} s`,
  ];
  if (smaller !== null) {
    const more = communes / smaller.communes;
    const longer = Math.min(...times) / Math.min(...smaller.times);
    facts.push(`× ${longer.toFixed(1)} in time for × ${more.toFixed(1)} communes`);
  }
  const name = `diagnose with all indicators, ${communes} communes, ${places} places`;
  return { name, times, result: facts.join(", ") };
}
