import type { ZoningKind } from "../model/commune.ts";
import { writeFieldId } from "./fieldIds.ts";

/** A field with the folded column names that it goes by; of several, the one first in `rank` is taken. */
export interface FieldWords {
  readonly pattern: RegExp;
  readonly rank?: readonly string[];
}

/** Fields of a commune whose id is fixed, with the column words that match (folded, see `foldColumn`). */
export const COMMUNE_WORDS = {
  code: {
    pattern:
      /^(?:code_insee(?:_(?:de_la_)?commune)?|insee_com|insee|codgeo|code_commune(?:_insee)?|depcom|code_com|code_geo|code|insee_code|codeinsee|codecommune|com_code|ref_insee|citycode|result_citycode|inseecom|com|geocode|commune_code|code_officiel_commune)$/u,
    rank: ["code_insee", "insee_com", "codgeo", "code_commune", "depcom", "insee", "code", "com"],
  },
  name: {
    pattern:
      /^(?:nom|name|nom_(?:de_la_)?com(?:mune)?|nom_com_m|libelle|libgeo|lib|commune|libelle_commune|nom_officiel|com_name|nom_commune_complet|libelle_geographique|lib_com|commune_nom|com_nom)$/u,
    rank: ["nom_commune", "nom_com", "nom", "name", "libgeo", "libelle", "commune"],
  },
  epci: {
    pattern:
      /^(?:epci|code_epci|epci_code|siren_epci|epci_siren|codeepci|insee_epci|code_siren_epci|codes_siren_des_epci)$/u,
  },
  year: { pattern: /^(?:annee|year|millesime|an)$/u },
  children: { pattern: /^(?:(?:nb_|nombre_)?enfants?|(?:nb_)?children|kids)$/u },
  "single-parent-share": {
    pattern:
      /^(?:part_(?:des_)?(?:familles_)?monoparentales?|taux_(?:de_)?monoparentalite|monoparentalite|single_parent_share|part_fam(?:illes)?_mono(?:parentales)?)(?:_(?:20)?\d\d)?$/u,
  },
  "single-parents": {
    pattern:
      /^(?:c\d\d_fammono|(?:nb_|nombre_(?:de_)?)?(?:familles_)?monoparentales|single_parents)(?:_(?:20)?\d\d)?$/u,
  },
  "couples-with-children": {
    pattern: /^(?:c\d\d_coupaenf|(?:nb_|nombre_(?:de_)?)?couples_avec_enfants?)(?:_(?:20)?\d\d)?$/u,
  },
  families: { pattern: /^(?:c\d\d_fam|(?:nb_|nombre_(?:de_)?)?familles)(?:_(?:20)?\d\d)?$/u },
  poverty: {
    pattern:
      /^(?:tp60(?:\d\d)?|(?:taux|part)_(?:de_)?(?:la_)?pauvrete(?:_60)?|pauvrete|poverty_rate|poverty)(?:_(?:20)?\d\d)?$/u,
  },
  ring: { pattern: /^(?:couronne|ring|ordre|rang|anneau|num_couronne|no_couronne)$/u },
  "town-hall": { pattern: /^(?:mairie|chef_lieu|town_hall|townhall|hotel_de_ville)$/u },
  "town-hall-lon": {
    pattern:
      /^(?:(?:lon|longitude|lng|x)_(?:chef_lieu|mairie|town_hall)|(?:mairie|chef_lieu|town_hall)_(?:lon|longitude|lng|x))$/u,
  },
  "town-hall-lat": {
    pattern:
      /^(?:(?:lat|latitude|y)_(?:chef_lieu|mairie|town_hall)|(?:mairie|chef_lieu|town_hall)_(?:lat|latitude|y))$/u,
  },
} as const satisfies Readonly<Record<string, FieldWords>>;

/** A field of a commune whose id is fixed; population apart, which has its year in its column. */
export type CommuneField = keyof typeof COMMUNE_WORDS | "population" | "births";

const POPULATION =
  /^(?:population|pop|pop_mun|pmun|population_municipale|population_totale|pop_tot(?:ale)?|ptot|p_pop|habitants|nb_habitants|inhabitants|psdc)_?((?:19|20)?\d\d)?$/u;
const INSEE_POPULATION = /^p(\d\d)_pop$/u;
const BIRTHS =
  /^(?:naissances?|births?|naiss|nb_naissances?|naisd|nais)(?:_domiciliees)?_?((?:19|20)?\d\d)?$/u;
