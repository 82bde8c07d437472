import type { Decoded } from "../../../geodata/model/issue.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { type CogIndex, loadCogIndex, loadPassage } from "../../services/cogIndex.ts";
import { fetchCommunes } from "../../services/geoApi.ts";
import { loadOfficialTerritory, replaceOutlines } from "../../services/officialTerritory.ts";
import { loadCogFile } from "./cogFiles.ts";

const fetchOptions = { fetch: (url: string, init: { readonly signal: AbortSignal }) => fetch(url, init) };

/** Loads the index of EPCI for the search field. */
export function loadEpciIndex(): Promise<Decoded<CogIndex>> {
  return loadCogIndex(loadCogFile);
}

let passage: Promise<ReadonlyMap<string, string>> | null = null;

/** Loads the codes of merged communes with what each went into, once; empty where the index cannot be read. */
export function loadMergedCommunes(): Promise<ReadonlyMap<string, string>> {
  passage ??= loadPassage(loadCogFile);
  return passage;
}

/** Builds the territory of an EPCI with official outlines; needs the network. */
export function loadEpciTerritory(code: string): Promise<Decoded<Territory>> {
  return loadOfficialTerritory({ kind: "epci", code }, loadCogFile, fetchOptions);
}

/**
 * Puts official outlines on a territory's own communes and leaves all else as it is; null without an
 * EPCI code, a network or an answer that fits.
 */
export async function fetchOfficialOutlines(territory: Territory): Promise<Territory | null> {
  if (territory.epciCode === null) return null;
  const drawn = await fetchCommunes({ kind: "epci", code: territory.epciCode }, fetchOptions);
  return drawn.value === undefined ? null : replaceOutlines(territory, drawn.value.communes);
}
