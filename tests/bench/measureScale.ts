import { performance } from "node:perf_hooks";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import { computeIndicators } from "../../src/pipeline/computeIndicators.ts";
import { diagnose } from "../../src/pipeline/diagnose.ts";
import { importFiles } from "../../src/pipeline/import/importFiles.ts";
import { openSources } from "../../src/pipeline/import/openSources.ts";
import { grandChalonScenario } from "../../src/scenario/grandChalonScenario.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { scenarioForTerritory } from "../../src/scenario/scenarioForTerritory.ts";

/** One size of the bench of scale. `files`: outlines and counts, none = the Grand Chalon; `places` by their number. */
interface ScaleCase {
  readonly files: readonly string[];
  readonly places: number;
  readonly seed: number;
  readonly runs: number;
}

/** Milliseconds of each run, without loading, and what came out of it. */
export interface ScaleMeasure {
  readonly communes: number;
  readonly times: readonly number[];
  readonly whiteCommunes: number;
  readonly loadMilliseconds: number;
  /** Most memory that the process ever held, loading included. */
  readonly peakMegabytes: number;
}

/** Measures a diagnosis with all its indicators; meant for a process of its own, whose peak memory is then its own. */
export async function measureScale({ files, places, seed, runs }: ScaleCase): Promise<ScaleMeasure> {
  const started = performance.now();
  const base = await loadScenario(files);
  const structures = seededPlaces(base.territory, places, seed);
  const loadMilliseconds = performance.now() - started;
  const times: number[] = [];
  let whiteCommunes = 0;
  for (let run = 0; run < runs; run += 1) {
    const scenario = { ...base, structures }; // another object: what is known of the one before does not count
    const start = performance.now();
    const diagnosis = diagnose(scenario);
    computeIndicators(scenario, diagnosis);
    times.push(performance.now() - start);
    whiteCommunes = diagnosis.summary.whiteCommunes.length;
  }
  return {
    communes: base.territory.communes.length,
    times,
    whiteCommunes,
    loadMilliseconds,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

async function loadScenario(files: readonly string[]): Promise<Scenario> {
  if (files.length === 0) return grandChalonScenario();
  const sources = files.map((path) => ({ name: basename(path), bytes: readFileSync(path) }));
  const { territory } = importFiles(await openSources(sources), null);
  if (territory === null) throw new Error(`no territory in ${files.join(", ")}`);
  return scenarioForTerritory(territory, [], "2026-11-22");
}

/** Places around town halls drawn at random, so that they stand where people live. */
function seededPlaces(territory: Territory, count: number, seed: number): Structure[] {
  const random = createRandom(seed);
  const draw = (list: readonly Commune[]): Commune | undefined => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index): Structure => {
    const { lon = 0, lat = 0 } = draw(territory.communes)?.servicePoint ?? {};
    return {
      id: `place-${index}`,
      name: `Place ${index}`,
      kind: "laep",
      categories: [4],
      mode: "fixed",
      lon: lon + (random() - 0.5) / 50,
      lat: lat + (random() - 0.5) / 50,
      communeCode: null,
      address: null,
      openTo: "all",
      sessionsPerMonth: 1 + Math.floor(random() * 20),
      openingHours: null,
      places: 5 + Math.floor(random() * 30),
      geocoding: "exact",
      source: "bench",
      date: null,
    };
  });
}

/** Numbers from 0 to below 1 (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
