/** A table as rows of cells with the line that each began on. */
export interface NumberedRows {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** First line of the etalab extract, which has no header. */
export const FINESS_EXTRACT = /^finess;(?:etalab|finess-plus);/u;

/** Columns of a `structureet` line of the etalab extract, in order, its first cell left out. */
const STRUCTURE_COLUMNS = [
  "nofinesset",
  "nofinessej",
  "rs",
  "rslongue",
  "complrs",
  "compldistrib",
  "numvoie",
  "typvoie",
  "voie",
  "compvoie",
  "lieuditbp",
  "commune",
  "departement",
  "libdepartement",
  "ligneacheminement",
  "telephone",
  "telecopie",
  "categetab",
  "libcategetab",
] as const;

const DERIVED_COLUMNS = ["code_insee", "adresse"] as const;

/**
 * Reads the FINESS extract of etalab, which has no header: lines `structureet` of establishments, then lines
 * `geolocalisation` of their coordinates (Lambert-93 in mainland France), joined by their number.
 *
 * Source: FINESS, extraction du fichier des établissements (data.gouv.fr), cs1100507.
 *
 * @returns null when the lines are no such extract.
 */
export function readFinessLines(
  lines: readonly { readonly line: number; readonly cells: readonly string[] }[],
): NumberedRows | null {
  const [first] = lines;
  if (first === undefined || !FINESS_EXTRACT.test(first.cells.join(";"))) return null;
  const points = new Map(
    lines.flatMap(({ cells }) =>
      cells[0] === "geolocalisation"
        ? [[cells[1] ?? "", [cells[2] ?? "", cells[3] ?? "", cells[5] ?? ""]] as const]
        : [],
    ),
  );
  const rows = lines.flatMap(({ line, cells }) => {
    if (cells[0] !== "structureet") return [];
    const own = STRUCTURE_COLUMNS.map((_, i) => cells[i + 1] ?? "");
    const point = points.get(own[0] ?? "") ?? ["", "", ""];
    return [{ line, cells: [...own, ...point, ...deriveCells(STRUCTURE_COLUMNS, own)] }];
  });
  return { columns: [...STRUCTURE_COLUMNS, "coordxet", "coordyet", "datemaj", ...DERIVED_COLUMNS], rows };
}

/** Adds commune code and address to a FINESS table that has a header, which holds both in pieces. */
export function completeFiness(table: NumberedRows): NumberedRows {
  const { columns } = table;
  const keys = columns.map((column) => column.toLowerCase());
  if (!["nofinesset", "commune", "departement"].every((key) => keys.includes(key))) return table;
  return {
    columns: [...columns, ...DERIVED_COLUMNS],
    rows: table.rows.map(({ line, cells }) => ({
      line,
      cells: [...columns.map((_, i) => cells[i] ?? ""), ...deriveCells(keys, cells)],
    })),
  };
}

/** `451` in department `01` is commune 01451; overseas departments are `9A` to `9F` and their communes `97…`. */
function deriveCells(columns: readonly string[], cells: readonly string[]): readonly [string, string] {
  const at = (column: string): string => cells[columns.indexOf(column)]?.trim() ?? "";
  const department = at("departement").padStart(2, "0");
  const commune = at("commune").padStart(3, "0");
  const code = at("commune") === "" ? "" : `${/^9[A-Z]$/u.test(department) ? "97" : department}${commune}`;
  const address = [at("numvoie"), at("typvoie"), at("voie")].filter((part) => part !== "").join(" ");
  return [code, address];
}
