import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import type { RawCommune } from "../../geodata/model/rawCommune.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import { buildGrandChalonTerritory } from "../../geodata/territories/grandChalon.ts";
import { assembleTerritory } from "../../geodata/territory/assembleTerritory.ts";
import {
  COG_POPULATION_VINTAGE,
  loadCogIndex,
  loadDepartementCommunes,
  loadEpciMembers,
  type CogCommune,
  type CogLoader,
} from "./cogIndex.ts";
import { fetchCommunes, type CommuneArea, type GeoApiOptions } from "./geoApi.ts";

/**
 * Builds the territory of an EPCI or department with official outlines.
 *
 * Codes, names, membership and population come from the index of the project (one vintage); outlines
 * and town halls from the official API. A commune that the API does not draw is left out and counted;
 * one that the index does not hold is not taken. The Grand Chalon keeps the facts that are built in
 * (births, town halls, edge) and changes its outlines only.
 *
 * @returns no value without the index, the network or a commune; the issues say which.
 */
export async function loadOfficialTerritory(
  area: CommuneArea,
  load: CogLoader,
  options: GeoApiOptions,
): Promise<Decoded<Territory>> {
  const log = createIssueLog();
  const index = await loadCogIndex(load);
  if (index.value === undefined) return { issues: index.issues };
  const members =
    area.kind === "epci"
      ? await loadEpciMembers(index.value, area.code, load)
      : await loadDepartementCommunes(index.value, area.code, load);
  if (members.value === undefined) return { issues: members.issues };
  const drawn = await fetchCommunes(area, options);
  log.addAll(drawn);
  if (drawn.value === undefined) return log.finish();
  const builtIn = buildGrandChalonTerritory();
  if (area.code === builtIn.epciCode) {
    const replaced = replaceOutlines(builtIn, drawn.value.communes);
    if (replaced !== null) return log.finish(replaced);
    const found = new Set(drawn.value.communes.map(({ code }) => code));
    const missing = builtIn.communes.map(({ code }) => code).filter((code) => !found.has(code));
    log.warning("official-outlines-incomplete", "", { count: missing.length, codes: missing.join(", ") });
    return log.finish(builtIn);
  }
  const { communes, missing } = joinOutlines(members.value, drawn.value.communes);
  if (missing.length > 0) {
    log.warning("official-communes-missing", "", { count: missing.length, codes: missing.join(", ") });
  }
  const entries = area.kind === "epci" ? index.value.epci : index.value.departements;
  const territory = assembleTerritory({
    id: `${area.kind}-${area.code.toLowerCase()}`,
    name: entries.find((entry) => entry.code === area.code)?.name ?? area.code,
    epciCode: area.kind === "epci" ? area.code : null,
    communes,
    outlines: OFFICIAL_OUTLINES,
    populationVintage: COG_POPULATION_VINTAGE,
    sources: [
      index.value.source,
      {
        name: "geo.api.gouv.fr, communes : contours et mairies (IGN ADMIN EXPRESS)",
        licence: "Licence Ouverte 2.0",
        date: index.value.source.date,
        url: "https://geo.api.gouv.fr/decoupage-administratif/communes",
      },
    ],
  });
  log.addAll(territory);
  return log.finish(territory.value);
}

const OFFICIAL_OUTLINES = { approximate: false, source: "geo.api.gouv.fr, contours (IGN ADMIN EXPRESS)" };

/**
 * Puts official outlines in the place of approximate ones; every fact of the communes stays.
 *
 * Null unless each commune of the territory is drawn: outlines of two kinds would not fit together.
 */
export function replaceOutlines(territory: Territory, drawn: readonly RawCommune[]): Territory | null {
  const outlines = new Map(drawn.map((commune) => [commune.code, commune.outline]));
  if (territory.communes.some(({ code }) => (outlines.get(code) ?? null) === null)) return null;
  return {
    ...territory,
    communes: territory.communes.map((commune) => ({
      ...commune,
      outline: outlines.get(commune.code) ?? commune.outline,
    })),
    outlines: OFFICIAL_OUTLINES,
  };
}

function joinOutlines(
  members: readonly CogCommune[],
  drawn: readonly RawCommune[],
): { communes: RawCommune[]; missing: string[] } {
  const outlines = new Map(drawn.map((commune) => [commune.code, commune]));
  const communes: RawCommune[] = [];
  const missing: string[] = [];
  for (const member of members) {
    const outline = outlines.get(member.code);
    if (outline === undefined) missing.push(member.code);
    else {
      communes.push({
        ...outline,
        name: member.name,
        epciCode: member.epciCode,
        population: member.population,
      });
    }
  }
  return { communes, missing };
}
