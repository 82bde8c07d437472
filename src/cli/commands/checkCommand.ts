import { cliText } from "../../i18n/cliText.ts";
import { violationText } from "../../i18n/violationText.ts";
import { checkScenarioPlan } from "../../pipeline/checkScenarioPlan.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { printResult } from "../printResult.ts";
import { readPlan, readScenario } from "../readFiles.ts";

/** `check SCENARIO.json PLAN.json`: every rule that the plan breaks, of circuits and of sessions. */
export const checkCommand: Command = {
  name: "check",
  argumentCount: 2,
  options: {},
  async run([scenarioPath = "", planPath = ""], _options, context) {
    const text = cliText(context.lang);
    const scenario = await readScenario(scenarioPath, context);
    const plan = await readPlan(planPath, context);
    const violations = checkScenarioPlan(scenario.value, plan.value);
    const sameScenario = plan.value.scenarioHash === scenarioHash(scenario.value);
    if (!sameScenario) context.terminal.err(`${planPath}: ${text.otherScenario}\n`);
    const lines =
      violations.length === 0
        ? [text.noViolation]
        : [
            text.violations(violations.length),
            ...violations.map(
              (violation) =>
                `  ${violation.rule} ${violationText(violation, context.lang)} (${violation.at})`,
            ),
          ];
    const issues = [...scenario.issues, ...plan.issues];
    printResult({ lines, json: { violations, sameScenario }, issues, out: "", files: [] }, context);
    return violations.length === 0 ? EXIT.done : EXIT.noPlan;
  },
};
