import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { readCsvTable, type CsvRow } from "../../geodata/formats/csvTable.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import { loadHighsSolver } from "../../planners/exact/highsSolver.ts";
import { describeRun, type BenchInstance } from "../../src/bench/benchInstance.ts";
import { readMctp, type MctpOptions } from "../../src/bench/mctp.ts";
import { solveProblem } from "../../src/pipeline/solveProblem.ts";

/** One row of the quality table. Times in seconds from the start of the run; null = never. */
export interface QualityRow {
  readonly family: string;
  readonly name: string;
  readonly value: number | null;
  readonly best: number;
  readonly bound: number | null;
  readonly proven: boolean;
  readonly feasible: boolean;
  readonly first: number | null;
  readonly toBest: number | null;
  readonly seconds: number;
  /** Share above (or below) the best known value after two seconds; null without a plan by then. */
  readonly gapAtTwo: number | null;
}

/** What to run: families of the benchmark folder, and the limit of each instance. */
export interface QualityInput {
  readonly folder: string;
  readonly families: readonly string[];
  readonly seconds: number;
  readonly seed: number;
  readonly onRow: (row: QualityRow) => void;
}

/** Solves every instance that has a published value, one after the other, each by a fresh solver. */
export async function measureQuality(input: QualityInput): Promise<void> {
  const folder = join(input.folder, "mctp");
  for (const family of input.families) {
    const table = family === "mctp" ? "optima.csv" : "budget.csv";
    for (const { cells } of readRows(join(folder, table))) {
      const file = cells["file"] ?? "";
      const { options, best, suffix } = family === "mctp" ? readOptimum(cells) : readBudget(cells);
      const name = `${basename(file, ".ctp")}${suffix}`;
      const started = performance.now();
      const { value: instance } = readMctp(readFileSync(join(folder, file), "utf8"), name, options);
      if (instance === undefined) throw new Error(`${file} cannot be read`);
      input.onRow(await measure(instance, family, best, started, input));
    }
  }
}

async function measure(
  instance: BenchInstance,
  family: string,
  best: number,
  started: number,
  { seconds, seed }: QualityInput,
): Promise<QualityRow> {
  const solver = await loadHighsSolver();
  const rising = instance.problem.aim.kind === "max-coverage";
  const toUnit = (value: number): number => (rising ? value : value / instance.unit);
  const spent = (): number => (performance.now() - started) / 1000;
  let first: number | null = null;
  let toBest: number | null = null;
  let known: number | null = null;
  let atTwo: number | null = null;
  const { outcome } = solveProblem(
    instance.problem,
    { seed, limit: { seconds } },
    {
      solver,
      now: () => performance.now(),
      shouldStop: () => false,
      onProgress: ({ objective }) => {
        if (objective === null) return;
        first ??= spent();
        if (objective !== known) toBest = spent();
        known = objective;
        if (spent() <= 2) atTwo = toUnit(objective);
      },
    },
  );
  const line = describeRun(instance, outcome, spent());
  const value = line.covered ?? line.cost;
  return {
    family,
    name: instance.name,
    value,
    best,
    bound: line.bound,
    proven: line.provenOptimal,
    feasible: line.feasible,
    first,
    toBest,
    seconds: line.seconds,
    gapAtTwo: atTwo === null ? null : (rising ? best - atTwo : atTwo - best) / best,
  };
}

interface RowOptions {
  readonly options: MctpOptions;
  readonly best: number;
  readonly suffix: string;
}

function readOptimum(cells: CsvRow["cells"]): RowOptions {
  const lengthLimit = cells["variant"] !== "no-length-limit";
  return {
    options: { lengthLimit, budget: null },
    best: Number(cells["best"]),
    suffix: lengthLimit ? "" : ", no length limit",
  };
}

function readBudget(cells: CsvRow["cells"]): RowOptions {
  const length = Number(cells["budget"]);
  const maxTours = Number(cells["max_tours"]);
  return {
    options: { lengthLimit: true, budget: { length, maxTours } },
    best: Number(cells["best_cover"]),
    suffix: `, length ${length}`,
  };
}

function readRows(path: string): readonly CsvRow[] {
  return readCsvTable(readFileSync(path, "utf8"), createIssueLog())?.rows ?? [];
}
