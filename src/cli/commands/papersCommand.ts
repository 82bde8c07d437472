import { slugOf } from "../../../geodata/formats/foldText.ts";
import { buildApplicationDocx } from "../../exports/application/applicationDocx.ts";
import { exportApplicationPage } from "../../exports/application/applicationPage.ts";
import { exportAgendaPage } from "../../exports/directory/agendaPage.ts";
import { exportAgendaPlaces } from "../../exports/directory/agendaPlaces.ts";
import { exportDirectoryPage } from "../../exports/directory/directoryPage.ts";
import type { ExportContext } from "../../exports/exportContext.ts";
import type { BinaryFile, ExportFile } from "../../exports/exportFile.ts";
import { buildMinutesDocx } from "../../exports/minutes/minutesDocx.ts";
import { buildMinutesHtml } from "../../exports/minutes/minutesHtml.ts";
import { buildCommuneSheetsPdf } from "../../exports/paper/communeSheetsPdf.ts";
import { exportMapPdf } from "../../exports/paper/mapPdf.ts";
import { buildSharedPdf } from "../../exports/paper/sharedPdf.ts";
import { buildSharedPage } from "../../exports/share/sharedPage.ts";
import { exportStructureDirectory } from "../../exports/structures.ts";
import type { Lang } from "../../i18n/lang.ts";
import { EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { csvOption, textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readPaperFonts } from "../readPaperFonts.ts";
import { readPlanned } from "../readPlanned.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** `papers SCENARIO.json`: what is sent, printed and published, as step 5 of the page offers it. */
export const papersCommand: Command = {
  name: "papers",
  argumentCount: 1,
  options: { plan: { type: "string" } },
  async run([path = ""], options, context) {
    const { lang } = context;
    const out = textOption(options, "out") ?? ".";
    const { scenario, diagnosis, planning, issues } = await readPlanned(
      path,
      textOption(options, "plan"),
      context,
    );
    const folder = await prepareFolder(out, context);
    const edition = { scenario, diagnosis, planning, csv: csvOption({}, lang), replaces: null };
    const files = await writePapers(edition, lang);
    await writeFiles(folder, out, files, context);
    printResult({ lines: [], json: {}, issues, out, files }, context);
    return EXIT.done;
  },
};

async function writePapers(
  context: ExportContext,
  lang: Lang,
): Promise<readonly (ExportFile | BinaryFile)[]> {
  const fonts = readPaperFonts();
  const { scenario } = context;
  const onSheet = (): Promise<void> => Promise.resolve();
  const { default: viewer } = await import("virtual:viewer-script");
  return [
    // An id may begin with a hyphen; a file name that does reads as an option.
    buildSharedPage(context, lang, slugOf(scenario.id), viewer),
    await buildSharedPdf(context, fonts, lang),
    await exportMapPdf(context, fonts),
    await buildCommuneSheetsPdf(context, fonts, { lang, code: null, onSheet }),
    buildMinutesHtml(context, lang),
    await buildMinutesDocx(context, lang, null),
    exportDirectoryPage(context, lang),
    ...exportStructureDirectory(context),
    exportAgendaPage(context, lang),
    exportAgendaPlaces(context),
    ...(scenario.application === undefined
      ? []
      : [await buildApplicationDocx(context, lang), exportApplicationPage(context, lang)]),
  ];
}
