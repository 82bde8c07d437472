/** Words of the exported places in the published schemas: title, description. */
export const STRUCTURE_SCHEMA_ENTRIES: Readonly<Record<string, readonly [string, string]>> = {
  structures: ["Lieux existants", "Annuaire des lieux existants et de leur offre (GeoJSON)."],
  "structures.features.properties.type": ["Type", "Type de lieu."],
  "structures.features.properties.type_accueil": [
    "Type d'accueil",
    "Pour un accueil du jeune enfant ; vide : non précisé.",
  ],
  "structures.features.properties.accueil_nombre": ["Nombre", "Assistantes maternelles, ou maisons."],
  "structures.features.properties.accueil_annee": ["Année", "Année de ce nombre."],
  "structures.features.properties.departs_attendus": [
    "Départs attendus",
    "Combien devraient cesser leur activité.",
  ],
  "structures.features.properties.services": ["Services", "Catégories en toutes lettres."],
  "structures.features.properties.axes": ["Axes", "Axes de l'appel à projets, en toutes lettres."],
  "structures.features.properties.forme": ["Forme", "Lieu fixe, itinérant ou à distance."],
  "structures.features.properties.seances_par_mois": [
    "Séances par mois",
    "Jours d'ouverture par mois ; vide : inconnu.",
  ],
  "structures.features.properties.seances_origine": ["Origine", "D'où vient ce nombre de séances."],
  "structures.features.properties.horaires": ["Horaires", "Comme ils ont été donnés."],
  "structures.features.properties.ages": ["Âges", "Vide : non précisés, tous les âges."],
  "structures.features.properties.ouvert_a": [
    "Ouvert à",
    "Tous, ou codes INSEE des communes dont les habitants sont admis.",
  ],
  "structures.features.properties.conditions": ["Conditions d'accès", "En toutes lettres."],
  "structures.features.properties.adresse": ["Adresse", "Adresse en clair."],
  "structures.features.properties.hors_territoire": [
    "Hors du territoire",
    "Vrai si le lieu est hors des communes du territoire.",
  ],
  "structures.features.properties.precision": ["Précision", "Précision des coordonnées."],
  "structures.features.properties.compte": [
    "Compte",
    "Vrai si le lieu compte dans la définition de la zone blanche.",
  ],
  "structures.features.properties.source_lieu": ["Source du lieu", "D'où le lieu est connu."],
  "structures.features.properties.date_lieu": ["Date du lieu", "Date de cette source."],
  "structures.features.properties.licence_lieu": ["Licence du lieu", "Licence de cette source."],
};
