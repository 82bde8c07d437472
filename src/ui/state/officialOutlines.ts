import type { Decoded } from "../../../geodata/model/issue.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { type CogIndex, type CogLoader, loadCogIndex } from "../../services/cogIndex.ts";
import { fetchCommunes } from "../../services/geoApi.ts";
import { loadOfficialTerritory } from "../../services/officialTerritory.ts";

/** Reads the index of EPCI that is served beside the page. */
const loadFromSite: CogLoader = async (path) => {
  try {
    const response = await fetch(new URL(`cog/${path}`, document.baseURI));
    return response.ok ? await response.text() : null;
  } catch {
    return null; // the caller words it: the index could not be read
  }
};

const fetchOptions = { fetch: (url: string, init: { readonly signal: AbortSignal }) => fetch(url, init) };

/** Loads the index of EPCI for the search field. */
export function loadEpciIndex(): Promise<Decoded<CogIndex>> {
  return loadCogIndex(loadFromSite);
}

/** Builds the territory of an EPCI with official outlines; needs the network. */
export function loadEpciTerritory(code: string): Promise<Decoded<Territory>> {
  return loadOfficialTerritory({ kind: "epci", code }, loadFromSite, fetchOptions);
}

/**
 * Puts official outlines on a territory's own communes and leaves all else as it is; null without an
 * EPCI code, a network or an answer that fits.
 */
export async function fetchOfficialOutlines(territory: Territory): Promise<Territory | null> {
  if (territory.epciCode === null) return null;
  const drawn = await fetchCommunes({ kind: "epci", code: territory.epciCode }, fetchOptions);
  if (drawn.value === undefined) return null;
  const outlines = new Map(drawn.value.communes.map((commune) => [commune.code, commune.outline ?? null]));
  const communes = territory.communes.map((commune) => ({
    ...commune,
    outline: outlines.get(commune.code) ?? commune.outline,
  }));
  if (!territory.communes.every((commune) => outlines.get(commune.code))) return null;
  return {
    ...territory,
    communes,
    outlines: { approximate: false, source: "geo.api.gouv.fr, contours (IGN ADMIN EXPRESS)" },
  };
}
