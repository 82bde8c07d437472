import type { DecodedCommunes } from "../../geodata/formats/geojsonCommunes.ts";
import { decodeCommunes } from "../../geodata/formats/geojsonCommunes.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";

/** Address of the official API of communes; another one may be set, http or https only. */
export const GEO_API_URL = "https://geo.api.gouv.fr";

/** Longest wait for a whole answer. */
const TIMEOUT_MS = 5_000;

/** What is asked for: the communes of one EPCI or of one department. */
export type CommuneArea =
  { readonly kind: "epci"; readonly code: string } | { readonly kind: "departement"; readonly code: string };

/** The part of `fetch` that is used; tests and the command line pass their own. */
export type FetchText = (
  url: string,
  init: { readonly signal: AbortSignal },
) => Promise<{ readonly ok: boolean; readonly status: number; text(): Promise<string> }>;

/** How to reach the API. */
export interface GeoApiOptions {
  readonly fetch: FetchText;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
}

/**
 * Asks the official API for the outlines and town halls of an area's communes.
 *
 * Never throws and never retries: whatever goes wrong is one issue (`official-…`), so that the caller
 * goes on with what it has. The answer is checked like any file. Nothing is cached here: the caller
 * keeps the result in its scenario.
 *
 * Source: API Découpage administratif, https://geo.api.gouv.fr/decoupage-administratif/communes.
 */
export async function fetchCommunes(
  area: CommuneArea,
  options: GeoApiOptions,
): Promise<Decoded<DecodedCommunes>> {
  const log = createIssueLog();
  const url = buildUrl(area, options.baseUrl ?? GEO_API_URL);
  if (url === null) {
    log.error("official-address", "", { address: options.baseUrl ?? "" });
    return log.finish();
  }
  const host = new URL(url).host;
  const answer = await fetchText(url, options.fetch, options.timeoutMs ?? TIMEOUT_MS);
  if (answer.kind === "failed") log.error("official-no-network", "", { host });
  else if (answer.kind === "timeout")
    log.error("official-timeout", "", { host, seconds: (options.timeoutMs ?? TIMEOUT_MS) / 1000 });
  else if (answer.status === 404 || (answer.ok && isEmptyCollection(answer.text)))
    log.error("official-unknown-code", "", { host, code: area.code });
  else if (!answer.ok) log.error("official-status", "", { host, status: answer.status });
  else {
    const decoded = decodeCommunes(answer.text);
    if (decoded.value !== undefined) return decoded;
    log.error("official-answer", "", { host });
  }
  return log.finish();
}

type Answer =
  | { readonly kind: "answer"; readonly ok: boolean; readonly status: number; readonly text: string }
  | { readonly kind: "timeout" }
  | { readonly kind: "failed" };

/** The time limit covers the whole body: a server that stalls halfway is as good as none. */
async function fetchText(url: string, fetch: FetchText, timeoutMs: number): Promise<Answer> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeoutMs);
  try {
    const response = await fetch(url, { signal: controller.signal });
    return { kind: "answer", ok: response.ok, status: response.status, text: await response.text() };
  } catch {
    return { kind: controller.signal.aborted ? "timeout" : "failed" };
  } finally {
    clearTimeout(timer);
  }
}

function buildUrl(area: CommuneArea, baseUrl: string): string | null {
  const base = URL.canParse(baseUrl) ? new URL(baseUrl) : null;
  if (base === null || (base.protocol !== "http:" && base.protocol !== "https:")) return null;
  const parameters = new URLSearchParams({
    [area.kind === "epci" ? "codeEpci" : "codeDepartement"]: area.code,
    fields: "nom,code,codeEpci,population,mairie",
    format: "geojson",
    geometry: "contour",
  });
  return `${base.origin}${base.pathname.replace(/\/$/u, "")}/communes?${parameters.toString()}`;
}

function isEmptyCollection(text: string): boolean {
  return /^\s*(?:\[\s*\]|\{\s*"type"\s*:\s*"FeatureCollection"\s*,\s*"features"\s*:\s*\[\s*\]\s*\})\s*$/u.test(
    text,
  );
}
