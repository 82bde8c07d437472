import type { Issue } from "../../geodata/model/issue.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import { cliText } from "../i18n/cliText.ts";
import { assessPlan } from "../pipeline/assessPlan.ts";
import type { Planning } from "../pipeline/buildReport.ts";
import { diagnose } from "../pipeline/diagnose.ts";
import { describeKeptPlan } from "../pipeline/keptPlanning.ts";
import { scenarioOfPlan } from "../pipeline/planAim.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { readPlan, readScenario } from "./readFiles.ts";
import type { CommandContext } from "./terminal.ts";

/** A scenario with the plan that stands beside it, where one is given, ready for exports. */
export interface PlannedScenario {
  readonly scenario: Scenario;
  /** The scenario with the aim of the plan. */
  readonly asked: Scenario;
  readonly diagnosis: Diagnosis;
  readonly plan: PlanDocument | null;
  readonly planning: Planning | null;
  readonly issues: readonly Issue[];
}

/** Reads a scenario and `--plan`; says on stderr where the plan was made for another scenario. */
export async function readPlanned(
  path: string,
  planPath: string | undefined,
  context: CommandContext,
): Promise<PlannedScenario> {
  const { value: scenario, issues } = await readScenario(path, context);
  const read = planPath === undefined ? null : await readPlan(planPath, context);
  const plan = read?.value ?? null;
  if (plan !== null && plan.scenarioHash !== scenarioHash(scenario)) {
    context.terminal.err(`${planPath ?? ""}: ${cliText(context.lang).otherScenario}\n`);
  }
  const asked = plan === null ? scenario : scenarioOfPlan(scenario, plan);
  const diagnosis = diagnose(asked);
  const planning =
    plan === null ? null : describeKeptPlan(plan, assessPlan(asked, diagnosis, plan.plan), null);
  return { scenario, asked, diagnosis, plan, planning, issues: [...issues, ...(read?.issues ?? [])] };
}
