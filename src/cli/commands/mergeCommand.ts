import { parseJson } from "../../../geodata/formats/parseJson.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { type Copy, readCopy } from "../../exports/share/readCopy.ts";
import { isAboutProject, mergeCopies } from "../../exports/share/mergeCopies.ts";
import { describeMerge, exportMergeReport, type MergeReport } from "../../exports/share/mergeReport.ts";
import { cliText } from "../../i18n/cliText.ts";
import { decodeText } from "../../pipeline/import/decodeText.ts";
import { encodeScenario } from "../../scenario/encodeScenario.ts";
import { isOpinionsDocument } from "../../scenario/opinionsDocument.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { acceptDecoded, readScenario, readUserFile, type ReadDocument } from "../readFiles.ts";
import type { CommandContext } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** `merge MINE.json THEIRS [BASE.json]`: one project of two copies, and what both had changed. */
export const mergeCommand: Command = {
  name: "merge",
  argumentCount: "several",
  options: {},
  async run(paths, options, context) {
    const text = cliText(context.lang);
    const [minePath, theirsPath, basePath, ...others] = paths;
    if (minePath === undefined || theirsPath === undefined || others.length > 0) {
      throw new CliError(`${text.errors.wrongArguments(2)}\n${text.usage["merge"] ?? ""}`);
    }
    const out = textOption(options, "out") ?? ".";
    const mine = await readScenario(minePath, context);
    const theirs = await readCopyFile(theirsPath, context);
    const base = basePath === undefined ? null : await readScenario(basePath, context);
    if (!isAboutProject(theirs.value, mine.value)) {
      throw new CliError(text.errors.otherTerritory(theirsPath));
    }
    const folder = await prepareFolder(out, context);
    const merged = mergeCopies(mine.value, [theirs.value], base?.value ?? null);
    const report = describeMerge(merged, context.lang);
    const files = [
      {
        fileName: "scenario.json",
        mediaType: "application/json",
        text: encodeScenario(merged.scenario),
      },
      exportMergeReport(report),
    ];
    await writeFiles(folder, out, files, context);
    const issues = [...mine.issues, ...theirs.issues, ...merged.issues];
    printResult({ lines: describeReport(report, context), json: { report }, issues, out, files }, context);
    return report.conflicts.length === 0 ? EXIT.done : EXIT.noPlan;
  },
};

/** A project may name files beside it; a shared page and opinions are whole. */
async function readCopyFile(path: string, context: CommandContext): Promise<ReadDocument<Copy>> {
  const { text } = decodeText(await readUserFile(path, context));
  const parsed = text.trimStart().startsWith("<") ? null : parseJson(text, createIssueLog());
  if (parsed !== null && !isOpinionsDocument(parsed.json)) {
    const project = await readScenario(path, context);
    return { value: { kind: "project", scenario: project.value }, issues: project.issues };
  }
  return acceptDecoded(path, readCopy(text), context);
}

function describeReport({ changes, conflicts, restored }: MergeReport, { lang }: CommandContext): string[] {
  const text = cliText(lang);
  return [
    ...(changes.length === 0 ? [text.mergedNothing] : changes.flatMap(({ texts }) => texts)),
    ...restored.map((element) => element.text),
    ...(conflicts.length === 0 ? [] : [text.mergeConflicts(conflicts.length)]),
    ...conflicts.map(({ about, mine, theirs }) => text.mergeConflict(about, mine, theirs)),
  ];
}
