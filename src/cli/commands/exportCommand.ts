import { type PublishedEdition, readPublishedEdition } from "../../exports/partners/communeChanges.ts";
import { buildPartnerArchive, buildPartnerWorkbook } from "../../exports/partners/partnerArchive.ts";
import { cliText } from "../../i18n/cliText.ts";
import { assessPlan } from "../../pipeline/assessPlan.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { describeKeptPlan } from "../../pipeline/keptPlanning.ts";
import { scenarioOfPlan } from "../../pipeline/planAim.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { openSql } from "../openSql.ts";
import { csvOption, textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readPlan, readScenario, readUserFile } from "../readFiles.ts";
import type { CommandContext } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** `export SCENARIO.json`: what partners get of a diagnosis, or of a plan, in one archive and one workbook. */
export const exportCommand: Command = {
  name: "export",
  argumentCount: 1,
  options: { plan: { type: "string" }, since: { type: "string" }, csv: { type: "string" } },
  async run([path = ""], options, context) {
    const { lang, terminal } = context;
    const text = cliText(lang);
    const out = textOption(options, "out") ?? ".";
    const csv = csvOption(options, lang);
    const { value: scenario, issues } = await readScenario(path, context);
    const planPath = textOption(options, "plan");
    const plan = planPath === undefined ? null : await readPlan(planPath, context);
    const since = await readSince(textOption(options, "since"), context);
    const folder = await prepareFolder(out, context);
    if (plan !== null && plan.value.scenarioHash !== scenarioHash(scenario)) {
      terminal.err(`${planPath ?? ""}: ${text.otherScenario}\n`);
    }
    const asked = plan === null ? scenario : scenarioOfPlan(scenario, plan.value);
    const diagnosis = diagnose(asked);
    const planning =
      plan === null
        ? null
        : describeKeptPlan(plan.value, assessPlan(asked, diagnosis, plan.value.plan), null);
    const edition = { scenario, diagnosis, planning, csv, replaces: since?.version ?? null };
    const files = [
      await buildPartnerArchive(edition, since, { openSql }),
      await buildPartnerWorkbook(edition),
    ];
    await writeFiles(folder, out, files, context);
    const read = [...issues, ...(plan?.issues ?? [])];
    printResult({ lines: [], json: {}, issues: read, out, files }, context);
    return EXIT.done;
  },
};

async function readSince(
  path: string | undefined,
  context: CommandContext,
): Promise<PublishedEdition | null> {
  if (path === undefined) return null;
  const edition = readPublishedEdition(await readUserFile(path, context));
  if (edition === null) throw new CliError(cliText(context.lang).errors.notAnEdition(path));
  return edition;
}
