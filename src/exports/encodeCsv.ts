import Papa from "papaparse";
import type { Cell, Column } from "./column.ts";
import type { Edition } from "./edition.ts";
import type { CsvStyle } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";

const BYTE_ORDER_MARK = "\ufeff";

const CSVT_TYPES = { string: "String", integer: "Integer", real: "Real", boolean: "String" } as const;
const CSVW_TYPES = { string: "string", integer: "integer", real: "decimal", boolean: "string" } as const;

/**
 * Writes a table for spreadsheets with its two companions: `.csvt`, which keeps codes text in GIS
 * programs, and the metadata file of « CSV on the Web », which names sources, licence and validity.
 */
export function encodeCsv<Row>(
  fileName: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  edition: Edition,
  style: CsvStyle,
): ExportFile[] {
  return [
    encodeTable(fileName, columns, rows, style),
    {
      fileName: fileName.replace(/\.csv$/u, ".csvt"),
      mediaType: "text/plain",
      text: `${columns.map((column) => `"${CSVT_TYPES[column.type]}"`).join(",")}\n`,
    },
    {
      fileName: `${fileName}-metadata.json`,
      mediaType: "application/csvm+json",
      text: encodeMetadata(fileName, columns, edition, style),
    },
  ];
}

/** Writes a table for spreadsheets alone, without companions. */
export function encodeTable<Row>(
  fileName: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  style: CsvStyle,
): ExportFile {
  const table = Papa.unparse(
    {
      fields: columns.map((column) => column.name),
      data: rows.map((row) => columns.map((column) => writeCell(column.value(row), column.type, style))),
    },
    { delimiter: style === "fr" ? ";" : ",", newline: "\r\n" },
  );
  // A table without rows comes with its line end, others without.
  const text = `${BYTE_ORDER_MARK}${table.replace(/(?:\r\n)?$/u, "\r\n")}`;
  return { fileName, mediaType: "text/csv", text };
}

function writeCell(value: Cell, type: Column<unknown>["type"], style: CsvStyle): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "oui" : "non";
  if (typeof value === "number") return style === "fr" ? String(value).replace(".", ",") : String(value);
  return type === "string" ? escapeFormula(value) : value;
}

/**
 * Keeps a spreadsheet from running user text as a formula: an apostrophe goes before a leading
 * `=`, `+`, `-`, `@`, tab or carriage return.
 *
 * Source: OWASP, CSV Injection.
 */
export function escapeFormula(text: string): string {
  return /^[=+\-@\t\r\n]/u.test(text) ? `'${text}` : text;
}

/** Source: W3C, Metadata Vocabulary for Tabular Data, 2015. */
function encodeMetadata<Row>(
  fileName: string,
  columns: readonly Column<Row>[],
  edition: Edition,
  style: CsvStyle,
): string {
  const document = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "fr" }],
    url: fileName,
    dialect: { delimiter: style === "fr" ? ";" : ",", encoding: "utf-8" },
    "dc:source": edition.sources,
    "dc:license": edition.licence,
    "dc:date": edition.date,
    "dc:description": edition.definition,
    "dc:valid": edition.valid_until,
    "dc:identifier": edition.version,
    "dc:replaces": edition.replaces,
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: column.name,
        datatype:
          column.type === "real" && style === "fr"
            ? { base: "decimal", format: { decimalChar: "," } }
            : CSVW_TYPES[column.type],
      })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
