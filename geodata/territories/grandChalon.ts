import { buildCells } from "../geometry/buildCells.ts";
import type { Commune } from "../model/commune.ts";
import type { Structure } from "../model/structure.ts";
import type { Territory } from "../model/territory.ts";
import { computeAdjacencyRings } from "../territory/computeRings.ts";
import { GRAND_CHALON_FACTS } from "./grandChalonFacts.ts";

/** INSEE code of Chalon-sur-Saône, the centre that rings are counted from. */
export const GRAND_CHALON_CENTRE = "71076";

/**
 * Builds the built-in territory: 51 communes of the CA Le Grand Chalon, without any network.
 *
 * Neighbours and rings come from the table of shared borders; the outlines are cells around the town
 * halls, for drawing only, and are marked approximate.
 *
 * @returns a new territory each time, communes sorted by code.
 */
export function buildGrandChalonTerritory(): Territory {
  const cells = buildCells(
    GRAND_CHALON_FACTS.map(([, , lon, lat]) => [lon, lat]),
    { reachMetres: 5_500, hullMarginMetres: 1_500 },
  );
  const communes = GRAND_CHALON_FACTS.map(
    ([code, name, lon, lat, population, births, edge, livesTowards, neighbours], index): Commune => ({
      code,
      name,
      epciCode: "247100589",
      population,
      births: [{ year: 2022, count: births }],
      children: null,
      outline: cells[index] ?? null,
      servicePoint: { lon, lat, approximate: false },
      neighbours: neighbours.split(" "),
      ring: null,
      onEdge: edge === "edge",
      ...(livesTowards === "" ? {} : { livesTowards }),
    }),
  );
  const rings = computeAdjacencyRings(communes, [GRAND_CHALON_CENTRE]);
  return {
    version: 1,
    id: "grand-chalon",
    name: "Le Grand Chalon",
    epciCode: "247100589",
    communes: communes.map((commune) => ({ ...commune, ring: rings.get(commune.code) ?? null })),
    outlines: { approximate: true, source: "contours approchés (cellules autour des mairies)" },
    populationVintage: "population municipale 2023",
    ringRule: { by: "adjacency", centres: [GRAND_CHALON_CENTRE] },
    sources: [
      {
        name: "INSEE, code officiel géographique et populations légales (via @etalab/decoupage-administratif)",
        licence: "Licence Ouverte 2.0",
        date: "2023",
      },
      { name: "INSEE, naissances domiciliées", licence: "Licence Ouverte 2.0", date: "2022" },
      { name: "INSEE, bassins de vie", licence: "Licence Ouverte 2.0", date: "2022" },
      {
        name: "IGN, ADMIN EXPRESS : chefs-lieux et limites communes",
        licence: "Licence Ouverte 2.0",
        date: "2020",
      },
    ],
  };
}

/**
 * Returns the four fixed places of the Grand Chalon, all « maison des 1000 premiers jours ».
 *
 * Category 4 (parent-child activities) is what the programme states of all four; other categories are
 * left to the people who run them. The positions are those of the named quarters, not of the doors.
 *
 * @returns structures sorted by id.
 */
export function grandChalonStructures(): readonly Structure[] {
  return PLACES.map(([id, name, communeCode, address, lon, lat]): Structure => ({
    id,
    name,
    kind: "maison-1000-jours",
    categories: [4],
    mode: "fixed",
    lon,
    lat,
    communeCode,
    address,
    openTo: "all",
    sessionsPerMonth: null,
    openingHours: "Mo-Sa",
    places: null,
    geocoding: "neighbourhood",
    source: "Grand Chalon, maisons des 1000 premiers jours",
    date: null,
  }));
}

type PlaceFacts = readonly [
  id: string,
  name: string,
  communeCode: string,
  address: string,
  lon: number,
  lat: number,
];

const PLACES: readonly PlaceFacts[] = [
  ["la-pomme-verte", "La Pomme Verte", "71076", "centre-ville, Chalon-sur-Saône", 4.8535, 46.7815],
  ["maison-germaine-tillion", "Maison Germaine Tillion", "71445", "Saint-Marcel", 4.8925, 46.7755],
  [
    "maison-josephine-baker",
    "Maison Joséphine Baker",
    "71076",
    "quartier des Prés-Saint-Jean, Chalon-sur-Saône",
    4.8445,
    46.7695,
  ],
  [
    "relais-des-enfants-de-marguerite",
    "Relais des Enfants de Marguerite",
    "71076",
    "avenue Boucicaut, Chalon-sur-Saône",
    4.8385,
    46.7855,
  ],
];
