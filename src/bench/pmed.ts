import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import { NO_BUDGET, type Aim, type PlanningProblem } from "../../planners/model/problem.ts";
import type { BenchInstance } from "./benchInstance.ts";
import { NumberFile } from "./numberFile.ts";

/** What is asked of the vertices: least sum of ways, fewest that cover all, or most covered by p. */
export type PmedAim =
  { readonly kind: "median" } | { readonly kind: "cover-all" | "max-cover"; readonly radius: number };

const LENGTH = { min: 0, max: 1e6, whole: true } as const;

/**
 * Reads a p-median file of the OR-Library: every vertex is a demand of weight 1 and may hold a house.
 *
 * Ways are shortest paths, a unit of length is a second; of a repeated edge the last counts. A house costs one
 * cent where houses are counted.
 *
 * Source: Beasley, J. E. (1990), OR-Library: distributing test problems by electronic mail, Journal of the
 * Operational Research Society 41, 1069–1072, doi 10.1057/jors.1990.166.
 */
export function readPmed(text: string, name: string, aim: PmedAim): Decoded<BenchInstance> {
  const log = createIssueLog();
  const numbers = new NumberFile(text, 1, log);
  const vertices = numbers.next("vertices", { min: 1, max: 5000, whole: true });
  const edges = numbers.next("edges", { min: 0, max: 1e7, whole: true });
  const count = numbers.next("p", { min: 1, max: Math.max(1, vertices), whole: true });
  const lengths = new Float64Array(vertices * vertices).fill(Infinity);
  const vertex = { min: 1, max: Math.max(1, vertices), whole: true };
  for (let edge = 0; edge < edges && !numbers.failed; edge++) {
    const from = numbers.next("i", vertex) - 1;
    const to = numbers.next("j", vertex) - 1;
    const length = numbers.next("length", LENGTH);
    if (numbers.failed || from === to) continue;
    lengths[from * vertices + to] = length;
    lengths[to * vertices + from] = length;
  }
  if (numbers.failed) return log.finish();
  shortenWays(lengths, vertices);
  return log.finish({
    name,
    problem: buildProblem(lengths, vertices, count, aim),
    unit: 1,
    siteNumbers: [],
    keys: {},
  });
}

/** Replaces lengths by shortest ways (Floyd 1962, doi 10.1145/367766.368168). Cost: O(vertices³). */
function shortenWays(lengths: Float64Array, vertices: number): void {
  for (let vertex = 0; vertex < vertices; vertex++) lengths[vertex * vertices + vertex] = 0;
  for (let via = 0; via < vertices; via++) {
    for (let from = 0; from < vertices; from++) {
      const first = lengths[from * vertices + via] ?? Infinity;
      if (first === Infinity) continue;
      for (let to = 0; to < vertices; to++) {
        const way = first + (lengths[via * vertices + to] ?? Infinity);
        if (way < (lengths[from * vertices + to] ?? Infinity)) lengths[from * vertices + to] = way;
      }
    }
  }
}

function buildProblem(ways: Float64Array, vertices: number, count: number, aim: PmedAim): PlanningProblem {
  const radius = aim.kind === "median" ? Infinity : aim.radius;
  const all = Array.from({ length: vertices }, (_, vertex) => vertex);
  const window = { start: 0, end: 0 };
  return {
    depotCount: 0,
    depotIds: [],
    sites: [],
    teams: [],
    demands: all.map((vertex) => {
      const way = (house: number): number => ways[vertex * vertices + house] ?? Infinity;
      const houses = all.filter((house) => way(house) < Infinity && way(house) <= radius);
      return {
        id: String(vertex + 1),
        weight: 1,
        sites: [],
        accessSeconds: [],
        houses,
        houseSeconds: houses.map(way),
      };
    }),
    cycle: {
      weeks: 1,
      weekdays: [1],
      visitsPerCycle: 1,
      sessionWindow: { am: window, pm: window },
      dutyWindow: { am: window, pm: window },
      breakMinutes: 0,
      startStepMinutes: 1,
      maxStops: 0,
    },
    driveSeconds: new Uint32Array(0),
    driveMetres: new Uint32Array(0),
    aim: aimOf(aim),
    budget: NO_BUDGET,
    requiredSites: [],
    forbiddenSites: [],
    houses: {
      candidates: all.map((vertex) => ({
        id: String(vertex + 1),
        open: false,
        cents: aim.kind === "median" ? 0 : 1,
        capacity: null,
      })),
      least: aim.kind === "max-cover" ? count : 0,
      most: aim.kind === "cover-all" ? vertices : count,
    },
  };
}

function aimOf({ kind }: PmedAim): Aim {
  if (kind === "median") return { kind: "least-access" };
  return { kind: kind === "cover-all" ? "cover-all" : "max-coverage" };
}
