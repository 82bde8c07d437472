import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import { NO_BUDGET, type Budget, type Demand, type PlanningProblem } from "../../planners/model/problem.ts";
import type { BenchInstance } from "./benchInstance.ts";
import { NumberFile } from "./numberFile.ts";

/** How a file of the covering tour problem is to be read. */
export interface MctpOptions {
  /** Keep the longest tour that the file gives. */
  readonly lengthLimit: boolean;
  /** Most covered weight within a length and a number of tours; null = cover everything at least length. */
  readonly budget: { readonly length: number; readonly maxTours: number } | null;
}

/** What the file says, in its own numbers. */
interface MctpFile {
  readonly nodes: number;
  readonly demands: number;
  readonly compulsory: number;
  readonly maxStops: number;
  readonly longest: number;
  /** [nodes × nodes], row-major. */
  readonly distances: Float64Array;
  /** By demand: nodes that cover it, ascending. */
  readonly covers: readonly (readonly number[])[];
}

const COUNT = { min: 0, max: 5000, whole: true } as const;
const LENGTH = { min: 0, max: 1e6, whole: false } as const;
const FLAG = { min: 0, max: 1, whole: true } as const;
/** Distances keep so many decimals at most. */
const MOST_UNITS = 1000;
/** Mornings of the seven days: a tour takes one, so that no day is searched twice. */
const MORNINGS = [0, 2, 4, 6, 8, 10, 12];

/**
 * Reads an instance of the multi-vehicle covering tour problem: stops and length limit a tour, no time.
 *
 * Node 0 is the depot, sites are the other nodes; a cent is one unit of distance (or a decimal of it).
 * The number of tours is free: the cycle has a morning for each site.
 *
 * Source: Hachicha, M., Hodgson, M. J., Laporte, G. & Semet, F. (2000), doi 10.1016/S0305-0548(99)00006-4.
 */
export function readMctp(text: string, name: string, options: MctpOptions): Decoded<BenchInstance> {
  const log = createIssueLog();
  const file = readNumbers(new NumberFile(text, 2, log));
  if (file === null) return log.finish();
  const unit = unitOf(file.distances);
  const budget: Budget =
    options.budget === null
      ? NO_BUDGET
      : {
          ...NO_BUDGET,
          metres: Math.floor(options.budget.length * unit + 1e-6),
          tours: options.budget.maxTours,
        };
  const sites = file.nodes - 1;
  const problem: PlanningProblem = {
    ...timelessFrame(file, unit, options.lengthLimit),
    demands: file.covers.map((nodes, index) => buildDemand(nodes, index, options.budget !== null)),
    aim: { kind: options.budget === null ? "cover-all" : "max-coverage" },
    budget,
  };
  return log.finish({
    name,
    problem,
    unit,
    siteNumbers: Array.from({ length: sites }, (_, site) => site + 1),
    keys:
      options.budget === null
        ? { variant: options.lengthLimit ? "length-limit" : "no-length-limit" }
        : {
            budget: options.budget.length,
            max_tours: options.budget.maxTours,
            ...(options.lengthLimit ? { length_limit: file.longest } : {}),
          },
  });
}

function readNumbers(numbers: NumberFile): MctpFile | null {
  const optional = numbers.next("nO", COUNT);
  const demands = numbers.next("nW", COUNT);
  const compulsory = numbers.next("nM", { ...COUNT, min: 1 });
  const maxStops = numbers.next("p", { ...COUNT, min: 1 });
  const longest = numbers.next("q", { min: 0, max: 1e9, whole: false });
  const nodes = optional + compulsory;
  if (numbers.failed) return null;
  const distances = new Float64Array(nodes * nodes);
  for (let pair = 0; pair < (nodes * (nodes - 1)) / 2 && !numbers.failed; pair++) {
    const i = numbers.next("i", { ...COUNT, max: nodes - 1 });
    const j = numbers.next("j", { ...COUNT, max: nodes - 1 });
    const distance = numbers.next("distance", LENGTH);
    distances[i * nodes + j] = distance;
    distances[j * nodes + i] = distance;
  }
  const covers: number[][] = Array.from({ length: demands }, () => []);
  for (let row = 0; row < optional && !numbers.failed; row++) {
    const node = numbers.next("node", { min: compulsory, max: nodes - 1, whole: true });
    for (const cover of covers) if (numbers.next("covers", FLAG) === 1) cover.push(node);
  }
  return numbers.failed ? null : { nodes, demands, compulsory, maxStops, longest, distances, covers };
}

function timelessFrame(
  file: MctpFile,
  unit: number,
  lengthLimit: boolean,
): Omit<PlanningProblem, "demands" | "aim" | "budget"> {
  const { nodes, compulsory, maxStops, longest, distances } = file;
  const width = String(nodes).length;
  const window = { start: 0, end: 60 };
  const afternoon = { start: 60, end: 120 };
  return {
    depotCount: 1,
    depotIds: ["0"],
    sites: Array.from({ length: nodes - 1 }, (_, site) => ({
      id: String(site + 1).padStart(width, "0"),
      slots: MORNINGS,
      setupMinutes: 0,
      serviceMinutes: 0,
      teardownMinutes: 0,
      visitCents: 0,
    })),
    teams: [
      {
        id: "team",
        depot: 0,
        slots: MORNINGS,
        dutyMinutes: 60,
        halfDayCents: 0,
        kilometreCents: 1000,
        ...(lengthLimit ? { tourMetres: Math.floor(longest * unit + 1e-6) } : {}),
      },
    ],
    cycle: {
      weeks: Math.max(1, Math.ceil((nodes - 1) / MORNINGS.length)),
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      visitsPerCycle: 1,
      sessionWindow: { am: window, pm: afternoon },
      dutyWindow: { am: window, pm: afternoon },
      breakMinutes: 0,
      startStepMinutes: 1,
      maxStops,
    },
    driveSeconds: new Uint32Array(nodes * nodes),
    driveMetres: Uint32Array.from(distances, (distance) => Math.round(distance * unit)),
    requiredSites: Array.from({ length: compulsory - 1 }, (_, site) => site),
    forbiddenSites: [],
  };
}

function buildDemand(nodes: readonly number[], index: number, weighted: boolean): Demand {
  return {
    id: `demand-${index}`,
    weight: weighted ? 1 + ((7 * index * index + 3 * index) % 20) : 1,
    sites: nodes.map((node) => node - 1),
    accessSeconds: nodes.map(() => 0),
  };
}

/** The smallest power of ten that makes every distance whole. */
function unitOf(distances: Float64Array): number {
  let unit = 1;
  while (
    unit < MOST_UNITS &&
    distances.some((value) => Math.abs(value * unit - Math.round(value * unit)) > 1e-6)
  ) {
    unit *= 10;
  }
  return unit;
}
