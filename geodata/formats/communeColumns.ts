import type { ZoningKind } from "../model/commune.ts";
import type { IssueLog } from "../model/issueLog.ts";
import { COMMUNE_WORDS, isSpokenBand, readDatedWord, readPopulationWord, readYear } from "./communeWords.ts";
import type { FieldWords } from "./communeWords.ts";
import { readFieldId } from "./fieldIds.ts";
import { foldColumn } from "./foldText.ts";
import type { FieldColumns } from "./sourceReading.ts";

/** A column of children counted in one age band. */
export interface AgeColumn {
  readonly column: string;
  readonly fromMonths: number;
  readonly toMonths: number;
  readonly year: number | null;
}

/** A column that says whether, or by which zone, a zoning touches the commune. */
export interface ZoningColumn {
  readonly column: string;
  readonly kind: ZoningKind;
  readonly vintage: string | null;
}

/** Columns of social facts; `year` is the one in their names, null where none has one. */
export interface SocialColumns {
  readonly singleParentShare: string | null;
  readonly singleParents: string | null;
  readonly couplesWithChildren: string | null;
  readonly families: string | null;
  readonly poverty: string | null;
  readonly year: number | null;
}

/** Which column of a file holds which fact of a commune; null where there is none. */
export interface CommuneColumns {
  readonly code: string | null;
  readonly name: string | null;
  readonly epci: string | null;
  readonly population: string | null;
  /** Year in the population column's name, as `population_2023`. */
  readonly populationYear: number | null;
  /** Other population columns, not used: reported, never mixed in. */
  readonly otherPopulations: readonly string[];
  readonly births: readonly { readonly column: string; readonly year: number }[];
  /** A births column that does not say its year. */
  readonly birthsOfUnknownYear: string | null;
  /** Column with the year of a row, for tables with a row per commune and year. */
  readonly year: string | null;
  /** A count of children that does not say their ages. */
  readonly children: string | null;
  readonly childrenByAge: readonly AgeColumn[];
  readonly social: SocialColumns;
  readonly zonings: readonly ZoningColumn[];
  readonly ring: string | null;
  readonly townHall: string | null;
  readonly townHallLon: string | null;
  readonly townHallLat: string | null;
}

/**
 * Recognises the fields of a commune among column or property names, by field id.
 *
 * Names are compared folded (no case, accents or punctuation): `CODGEO`, `code_insee`, `INSEE_COM`
 * and `Code Insee` are all the code. Where several columns hold one fact the most precise name wins,
 * and of several years of population the latest.
 */
export function findCommuneFields(names: readonly string[]): Record<string, string> {
  const folded = names.map((name) => ({ name, key: foldColumn(name) }));
  const fields: Record<string, string> = {};
  const words: readonly (readonly [string, FieldWords])[] = Object.entries(COMMUNE_WORDS);
  for (const [id, { pattern, rank = [] }] of words) {
    const matches = folded.filter(({ key }) => pattern.test(key));
    const ranked = rank.map((key) => matches.find((match) => match.key === key)).find((match) => match);
    const column = (ranked ?? matches[0])?.name;
    if (column !== undefined) fields[id] = column;
  }
  const [population] = listPopulations(names);
  if (population !== undefined) fields["population"] = population.name;
  for (const { name, key } of folded) {
    const id = readDatedWord(key);
    if (id !== null && fields[id] === undefined) fields[id] = name;
  }
  return fields;
}

