import { decodeCommunes } from "../../../geodata/formats/geojsonCommunes.ts";
import { decodePassage } from "../../../geodata/formats/passage.ts";
import { decodeStructures } from "../../../geodata/formats/structures.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { createImportLedger, NO_FACTS } from "./importLedger.ts";
import type { ImportLedger } from "./importLedger.ts";
import { attachGrids } from "./importGrid.ts";
import { readNeed } from "./importNeed.ts";
import type { ImportOptions, ImportResult } from "./importResult.ts";
import { buildTerritory, updateTerritory } from "./importTerritory.ts";
import type { CommuneInput, ImportedTerritory, NeedInput } from "./importTerritory.ts";
import type { OpenedSource } from "./openedSource.ts";
import { nameSource, readSource } from "./readSource.ts";
import type { ReadSource } from "./readSource.ts";
import { areTownHalls } from "./townHallKind.ts";
import { noteUnusedLayers } from "./unusedLayers.ts";

/**
 * Imports files of any kind and order: outlines, town halls, need, places (R8–R14).
 *
 * Files come opened (`openSources`) and are known by their content. Outlines make a new territory, to which need and town halls are
 * joined; without outlines they are joined to the current one. Places are put on whichever of the two
 * stands at the end. The same on the page (in a worker) and on the command line. Never throws on bad
 * files: the report says what was refused, mended and left out.
 *
 * @param current the territory that is open, null where there is none.
 */
export function importFiles(
  opened: readonly OpenedSource[],
  current: Territory | null,
  options: ImportOptions = {},
): ImportResult {
  const sources = opened.filter(({ reading }) => reading?.skip !== true);
  const ledger = createImportLedger();
  const tell = (stage: "decoding" | "assembling", file: string, share: number): void =>
    options.onProgress?.({ stage, file, share });
  const files = sources.map((source, i) => {
    tell("decoding", nameSource(source), (0.3 * i) / sources.length);
    const file = readSource(source);
    ledger.addIssues(file.name, file.log.finish());
    if (file.kind === "unknown") ledger.addFile(file, NO_FACTS);
    return file;
  });
  const ofKind = (kind: ReadSource["kind"]): readonly ReadSource[] =>
    files.filter((file) => file.kind === kind);

  tell("decoding", sources[0]?.name ?? "", 0.3);
  const passage = readPassage(ofKind("passage"), options, ledger);
  const communes = readCommunes(ofKind("communes"), options, ledger);
  const need = readNeed(ofKind("need"), ledger);
  tell("assembling", communes?.fileName ?? "", 0.7);
  const codes = (communes?.communes ?? current?.communes ?? []).map(({ code }) => code);
  const townHalls = ofKind("town-halls").map((file) => ({ file, halls: townHallsOf(file, codes, ledger) }));
  const halls = new Map(townHalls.flatMap((entry) => [...(entry.halls ?? [])]));
  const settled = settleTerritory(communes, need, halls, current, { ...options, passage }, ledger);
  const territory =
    attachGrids(ofKind("grid"), settled.territory ?? current, passage, ledger) ?? settled.territory;
  tell("assembling", "", 0.9);
  const misread = townHalls.flatMap(({ file, halls: found }) => (found === null ? [file] : []));
  const places = [...ofKind("structures"), ...misread];
  const structures = readStructures(places, territory ?? current, passage, ledger);
  tell("assembling", "", 1);
  return {
    territory,
    structures,
    report: noteUnusedLayers(
      ledger.finish(
        files.map(({ name }) => name),
        settled.join,
      ),
      sources,
    ),
  };
}

/** Joins the tables of passage of the files to what the caller knows; the files win. */
function readPassage(
  files: readonly ReadSource[],
  { passage }: ImportOptions,
  ledger: ImportLedger,
): ReadonlyMap<string, string> {
  const joined = new Map(passage);
  for (const file of files) {
    const decoded = decodePassage(file.text, file.reading);
    ledger.addIssues(file.name, decoded);
    const { value } = decoded;
    if (value === undefined) {
      ledger.addFile(file, NO_FACTS, "unknown");
      continue;
    }
    const { separator, total, rejected } = value;
    ledger.addFile(file, { ...NO_FACTS, separator, rows: total, kept: value.passage.size, rejected });
    for (const [from, into] of value.passage) joined.set(from, into);
  }
  return joined;
}

