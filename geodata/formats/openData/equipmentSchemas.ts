import type { OpenDataSchema } from "./openDataSchema.ts";

/**
 * Schemas of files of equipment and services. Sources: FINESS (etalab extract), INSEE base permanente des
 * équipements, SCDL équipements 0.1.5, data·inclusion schema 0.11 and 1.0.
 */
export const EQUIPMENT_SCHEMAS: readonly OpenDataSchema[] = [
  {
    name: "finess",
    kind: "structures",
    signature: [["nofinesset"], ["rs", "rslongue"], ["categetab", "libcategetab"]],
    columns: {
      id: ["nofinesset"],
      name: ["rs", "rslongue"],
      kind: ["libcategetab", "categetab"],
      communeCode: ["code_insee", "code_commune"],
      address: ["adresse", "voie"],
      lon: ["coordxet"],
      lat: ["coordyet"],
      date: ["datemaj", "maj"],
    },
    ignored: ["commune"],
    labels: {
      field: "kind",
      byCode: {
        "189": "Centre médico-psycho-pédagogique (CMPP)",
        "190": "Centre d'action médico-sociale précoce (CAMSP)",
        "223": "Protection maternelle et infantile (PMI)",
        "228": "Centre de planification ou d'éducation familiale (santé)",
        "230": "Consultation de protection infantile (PMI)",
      },
      words:
        /protection (?:maternelle|infantile)|\bpmi\b|pre et post ?natal|planification|medico sociale precoce|medico psycho pedagogique|creche|halte garderie|jardin d enfants|garderie|pouponniere|mere enfant|maternite/u,
      only: true,
    },
  },
  {
    name: "bpe",
    kind: "structures",
    signature: [["typequ"], ["depcom", "code_commune", "dciris"]],
    columns: {
      name: ["nomrs"],
      kind: ["typequ"],
      communeCode: ["depcom", "code_commune"],
      communeName: ["libelle_commune"],
      lon: ["lambert_x", "longitude"],
      lat: ["lambert_y", "latitude"],
      year: ["an"],
    },
    labels: {
      field: "kind",
      byCode: {
        D502: "Établissement d'accueil du jeune enfant (crèche)",
        D503: "Lieu d'accueil enfants-parents (LAEP)",
        D504: "Relais petite enfance (RPE)",
        D106: "Maternité",
        D108: "Centre de santé",
        D113: "Maison de santé",
        D214: "Pédiatre",
        D231: "Sage-femme",
        F307: "Bibliothèque",
      },
      only: true,
    },
    nameFrom: "kind",
  },
  {
    name: "scdl-equipements",
    kind: "structures",
    signature: [["equip_nom"], ["equip_uid", "equip_code", "equip_theme", "equip_type"]],
    columns: {
      id: ["equip_uid"],
      name: ["equip_nom"],
      kind: ["equip_type"],
      address: ["adr_nomvoie"],
      communeName: ["adr_commune"],
      lon: ["equip_long", "coord_x", "equip_lon"],
      lat: ["equip_lat", "coord_y"],
      hours: ["equip_ouverture"],
      source: ["coll_nom"],
    },
  },
  {
    name: "data-inclusion",
    kind: "structures",
    signature: [["thematiques"], ["code_insee"], ["nom"], ["source", "structure_id", "siret"]],
    columns: {
      id: ["id"],
      name: ["nom"],
      kind: ["typologie", "type"],
      categories: ["thematiques"],
      communeCode: ["code_insee"],
      communeName: ["commune"],
      address: ["adresse"],
      lon: ["longitude"],
      lat: ["latitude"],
      hours: ["horaires_accueil", "horaires_ouverture"],
      access: ["conditions_acces"],
      source: ["source"],
      date: ["date_maj"],
    },
    ignored: ["structure_id", "types"],
  },
];