/** Turns fields by id into the columns that the decoders read. `names` are all columns of the file. */
export function communeColumnsOf(fields: FieldColumns, names: readonly string[]): CommuneColumns {
  const at = (id: string): string | null => fields[id] ?? null;
  const dated = Object.entries(fields).flatMap(([id, column]) => {
    const field = column === null ? null : readFieldId(id);
    return field === null || column === null ? [] : [{ field, column }];
  });
  const used = new Set(Object.values(fields));
  return {
    code: at("code"),
    name: at("name"),
    epci: at("epci"),
    population: at("population"),
    populationYear: readPopulationWord(foldColumn(at("population") ?? ""))?.year ?? null,
    otherPopulations: listPopulations(names.filter((name) => !used.has(name))).map(({ name }) => name),
    births: dated
      .flatMap(({ field, column }) => (field.of === "births" ? [{ column, year: field.year }] : []))
      .sort((a, b) => a.year - b.year),
    birthsOfUnknownYear: at("births"),
    year: at("year"),
    children: at("children"),
    childrenByAge: dated.flatMap(({ field, column }) => {
      if (field.of !== "children") return [];
      const { fromMonths, toMonths, year } = field;
      return [{ column, fromMonths, toMonths, year }];
    }),
    zonings: dated.flatMap(({ field, column }) =>
      field.of === "zoning" ? [{ column, kind: field.kind, vintage: field.vintage }] : [],
    ),
    social: socialColumnsOf(at),
    ring: at("ring"),
    townHall: at("town-hall"),
    townHallLon: at("town-hall-lon"),
    townHallLat: at("town-hall-lat"),
  };
}

function socialColumnsOf(at: (id: string) => string | null): SocialColumns {
  const columns = {
    singleParentShare: at("single-parent-share"),
    singleParents: at("single-parents"),
    couplesWithChildren: at("couples-with-children"),
    families: at("families"),
    poverty: at("poverty"),
  };
  const years = Object.values(columns).flatMap((column) =>
    column === null ? [] : (yearInName(foldColumn(column)) ?? []),
  );
  return { ...columns, year: years.length === 0 ? null : Math.max(...years) };
}

/** `C21_FAMMONO`, `TP6021` (60 % of the median, 2021) and `pauvrete_2021` all name their year. */
function yearInName(key: string): number | null {
  const match = /^[cp](\d\d)_/u.exec(key) ?? /^tp60(\d\d)$/u.exec(key) ?? /_((?:20)?\d\d)$/u.exec(key);
  return match === null || key.endsWith("_60") ? null : readYear(match[1]);
}

function listPopulations(
  names: readonly string[],
): readonly { readonly name: string; readonly year: number | null }[] {
  return names
    .flatMap((name) => {
      const word = readPopulationWord(foldColumn(name));
      return word === null ? [] : [{ name, ...word }];
    })
    .sort((a, b) => Number(a.total) - Number(b.total) || (b.year ?? 9999) - (a.year ?? 9999));
}

/** Warns of columns that were not used, or used under an assumption. */
export function reportCommuneColumns(
  columns: CommuneColumns,
  assumedBirthsYear: number,
  log: IssueLog,
): void {
  if (columns.otherPopulations.length > 0)
    log.warning("population-several-columns", "file", {
      used: columns.population ?? "",
      others: columns.otherPopulations.join(", "),
    });
  if (columns.birthsOfUnknownYear !== null && columns.year === null)
    log.warning("births-year-assumed", "file", {
      column: columns.birthsOfUnknownYear,
      year: assumedBirthsYear,
    });
  for (const { column, fromMonths, toMonths } of columns.childrenByAge)
    if (isNamedByEnd(foldColumn(column), fromMonths / 12, toMonths / 12))
      log.warning("children-ages-assumed", "file", { column, to: toMonths / 12 });
  for (const { column, kind } of columns.zonings.filter(({ vintage }) => vintage === null))
    log.warning("zoning-without-vintage", "file", { column, kind });
  const { singleParents, couplesWithChildren, families } = columns.social;
  if (singleParents !== null && couplesWithChildren === null && families !== null)
    log.warning("single-parents-of-all-families", "file", { column: families });
}

/** True for `enfants_0_3`, false for `enfants_0_2` and `moins_de_3_ans`, which end at the same birthday without doubt. */
function isNamedByEnd(key: string, from: number, to: number): boolean {
  return isSpokenBand(from, to) && new RegExp(`(?:^|_)${from}_(?:a_|to_)?${to}(?:_|$)`, "u").test(key);
}
