import type { Issue } from "../../../geodata/model/issue.ts";
import { exportRoutes, exportTravelTimes } from "../../exports/documents.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import { cliText } from "../../i18n/cliText.ts";
import { roadText } from "../../i18n/roadText.ts";
import { valhallaText } from "../../i18n/valhallaText.ts";
import { buildTravelTimes } from "../../pipeline/buildTravelTimes.ts";
import { buildRoutes } from "../../pipeline/roads/buildRoutes.ts";
import { keepSameTimes } from "../../pipeline/roads/keepSameTimes.ts";
import { listRoadIssues } from "../../pipeline/roads/listRoadIssues.ts";
import { listNeededPairs, listPlanDrives } from "../../pipeline/roads/neededPairs.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { RoadServiceError } from "../../services/roads/roadServiceError.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command, OptionValues } from "../command.ts";
import { textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { describeIssue, readPlan, readScenario, SHOWN_ISSUES } from "../readFiles.ts";
import { ANSWER_FILE } from "../roads/answerFile.ts";
import { ENGINES } from "../roads/engines.ts";
import { makeIsochroneFile } from "../roads/isochroneFile.ts";
import type { MatrixJob } from "../roads/matrixJob.ts";
import { createProgressBar, type CommandContext } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** `matrix SCENARIO.json --engine NAME`: travel times between the points of a scenario, and ways of a plan. */
export const matrixCommand: Command = {
  name: "matrix",
  argumentCount: 1,
  options: {
    engine: { type: "string" },
    osm: { type: "string" },
    url: { type: "string" },
    profile: { type: "string" },
    table: { type: "string" },
    plan: { type: "string" },
    isochrones: { type: "boolean" },
  },
  async run([path = ""], options, context) {
    const name = readEngineName(options, context);
    const out = textOption(options, "out") ?? ".";
    const { value: scenario, issues: scenarioIssues } = await readScenario(path, context);
    const planPath = textOption(options, "plan");
    const planned = planPath === undefined ? null : await readPlan(planPath, context);
    if (planned !== null && planned.value.scenarioHash !== scenarioHash(scenario)) {
      context.terminal.err(`${cliText(context.lang).otherScenario}\n`);
    }
    const folder = await prepareFolder(out, context);
    const job: MatrixJob = {
      scenario,
      needed: listNeededPairs(scenario),
      plan: planned?.value.plan ?? null,
      drives: planned === null ? [] : listPlanDrives(scenario, planned.value.plan),
      options,
      folder,
      computedAt: new Date().toISOString(),
      context,
    };
    const result = await computeFiles(name, job);
    const issues = [...scenarioIssues, ...(planned?.issues ?? []), ...result.issues];
    await writeFiles(folder, out, result.files, context);
    printResult({ lines: result.lines, json: result.json, issues, out, files: result.files }, context);
    return EXIT.done;
  },
};

interface MatrixResult {
  readonly files: readonly ExportFile[];
  readonly issues: readonly Issue[];
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

async function computeFiles(name: keyof typeof ENGINES, job: MatrixJob): Promise<MatrixResult> {
  const { scenario, needed, drives, context, computedAt } = job;
  const text = roadText(context.lang);
  const withRoutes = job.plan !== null;
  const withIsochrones = job.options["isochrones"] === true;
  const engine = await ENGINES[name](job);
  const { router, findIsochrones, close } = engine;
  const bar = createProgressBar(context.terminal);
  const report = (label: string) => ({
    onProgress: (done: number, total: number) => bar.show(label, done / Math.max(1, total)),
  });
  try {
    if (withRoutes && router === null) throw new CliError(text.noRouter(name));
    if (withIsochrones && findIsochrones === undefined) throw new CliError(text.noIsochrones(name));
    const computed = await buildTravelTimes(scenario, engine.travelTimes, report(text.askingTimes));
    const times = keepSameTimes(scenario.travelTimes, computed);
    const routes =
      router === null || !withRoutes
        ? null
        : await buildRoutes(router, drives, computedAt, report(text.askingRoutes));
    const areas =
      findIsochrones === undefined || !withIsochrones
        ? null
        : await makeIsochroneFile(job, findIsochrones, times, report(text.askingIsochrones).onProgress);
    const found = listRoadIssues(times, needed, engine.roadMetres, routes?.withoutWay ?? []);
    tellIssues(found, context);
    const withoutWay = found.filter(({ code }) => code === "matrix-pair-missing").length;
    const { points, provider, detail } = times;
    const legs = routes?.document.legs.length;
    return {
      files: [
        exportTravelTimes(times),
        ...(routes === null ? [] : [exportRoutes(routes.document)]),
        ...(areas === null ? [] : [areas]),
      ],
      issues: [...engine.issues, ...found],
      lines: [
        `${points.length} × ${points.length}, ${detail}`,
        ...engine.lines,
        ...(withoutWay === 0 ? [] : [text.withoutWay(withoutWay)]),
        ...(legs === undefined ? [] : [text.routes(legs, drives.length)]),
      ],
      json: {
        provider,
        computedAt: times.computedAt,
        points: points.length,
        withoutWay,
        ...engine.json,
        ...(legs === undefined ? {} : { routes: legs }),
      },
    };
  } catch (error) {
    if (!(error instanceof RoadServiceError)) throw error;
    throw new CliError(describeFault(name, error, context));
  } finally {
    close?.();
    bar.clear();
  }
}

function describeFault(
  name: keyof typeof ENGINES,
  { code, at, status }: RoadServiceError,
  { lang }: CommandContext,
): string {
  if (name === "valhalla") return valhallaText(lang).fault(code === "unreachable", at);
  const text = roadText(lang);
  const fault = text.fault(code, at, status);
  return name === "ign" ? `${fault}\n${text.kept(ANSWER_FILE)}` : fault;
}

function readEngineName(options: OptionValues, { lang }: CommandContext): keyof typeof ENGINES {
  const { errors } = cliText(lang);
  const engine = textOption(options, "engine");
  if (engine === undefined) throw new CliError(errors.missingOption("--engine"));
  if (isEngineName(engine)) return engine;
  throw new CliError(errors.wrongValue("--engine", engine, Object.keys(ENGINES).join(" | ")));
}

function isEngineName(name: string): name is keyof typeof ENGINES {
  return Object.hasOwn(ENGINES, name);
}

/** One screen of what the roads do not give; the files and `--json` have it all. */
function tellIssues(issues: readonly Issue[], { terminal, lang }: CommandContext): void {
  for (const issue of issues.slice(0, SHOWN_ISSUES)) {
    terminal.err(`${describeIssue("travel-times.json", { ...issue, at: "" }, lang)}\n`);
  }
  const hidden = issues.length - SHOWN_ISSUES;
  if (hidden > 0) terminal.err(`${cliText(lang).moreIssues(hidden)}\n`);
}
