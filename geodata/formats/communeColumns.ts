import type { IssueLog } from "../model/issueLog.ts";
import { foldColumn } from "./foldText.ts";

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
  readonly children: string | null;
  /** Columns of children of another age band: reported, not used. */
  readonly otherChildren: readonly string[];
  readonly ring: string | null;
  readonly townHall: string | null;
  readonly townHallLon: string | null;
  readonly townHallLat: string | null;
}

const CODE =
  /^(?:code_insee(?:_(?:de_la_)?commune)?|insee_com|insee|codgeo|code_commune(?:_insee)?|depcom|code_com|code_geo|code|insee_code|codeinsee|codecommune|com_code|ref_insee|citycode|result_citycode|inseecom|com|geocode|commune_code|code_officiel_commune)$/u;
const CODE_RANK = ["code_insee", "insee_com", "codgeo", "code_commune", "depcom", "insee", "code", "com"];
const NAME =
  /^(?:nom|name|nom_(?:de_la_)?com(?:mune)?|nom_com_m|libelle|libgeo|lib|commune|libelle_commune|nom_officiel|com_name|nom_commune_complet|libelle_geographique|lib_com|commune_nom|com_nom)$/u;
const NAME_RANK = ["nom_commune", "nom_com", "nom", "name", "libgeo", "libelle", "commune"];
const EPCI = /^(?:epci|code_epci|epci_code|siren_epci|epci_siren|codeepci|insee_epci)$/u;
const POPULATION =
  /^(?:population|pop|pop_mun|pmun|population_municipale|population_totale|pop_tot(?:ale)?|ptot|p_pop|habitants|nb_habitants|inhabitants|psdc)_?((?:19|20)?\d\d)?$/u;
const INSEE_POPULATION = /^p(\d\d)_pop$/u;
const BIRTHS =
  /^(?:naissances?|births?|naiss|nb_naissances?|naisd|nais)(?:_domiciliees)?_?((?:19|20)?\d\d)?$/u;
const CHILDREN =
  /^(?:(?:nb_|nombre_)?enfants?|(?:nb_)?children|kids|(?:nb_|nombre_)?enfants?_(?:de_)?(?:0_(?:a_)?5(?:_ans)?|moins_(?:de_)?6(?:_ans)?|under_6|inf_6)|children_(?:0_(?:to_)?5|under_6)|pop_?0_?(?:a_)?5(?:_ans)?)$/u;
const OTHER_CHILDREN =
  /^(?:(?:nb_|nombre_)?enfants?|children|pop)_?(?:de_)?(?:\d+_(?:a_)?\d+|moins_(?:de_)?\d+|under_\d+)(?:_ans)?$/u;
const RING = /^(?:couronne|ring|ordre|rang|anneau|num_couronne|no_couronne)$/u;
const TOWN_HALL = /^(?:mairie|chef_lieu|town_hall|townhall|hotel_de_ville)$/u;
const TOWN_HALL_LON =
  /^(?:(?:lon|longitude|lng|x)_(?:chef_lieu|mairie|town_hall)|(?:mairie|chef_lieu|town_hall)_(?:lon|longitude|lng|x))$/u;
const TOWN_HALL_LAT =
  /^(?:(?:lat|latitude|y)_(?:chef_lieu|mairie|town_hall)|(?:mairie|chef_lieu|town_hall)_(?:lat|latitude|y))$/u;

/**
 * Recognises the columns of a commune table, or the property names of a commune layer.
 *
 * Names are compared folded (no case, accents or punctuation): `CODGEO`, `code_insee`, `INSEE_COM`
 * and `Code Insee` are all the code. Where several columns hold one fact the most precise name wins,
 * and of several years of population the latest.
 */
export function findCommuneColumns(names: readonly string[]): CommuneColumns {
  const folded = names.map((name) => ({ name, key: foldColumn(name) }));
  const find = (pattern: RegExp, rank: readonly string[] = []): string | null => {
    const matches = folded.filter(({ key }) => pattern.test(key));
    const ranked = rank.map((key) => matches.find((match) => match.key === key)).find((match) => match);
    return (ranked ?? matches[0])?.name ?? null;
  };
  const populations = folded
    .flatMap(({ name, key }) => {
      const match = POPULATION.exec(key) ?? INSEE_POPULATION.exec(key);
      return match === null ? [] : [{ name, year: readYear(match[1]), total: /tot|psdc/u.test(key) }];
    })
    .sort((a, b) => Number(a.total) - Number(b.total) || (b.year ?? 9999) - (a.year ?? 9999));
  const births = folded.flatMap(({ name, key }) => {
    const match = BIRTHS.exec(key);
    return match === null ? [] : [{ column: name, year: readYear(match[1]) }];
  });
  return {
    code: find(CODE, CODE_RANK),
    name: find(NAME, NAME_RANK),
    epci: find(EPCI),
    population: populations[0]?.name ?? null,
    populationYear: populations[0]?.year ?? null,
    otherPopulations: populations.slice(1).map(({ name }) => name),
    births: births.flatMap(({ column, year }) => (year === null ? [] : [{ column, year }])),
    birthsOfUnknownYear: births.find(({ year }) => year === null)?.column ?? null,
    year: find(/^(?:annee|year|millesime|an)$/u),
    children: find(CHILDREN),
    otherChildren: folded
      .filter(({ key }) => OTHER_CHILDREN.test(key) && !CHILDREN.test(key))
      .map(({ name }) => name),
    ring: find(RING),
    townHall: find(TOWN_HALL),
    townHallLon: find(TOWN_HALL_LON),
    townHallLat: find(TOWN_HALL_LAT),
  };
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
  if (columns.otherChildren.length > 0)
    log.warning("children-other-ages", "file", { columns: columns.otherChildren.join(", ") });
}

/** Reads a year of two or four digits; two digits are of this century up to 68 (`22` is 2022). */
function readYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (text.length === 4) return number;
  return number <= 68 ? 2000 + number : 1900 + number;
}
