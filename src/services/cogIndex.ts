import * as v from "valibot";
import { decodePassage } from "../../geodata/formats/passage.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import { createIssueLog, type IssueLog } from "../../geodata/model/issueLog.ts";
import type { SourceNote } from "../../geodata/model/source.ts";

/** Vintage of every population of the index: the one that is in force with its list of EPCI. */
export const COG_POPULATION_VINTAGE = "population municipale 2023";

/** An EPCI of the index. */
export interface EpciEntry {
  readonly code: string;
  readonly name: string;
  readonly departement: string;
  readonly communes: number;
  readonly population: number;
}

/** A department of the index. */
export interface DepartementEntry {
  readonly code: string;
  readonly name: string;
  readonly communes: number;
}

/** A commune as the index knows it: no position, one vintage of population. */
export interface CogCommune {
  readonly code: string;
  readonly name: string;
  readonly epciCode: string | null;
  readonly population: number | null;
}

/** Every EPCI and department of France, by code (« code officiel géographique »). */
export interface CogIndex {
  readonly source: SourceNote;
  readonly epci: readonly EpciEntry[];
  readonly departements: readonly DepartementEntry[];
}

/**
 * Reads a file of the index as text, by its path under `cog/` (`epci-index.json`, `epci/71.json`);
 * null when there is no such file. The page fetches it, the command line reads it from the disk.
 */
export type CogLoader = (path: string) => Promise<string | null>;

const wholeSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

const indexSchema = v.object({
  version: v.literal(1),
  source: v.object({ name: v.string(), licence: v.string(), date: v.string(), url: v.string() }),
  epci: v.array(
    v.object({
      code: v.string(),
      nom: v.string(),
      departement: v.string(),
      communes: wholeSchema,
      populationMunicipale: wholeSchema,
    }),
  ),
  departements: v.array(v.object({ code: v.string(), nom: v.string(), communes: wholeSchema })),
});

const memberSchema = v.object({ code: v.string(), nom: v.string(), populationMunicipale: wholeSchema });
const epciFileSchema = v.record(v.string(), v.array(memberSchema));
const departementFileSchema = v.array(
  v.object({
    code: v.string(),
    nom: v.string(),
    epci: v.nullable(v.string()),
    populationMunicipale: v.nullable(wholeSchema),
  }),
);

/** Loads the index; no value, and one issue, when it is not there or not readable. */
export async function loadCogIndex(load: CogLoader): Promise<Decoded<CogIndex>> {
  const log = createIssueLog();
  const file = await readCogFile(load, "epci-index.json", indexSchema, log);
  if (file === null) return log.finish();
  return log.finish<CogIndex>({
    source: file.source,
    epci: file.epci.map(({ code, nom, departement, communes, populationMunicipale }) => ({
      code,
      name: nom,
      departement,
      communes,
      population: populationMunicipale,
    })),
    departements: file.departements.map(({ code, nom, communes }) => ({ code, name: nom, communes })),
  });
}

/** Loads the members of an EPCI, sorted by code. */
export async function loadEpciMembers(
  index: CogIndex,
  code: string,
  load: CogLoader,
): Promise<Decoded<readonly CogCommune[]>> {
  const log = createIssueLog();
  const entry = index.epci.find((epci) => epci.code === code);
  if (entry === undefined) {
    log.error("epci-unknown", "", { code });
    return log.finish();
  }
  const file = await readCogFile(load, `epci/${entry.departement}.json`, epciFileSchema, log);
  if (file === null) return log.finish();
  const members = file[code];
  if (members === undefined) {
    log.error("epci-unknown", "", { code });
    return log.finish();
  }
  return log.finish(
    members.map(({ code: own, nom, populationMunicipale }) => ({
      code: own,
      name: nom,
      epciCode: code,
      population: populationMunicipale,
    })),
  );
}

/** Loads the communes of a department, sorted by code. */
export async function loadDepartementCommunes(
  index: CogIndex,
  code: string,
  load: CogLoader,
): Promise<Decoded<readonly CogCommune[]>> {
  const log = createIssueLog();
  if (!index.departements.some((departement) => departement.code === code)) {
    log.error("departement-unknown", "", { code });
    return log.finish();
  }
  const file = await readCogFile(load, `departement/${code}.json`, departementFileSchema, log);
  if (file === null) return log.finish();
  return log.finish(
    file.map(({ code: own, nom, epci, populationMunicipale }) => ({
      code: own,
      name: nom,
      epciCode: epci,
      population: populationMunicipale,
    })),
  );
}

/**
 * Loads the codes that are no more with the commune that each went into; empty when the file is not there, as an
 * import does without.
 */
export async function loadPassage(load: CogLoader): Promise<ReadonlyMap<string, string>> {
  const text = await load("passage.json");
  return (text === null ? undefined : decodePassage(text).value?.passage) ?? new Map<string, string>();
}

/**
 * Searches EPCI by code or by name, whatever the case, accents and punctuation.
 *
 * An exact code comes first, then names that begin with the words or hold each as a whole word, then
 * names that hold them otherwise; within each, the most populous first. At most `limit` results; none for an empty query.
 */
export function searchEpci(index: CogIndex, query: string, limit = 10): EpciEntry[] {
  const words = fold(query);
  if (words === "") return [];
  const parts = words.split(" ");
  return index.epci
    .map((epci) => ({ epci, rank: rankEpci(epci, words, parts) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort(
      (a, b) =>
        a.rank - b.rank || b.epci.population - a.epci.population || (a.epci.code < b.epci.code ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ epci }) => epci);
}

const NO_MATCH = 4;

function rankEpci(epci: EpciEntry, words: string, parts: readonly string[]): number {
  if (epci.code === words) return 0;
  const name = fold(epci.name);
  const bare = name.replace(
    /^(?:ca|cc|cu|metropole|communaute (?:de communes|d agglomeration|urbaine)) /u,
    "",
  );
  const article = bare.replace(/^(?:du|de la|de l|des|de|le|la|les|l) /u, "");
  if ([name, bare, article].some((form) => form.startsWith(words))) return 1;
  const padded = ` ${name} `;
  if (parts.every((part) => padded.includes(` ${part} `))) return 1;
  if (parts.every((part) => padded.includes(` ${part}`))) return 2;
  return parts.every((part) => name.includes(part)) || epci.code.startsWith(words) ? 3 : NO_MATCH;
}

function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/gu, "oe")
    .replace(/[^a-z0-9]+/gu, " ")
    .trim();
}

async function readCogFile<T>(
  load: CogLoader,
  path: string,
  schema: v.GenericSchema<unknown, T>,
  log: IssueLog,
): Promise<T | null> {
  const text = await load(path);
  const parsed = text === null ? null : v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  if (parsed !== null && parsed.success) return parsed.output;
  log.error("cog-unreadable", path);
  return null;
}
