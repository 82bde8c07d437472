import { buildCells } from "../../geodata/geometry/buildCells.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import { computeAdjacencyRings } from "../../geodata/territory/computeRings.ts";
import { COG_POPULATION_VINTAGE } from "../../src/services/cogIndex.ts";

/**
 * Public facts of one commune, as a row of a small table; sources in `FACT_SOURCES`.
 *
 * `neighbours` are codes of communes of the same table that share a border; `"edge"` when part of the border
 * is with a commune outside. Both were computed once from the outlines of the IGN (2025, 1,000 m).
 */
export type CommuneFacts = readonly [
  code: string,
  name: string,
  lon: number,
  lat: number,
  population2023: number,
  births2022: number,
  edge: "edge" | "",
  neighbours: string,
];

const FACT_SOURCES = [
  {
    name: "INSEE, code officiel géographique et populations légales (via @etalab/decoupage-administratif)",
    licence: "Licence Ouverte 2.0",
    date: "2023",
  },
  { name: "INSEE, naissances domiciliées", licence: "Licence Ouverte 2.0", date: "2022" },
  { name: "IGN, ADMIN EXPRESS : chefs-lieux", licence: "Licence Ouverte 2.0", date: "2020" },
  { name: "IGN, contours administratifs : limites communes", licence: "Licence Ouverte 2.0", date: "2025" },
];

/** What a table of facts is about. */
interface FactsArea {
  readonly id: string;
  readonly name: string;
  readonly epciCode: string;
  /** INSEE code of the commune that rings are counted from. */
  readonly centre: string;
}

/** Builds a territory from a table of facts, without network; outlines are cells around the town halls. */
export function buildFactsTerritory(area: FactsArea, facts: readonly CommuneFacts[]): Territory {
  const codes = new Set(facts.map(([code]) => code));
  const cells = buildCells(
    facts.map(([, , lon, lat]) => [lon, lat]),
    { reachMetres: 5_500, hullMarginMetres: 1_500 },
  );
  const communes = facts.map(
    ([code, name, lon, lat, population, births, edge, neighbours], index): Commune => ({
      code,
      name,
      epciCode: area.epciCode,
      population,
      births: [{ year: 2022, count: births }],
      children: null,
      outline: cells[index] ?? null,
      servicePoint: { lon, lat, approximate: false },
      neighbours: neighbours.split(" ").filter((near) => codes.has(near)),
      ring: null,
      onEdge: edge === "edge",
    }),
  );
  const rings = computeAdjacencyRings(communes, [area.centre]);
  return {
    version: 1,
    id: area.id,
    name: area.name,
    epciCode: area.epciCode,
    communes: communes.map((commune) => ({ ...commune, ring: rings.get(commune.code) ?? null })),
    outlines: { approximate: true, source: "contours approchés (cellules autour des mairies)" },
    populationVintage: COG_POPULATION_VINTAGE,
    ringRule: { by: "adjacency", centres: [area.centre] },
    sources: FACT_SOURCES,
  };
}
