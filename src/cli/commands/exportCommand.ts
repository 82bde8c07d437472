import { type PublishedEdition, readPublishedEdition } from "../../exports/partners/communeChanges.ts";
import { buildPartnerArchive, buildPartnerWorkbook } from "../../exports/partners/partnerArchive.ts";
import { cliText } from "../../i18n/cliText.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { openSql } from "../openSql.ts";
import { csvOption, textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readUserFile } from "../readFiles.ts";
import { readPlanned } from "../readPlanned.ts";
import type { CommandContext } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** `export SCENARIO.json`: what partners get of a diagnosis, or of a plan, in one archive and one workbook. */
export const exportCommand: Command = {
  name: "export",
  argumentCount: 1,
  options: { plan: { type: "string" }, since: { type: "string" }, csv: { type: "string" } },
  async run([path = ""], options, context) {
    const out = textOption(options, "out") ?? ".";
    const csv = csvOption(options, context.lang);
    const since = await readSince(textOption(options, "since"), context);
    const { scenario, diagnosis, planning, issues } = await readPlanned(
      path,
      textOption(options, "plan"),
      context,
    );
    const folder = await prepareFolder(out, context);
    const edition = { scenario, diagnosis, planning, csv, replaces: since?.version ?? null };
    const files = [
      await buildPartnerArchive(edition, since, { openSql }),
      await buildPartnerWorkbook(edition),
    ];
    await writeFiles(folder, out, files, context);
    printResult({ lines: [], json: {}, issues, out, files }, context);
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