const AGES =
  /^(?:(?:nb_|nombre_)?(?:d_)?enfants?|(?:nb_)?children|kids|pop(?:ulation)?)_?(?:de_|ages_de_|d_)?(\d{1,2})_?(?:a_|to_)?(\d{1,2})(?:_ans|_years)?(?:_((?:19|20)\d\d))?$/u;
const UNDER =
  /^(?:(?:nb_|nombre_)?(?:d_)?enfants?_|(?:nb_)?children_|kids_|pop(?:ulation)?_)?(?:de_)?(?:moins_(?:de_)?|under_|inf_)(\d{1,2})(?:_ans|_years)?(?:_((?:19|20)\d\d))?$/u;
const INSEE_AGES = /^(?:p(\d\d)_)?pop(\d\d)(\d\d)$/u;

/** Oldest age, in years, of a count that is one of children. */
const ADULT = 18;

const ZONINGS: readonly (readonly [RegExp, ZoningKind])[] = [
  [
    /^(?:(?:en_)?qpv|(?:nom|lib|code|nb)_qp(?:v)?|quartiers?_prioritaires?(?:_de_la_(?:politique_de_la_)?ville)?)(?:_((?:20)\d\d))?$/u,
    "qpv",
  ],
  [/^(?:(?:en_|zone_)?frr|france_ruralites_revitalisation|frr_simp)(?:_((?:20)\d\d))?$/u, "frr"],
  [/^(?:(?:en_)?zrr|zrr_simp|zone_de_revitalisation_rurale)(?:_((?:20)\d\d))?$/u, "zrr"],
  [/^(?:pvd|petites?_villes?_de_demain)(?:_((?:20)\d\d))?$/u, "pvd"],
];

/** A column of population, with the year in its name; `total` counts people twice who are away. */
export interface PopulationWord {
  readonly year: number | null;
  readonly total: boolean;
}

/** Reads a folded column name as one of population, null when it is not. */
export function readPopulationWord(key: string): PopulationWord | null {
  const match = POPULATION.exec(key) ?? INSEE_POPULATION.exec(key);
  return match === null ? null : { year: readYear(match[1]), total: /tot|psdc/u.test(key) };
}

/** Returns the id of the field that a folded column name carries with a year, ages or a zoning, else null. */
export function readDatedWord(key: string): string | null {
  const births = BIRTHS.exec(key);
  if (births !== null) {
    const year = readYear(births[1]);
    return year === null ? "births" : writeFieldId({ of: "births", year });
  }
  const ages = readAges(key);
  if (ages !== null) return writeFieldId({ of: "children", ...ages });
  for (const [pattern, kind] of ZONINGS) {
    const match = pattern.exec(key);
    if (match !== null) return writeFieldId({ of: "zoning", kind, vintage: match[1] ?? null });
  }
  return null;
}

/** Ages are read as INSEE writes them (« 0–2 » ends at the third birthday), but « 0–3 » as everybody says it. */
function readAges(
  key: string,
): { readonly fromMonths: number; readonly toMonths: number; readonly year: number | null } | null {
  const insee = INSEE_AGES.exec(key);
  if (insee !== null) return monthsOf(Number(insee[2]), Number(insee[3]) + 1, insee[1]);
  const under = UNDER.exec(key);
  if (under !== null) return monthsOf(0, Number(under[1]), under[2]);
  const ages = AGES.exec(key);
  if (ages === null) return null;
  const from = Number(ages[1]);
  const last = Number(ages[2]);
  return monthsOf(from, isSpokenBand(from, last) ? last : last + 1, ages[3]);
}

/** Bands that people name by the birthday that ends them: « 0–3 ans », « 3–6 ans », « 0–6 ans ». */
export function isSpokenBand(from: number, last: number): boolean {
  return (from === 0 || from === 3) && (last === 3 || last === 6) && last > from;
}

function monthsOf(
  from: number,
  to: number,
  year: string | undefined,
): { readonly fromMonths: number; readonly toMonths: number; readonly year: number | null } | null {
  return to <= from || to > ADULT ? null : { fromMonths: from * 12, toMonths: to * 12, year: readYear(year) };
}

/** Reads a year of two or four digits; two digits are of this century up to 68 (`22` is 2022). */
export function readYear(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (text.length === 4) return number;
  return number <= 68 ? 2000 + number : 1900 + number;
}
