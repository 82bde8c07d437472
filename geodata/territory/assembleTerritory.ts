import { findPointOnSurface, isInside } from "../geometry/pointOnSurface.ts";
import type { Commune, ServicePoint } from "../model/commune.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog, type IssueLog } from "../model/issueLog.ts";
import type { RawCommune } from "../model/rawCommune.ts";
import type { SourceNote } from "../model/source.ts";
import type { RingRule, Territory } from "../model/territory.ts";
import { applyRings } from "./applyRings.ts";
import { chooseCentre } from "./chooseCentre.ts";
import { findBorders } from "./findBorders.ts";

/** What a territory is made of, besides what is computed here. */
export interface AssembleInput {
  readonly name: string;
  readonly communes: readonly RawCommune[];
  /** `epci-CODE`, else a hash of the codes, unless told. */
  readonly id?: string;
  readonly epciCode?: string | null;
  readonly outlines: { readonly approximate: boolean; readonly source: string };
  readonly populationVintage: string;
  readonly sources: readonly SourceNote[];
  /** Adjacency from the most populous commune unless told. */
  readonly ringRule?: RingRule;
}

/**
 * Assembles communes into a territory: service points, neighbours, edge, rings.
 *
 * A commune without a town hall gets a point on its surface, marked approximate (R1); one without a
 * town hall and without an outline is left out. Of two communes with one code the first stays.
 * The same communes in any order give the same territory.
 *
 * @returns communes sorted by code; no value when none is left.
 * Cost: linear in vertices, plus O(communes × centres) travel estimates when rings go by minutes.
 */
export function assembleTerritory(input: AssembleInput): Decoded<Territory> {
  const log = createIssueLog();
  const placed = placeCommunes(input.communes, log);
  if (placed.length === 0) {
    log.error("no-commune", "");
    return log.finish();
  }
  const { neighbours, onEdge } = findBorders(placed.map(({ raw }) => raw.outline));
  const communes = placed.map(({ raw, servicePoint }, index): Commune => ({
    code: raw.code,
    name: raw.name,
    epciCode: raw.epciCode,
    population: raw.population,
    births: raw.births,
    children: raw.children,
    outline: raw.outline,
    servicePoint,
    neighbours: (neighbours[index] ?? []).flatMap((near) => placed[near]?.raw.code ?? []),
    ring: null,
    ...(raw.ringColumn === null ? {} : { givenRing: raw.ringColumn }),
    onEdge: onEdge[index] ?? true,
    ...(raw.childrenByAge === undefined ? {} : { childrenByAge: raw.childrenByAge }),
    ...(raw.social === undefined ? {} : { social: raw.social }),
    ...(raw.zonings === undefined ? {} : { zonings: raw.zonings }),
  }));
  const epciCode = input.epciCode ?? commonEpci(placed.map(({ raw }) => raw));
  const ringRule = input.ringRule ?? { by: "adjacency", centres: [chooseCentre(communes)] };
  const ringed = applyRings(communes, ringRule);
  const unreached = ringed.filter((commune) => commune.ring === null);
  if (unreached.length > 0) {
    log.warning("commune-without-ring", "", { count: unreached.length, code: unreached[0]?.code ?? "" });
  }
  return log.finish<Territory>({
    version: 1,
    id: input.id ?? territoryId(epciCode, communes),
    name: input.name,
    epciCode,
    communes: ringed,
    outlines: input.outlines,
    populationVintage: input.populationVintage,
    ringRule,
    sources: input.sources,
  });
}

interface PlacedCommune {
  readonly raw: RawCommune;
  readonly servicePoint: ServicePoint;
}

function placeCommunes(communes: readonly RawCommune[], log: IssueLog): PlacedCommune[] {
  const placed = new Map<string, PlacedCommune>();
  for (const raw of communes) {
    const { code, at } = raw;
    const first = placed.get(code);
    if (first !== undefined) {
      log.error("commune-duplicate", at, { code, first: first.raw.at });
      continue;
    }
    const servicePoint = findServicePoint(raw, log);
    if (servicePoint === null) log.error("commune-without-position", at, { code, name: raw.name });
    else placed.set(code, { raw, servicePoint });
  }
  return [...placed.values()].sort((a, b) => (a.raw.code < b.raw.code ? -1 : 1));
}

function findServicePoint(
  { code, name, outline, townHall, at }: RawCommune,
  log: IssueLog,
): ServicePoint | null {
  if (townHall !== null) {
    if (outline !== null && !isInside(outline, townHall)) {
      log.warning("town-hall-outside", at, { code, name, lon: townHall[0], lat: townHall[1] });
    }
    return { lon: townHall[0], lat: townHall[1], approximate: false };
  }
  const point = outline === null ? null : findPointOnSurface(outline);
  return point === null
    ? null
    : { lon: roundDegrees(point[0]), lat: roundDegrees(point[1]), approximate: true };
}

/** Six decimals: 0.1 m, and the same text in every file. */
function roundDegrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

function commonEpci(communes: readonly RawCommune[]): string | null {
  const codes = new Set(communes.map((commune) => commune.epciCode));
  return codes.size === 1 ? (communes[0]?.epciCode ?? null) : null;
}

/** The same communes make the same id (R14): FNV-1a, 32 bits, over the sorted codes. */
function territoryId(epciCode: string | null, communes: readonly Commune[]): string {
  if (epciCode !== null && /^[0-9]{9}$/.test(epciCode)) return `epci-${epciCode}`;
  let hash = 0x811c9dc5;
  for (const character of communes.map((commune) => commune.code).join(" ")) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return `territory-${hash.toString(16).padStart(8, "0")}`;
}
