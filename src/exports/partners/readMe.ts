import { ARCHIVE_NOTES, EDITION_LABELS, PARTNER_TABLES } from "../../i18n/partnerText.ts";
import { ageBandText } from "../../i18n/ageBandText.ts";
import { caveatText } from "../../i18n/caveatText.ts";
import { setFrenchPunctuation } from "../../i18n/typography.ts";
import { listCaveats } from "../../pipeline/buildReport.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import { type PartnerTable, titleOf } from "./partnerTable.ts";

/** Writes `LISEZMOI.txt`: what the files say, where it comes from, what to be careful of. Windows line ends. */
export function exportReadMe(context: ExportContext, tables: readonly PartnerTable[]): ExportFile {
  const edition = describeEdition(context);
  const { scenario, diagnosis } = context;
  const facts: readonly (readonly [string, string])[] = [
    [EDITION_LABELS.definition, edition.definition],
    [EDITION_LABELS.ages, `enfants ${ageBandText(scenario.programme.ageBand, "fr")}`],
    [EDITION_LABELS.date, edition.date],
    [EDITION_LABELS.valid_until, edition.valid_until],
    [EDITION_LABELS.version, edition.version],
    ...(edition.replaces === null ? [] : [[EDITION_LABELS.replaces, edition.replaces] as const]),
    [EDITION_LABELS.licence, edition.licence],
  ];
  const cautions = [
    ...(diagnosis.travel.estimated ? [ARCHIVE_NOTES.estimated] : []),
    ...listCaveats(scenario, diagnosis).map((code) => caveatText(code, "fr")),
  ];
  const lines = [
    ARCHIVE_NOTES.title(oneLine(scenario.territory.name)),
    "",
    ARCHIVE_NOTES.intro,
    "",
    ...facts.map(([label, value]) => `${label} : ${oneLine(value)}`),
    `${EDITION_LABELS.sources} :`,
    ...edition.sources.map((source) => `- ${oneLine(source)}`),
    "",
    ARCHIVE_NOTES.open,
    ...ARCHIVE_NOTES.kinds.map(([kind, use]) => `- ${kind} : ${use}`),
    "",
    ...tables.flatMap((table) => [
      `${titleOf(table)} (${table.id}) : ${PARTNER_TABLES[table.id].about}`,
      ...table.fields.map(({ name, title, meaning, unit }) =>
        `  ${name} : ${title}${unit === "" || title.includes("(") ? "" : ` (${unit})`}. ${meaning}`.trimEnd(),
      ),
      "",
    ]),
    ...(cautions.length === 0 ? [] : [`${ARCHIVE_NOTES.cautions} :`, ...cautions.map((text) => `- ${text}`)]),
  ];
  const text = `\ufeff${lines.map(setFrenchPunctuation).join("\r\n")}\r\n`;
  return { fileName: "LISEZMOI.txt", mediaType: "text/plain", text };
}

/** User text of several lines would read as facts of the file. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
