import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import type { Plan } from "../../planners/model/plan.ts";
import { NO_BUDGET, type PlanningProblem, type Site } from "../../planners/model/problem.ts";
import type { BenchInstance } from "./benchInstance.ts";
import { NumberFile } from "./numberFile.ts";

/** One line of the file about a place. */
interface PvrpNode {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly service: number;
  readonly load: number;
  /** Sets of days as bit masks, most significant bit first. */
  readonly masks: readonly number[];
}

/** What the file says, in its own numbers; 0 = no limit. */
interface PvrpFile {
  readonly vehicles: number;
  readonly days: number;
  readonly longest: number;
  readonly mostLoad: number;
  readonly depot: PvrpNode;
  readonly customers: readonly PvrpNode[];
}

const COUNT = { min: 1, max: 5000, whole: true } as const;
const AMOUNT = { min: 0, max: 1e9, whole: false } as const;
const PLACE = { min: -1e6, max: 1e6, whole: false } as const;
/** Days that a bit mask of the file can hold. */
const MOST_DAYS = 30;
/** Metres in a unit of distance, at most; fewer where the numbers are large. */
const MOST_UNITS = 10_000;
const LONGEST_LEG = 2 ** 31;

/**
 * Reads an instance of periodic vehicle routing: each customer chooses one of its sets of days, tours of a
 * day are limited by load and length.
 *
 * Day *d* of the file is week *d* of the cycle, with one morning; each vehicle is a team. A metre is a cent.
 * Half of a service time lies on the legs to and from a customer, so that the longest tour counts it; what
 * it adds to every plan is `constantCents`.
 *
 * Source: Cordeau, J.-F., Gendreau, M. & Laporte, G. (1997), A tabu search heuristic for periodic and
 * multi-depot vehicle routing problems, Networks 30(2), 105–119,
 * doi 10.1002/(SICI)1097-0037(199709)30:2<105::AID-NET5>3.0.CO;2-G.
 */
export function readPvrp(text: string, name: string): Decoded<BenchInstance> {
  const log = createIssueLog();
  const file = readNumbers(new NumberFile(text, 1, log));
  if (file === null) return log.finish();
  const { customers, days } = file;
  const unit = unitOf(file);
  const loadUnit = decimalsOf([...customers.map(({ load }) => load), file.mostLoad]);
  const stays = [file.depot, ...customers].map(({ service }) => Math.round((service * unit) / 2));
  const visited = customers.filter(({ masks }) => masks.length > 0);
  const visits = visited.map(({ masks }) => daysOfMask(masks[0] ?? 0, days).length);
  const sameVisits = visited.every(({ masks }, index) =>
    masks.every((mask) => daysOfMask(mask, days).length === visits[index]),
  );
  if (!sameVisits && stays.some((stay) => stay > 0)) {
    log.error("bench-visits-differ", "line 1");
    return log.finish();
  }
  const stayOf = new Map(customers.map((customer, index) => [customer, stays[index + 1] ?? 0]));
  return log.finish({
    name,
    problem: buildProblem(file, unit, loadUnit, stays),
    unit,
    siteNumbers: customers.map(({ number }) => number),
    keys: {},
    constantCents: visited.reduce(
      (sum, customer, index) => sum + 2 * (stayOf.get(customer) ?? 0) * (visits[index] ?? 0),
      0,
    ),
    patternsOf: (plan) => readPatterns(customers, days, plan),
  });
}

function readNumbers(numbers: NumberFile): PvrpFile | null {
  numbers.next("type", { min: 1, max: 1, whole: true });
  const vehicles = numbers.next("vehicles", COUNT);
  const count = numbers.next("customers", COUNT);
  const days = numbers.next("days", { ...COUNT, max: MOST_DAYS });
  if (numbers.failed) return null;
  const longest = numbers.next("maximum duration", AMOUNT);
  const mostLoad = numbers.next("maximum load", AMOUNT);
  for (let day = 1; day < days; day++) {
    const duration = numbers.next("maximum duration", AMOUNT);
    const load = numbers.next("maximum load", AMOUNT);
    if (duration !== longest || load !== mostLoad) numbers.reject("bench-days-differ");
  }
  const depot = readNode(numbers, days);
  const customers: PvrpNode[] = [];
  for (let row = 0; row < count && !numbers.failed; row++) customers.push(readNode(numbers, days));
  numbers.end();
  return numbers.failed ? null : { vehicles, days, longest, mostLoad, depot, customers };
}

