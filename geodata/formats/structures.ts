import type { CrsCode } from "../geometry/crs.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { AgeBand } from "../model/ageBand.ts";
import type { Category, ChildcareFacts, Structure, StructureKind } from "../model/structure.ts";
import type { Territory } from "../model/territory.ts";
import { readCommuneCode } from "./communeCode.ts";
import { slugOf } from "./foldText.ts";
import { locatePlaces } from "./locatePlaces.ts";
import type { LocatedPlace } from "./locatePlaces.ts";
import type { PlaceFact } from "./placeColumns.ts";
import { findChildcareType, readAges, readAxes, readScore } from "./placeDetails.ts";
import { readPlaceRows } from "./placeRows.ts";
import type { PlaceRow } from "./placeRows.ts";
import { collectLocalLabels, findKind, readCategories, readFrequency, readMode } from "./placeWords.ts";
import type { LocalLabels } from "./placeWords.ts";
import { readCount, readNumber } from "./readNumber.ts";
import type { PlaceReading } from "./sourceReading.ts";

/** Structures of a file with how it was written; `separator` null for GeoJSON. */
export interface DecodedStructures {
  readonly structures: readonly Structure[];
  readonly separator: string | null;
  readonly decimal: string;
  readonly crs: CrsCode | null;
  readonly total: number;
  readonly rejected: number;
}

/**
 * Decodes existing places (« structures existantes », R2) from a table or from GeoJSON points.
 *
 * Ids are made of the file's own id column where it has one, else of name and commune, so that the
 * same file gives the same ids (R14). A row that says the same as an earlier one is listed as a
 * duplicate and left out. Types are recognised by French words, categories by label before number (R7).
 *
 * @param territory gives town halls to places without coordinates; null where none is known yet.
 * @param source name of the origin where the rows do not say it (the file's name).
 * @param reading what is settled about how the file is written; the rest is detected.
 * @returns no value when no place is left.
 */
export function decodeStructures(
  text: string,
  territory: Territory | null,
  source: string,
  reading: PlaceReading = {},
): Decoded<DecodedStructures> {
  const log = createIssueLog();
  const file = readPlaceRows(text, log, reading);
  if (file === null) return log.finish();
  if (file.passedOver > 0)
    log.warning("open-data-rows-passed-over", "file", {
      count: file.passedOver,
      schema: file.schema?.name ?? "",
    });
  const { places, crs } = locatePlaces(file, territory, log, reading);
  const labels = collectLocalLabels(file.rows.map((row) => row.text("categories") ?? ""));
  const structures: Structure[] = [];
  const taken = new Map<string, LocatedPlace>();
  for (const place of places) {
    const structure = buildStructure(place, source, labels, log);
    const id = settleId(place, structure, taken, log);
    if (id !== null) structures.push({ ...structure, id });
  }
  if (structures.length === 0) {
    log.error("places-none-usable", "file");
    return log.finish();
  }
  const total = file.rows.length + file.rejected;
  return log.finish({
    structures,
    separator: file.separator,
    decimal: file.decimal,
    crs,
    total,
    rejected: total - structures.length,
  });
}

function buildStructure(
  { row, name, communeCode, lon, lat, geocoding }: LocatedPlace,
  source: string,
  labels: LocalLabels,
  log: IssueLog,
): Structure {
  const kind = readKind(row, name, log);
  const ages = readAgeBand(row, log);
  const axes = readAxesOf(row, name, log);
  const childcare = kind === "childcare" ? readChildcare(row, name, log) : null;
  const access = row.text("access");
  const licence = row.text("licence");
  const score = readScore(readNumber(row.text("score"), ","));
  return {
    id: "",
    name,
    kind,
    categories: readPlaceCategories(row, name, kind, labels, log),
    mode: readMode(row.text("mode") ?? row.text("kind") ?? "", kind),
    lon,
    lat,
    communeCode,
    address: row.text("address"),
    openTo: readOpenTo(row, communeCode, log),
    sessionsPerMonth: readSessions(row, log),
    openingHours: row.text("hours"),
    places: readCountOf(row, "places", log),
    geocoding,
    source: row.text("source") ?? source,
    date: row.text("date"),
    ...(axes.length === 0 ? {} : { axes }),
    ...(ages === null ? {} : { ages }),
    ...(childcare === null ? {} : { childcare }),
    ...(access === null ? {} : { accessConditions: access }),
    ...(licence === null ? {} : { licence }),
    ...(score === null ? {} : { geocodingScore: score }),
  };
}

function readCountOf(row: PlaceRow, fact: PlaceFact, log: IssueLog): number | null {
  const cell = row.text(fact);
  const count = cell === null ? null : readCount(cell, ",");
  if (cell !== null && count === null)
    log.warning("value-not-a-count", row.placeOf(fact), { column: fact, value: cell });
  return count;
}

function readAgeBand(row: PlaceRow, log: IssueLog): AgeBand | null {
  const cell = row.text("ages");
  if (cell === null || /^\s*(?:tou(?:s|t)\b|all)/iu.test(cell)) return null;
  const ages = readAges(cell);
  if (ages === null) log.warning("place-ages-unread", row.placeOf("ages"), { value: cell });
  return ages;
}

