import { foldColumn } from "./foldText.ts";
import type { FieldColumns } from "./sourceReading.ts";

/** What a table or layer of places may say about each; see {@link findPlaceFields}. */
const PATTERNS = {
  id: /^(?:id|identifiant|structure_id|id_structure|ref)$/u,
  name: /^(?:nom|name|nom_(?:de_la_)?structure|nom_(?:du_)?lieu|denomination|libelle|intitule|raison_sociale|structure|lieu|salle|nom_(?:de_la_)?salle)$/u,
  kind: /^(?:type|kind|nature|type_(?:de_)?structure|type_structure|type_equipement|type_lieu|statut)$/u,
  categories: /^(?:categories?|rubriques?|themes?|services?|category|categories?_de_services?)$/u,
  axes: /^(?:axes?|axes?_(?:de_l_)?(?:appel|aap)|axes?_(?:region|regional|bfc|1000_jours))$/u,
  address: /^(?:adresse|address|adresse_complete|rue|voie|result_label)$/u,
  communeCode:
    /^(?:code_insee(?:_(?:de_la_)?commune)?|insee|insee_com|code_commune|codgeo|depcom|citycode|result_citycode|commune_code|com_insee|communecode|code_com)$/u,
  communeName:
    /^(?:commune|ville|nom_commune|nom_com|city|result_city|localite|libelle_commune|commune_name)$/u,
  lon: /^(?:lon|lng|long|longitude|x|coord_x|x_lambert(?:_?93)?|x_l93|lambert_x|result_longitude|x_wgs84|coordonnees?_x)$/u,
  lat: /^(?:lat|latitude|y|coord_y|y_lambert(?:_?93)?|y_l93|lambert_y|result_latitude|y_wgs84|coordonnees?_y)$/u,
  pair: /^(?:geo_point(?:_2d)?|geopoint|coordonnees|coordonnees_gps|coordinates|latlon|lat_lon|geoloc|geolocalisation)$/u,
  ages: /^(?:ages?|tranches?_d_ages?|ages?_(?:accueillis|des_enfants|concernes?)|age_band|public_age)$/u,
  openTo:
    /^(?:open_to|ouvert_a|acces|public_accueilli|ouverture_a|communes_desservies|territoire_desservi|reserve_a)$/u,
  access: /^(?:conditions?(?:_d)?_acces|modalites?(?:_d)?_acces|access_conditions|conditions)$/u,
  frequency:
    /^(?:frequence|seances(?:_par_mois)?|sessions_per_month|frequency|nb_seances(?:_mois)?|seances_mois)$/u,
  places:
    /^(?:places|nb_places|nombre_places|nombre_de_places|capacite|capacity|agrement|capacite_(?:d_)?accueil)$/u,
  hours: /^(?:horaires?|opening_hours|heures(?:_ouverture)?|horaires_(?:d_)?ouverture|ouverture)$/u,
  precision: /^(?:precision|geocoding|geocodage|qualite|qualite_geocodage|result_type|quality)$/u,
  score: /^(?:result_score|score|score_(?:de_)?geocodage|geocoding_score)$/u,
  mode: /^(?:mode|modalite|itinerance|itinerant|fixe_itinerant)$/u,
  childcare: /^(?:type_(?:d_|de_)?(?:accueil|garde)|mode_(?:d_accueil|de_garde)|childcare_type|childcare)$/u,
  count:
    /^(?:nb_assistante?s?_maternel(?:le)?s?|nombre_(?:d_)?assistante?s?_maternel(?:le)?s?|nb_am|assistante?s?_maternel(?:le)?s?|effectif|nombre|count)$/u,
  departures:
    /^(?:departs?_(?:prevus|attendus|a_la_retraite|en_retraite)|(?:nb|nombre)_(?:de_)?departs?(?:_prevus)?|expected_departures)$/u,
  year: /^(?:annee|millesime|year|annee_(?:de_)?reference)$/u,
  source: /^(?:source|origine|producteur)$/u,
  licence: /^(?:licence|license)$/u,
  date: /^(?:date|date_maj|maj|mise_a_jour|updated_at|date_(?:de_)?mise_a_jour)$/u,
} as const;

/** Names that win over the others of their fact, wherever they stand: a label before its number (R7). */
const PREFERRED: Partial<Record<PlaceFact, RegExp>> = {
  categories: /^(?:libelle|nom|label)_(?:de_la_|des_)?(?:categories?|rubriques?|themes?)$/u,
};

/** Facts that a column of places may hold. */
export type PlaceFact = keyof typeof PATTERNS;

/** Every fact, in the order of lists. */
export const PLACE_FACTS = Object.keys(PATTERNS) as readonly PlaceFact[];

/** Which column holds which fact; null where there is none. */
export type PlaceColumns = Readonly<Record<PlaceFact, string | null>>;

/**
 * Recognises the fields of a place among column or property names, in French or English, by field id.
 *
 * Each column serves one fact, the first in the order of the list that claims it.
 */
export function findPlaceFields(names: readonly string[]): Record<string, string> {
  const free = names.map((name) => ({ name, key: foldColumn(name) }));
  const fields: Record<string, string> = {};
  for (const fact of PLACE_FACTS) {
    const preferred = free.findIndex(({ key }) => PREFERRED[fact]?.test(key) === true);
    const index = preferred >= 0 ? preferred : free.findIndex(({ key }) => PATTERNS[fact].test(key));
    const [taken] = index < 0 ? [] : free.splice(index, 1);
    if (taken !== undefined) fields[fact] = taken.name;
  }
  return fields;
}

/** Turns fields by id into the columns that the decoder reads. */
export function placeColumnsOf(fields: FieldColumns): PlaceColumns {
  const entries = PLACE_FACTS.map((fact) => [fact, fields[fact] ?? null] as const);
  return Object.fromEntries(entries) as Record<PlaceFact, string | null>;
}