function readNode(numbers: NumberFile, days: number): PvrpNode {
  const number = numbers.next("number", { min: 0, max: 1e6, whole: true });
  const x = numbers.next("x", PLACE);
  const y = numbers.next("y", PLACE);
  const service = numbers.next("service", AMOUNT);
  const load = numbers.next("demand", AMOUNT);
  numbers.next("frequency", { min: 0, max: days, whole: true });
  const count = numbers.next("combinations", { min: 0, max: 2 ** 16, whole: true });
  const masks: number[] = [];
  for (let each = 0; each < count && !numbers.failed; each++) {
    masks.push(numbers.next("combination", { min: 1, max: 2 ** days - 1, whole: true }));
  }
  return { number, x, y, service, load, masks };
}

function buildProblem(
  file: PvrpFile,
  unit: number,
  loadUnit: number,
  stays: readonly number[],
): PlanningProblem {
  const { vehicles, days, longest, mostLoad, depot, customers } = file;
  const nodes = [depot, ...customers];
  const window = { start: 0, end: 60 };
  const afternoon = { start: 60, end: 120 };
  const width = String(vehicles).length;
  return {
    depotCount: 1,
    depotIds: ["0"],
    sites: customers.map(({ load, masks }, index): Site => {
      const dayPatterns = masks.map((mask) => daysOfMask(mask, days));
      return {
        id: siteId(index, customers.length),
        slots: [0],
        setupMinutes: 0,
        serviceMinutes: 0,
        teardownMinutes: 0,
        visitCents: 0,
        load: Math.round(load * loadUnit),
        ...(masks.length > 0 ? { dayPatterns } : {}),
      };
    }),
    demands: [],
    teams: Array.from({ length: vehicles }, (_, vehicle) => ({
      id: `vehicle-${String(vehicle + 1).padStart(width, "0")}`,
      depot: 0,
      slots: [0],
      dutyMinutes: 60,
      halfDayCents: 0,
      kilometreCents: 1000,
      ...(longest > 0 ? { tourMetres: Math.floor(longest * unit + 1e-6) } : {}),
      ...(mostLoad > 0 ? { tourLoad: Math.round(mostLoad * loadUnit) } : {}),
    })),
    cycle: {
      weeks: days,
      weekdays: [1],
      visitsPerCycle: 1,
      sessionWindow: { am: window, pm: afternoon },
      dutyWindow: { am: window, pm: afternoon },
      breakMinutes: 0,
      startStepMinutes: 1,
      maxStops: 0,
    },
    driveSeconds: new Uint32Array(nodes.length * nodes.length),
    driveMetres: Uint32Array.from(
      nodes.flatMap((from, i) =>
        nodes.map((to, j) =>
          i === j
            ? 0
            : Math.round(Math.hypot(from.x - to.x, from.y - to.y) * unit) + (stays[i] ?? 0) + (stays[j] ?? 0),
        ),
      ),
    ),
    aim: { kind: "cover-all" },
    budget: NO_BUDGET,
    requiredSites: customers.flatMap(({ masks }, index) => (masks.length > 0 ? [index] : [])),
    forbiddenSites: [],
  };
}

/** Returns per customer the bit mask of the days that a plan visits it on. */
function readPatterns(customers: readonly PvrpNode[], days: number, plan: Plan): readonly number[] {
  const masks = new Map<string, number>();
  for (const { tours } of plan.circuits) {
    for (const { week, stops } of tours) {
      for (const stop of stops) masks.set(stop.siteId, (masks.get(stop.siteId) ?? 0) + 2 ** (days - week));
    }
  }
  return customers.map((_, index) => masks.get(siteId(index, customers.length)) ?? 0);
}

function siteId(index: number, count: number): string {
  return String(index + 1).padStart(String(count).length, "0");
}

function daysOfMask(mask: number, days: number): readonly number[] {
  return Array.from({ length: days }, (_, day) => day).filter(
    (day) => Math.floor(mask / 2 ** (days - 1 - day)) % 2 === 1,
  );
}

function unitOf({ depot, customers }: PvrpFile): number {
  const nodes = [depot, ...customers];
  const span = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const service = Math.max(...nodes.map((node) => node.service));
  const longest = Math.hypot(span(nodes.map(({ x }) => x)), span(nodes.map(({ y }) => y))) + service;
  let unit = MOST_UNITS;
  while (unit > 1 && longest * unit > LONGEST_LEG) unit /= 10;
  return unit;
}

/** The smallest power of ten up to 10,000 that makes every amount whole. */
function decimalsOf(amounts: readonly number[]): number {
  let unit = 1;
  while (
    unit < MOST_UNITS &&
    amounts.some((value) => Math.abs(value * unit - Math.round(value * unit)) > 1e-6)
  ) {
    unit *= 10;
  }
  return unit;
}
