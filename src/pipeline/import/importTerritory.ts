import type { Decoded } from "../../../geodata/model/issue.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { RawCommune } from "../../../geodata/model/rawCommune.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { NeedRow } from "../../../geodata/formats/csvNeed.ts";
import { assembleTerritory } from "../../../geodata/territory/assembleTerritory.ts";
import { joinNeed } from "../../../geodata/territory/joinNeed.ts";
import type { JoinedNeed, JoinableCommune, JoinReport } from "../../../geodata/territory/joinNeed.ts";
import type { ImportLedger } from "./importLedger.ts";
import type { ImportOptions } from "./importResult.ts";

/** Communes read from outlines, of all files together. */
export interface CommuneInput {
  readonly communes: readonly RawCommune[];
  readonly fileName: string;
  readonly populationYear: number | null;
}

/** Rows of need, of all files together. */
export interface NeedInput {
  readonly rows: readonly NeedRow[];
  readonly duplicates: readonly string[];
  readonly fileName: string;
  readonly populationYear: number | null;
}

/** A territory of an import, null where there is none, with the join of its need. */
export interface ImportedTerritory {
  readonly territory: Territory | null;
  readonly join: JoinReport | null;
}

/**
 * Builds a new territory from outlines, with need and town halls joined before it is assembled: the
 * centre that rings are counted from depends on population.
 */
export function buildTerritory(
  input: CommuneInput,
  need: NeedInput | null,
  townHalls: ReadonlyMap<string, LonLat>,
  options: ImportOptions,
  ledger: ImportLedger,
): ImportedTerritory {
  const placed = input.communes.map((commune) => ({
    ...commune,
    townHall: commune.townHall ?? townHalls.get(commune.code) ?? null,
  }));
  const joined = need === null ? null : join(placed, need, options, ledger);
  const assembled = assembleTerritory({
    name: options.territoryName ?? nameOf(input.fileName),
    communes: joined?.communes ?? placed,
    ...(options.epciCode === undefined ? {} : { epciCode: options.epciCode }),
    outlines: { approximate: false, source: input.fileName },
    populationVintage: vintageOf(joined, need, input.populationYear, options.populationVintage ?? ""),
    sources: [input, ...(need === null ? [] : [need])].map(({ fileName, populationYear }) => ({
      name: fileName,
      licence: "",
      date: populationYear === null ? "" : String(populationYear),
    })),
  });
  ledger.addIssues(input.fileName, assembled);
  return { territory: assembled.value ?? null, join: joined?.join ?? null };
}

/** Joins need and town halls to the open territory; `territory` null where nothing of it changes. */
export function updateTerritory(
  current: Territory,
  need: NeedInput | null,
  townHalls: ReadonlyMap<string, LonLat>,
  options: ImportOptions,
  ledger: ImportLedger,
): ImportedTerritory {
  const joined = need === null ? null : join(current.communes, need, options, ledger);
  const communes = (joined?.communes ?? current.communes).map((commune) => {
    const hall = commune.servicePoint.approximate ? townHalls.get(commune.code) : undefined;
    return hall === undefined
      ? commune
      : { ...commune, servicePoint: { lon: hall[0], lat: hall[1], approximate: false } };
  });
  const changed = joined !== null || communes.some((commune, i) => commune !== current.communes[i]);
  if (!changed) return { territory: null, join: null };
  const populationVintage = vintageOf(joined, need, null, current.populationVintage);
  const sources =
    need === null ? current.sources : [...current.sources, { name: need.fileName, licence: "", date: "" }];
  return { territory: { ...current, communes, populationVintage, sources }, join: joined?.join ?? null };
}

function join<T extends JoinableCommune>(
  communes: readonly T[],
  need: NeedInput,
  { passage }: ImportOptions,
  ledger: ImportLedger,
): JoinedNeed<T> | null {
  const joined: Decoded<JoinedNeed<T>> = joinNeed(communes, need.rows, {
    duplicates: need.duplicates,
    ...(passage === undefined ? {} : { passage }),
  });
  ledger.addIssues(need.fileName, joined);
  return joined.value ?? null;
}

function vintageOf(
  joined: JoinedNeed<JoinableCommune> | null,
  need: NeedInput | null,
  year: number | null,
  fallback: string,
): string {
  if (joined?.populationReplaced === true && need !== null)
    return need.populationYear === null ? "" : String(need.populationYear);
  return year === null ? fallback : String(year);
}

/** Names a territory after its file, without folder, layer and extension. */
function nameOf(fileName: string): string {
  const base = fileName.replace(/ › .*$/u, "").replace(/^.*[\\/]/u, "");
  return base.replace(/(?:\.(?:geojson|json|zip|gz|shp|gpkg|fgb))+$/iu, "") || fileName;
}
