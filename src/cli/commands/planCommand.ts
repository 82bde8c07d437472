import type { Commune } from "../../../geodata/model/commune.ts";
import { loadHighsSolver } from "../../../planners/exact/highsSolver.ts";
import type { Conflict } from "../../../planners/model/outcome.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import { buildExports } from "../../exports/buildExports.ts";
import { exportIcs } from "../../exports/calendar/ics.ts";
import type { PublishedCalendar } from "../../exports/calendar/publishedCalendar.ts";
import { readPublishedCalendar } from "../../exports/calendar/readPublishedCalendar.ts";
import type { ExportContext } from "../../exports/exportContext.ts";
import { buildRoadExports } from "../../exports/roads/buildRoadExports.ts";
import { summariseReport } from "../../i18n/cliSummary.ts";
import { cliText } from "../../i18n/cliText.ts";
import { conflictNames, conflictSentences } from "../../i18n/conflictText.ts";
import { formatEuros, formatInteger } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { assessPlan } from "../../pipeline/assessPlan.ts";
import { buildReport, describeOptimisation, type Planning } from "../../pipeline/buildReport.ts";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { listUncoverable } from "../../pipeline/listUncoverable.ts";
import { runPlan } from "../../pipeline/runPlan.ts";
import type { PlanOptions } from "../../pipeline/solveProblem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command, OptionValues } from "../command.ts";
import { csvOption, numberOption, textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readPlan, readScenario } from "../readFiles.ts";
import { readPublished } from "../readPublished.ts";
import { readPlanOptions } from "../readPlanOptions.ts";
import { createProgressBar, plainLine, type CommandContext } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** `plan SCENARIO.json`: circuits, and every file for the partners. */
export const planCommand: Command = {
  name: "plan",
  argumentCount: 1,
  options: {
    seconds: { type: "string" },
    iterations: { type: "string" },
    seed: { type: "string" },
    workers: { type: "string" },
    previous: { type: "string" },
    stability: { type: "string" },
    since: { type: "string" },
    csv: { type: "string" },
    replaces: { type: "string" },
  },
  async run([path = ""], options, context) {
    const { lang } = context;
    const out = textOption(options, "out") ?? ".";
    const csv = csvOption(options, lang);
    const previous = await readPrevious(options, context);
    const planOptions = { ...readPlanOptions(options, lang), ...previous };
    const { value: scenario, issues } = await readScenario(path, context);
    const published = await readPublished(textOption(options, "since"), scenario.id, context);
    const folder = await prepareFolder(out, context);
    const diagnosis = diagnose(scenario);
    const run = await search(scenario, planOptions, context);
    const { outcome } = run;
    const planning: Planning | null =
      outcome.plan === null
        ? null
        : {
            document: run.document,
            assessment: assessPlan(scenario, diagnosis, run.document.plan),
            optimisation: describeOptimisation(run),
          };
    const replaces = textOption(options, "replaces") ?? null;
    const exportContext = { scenario, diagnosis, planning, csv, replaces };
    const since =
      published ??
      (previous.previous === undefined ? null : asPublished(exportContext, previous.previous.plan));
    const files = [...buildExports(exportContext, since), ...buildRoadExports(exportContext, lang)];
    await writeFiles(folder, out, files, context);
    const report = buildReport(scenario, diagnosis, planning ?? undefined);
    const uncoverable = listUncoverable(scenario, diagnosis, outcome);
    const json = {
      status: outcome.status,
      conflicts: outcome.conflicts,
      uncoverable: uncoverable.map((commune) => commune.code),
      report,
    };
    const lines = [...summariseReport(report, lang), ...describeUncoverable(uncoverable, lang)];
    printResult({ lines, json, issues, out, files }, context);
    if (planning === null) {
      const text = cliText(lang);
      const reasons = describeConflicts(outcome.conflicts, scenario, lang);
      const message = reasons.length === 0 ? [text.unfinished] : [text.noPlan, ...reasons];
      context.terminal.err(`${message.join("\n")}\n`);
    }
    return planning === null || !planning.assessment.figures.feasible ? EXIT.noPlan : EXIT.done;
  },
};

/** The calendar of a plan before, as if it had been sent out. */
function asPublished(context: ExportContext, plan: Plan): PublishedCalendar | null {
  const [sent] = exportIcs(context, laySessions(context.scenario, plan), null);
  return sent === undefined ? null : (readPublishedCalendar(sent.text, sent.fileName).value ?? null);
}

/** The plan to stay close to, and what that may cost per cycle. */
async function readPrevious(
  options: OptionValues,
  context: CommandContext,
): Promise<Pick<PlanOptions, "previous">> {
  const path = textOption(options, "previous");
  const euros = numberOption(options, "stability", { min: 0, max: 1e7, whole: false }, context.lang);
  if (path === undefined) {
    if (euros !== undefined) throw new CliError(cliText(context.lang).errors.missingOption("--previous"));
    return {};
  }
  const { value } = await readPlan(path, context);
  return { previous: { plan: value.plan, extraCents: Math.round((euros ?? 0) * 100) } };
}

async function search(
  scenario: Scenario,
  options: PlanOptions,
  context: CommandContext,
): Promise<ReturnType<typeof runPlan>> {
  const { terminal } = context;
  const bar = createProgressBar(terminal);
  const solver = await loadHighsSolver();
  const label = cliText(context.lang).planning;
  const tell = (objective: number): string =>
    scenario.programme.aim.kind === "cover-all"
      ? formatEuros(objective, context.lang)
      : formatInteger(objective, context.lang);
  const started = terminal.now();
  const run = runPlan(scenario, options, {
    solver,
    now: () => terminal.now(),
    onProgress: (progress) => {
      const spent = (terminal.now() - started) / 1000;
      const share = "seconds" in options.limit ? spent / options.limit.seconds : null;
      bar.show(progress.objective === null ? label : `${label}, ${tell(progress.objective)}`, share);
    },
    shouldStop: () => false,
  });
  bar.clear();
  return run;
}

/** Most communes that the summary names. */
const LISTED_COMMUNES = 12;

/** The line about communes that no plan can reach; none where there are none. */
function describeUncoverable(communes: readonly Commune[], lang: Lang): string[] {
  if (communes.length === 0) return [];
  const names = communes.slice(0, LISTED_COMMUNES).map((commune) => `${commune.name} (${commune.code})`);
  const end = communes.length > LISTED_COMMUNES ? "…" : "";
  return [cliText(lang).uncoverable(communes.length, names.join(", ") + end)];
}

function describeConflicts(conflicts: readonly Conflict[], scenario: Scenario, lang: Lang): string[] {
  const names = conflictNames(scenario, lang);
  return conflicts.map((conflict) => {
    const { what, next } = conflictSentences(conflict, names, lang);
    return plainLine(`${what} ${next}`);
  });
}