function readCommunes(
  files: readonly ReadSource[],
  { keepCodes }: ImportOptions,
  ledger: ImportLedger,
): CommuneInput | null {
  const inputs = files.flatMap((file): CommuneInput[] => {
    const decoded = decodeCommunes(file.text, { source: file.name, reading: file.reading });
    ledger.addIssues(file.name, decoded);
    const value = decoded.value;
    if (value === undefined) {
      ledger.addFile(file, NO_FACTS, "unknown");
      return [];
    }
    const { crs, features, rejected, populationYear } = value;
    const communes = value.communes.filter(({ code }) => keepCodes === undefined || keepCodes.has(code));
    ledger.addFile(file, { ...NO_FACTS, crs, rows: features, kept: communes.length, rejected });
    if (communes.length > 0) return [{ communes, fileName: file.name, populationYear }];
    const log = createIssueLog();
    log.error("communes-none-kept", "file");
    ledger.addIssues(file.name, log.finish());
    return [];
  });
  const [first] = inputs;
  if (first === undefined) return null;
  const years = new Set(inputs.map(({ populationYear }) => populationYear));
  return {
    communes: inputs.flatMap(({ communes }) => communes),
    fileName: first.fileName,
    populationYear: years.size === 1 ? first.populationYear : null,
  };
}

/** Returns the town halls of a layer of points, null when its points are places after all. */
function townHallsOf(
  file: ReadSource,
  codes: readonly string[],
  ledger: ImportLedger,
): ReadonlyMap<string, LonLat> | null {
  const halls = file.townHalls;
  if (halls === null) return null;
  if (codes.length === 0) {
    const log = createIssueLog();
    log.error("communes-points-only", "file");
    ledger.addIssues(file.name, log.finish());
    ledger.addFile(file, NO_FACTS, "unknown");
    return new Map();
  }
  if (file.reading.kind !== "town-halls" && !areTownHalls(halls, codes)) return null;
  const kept = codes.filter((code) => halls.has(code)).length;
  ledger.addFile(file, { ...NO_FACTS, rows: halls.size, kept, rejected: halls.size - kept });
  return halls;
}

function settleTerritory(
  communes: CommuneInput | null,
  need: NeedInput | null,
  halls: ReadonlyMap<string, LonLat>,
  current: Territory | null,
  options: ImportOptions,
  ledger: ImportLedger,
): ImportedTerritory {
  const fromTable = (need?.rows ?? []).flatMap(({ code, townHall }) =>
    townHall === null ? [] : [[code, townHall] as const],
  );
  const townHalls = new Map([...fromTable, ...halls]);
  if (communes !== null) return buildTerritory(communes, need, townHalls, options, ledger);
  if (current !== null) return updateTerritory(current, need, townHalls, options, ledger);
  if (need !== null) {
    const log = createIssueLog();
    log.error("need-without-territory", "file");
    ledger.addIssues(need.fileName, log.finish());
  }
  return { territory: null, join: null };
}

function readStructures(
  files: readonly ReadSource[],
  territory: Territory | null,
  passage: ReadonlyMap<string, string>,
  ledger: ImportLedger,
): readonly Structure[] | null {
  const byId = new Map<string, Structure>();
  for (const file of files) {
    const decoded = decodeStructures(file.text, territory, file.name, { ...file.reading, passage });
    ledger.addIssues(file.name, decoded);
    const { value } = decoded;
    if (value === undefined) {
      ledger.addFile(file, NO_FACTS, "unknown");
      continue;
    }
    const { separator, decimal, crs, total, rejected, structures } = value;
    const fresh = structures.filter(({ id }) => !byId.has(id));
    const facts = { separator, decimal: separator === null ? null : decimal, crs };
    const repeated = structures.length - fresh.length;
    ledger.addFile(
      file,
      { ...facts, rows: total, kept: fresh.length, rejected: rejected + repeated },
      "structures",
    );
    const log = createIssueLog();
    for (const { id, name } of structures)
      if (byId.has(id)) log.error("place-duplicate", "file", { name, first: byId.get(id)?.source ?? "" });
    ledger.addIssues(file.name, log.finish());
    for (const structure of fresh) byId.set(structure.id, structure);
  }
  return byId.size === 0 ? null : [...byId.values()];
}
