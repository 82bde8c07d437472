import type { OpenDataSchema } from "./openDataSchema.ts";

/** Schemas of files of communes: outlines and figures. Sources: geo.api.gouv.fr, IGN ADMIN EXPRESS, INSEE. */
export const COMMUNE_SCHEMAS: readonly OpenDataSchema[] = [
  {
    name: "geo-api",
    kind: "communes",
    signature: [["code"], ["nom"], ["code_departement", "code_region", "codes_postaux", "code_epci"]],
    columns: {
      code: ["code"],
      name: ["nom"],
      epci: ["code_epci"],
      population: ["population"],
      "town-hall": ["mairie"],
    },
  },
  {
    name: "admin-express",
    kind: "communes",
    signature: [
      ["insee_com", "code_insee"],
      ["nom", "nom_com", "nom_officiel"],
      ["siren_epci", "insee_can", "insee_arr", "code_siren_epci", "codes_siren_des_epci", "insee_dep"],
    ],
    columns: {
      code: ["insee_com", "code_insee"],
      name: ["nom", "nom_officiel", "nom_com"],
      epci: ["siren_epci", "code_siren_epci", "codes_siren_des_epci"],
      population: ["population"],
    },
  },
  {
    name: "insee",
    kind: "need",
    signature: [["codgeo"]],
    columns: { code: ["codgeo"], name: ["libgeo"] },
  },
];
