import { buildExports } from "../../exports/buildExports.ts";
import { summariseReport } from "../../i18n/cliSummary.ts";
import { buildReport } from "../../pipeline/buildReport.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import { EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { csvOption, textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readScenario } from "../readFiles.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** `diagnose SCENARIO.json`: who is served today, and where the white zones are. */
export const diagnoseCommand: Command = {
  name: "diagnose",
  argumentCount: 1,
  options: { csv: { type: "string" }, replaces: { type: "string" } },
  async run([path = ""], options, context) {
    const out = textOption(options, "out") ?? ".";
    const csv = csvOption(options, context.lang);
    const { value: scenario, issues } = await readScenario(path, context);
    const folder = await prepareFolder(out, context);
    const diagnosis = diagnose(scenario);
    const replaces = textOption(options, "replaces") ?? null;
    const files = buildExports({ scenario, diagnosis, planning: null, csv, replaces });
    await writeFiles(folder, out, files, context);
    const report = buildReport(scenario, diagnosis);
    printResult(
      { lines: summariseReport(report, context.lang), json: { report }, issues, out, files },
      context,
    );
    return EXIT.done;
  },
};
