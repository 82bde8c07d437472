import { readdir, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Issue } from "../../../geodata/model/issue.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import {
  exportImportReport,
  exportScenario,
  exportStructures,
  exportTerritory,
} from "../../exports/documents.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import { cliText } from "../../i18n/cliText.ts";
import { importFiles } from "../../pipeline/import/importFiles.ts";
import { openSources } from "../../pipeline/import/openSources.ts";
import type { ImportSource } from "../../pipeline/import/importResult.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import type { ImportIssue, ImportReport } from "../../scenario/importReport.ts";
import { scenarioForTerritory } from "../../scenario/scenarioForTerritory.ts";
import { GEO_API_URL, type CommuneArea } from "../../services/geoApi.ts";
import { loadOfficialTerritory } from "../../services/officialTerritory.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command, OptionValues } from "../command.ts";
import { completePopulation, findArea, loadCogFile, type OfficialArea } from "../officialArea.ts";
import { textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { describeIssue, describeIssues, readUserFile, SHOWN_ISSUES } from "../readFiles.ts";
import { createProgressBar, type CommandContext } from "../terminal.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** Who the issues of fetched outlines are about. */
const GEO_API_NAME = "geo.api.gouv.fr";

/** `territory`: outlines, need and places become a territory, with a report of every repair. */
export const territoryCommand: Command = {
  name: "territory",
  argumentCount: 0,
  options: {
    epci: { type: "string" },
    departement: { type: "string" },
    communes: { type: "string" },
    need: { type: "string" },
    structures: { type: "string" },
  },
  async run(_files, options, context) {
    const text = cliText(context.lang);
    const out = textOption(options, "out") ?? ".";
    const area = readArea(options, context);
    const communesPath = textOption(options, "communes");
    if (area === null && communesPath === undefined) {
      throw new CliError(text.errors.missingOption("--communes | --epci | --departement"));
    }
    const sources = await readSources(options, context);
    const folder = await prepareFolder(out, context);

    const known =
      area === null ? null : requireValue(await findArea(area), `--${area.kind} ${area.code}`, context);
    const official = area !== null && communesPath === undefined ? await fetchTerritory(area, context) : null;
    const bar = createProgressBar(context.terminal);
    const imported = importFiles(await openSources(sources), official?.territory ?? null, {
      populationVintage: text.unknownVintage(sources[0]?.name ?? ""),
      onProgress: (progress) => bar.show(`${text.reading} ${progress.file}`, progress.share),
      ...(known === null ? {} : describeArea(known, area)),
    });
    bar.clear();
    const { structures } = imported;
    const found = imported.territory ?? official?.territory ?? null;
    const issues: ImportIssue[] = [
      ...(official?.issues ?? []).map((issue) => ({ ...issue, file: GEO_API_NAME })),
      ...imported.report.issues,
      ...(known === null || found === null
        ? []
        : findAbsentMembers(known, found, basename(communesPath ?? ""))),
    ];
    const report: ImportReport = { ...imported.report, issues };
    tellIssues(report, context);
    const useless = report.files.filter((file) => file.kept === 0);
    if (found === null || useless.length > 0) {
      throw new CliError(useless.map((file) => text.errors.nothingUsable(file.name)).join("\n"));
    }
    const territory = known === null ? found : completePopulation(found, known);

    const today = dateInParis(new Date().toISOString());
    const files = [
      exportTerritory(territory),
      exportImportReport(report),
      ...(structures === null ? [] : [exportStructures(structures)]),
      ...(await offerScenario(folder, out, context, () =>
        exportScenario(scenarioForTerritory(territory, structures ?? [], today)),
      )),
    ];
    await writeFiles(folder, out, files, context);
    const lines = [
      text.imported(territory.name, territory.communes.length, structures?.length ?? 0),
      ...report.files.map((file) => text.importedFile(file.name, file.kept, file.rows)),
    ];
    const json = {
      territory: { id: territory.id, name: territory.name, communes: territory.communes.length },
      structures: structures?.length ?? 0,
      report: { files: report.files, join: report.join },
    };
    printResult({ lines, json, issues, out, files }, context);
    return EXIT.done;
  },
};

/** One screen of repairs and rows left out, errors first; `import-report.json` has them all. */
function tellIssues(report: ImportReport, { terminal, lang }: CommandContext): void {
  const { issues, suppressedIssues } = report;
  const isError = ({ severity }: Issue): boolean => severity === "error";
  const ordered = [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))];
  const shown = issues.length > SHOWN_ISSUES ? ordered.slice(0, SHOWN_ISSUES) : issues;
  for (const issue of shown) terminal.err(`${describeIssue(issue.file, issue, lang)}\n`);
  const hidden = issues.length - shown.length + suppressedIssues;
  if (hidden > 0) terminal.err(`${cliText(lang).moreIssues(hidden)}\n`);
}

