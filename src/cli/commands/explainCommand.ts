import { loadHighsSolver } from "../../../planners/exact/highsSolver.ts";
import { exportExplanation } from "../../exports/documents.ts";
import { cliText } from "../../i18n/cliText.ts";
import { explanationSentences } from "../../i18n/explanationText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { violationText } from "../../i18n/violationText.ts";
import { checkScenarioPlan } from "../../pipeline/checkScenarioPlan.ts";
import { explainCommune } from "../../pipeline/explainCommune.ts";
import { solveProblem } from "../../pipeline/solveProblem.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readPlan, readScenario } from "../readFiles.ts";
import { readPlanOptions } from "../readPlanOptions.ts";
import { plainLine } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** Near codes that the message about an unknown commune names. */
const NEAR_CODES = 5;

/** `explain SCENARIO.json PLAN.json --commune CODE`: why it is or is not served, and what serving it takes. */
export const explainCommand: Command = {
  name: "explain",
  argumentCount: 2,
  options: {
    commune: { type: "string" },
    seconds: { type: "string" },
    iterations: { type: "string" },
    seed: { type: "string" },
  },
  async run([scenarioPath = "", planPath = ""], options, context) {
    const { lang, terminal } = context;
    const text = cliText(lang);
    const code = textOption(options, "commune");
    if (code === undefined) throw new CliError(text.errors.missingOption("--commune"));
    const out = textOption(options, "out") ?? ".";
    const planOptions = readPlanOptions(options, lang);
    const scenario = await readScenario(scenarioPath, context);
    const plan = await readPlan(planPath, context);
    requireCommune(scenario.value, code, lang);
    if (plan.value.scenarioHash !== scenarioHash(scenario.value)) {
      terminal.err(`${planPath}: ${text.otherScenario}\n`);
    }
    const violations = checkScenarioPlan(scenario.value, plan.value);
    if (violations.length > 0) {
      const lines = violations.map((violation) => `  ${violation.rule} ${violationText(violation, lang)}`);
      throw new CliError([text.violations(violations.length), ...lines].join("\n"), EXIT.noPlan);
    }
    const folder = await prepareFolder(out, context);
    const solver = await loadHighsSolver();
    const explanation = explainCommune(scenario.value, plan.value, code, (problem) => {
      const host = {
        solver,
        now: () => terminal.now(),
        onProgress: () => undefined,
        shouldStop: () => false,
      };
      return solveProblem(problem, planOptions, host).outcome;
    });
    if (explanation === null) throw new CliError(text.errors.unknownCode("--commune", code));
    const files = [exportExplanation(explanation)];
    await writeFiles(folder, out, files, context);
    const lines = explanationSentences(explanation, namesOf(scenario.value), lang).map(plainLine);
    const issues = [...scenario.issues, ...plan.issues];
    printResult({ lines, json: { explanation, sentences: lines }, issues, out, files }, context);
    return EXIT.done;
  },
};

function requireCommune(scenario: Scenario, code: string, lang: Lang): void {
  const { communes } = scenario.territory;
  if (communes.some((commune) => commune.code === code)) return;
  const near = communes
    .filter((commune) => commune.code.startsWith(code.slice(0, 4)) || commune.name === code)
    .slice(0, NEAR_CODES)
    .map((commune) => `${commune.code} ${commune.name}`);
  const hint = near.length === 0 ? "" : ` (${near.join(", ")} ?)`;
  throw new CliError(`${cliText(lang).errors.unknownCode("--commune", code)}${hint}`);
}

function namesOf(scenario: Scenario): Parameters<typeof explanationSentences>[1] {
  const places = new Map(
    [...scenario.structures, ...scenario.venues].map((place) => [place.id, place.name] as const),
  );
  const communes = new Map(
    scenario.territory.communes.map((commune) => [commune.code, commune.name] as const),
  );
  return { place: (id) => places.get(id) ?? id, commune: (code) => communes.get(code) ?? code };
}
