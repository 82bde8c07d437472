import { loadHighsSolver } from "../../../planners/exact/highsSolver.ts";
import { exportPareto } from "../../exports/pareto.ts";
import { cliText } from "../../i18n/cliText.ts";
import { summariseFront } from "../../i18n/frontSummary.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { computeParetoFront } from "../../pipeline/paretoFront.ts";
import { startPlanSession, type RunPlans } from "../../pipeline/planSession.ts";
import { runPlan } from "../../pipeline/runPlan.ts";
import { EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { csvOption, numberOption, textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readScenario } from "../readFiles.ts";
import { openPlanThreads } from "../planThreads.ts";
import { readPlanOptions, readWorkers } from "../readPlanOptions.ts";
import { createProgressBar, type CommandContext } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

const DEFAULT_POINTS = 7;

/** `pareto SCENARIO.json`: several plans, from the cheapest to the fullest and fairest. */
export const paretoCommand: Command = {
  name: "pareto",
  argumentCount: 1,
  options: {
    points: { type: "string" },
    seconds: { type: "string" },
    iterations: { type: "string" },
    seed: { type: "string" },
    workers: { type: "string" },
    csv: { type: "string" },
    replaces: { type: "string" },
  },
  async run([path = ""], options, context) {
    const { lang, terminal } = context;
    const out = textOption(options, "out") ?? ".";
    const csv = csvOption(options, lang);
    const planOptions = readPlanOptions(options, lang);
    const points = numberOption(options, "points", { min: 1, max: 50, whole: true }, lang) ?? DEFAULT_POINTS;
    const { value: scenario, issues } = await readScenario(path, context);
    const folder = await prepareFolder(out, context);
    const diagnosis = diagnose(scenario);
    const session = startPlanSession(scenario, diagnosis);
    const front = await withRunner(context, readWorkers(options, lang), (runPlans) =>
      computeParetoFront(session, diagnosis, points, planOptions, runPlans),
    );
    const replaces = textOption(options, "replaces") ?? null;
    const exported = { scenario, diagnosis, planning: null, csv, replaces };
    const files = front.plans.length === 0 ? [] : exportPareto(exported, front, points);
    await writeFiles(folder, out, files, context);
    const json = {
      complete: front.complete,
      asked: points,
      points: front.plans.map(({ summary, proven, document }) => ({
        ...summary,
        aim: document.aim ?? scenario.programme.aim,
        objective: document.objective,
        bound: document.bound,
        provenOptimal: document.status === "optimal",
        proven,
      })),
    };
    const lines = front.plans.length === 0 ? [] : summariseFront(front, scenario.territory, points, lang);
    printResult({ lines, json, issues, out, files }, context);
    if (front.plans.length === 0) terminal.err(`${cliText(lang).noPlan}\n`);
    const sound = front.plans.length > 0 && front.plans.every(({ summary }) => summary.feasible);
    return sound ? EXIT.done : EXIT.noPlan;
  },
};

/** Computes plans, and lets go of what that took. */
interface Runner {
  readonly runPlans: RunPlans;
  close(): Promise<void>;
}

/** Lends a way to compute plans to some work, and closes it after. */
async function withRunner<T>(
  context: CommandContext,
  workers: number,
  work: (runPlans: RunPlans) => Promise<T>,
): Promise<T> {
  const runner = await createRunner(context, workers);
  try {
    return await work(runner.runPlans);
  } finally {
    await runner.close();
  }
}

/** Plans on so many threads, on one in this process, and tells how many plans are done. */
async function createRunner({ terminal, lang }: CommandContext, workers: number): Promise<Runner> {
  const bar = createProgressBar(terminal);
  let done = 0;
  const tell = (): void => bar.show(cliText(lang).planningSeveral(done), null);
  if (workers > 1) {
    const threads = openPlanThreads(workers, () => {
      done += 1;
      tell();
    });
    return {
      runPlans: threads.runPlans,
      close: async () => {
        bar.clear();
        await threads.close();
      },
    };
  }
  const solver = await loadHighsSolver();
  const runPlans: RunPlans = (tasks) => {
    const runs = tasks.map(({ scenario, options }) => {
      tell();
      const run = runPlan(scenario, options, {
        solver,
        now: () => terminal.now(),
        onProgress: () => undefined,
        shouldStop: () => false,
      });
      done += 1;
      return run;
    });
    bar.clear();
    return Promise.resolve(runs);
  };
  return { runPlans, close: () => Promise.resolve() };
}
