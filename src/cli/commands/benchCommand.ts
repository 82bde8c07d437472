import { basename } from "node:path";
import { readCsvTable, type CsvTable } from "../../../geodata/formats/csvTable.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { loadHighsSolver } from "../../../planners/exact/highsSolver.ts";
import { describeRun, type BenchInstance } from "../../bench/benchInstance.ts";
import { findBestValue } from "../../bench/bestValue.ts";
import { readMctp } from "../../bench/mctp.ts";
import { readPmed, type PmedAim } from "../../bench/pmed.ts";
import { readPvrp } from "../../bench/pvrp.ts";
import { toInstance } from "../../bench/territoryInstance.ts";
import { cliText } from "../../i18n/cliText.ts";
import { decodeText } from "../../pipeline/import/decodeText.ts";
import { solveProblem } from "../../pipeline/solveProblem.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command, OptionValues } from "../command.ts";
import { numberOption, textOption } from "../options.ts";
import { acceptDecoded, readScenario, readUserFile } from "../readFiles.ts";
import { readPlanOptions } from "../readPlanOptions.ts";
import type { CommandContext } from "../terminal.ts";

/** Reads one file of a family. */
type InstanceReader = (
  path: string,
  options: OptionValues,
  context: CommandContext,
) => Promise<BenchInstance>;

const READERS: Readonly<Record<string, InstanceReader>> = {
  mctp: async (path, options, context) =>
    readText(path, context, (text, name) =>
      readMctp(text, name, { lengthLimit: options["no-length-limit"] !== true, budget: null }),
    ),
  "mctp-budget": async (path, options, context) => {
    const length = requiredNumber(options, "budget", context);
    const maxTours = requiredNumber(options, "max-tours", context);
    return readText(path, context, (text, name) =>
      readMctp(text, name, {
        lengthLimit: options["no-length-limit"] !== true,
        budget: { length, maxTours: Math.floor(maxTours) },
      }),
    );
  },
  pvrp: async (path, _options, context) => readText(path, context, readPvrp),
  pmed: async (path, options, context) => {
    const aim = readPmedAim(options, context);
    return readText(path, context, (text, name) => readPmed(text, name, aim));
  },
  territory: async (path, _options, context) => toInstance((await readScenario(path, context)).value),
};

/** `bench FAMILY FILE…`: published instances through the same planners as `plan`, a JSON line each. */
export const benchCommand: Command = {
  name: "bench",
  argumentCount: "several",
  options: {
    seconds: { type: "string" },
    iterations: { type: "string" },
    seed: { type: "string" },
    workers: { type: "string" },
    best: { type: "string" },
    budget: { type: "string" },
    "max-tours": { type: "string" },
    "no-length-limit": { type: "boolean" },
    aim: { type: "string" },
    radius: { type: "string" },
  },
  async run([family = "", ...paths], options, context) {
    const { lang, terminal } = context;
    const text = cliText(lang).errors;
    const read = Object.hasOwn(READERS, family) ? READERS[family] : undefined;
    if (read === undefined) {
      throw new CliError(text.wrongValue("FAMILY", family, Object.keys(READERS).join(" | ")));
    }
    if (paths.length === 0) throw new CliError(cliText(lang).usage["bench"] ?? "");
    const planOptions = readPlanOptions(options, lang);
    const bestPath = textOption(options, "best");
    const best = bestPath === undefined ? null : await readBest(bestPath, context);
    let solved = true;
    for (const path of paths) {
      const solver = await loadHighsSolver();
      const started = terminal.now();
      const instance = await read(path, options, context);
      const spent = (terminal.now() - started) / 1000;
      const { limit } = planOptions;
      const left = "seconds" in limit ? { seconds: Math.max(0, limit.seconds - spent) } : limit;
      const { outcome } = solveProblem(
        instance.problem,
        { ...planOptions, limit: left },
        { solver, now: () => terminal.now(), onProgress: () => undefined, shouldStop: () => false },
      );
      const line = describeRun(instance, outcome, (terminal.now() - started) / 1000);
      const known = best === null ? null : findBestValue(best, instance, basename(path));
      const value = line.covered ?? line.cost;
      const compared =
        known === null || value === null || known === 0
          ? {}
          : { best: known, gapToBest: (line.covered === undefined ? value - known : known - value) / known };
      terminal.out(`${JSON.stringify({ ...line, ...compared })}\n`);
      solved &&= line.feasible;
    }
    return solved ? EXIT.done : EXIT.noPlan;
  },
};

async function readText(
  path: string,
  context: CommandContext,
  read: (text: string, name: string) => ReturnType<typeof readMctp>,
): Promise<BenchInstance> {
  const { text } = decodeText(await readUserFile(path, context));
  const name = basename(path).replace(/\.[^.]*$/u, "");
  return acceptDecoded(path, read(text, name), context).value;
}

async function readBest(path: string, context: CommandContext): Promise<CsvTable> {
  const log = createIssueLog();
  const table = readCsvTable(decodeText(await readUserFile(path, context)).text, log);
  return acceptDecoded(path, table === null ? log.finish<CsvTable>() : log.finish(table), context).value;
}

function readPmedAim(options: OptionValues, context: CommandContext): PmedAim {
  const kind = textOption(options, "aim") ?? "median";
  if (kind === "median") return { kind };
  if (kind === "cover-all" || kind === "max-cover") {
    return { kind, radius: requiredNumber(options, "radius", context) };
  }
  const { errors } = cliText(context.lang);
  throw new CliError(errors.wrongValue("--aim", kind, "median | cover-all | max-cover"));
}

function requiredNumber(options: OptionValues, name: string, context: CommandContext): number {
  const value = numberOption(options, name, { min: 0, max: 1e9, whole: false }, context.lang);
  if (value === undefined) throw new CliError(cliText(context.lang).errors.missingOption(`--${name}`));
  return value;
}
