import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { performance } from "node:perf_hooks";
import { readCsvTable, type CsvRow } from "../../geodata/formats/csvTable.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import { loadHighsSolver } from "../../planners/exact/highsSolver.ts";
import { describeRun, type BenchInstance } from "../../src/bench/benchInstance.ts";
import { readMctp } from "../../src/bench/mctp.ts";
import { readPmed } from "../../src/bench/pmed.ts";
import { readPvrp } from "../../src/bench/pvrp.ts";
import { solveProblem } from "../../src/pipeline/solveProblem.ts";

/** One row of the quality table. Times in seconds from the start of the run; null = never. */
export interface QualityRow {
  readonly family: string;
  /** What the summary adds up. */
  readonly group: string;
  readonly name: string;
  readonly value: number | null;
  readonly best: number;
  readonly bound: number | null;
  readonly proven: boolean;
  readonly feasible: boolean;
  readonly first: number | null;
  readonly toBest: number | null;
  readonly seconds: number;
  /** Share worse than the best known value after two seconds; null without a plan by then. */
  readonly gapAtTwo: number | null;
  readonly rising: boolean;
}

/** What to run: families of the benchmark folder, and the limit of each instance. */
export interface QualityInput {
  readonly folder: string;
  readonly families: readonly string[];
  readonly seconds: number;
  readonly seed: number;
  readonly onRow: (row: QualityRow) => void;
}

/** A row of a table of published values, as an instance to solve. */
interface QualityCase {
  readonly file: string;
  readonly name: string;
  readonly group: string;
  readonly best: number;
  read(text: string, name: string): Decoded<BenchInstance>;
}

/** Each family's table, in the folder of its files, and how its rows are read. */
const FAMILIES: Readonly<
  Record<string, { readonly table: string; toCase(row: CsvRow["cells"]): QualityCase }>
> = {
  mctp: { table: "mctp/optima.csv", toCase: toCoverCase },
  "mctp-budget": { table: "mctp/budget.csv", toCase: toBudgetCase },
  pvrp: {
    table: "pvrp/best.csv",
    toCase: ({ name = "", best }) => ({
      file: name,
      name,
      group: "pvrp",
      best: Number(best),
      read: readPvrp,
    }),
  },
  pmed: {
    table: "pmed/best.csv",
    toCase: ({ name = "", best }) => ({
      file: `${name}.txt`,
      name,
      group: "pmed",
      best: Number(best),
      read: (text, title) => readPmed(text, title, { kind: "median" }),
    }),
  },
};

/** Solves every instance that has a published value, one after the other, each by a fresh solver. */
export async function measureQuality(input: QualityInput): Promise<void> {
  for (const family of input.families) {
    const known = FAMILIES[family];
    if (known === undefined) throw new Error(`no family ${family}`);
    const path = join(input.folder, known.table);
    for (const { cells } of readRows(path))
      input.onRow(await measure(known.toCase(cells), family, path, input));
  }
}

async function measure(
  { file, name, group, best, read }: QualityCase,
  family: string,
  table: string,
  { seconds, seed }: QualityInput,
): Promise<QualityRow> {
  const started = performance.now();
  const { value: instance } = read(readFileSync(join(table, "..", file), "utf8"), name);
  if (instance === undefined) throw new Error(`${file} cannot be read`);
  const solver = await loadHighsSolver();
  const { aim } = instance.problem;
  const rising = aim.kind === "max-coverage";
  const toUnit = (value: number): number =>
    aim.kind === "cover-all" ? (value - (instance.constantCents ?? 0)) / instance.unit : value;
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
  return {
    family,
    group,
    name,
    value: line.covered ?? line.cost,
    best,
    bound: line.bound,
    proven: line.provenOptimal,
    feasible: line.feasible,
    first,
    toBest,
    seconds: line.seconds,
    gapAtTwo: atTwo === null ? null : (rising ? best - atTwo : atTwo - best) / best,
    rising,
  };
}

function toCoverCase({ file = "", variant, best }: CsvRow["cells"]): QualityCase {
  const lengthLimit = variant !== "no-length-limit";
  return {
    file,
    name: `${basename(file, ".ctp")}${lengthLimit ? "" : ", no length limit"}`,
    group: groupOf("mctp", file),
    best: Number(best),
    read: (text, name) => readMctp(text, name, { lengthLimit, budget: null }),
  };
}

function toBudgetCase({
  file = "",
  budget,
  max_tours: tours,
  best_cover: best,
}: CsvRow["cells"]): QualityCase {
  const limit = { length: Number(budget), maxTours: Number(tours) };
  return {
    file,
    name: `${basename(file, ".ctp")}, length ${limit.length}`,
    group: groupOf("mctp-budget", file),
    best: Number(best),
    read: (text, name) => readMctp(text, name, { lengthLimit: true, budget: limit }),
  };
}

/** `A1-10-50-50-8-250.ctp`: 50 sites, 8 stops. */
function groupOf(family: string, file: string): string {
  const [, , sites = "?", , stops = "?"] = file.split("-");
  return `${family}, ${sites} sites, ${stops} stops`;
}

function readRows(path: string): readonly CsvRow[] {
  return readCsvTable(readFileSync(path, "utf8"), createIssueLog())?.rows ?? [];
}