function readAxesOf(row: PlaceRow, name: string, log: IssueLog): NonNullable<Structure["axes"]> {
  const { axes, unmapped } = readAxes(row.text("axes") ?? "");
  for (const label of unmapped) log.warning("place-axis-unknown", row.placeOf("axes"), { name, label });
  return axes;
}

/** The type of childcare as its own column, the place's type or its name tells; null where none does. */
function readChildcare(row: PlaceRow, name: string, log: IssueLog): ChildcareFacts | null {
  const said = row.text("childcare");
  const type =
    (said === null ? null : findChildcareType(said)) ??
    findChildcareType(row.text("kind") ?? "") ??
    findChildcareType(name);
  if (type === null) {
    if (said !== null) log.warning("place-childcare-unknown", row.placeOf("childcare"), { name, type: said });
    return null;
  }
  const count = readCountOf(row, "count", log);
  const year = readCountOf(row, "year", log);
  const departures = readCountOf(row, "departures", log);
  return {
    type,
    ...(count === null ? {} : { count }),
    ...(year === null ? {} : { year }),
    ...(departures === null ? {} : { expectedDepartures: departures }),
  };
}

function readKind(row: PlaceRow, name: string, log: IssueLog): StructureKind {
  const type = row.text("kind");
  const kind = (type === null ? null : findKind(type)) ?? findKind(name);
  if (kind !== null) return kind;
  if (type !== null) log.warning("place-kind-unknown", row.at, { name, kind: type });
  return "other";
}

/** Categories that a kind offers by its nature, used (and said) where the row gives none. */
const USUAL_CATEGORIES: Partial<Record<StructureKind, readonly Category[]>> = {
  laep: [4],
  rpe: [2],
  library: [1],
  health: [3],
  childcare: [],
};

function readPlaceCategories(
  row: PlaceRow,
  name: string,
  kind: StructureKind,
  labels: LocalLabels,
  log: IssueLog,
): readonly Category[] {
  const cell = row.text("categories");
  if (cell === null) {
    const usual = USUAL_CATEGORIES[kind];
    if (usual === undefined) log.warning("place-category-missing", row.at, { name });
    else if (usual.length > 0)
      log.warning("place-category-by-kind", row.at, { name, categories: usual.join(", ") });
    return usual ?? [12];
  }
  const { categories, unmapped, contradictions } = readCategories(cell, labels);
  for (const part of contradictions) log.warning("place-category-contradicts", row.at, { name, label: part });
  for (const part of unmapped) log.warning("place-category-unknown", row.at, { name, label: part });
  if (unmapped.length > 0 && !categories.includes(12)) return [...categories, 12];
  return categories.length > 0 ? categories : [12];
}

function readSessions(row: PlaceRow, log: IssueLog): number | null {
  const cell = row.text("frequency");
  if (cell === null) return null;
  const frequency = readFrequency(cell);
  if (frequency === null) log.warning("place-frequency-unread", row.at, { value: cell });
  return frequency === "permanent" ? null : frequency;
}

function readOpenTo(row: PlaceRow, communeCode: string | null, log: IssueLog): "all" | readonly string[] {
  const cell = row.text("openTo");
  if (cell === null || /^\s*(?:tou(?:s|tes?)|all|public|libre|ouvert)\b/iu.test(cell)) return "all";
  const parts = cell.split(/[\s;,|/]+/u).filter((part) => part !== "");
  const codes = parts.flatMap((part) => readCommuneCode(part)?.code ?? []);
  if (codes.length === parts.length) return [...new Set(codes)].sort();
  if (communeCode !== null && /^\s*(?:habitants de )?(?:la )?commune\s*$/iu.test(cell)) return [communeCode];
  log.warning("place-open-to-unread", row.at, { value: cell });
  return "all";
}

/** Returns a free id; null, with an error in the log, for a row that repeats an earlier one. */
function settleId(
  place: LocatedPlace,
  structure: Structure,
  taken: Map<string, LocatedPlace>,
  log: IssueLog,
): string | null {
  const { row, name } = place;
  const own = row.text("id");
  const commune = row.text("communeName") ?? row.text("communeCode") ?? "";
  const base = own === null ? slugOf(name, commune) : slugOf(own);
  for (const id of listIds(base, structure.kind, row.text("address"))) {
    const before = taken.get(id);
    if (before === undefined) {
      taken.set(id, place);
      return id;
    }
    if (isSamePlace(before, place)) {
      log.error("place-duplicate", row.at, { name, first: before.row.at });
      return null;
    }
  }
  log.error("place-duplicate", row.at, { name, first: taken.get(base)?.row.at ?? "" });
  return null;
}

/** Ids that a place may have, the most telling first; made one by one, as the first nearly always does. */
function* listIds(base: string, kind: string, address: string | null): Generator<string> {
  yield base;
  yield slugOf(base, kind);
  yield slugOf(base, address ?? "lieu");
  for (let n = 2; n < 1000; n++) yield `${base}-${n}`;
}

function isSamePlace(a: LocatedPlace, b: LocatedPlace): boolean {
  const near = Math.abs(a.lon - b.lon) < 1e-4 && Math.abs(a.lat - b.lat) < 1e-4;
  return (
    near && a.row.text("kind") === b.row.text("kind") && a.row.text("categories") === b.row.text("categories")
  );
}
