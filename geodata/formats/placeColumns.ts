import { foldColumn } from "./foldText.ts";

/** What a table or layer of places may say about each; see {@link findPlaceColumns}. */
const PATTERNS = {
  id: /^(?:id|identifiant|structure_id|id_structure|ref)$/u,
  name: /^(?:nom|name|nom_(?:de_la_)?structure|nom_(?:du_)?lieu|denomination|libelle|intitule|raison_sociale|structure|lieu|salle|nom_(?:de_la_)?salle)$/u,
  kind: /^(?:type|kind|nature|type_(?:de_)?structure|type_structure|type_equipement|type_lieu|statut)$/u,
  categories: /^(?:categories?|rubriques?|themes?|services?|category)$/u,
  address: /^(?:adresse|address|adresse_complete|rue|voie|result_label)$/u,
  communeCode:
    /^(?:code_insee(?:_commune)?|insee|insee_com|code_commune|codgeo|depcom|citycode|result_citycode|commune_code|com_insee|communecode|code_com)$/u,
  communeName:
    /^(?:commune|ville|nom_commune|nom_com|city|result_city|localite|libelle_commune|commune_name)$/u,
  lon: /^(?:lon|lng|long|longitude|x|coord_x|x_lambert(?:_?93)?|x_l93|lambert_x|result_longitude|x_wgs84|coordonnees?_x)$/u,
  lat: /^(?:lat|latitude|y|coord_y|y_lambert(?:_?93)?|y_l93|lambert_y|result_latitude|y_wgs84|coordonnees?_y)$/u,
  pair: /^(?:geo_point(?:_2d)?|geopoint|coordonnees|coordonnees_gps|coordinates|latlon|lat_lon|geoloc|geolocalisation)$/u,
  openTo:
    /^(?:open_to|ouvert_a|acces|public_accueilli|ouverture_a|communes_desservies|territoire_desservi|reserve_a)$/u,
  frequency:
    /^(?:frequence|seances(?:_par_mois)?|sessions_per_month|frequency|nb_seances(?:_mois)?|seances_mois)$/u,
  places: /^(?:places|nb_places|nombre_places|nombre_de_places|capacite|capacity|agrement)$/u,
  hours: /^(?:horaires?|opening_hours|heures(?:_ouverture)?|horaires_(?:d_)?ouverture|ouverture)$/u,
  precision: /^(?:precision|geocoding|geocodage|qualite|qualite_geocodage|result_type|quality)$/u,
  mode: /^(?:mode|modalite|itinerance|itinerant|fixe_itinerant)$/u,
  source: /^(?:source|origine|producteur)$/u,
  date: /^(?:date|date_maj|maj|mise_a_jour|updated_at|date_(?:de_)?mise_a_jour)$/u,
} as const;

/** Facts that a column of places may hold. */
export type PlaceFact = keyof typeof PATTERNS;

/** Which column holds which fact; null where there is none. */
export type PlaceColumns = Readonly<Record<PlaceFact, string | null>>;

/**
 * Recognises the columns of a table of places, in French or English.
 *
 * Each column serves one fact, the first in the order of the list that claims it.
 */
export function findPlaceColumns(names: readonly string[]): PlaceColumns {
  const free = names.map((name) => ({ name, key: foldColumn(name) }));
  const take = (pattern: RegExp): string | null => {
    const index = free.findIndex(({ key }) => pattern.test(key));
    return index < 0 ? null : (free.splice(index, 1)[0]?.name ?? null);
  };
  const entries = Object.entries(PATTERNS).map(([fact, pattern]) => [fact, take(pattern)] as const);
  return Object.fromEntries(entries) as Record<PlaceFact, string | null>;
}
