import { type CellValue, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { EDITION_LABELS, PARTNER_TABLES, READ_ME_FIELDS, READ_ME_SHEET } from "../../i18n/partnerText.ts";
import { ageBandText } from "../../i18n/ageBandText.ts";
import type { Cell } from "../column.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { BinaryFile } from "../exportFile.ts";
import { type PartnerTable, titleOf } from "./partnerTable.ts";

const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Characters of the widest column; longer texts are cut on the screen, not in the file. */
const WIDEST = 42;
const NARROWEST = 9;

/** Columns that say the same on every row are told once, in « Lisez-moi ». */
const TOLD_ONCE = new Set(["definition", "date", "sources", "licence", "valid_until", "version", "replaces"]);

/**
 * Writes `maillage-export.xlsx`: a sheet per table with French headers and values, and one that says what each
 * column means. Texts are cells of text: a spreadsheet runs none of them. The same data give the same bytes.
 */
export async function buildWorkbook(
  context: ExportContext,
  tables: readonly PartnerTable[],
): Promise<BinaryFile> {
  const dated = new Date(context.scenario.updatedAt);
  const bytes = await writeXlsx({
    sheets: [describeSheet(context, tables), ...tables.map(buildSheet)],
    properties: {
      title: context.scenario.territory.name,
      creator: "Maillage",
      created: dated,
      modified: dated,
    },
  });
  return { fileName: "maillage-export.xlsx", mediaType: XLSX_TYPE, bytes: new Uint8Array(bytes) };
}

function buildSheet(table: PartnerTable): WriteSheet {
  const kept = table.fields.flatMap((field, column) =>
    TOLD_ONCE.has(field.name) ? [] : [{ field, column }],
  );
  const rows = table.rows.map((row) => kept.map(({ column }) => toFrench(row[column] ?? null)));
  const widths = kept.map(({ field }, i) =>
    Math.max(field.title.length + 2, ...rows.map((row) => String(row[i] ?? "").length)),
  );
  return {
    name: titleOf(table),
    columns: kept.map(({ field }, i) => ({
      header: field.title,
      width: Math.min(WIDEST, Math.max(NARROWEST, widths[i] ?? 0)),
      ...(field.type === "string" ? { numFmt: "@" } : {}),
    })),
    rows: [kept.map(({ field }) => field.title), ...rows],
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${columnName(kept.length)}${rows.length + 1}` },
    cells: new Map(kept.map((_, i) => [`0,${i}`, HEADER_CELL])),
  };
}

const HEADER_CELL = { style: { font: { bold: true } } };

function toFrench(value: Cell): CellValue {
  return typeof value === "boolean" ? (value ? "oui" : "non") : value;
}

/** Name of the n-th column, from 1: A … Z, AA … */
function columnName(n: number): string {
  const last = String.fromCharCode(65 + ((n - 1) % 26));
  return n > 26 ? columnName(Math.floor((n - 1) / 26)) + last : last;
}

function describeSheet(context: ExportContext, tables: readonly PartnerTable[]): WriteSheet {
  const edition = describeEdition(context);
  const { territory, programme } = context.scenario;
  const facts: CellValue[][] = [
    [EDITION_LABELS.territory, territory.name],
    [EDITION_LABELS.definition, edition.definition],
    [EDITION_LABELS.ages, `enfants ${ageBandText(programme.ageBand, "fr")}`],
    [EDITION_LABELS.date, edition.date],
    [EDITION_LABELS.valid_until, edition.valid_until],
    [EDITION_LABELS.version, edition.version],
    [EDITION_LABELS.replaces, edition.replaces ?? ""],
    [EDITION_LABELS.licence, edition.licence],
    ...edition.sources.map((source, i) => [i === 0 ? EDITION_LABELS.sources : "", source]),
  ];
  const sheets = tables.map((table): CellValue[] => [titleOf(table), PARTNER_TABLES[table.id].about]);
  const fields = tables.flatMap((table) =>
    table.fields
      .filter(({ name }) => !TOLD_ONCE.has(name))
      .map((field): CellValue[] => [titleOf(table), field.name, field.title, field.meaning, field.unit]),
  );
  return {
    name: READ_ME_SHEET,
    columns: [22, 26, 34, 70, 14].map((width) => ({ width })),
    rows: [...facts, [], ...sheets, [], [...READ_ME_FIELDS], ...fields],
  };
}
