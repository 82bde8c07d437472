import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { computeStamp, projectRoot } from "./contentStamp.mjs";
import { ensureInstalled } from "./ensureInstalled.mjs";

/** Folder of the generated facts; served as `cog/` beside the page. */
const factsFolder = join(projectRoot, "public", "cog");

/** Says what the facts were made from. */
export const factsStampFile = join(projectRoot, ".cache", "facts.stamp");

/**
 * Writes the facts of EPCI and departments that the page and the command line read, from the package
 * `@etalab/decoupage-administratif`, where they are missing or stale:
 *
 * - `public/cog/epci-index.json`:
 *   `{ version: 1, source: { name, licence, date, url }, epci: [{ code, nom, departement, communes, populationMunicipale }],
 *   departements: [{ code, nom, communes }] }`, both sorted by code; `departement` is that of the member
 *   with the most inhabitants, `communes` a count, `populationMunicipale` the sum over the members;
 * - `public/cog/epci/DEPARTEMENT.json`: the EPCI of that department in the index,
 *   `{ "247100589": [{ code, nom, populationMunicipale }, …], … }`, members sorted by code;
 * - `public/cog/departement/DEPARTEMENT.json`: `[{ code, nom, epci, populationMunicipale }, …]` sorted by
 *   code; `epci` and `populationMunicipale` are null for the few communes that belong to no EPCI;
 * - `public/cog/passage.json`: `{ "71578": "71042", … }`, codes that are no more to the commune they went into.
 *
 * All populations come from the package's EPCI file, one vintage: its commune file has another one
 * (for the Grand Chalon 113,440 against 114,041), and the two are never mixed.
 */
export function ensureFacts() {
  const packageFolder = join(projectRoot, "node_modules", "@etalab", "decoupage-administratif");
  const stamp = computeStamp([
    join(packageFolder, "package.json"),
    join(projectRoot, "scripts", "buildFacts.mjs"),
  ]);
  const isFresh = existsSync(factsStampFile) && readFileSync(factsStampFile, "utf8") === stamp;
  if (isFresh && existsSync(join(factsFolder, "epci-index.json"))) return;
  /**
   * @param {string} name
   * @returns {unknown}
   */
  const read = (name) => JSON.parse(readFileSync(join(packageFolder, "data", name), "utf8"));
  rmSync(factsFolder, { recursive: true, force: true });
  for (const folder of ["epci", "departement"]) mkdirSync(join(factsFolder, folder), { recursive: true });
  writeFacts(
    /** @type {Epci[]} */ (read("epci.json")),
    /** @type {CommuneRow[]} */ (read("communes.json")),
    /** @type {{ code: string, nom: string }[]} */ (read("departements.json")),
  );
  mkdirSync(join(projectRoot, ".cache"), { recursive: true });
  writeFileSync(factsStampFile, stamp);
}

/**
 * @typedef {{ code: string, nom: string, populationMunicipale: number }} Member
 * @typedef {{ code: string, nom: string, membres: Member[] }} Epci
 * @typedef {{ code: string, nom: string, type: string, departement: string, anciensCodes?: string[] }} CommuneRow
 */

/**
 * @param {Epci[]} epciRows
 * @param {CommuneRow[]} communeRows
 * @param {{ code: string, nom: string }[]} departementRows
 */
function writeFacts(epciRows, communeRows, departementRows) {
  const communes = communeRows.filter((row) => row.type === "commune-actuelle");
  const departementOf = new Map(communes.map((row) => [row.code, row.departement]));
  /** @type {Map<string, Member & { epci: string }>} */
  const memberOf = new Map();
  /** @type {Map<string, Record<string, Member[]>>} */
  const epciByDepartement = new Map();
  const index = [];
  for (const epci of epciRows.toSorted(byCode)) {
    const members = epci.membres.map(({ code, nom, populationMunicipale }) => ({
      code,
      nom,
      populationMunicipale,
    }));
    members.sort(byCode);
    const seat = members.reduce((a, b) => (b.populationMunicipale > a.populationMunicipale ? b : a));
    const departement = departementOf.get(seat.code);
    if (departement === undefined) throw new Error(`commune ${seat.code} of EPCI ${epci.code} is unknown`);
    for (const member of members) memberOf.set(member.code, { ...member, epci: epci.code });
    const group = epciByDepartement.get(departement) ?? {};
    group[epci.code] = members;
    epciByDepartement.set(departement, group);
    const populationMunicipale = members.reduce((sum, member) => sum + member.populationMunicipale, 0);
    index.push({
      code: epci.code,
      nom: epci.nom,
      departement,
      communes: members.length,
      populationMunicipale,
    });
  }
  const departements = departementRows.toSorted(byCode).map(({ code, nom }) => {
    const rows = communes.filter((row) => row.departement === code).toSorted(byCode);
    writeJson(
      ["departement", `${code}.json`],
      rows.map((row) => ({
        code: row.code,
        nom: row.nom,
        epci: memberOf.get(row.code)?.epci ?? null,
        populationMunicipale: memberOf.get(row.code)?.populationMunicipale ?? null,
      })),
    );
    return { code, nom, communes: rows.length };
  });
  for (const [departement, group] of epciByDepartement) writeJson(["epci", `${departement}.json`], group);
  const source = {
    name: "DGCL et INSEE, liste des EPCI à fiscalité propre 2026, par @etalab/decoupage-administratif 6.0.0",
    licence: "Licence Ouverte 2.0",
    date: "2026-01-01",
    url: "https://www.collectivites-locales.gouv.fr",
  };
  writeJson(["passage.json"], collectPassage(communes));
  writeJson(["epci-index.json"], { version: 1, source, epci: index, departements });
}

/**
 * Old codes to today's; one that is in use again, or that went into several communes, is left out.
 *
 * @param {readonly CommuneRow[]} communes
 * @returns {Record<string, string>}
 */
function collectPassage(communes) {
  const known = new Set(communes.map(({ code }) => code));
  const pairs = communes.flatMap(({ code, anciensCodes = [] }) =>
    anciensCodes.map((old) => /** @type {const} */ ([old, code])),
  );
  /** @type {Map<string, number>} */
  const times = new Map();
  for (const [old] of pairs) times.set(old, (times.get(old) ?? 0) + 1);
  const kept = pairs.filter(([old]) => !known.has(old) && times.get(old) === 1);
  return Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param {{ code: string }} a
 * @param {{ code: string }} b
 */
function byCode(a, b) {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/**
 * @param {readonly string[]} path
 * @param {unknown} value
 */
function writeJson(path, value) {
  writeFileSync(join(factsFolder, ...path), JSON.stringify(value));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  ensureFacts();
}