/** Most codes that an issue spells out. */
const LISTED_CODES = 8;

/** Members of the area that a file of outlines does not draw; fetched ones are told by the service. */
function findAbsentMembers(area: OfficialArea, territory: Territory, file: string): ImportIssue[] {
  if (file === "") return [];
  const drawn = new Set(territory.communes.map((commune) => commune.code));
  const absent = area.members.map((member) => member.code).filter((code) => !drawn.has(code));
  if (absent.length === 0) return [];
  const codes = absent.slice(0, LISTED_CODES).join(", ") + (absent.length > LISTED_CODES ? "…" : "");
  const params = { count: absent.length, codes, area: area.name };
  return [{ file, code: "members-not-drawn", severity: "warning", at: "file", params }];
}

function readArea(options: OptionValues, context: CommandContext): CommuneArea | null {
  const epci = textOption(options, "epci");
  const departement = textOption(options, "departement");
  if (epci !== undefined && departement !== undefined) {
    throw new CliError(cliText(context.lang).errors.exclusive("--epci", "--departement"));
  }
  if (epci !== undefined) return { kind: "epci", code: epci };
  return departement === undefined ? null : { kind: "departement", code: departement.toUpperCase() };
}

function describeArea(
  area: OfficialArea,
  asked: CommuneArea | null,
): { keepCodes: ReadonlySet<string>; territoryName: string; epciCode: string | null } {
  return {
    keepCodes: new Set(area.members.map((member) => member.code)),
    territoryName: area.name,
    epciCode: asked?.kind === "epci" ? asked.code : null,
  };
}

/** Each file is what its option says, whatever it looks like. */
async function readSources(options: OptionValues, context: CommandContext): Promise<ImportSource[]> {
  const sources: ImportSource[] = [];
  for (const role of ["communes", "need", "structures"] as const) {
    const path = textOption(options, role);
    if (path === undefined) continue;
    for (const file of [path, ...(await findCompanions(path, context))])
      sources.push({ name: basename(file), bytes: await readUserFile(file, context), role });
  }
  return sources;
}

/** What stands beside a `.shp` under its name: attributes, system, encoding. */
async function findCompanions(path: string, { terminal }: CommandContext): Promise<readonly string[]> {
  if (!/\.shp$/iu.test(path)) return [];
  const folder = dirname(path);
  const base = basename(path).slice(0, -".shp".length).toLowerCase();
  const names = await readdir(resolve(terminal.cwd, folder)).catch(() => []);
  const wanted = new Set([".dbf", ".prj", ".cpg"].map((extension) => base + extension));
  return names.filter((name) => wanted.has(name.toLowerCase())).map((name) => join(folder, name));
}

async function fetchTerritory(
  area: CommuneArea,
  context: CommandContext,
): Promise<{ readonly territory: Territory; readonly issues: readonly Issue[] }> {
  const bar = createProgressBar(context.terminal);
  bar.show(cliText(context.lang).fetching, null);
  const decoded = await loadOfficialTerritory(area, loadCogFile, {
    fetch: (url, init) => fetch(url, init),
    baseUrl: process.env["MAILLAGE_GEO_API"] ?? GEO_API_URL,
  });
  bar.clear();
  return { territory: requireValue(decoded, `--${area.kind} ${area.code}`, context), issues: decoded.issues };
}

function requireValue<T>(
  decoded: { readonly value?: T; readonly issues: readonly Issue[] },
  place: string,
  context: CommandContext,
): T {
  if (decoded.value !== undefined) return decoded.value;
  const lines = describeIssues(place, decoded.issues, context.lang);
  throw new CliError(lines.join("\n"));
}

/** A scenario with every setting at its default, unless there is one that somebody may have edited. */
async function offerScenario(
  folder: string,
  out: string,
  context: CommandContext,
  build: () => ExportFile,
): Promise<ExportFile[]> {
  const kept = await stat(join(folder, "scenario.json")).catch(() => null);
  if (kept === null) return [build()];
  context.terminal.err(`${cliText(context.lang).scenarioKept(join(out, "scenario.json"))}\n`);
  return [];
}
