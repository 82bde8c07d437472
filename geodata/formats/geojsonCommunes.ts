import type { MultiPolygon, Polygon } from "geojson";
import type { CrsCode } from "../geometry/crs.ts";
import { findDepartmentBox, METROPOLITAN_BOX } from "../geometry/departmentBoxes.ts";
import { isInBoxes } from "../geometry/detectCrs.ts";
import type { CrsSample } from "../geometry/detectCrs.ts";
import { settleFileCrs, unswap } from "../geometry/fileCrs.ts";
import type { FileCrs } from "../geometry/fileCrs.ts";
import { repairPolygon } from "../geometry/repairPolygon.ts";
import type { PolygonNotes } from "../geometry/repairPolygon.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { Bbox, LonLat } from "../model/lonLat.ts";
import type { RawCommune } from "../model/rawCommune.ts";
import { communeColumnsOf, reportCommuneColumns } from "./communeColumns.ts";
import { readCommuneCode } from "./communeCode.ts";
import { describeValue, readCommuneFacts, readPointPosition } from "./communeFacts.ts";
import type { FactReading } from "./communeFacts.ts";
import { listPropertyNames, readGeojsonFeatures } from "./geojsonFeatures.ts";
import type { RawFeature } from "./geojsonFeatures.ts";
import { matchFields } from "./matchFields.ts";
import { findFractionColumns } from "./readNumber.ts";
import { findPercentColumns } from "./socialFacts.ts";
import type { SourceReading } from "./sourceReading.ts";

/** Communes of a file with what was found out about the file as a whole. */
export interface DecodedCommunes {
  readonly communes: readonly RawCommune[];
  /** System the positions were in; they are WGS84 now. */
  readonly crs: CrsCode;
  /** Year of the population figures where the column's name says it. */
  readonly populationYear: number | null;
  /** Features in the file, and those left out. */
  readonly features: number;
  readonly rejected: number;
}

/** What the caller knows beyond the file. */
export interface CommuneOptions {
  /** Year that births without a year are taken to be of; 2022 unless told. */
  readonly assumedBirthsYear?: number;
  /** What is settled about how the file is written; the rest is detected. */
  readonly reading?: SourceReading;
  /** Name of the file, the source of the zonings that it gives. */
  readonly source?: string;
}

interface CodedFeature {
  readonly feature: RawFeature;
  readonly code: string;
}

/**
 * Decodes a GeoJSON text of commune polygons into communes ready to be assembled (R1, R10, R11, R13).
 *
 * Mends what has one right answer (lost zeros, systems, axes, winding, open rings) and logs it; lists
 * each feature that cannot be used and loads the rest. Never throws, whatever the text.
 *
 * @returns no value when the file holds no commune with both a code and a polygon.
 * Cost: O(text length + n log n) in positions.
 */
export function decodeCommunes(text: string, options: CommuneOptions = {}): Decoded<DecodedCommunes> {
  const log = createIssueLog();
  const file = readGeojsonFeatures(text, log);
  if (file === null) return log.finish();
  const names = listPropertyNames(file.features);
  const { fields } = matchFields("communes", names, options.reading?.columns);
  const columns = communeColumnsOf(fields, names);
  const rows = file.features.map(({ properties }) => properties);
  const reading: FactReading = {
    columns,
    decimal: options.reading?.decimal ?? ".",
    fractions: findFractionColumns(names, rows),
    percent: findPercentColumns(columns, rows),
    source: options.source ?? "",
    assumedBirthsYear: options.assumedBirthsYear ?? 2022,
  };
  const { polygons, points } = sortFeatures(file.features, columns.code, log);
  if (polygons.length === 0) return refuse(file.features, columns.code, log);
  reportCommuneColumns(reading.columns, reading.assumedBirthsYear, log);

  const crs = settleFileCrs(samplesOf(polygons), file.declaredCrs, log, options.reading?.crs);
  if (crs === null) return log.finish();
  const communes = buildCommunes(polygons, points, crs, reading, log);
  if (communes.length === 0) return refuse(file.features, columns.code, log);
  return log.finish({
    communes,
    crs: crs.crs,
    populationYear: columns.populationYear,
    features: file.total,
    rejected: file.total - communes.length - points.size,
  });
}

function refuse(
  features: readonly RawFeature[],
  codeColumn: string | null,
  log: IssueLog,
): Decoded<DecodedCommunes> {
  const hasPolygon = features.some(isPolygonal);
  const onlyPoints = features.length > 0 && features.every(({ geometryType }) => geometryType === "Point");
  if (onlyPoints) log.error("communes-points-only", "file");
  else if (!hasPolygon) log.error("communes-no-polygon", "file");
  else if (codeColumn === null)
    log.error("communes-no-code", "file", { columns: listPropertyNames(features).join(", ") });
  else log.error("communes-none-usable", "file");
  return log.finish();
}

function isPolygonal({ geometryType }: RawFeature): boolean {
  return (
    geometryType === "Polygon" || geometryType === "MultiPolygon" || geometryType === "GeometryCollection"
  );
}

/**
 * Splits features into communes (the first of each code) and town halls (points with the code of one);
 * a point that stands alone for its commune is listed, as there is no outline to keep.
 */
function sortFeatures(
  features: readonly RawFeature[],
  codeColumn: string | null,
  log: IssueLog,
): { polygons: CodedFeature[]; points: Map<string, LonLat> } {
  const polygons: CodedFeature[] = [];
  const points = new Map<string, LonLat>();
  const placeOfPoint = new Map<string, string>();
  const placeOfCode = new Map<string, string>();
  const anyPolygon = features.some(isPolygonal);
  if (!anyPolygon) return { polygons, points };
  for (const feature of features) {
    const value = codeColumn === null ? feature.id : (feature.properties[codeColumn] ?? feature.id);
    const read = readCommuneCode(value);
    const at = codeColumn === null ? `${feature.at}.id` : `${feature.at}.properties.${codeColumn}`;
    if (read === null) {
      if (value === undefined || value === null || value === "") log.error("code-missing", feature.at);
      else log.error("code-invalid", at, { value: describeValue(value) });
      continue;
    }
    const { code, repaired } = read;
    const point = feature.geometryType === "Point" ? readPointPosition(feature.geometry) : null;
    if (point !== null) {
      points.set(code, point);
      placeOfPoint.set(code, feature.at);
      continue;
    }
    const before = placeOfCode.get(code);
    if (before !== undefined) {
      log.error("commune-duplicate", feature.at, { code, first: before });
      continue;
    }
    placeOfCode.set(code, feature.at);
    if (repaired !== null) log.repair("code-mended", at, { value: repaired, code });
    polygons.push({ feature, code });
  }
  for (const [code, at] of placeOfPoint) {
    if (placeOfCode.has(code)) continue;
    points.delete(code);
    log.error("geometry-missing", `${at}.geometry`, { code });
  }
  return { polygons, points };
}

function boxesOf(code: string): readonly Bbox[] {
  const box = findDepartmentBox(code);
  return box === null ? [METROPOLITAN_BOX] : [box];
}

/** One position of each feature, at most 400 features spread over the file. */
function samplesOf(polygons: readonly CodedFeature[]): CrsSample[] {
  const step = Math.max(1, Math.floor(polygons.length / 400));
  const samples: CrsSample[] = [];
  for (let i = 0; i < polygons.length; i += step) {
    const coded = polygons[i];
    const position = coded === undefined ? null : firstPosition(coded.feature.geometry);
    if (coded !== undefined && position !== null)
      samples.push({ x: position[0], y: position[1], expected: boxesOf(coded.code) });
  }
  return samples;
}

function firstPosition(value: unknown): LonLat | null {
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value))
    return typeof value[0] === "number" ? readPointPosition(value) : firstPosition(value[0]);
  if ("coordinates" in value) return firstPosition(value.coordinates);
  return "geometries" in value ? firstPosition(value.geometries) : null;
}

function buildCommunes(
  polygons: readonly CodedFeature[],
  points: ReadonlyMap<string, LonLat>,
  crs: FileCrs,
  reading: FactReading,
  log: IssueLog,
): RawCommune[] {
  const communes: RawCommune[] = [];
  const totals = { rewound: 0, firstRewound: "" };
  for (const { feature, code } of polygons) {
    const outline = buildOutline(feature, code, crs, totals, log);
    if (outline === null) continue;
    const facts = readCommuneFacts(feature.properties, `${feature.at}.properties`, reading, log);
    if (facts.name === null) log.warning("commune-name-missing", feature.at, { code });
    const townHall = facts.townHall ?? points.get(code) ?? null;
    communes.push({
      ...facts,
      code,
      name: facts.name ?? code,
      outline,
      townHall: townHall === null ? null : placeTownHall(townHall, code, crs, feature.at, log),
      at: feature.at,
    });
  }
  if (totals.rewound > 0) log.repair("ring-rewound", totals.firstRewound, { count: totals.rewound });
  return communes;
}

function buildOutline(
  feature: RawFeature,
  code: string,
  crs: FileCrs,
  totals: { rewound: number; firstRewound: string },
  log: IssueLog,
): Polygon | MultiPolygon | null {
  const boxes = boxesOf(code);
  const first = firstPosition(feature.geometry);
  const placed = first === null ? null : crs.toLonLat(first[0], first[1]);
  const exchanged = placed !== null && crs.confirmed && unswap(placed, boxes) !== null;
  const repaired = repairPolygon(feature.geometry, exchanged ? (x, y) => crs.toLonLat(y, x) : crs.toLonLat);
  if ("problem" in repaired) {
    log.error(repaired.problem, `${feature.at}.geometry${repaired.at}`, { code, ...repaired.params });
    return null;
  }
  if (exchanged) log.repair("feature-axes-swapped", feature.at, { code });
  else if (placed !== null && crs.confirmed && !isInBoxes(placed, boxes, 0.5))
    log.warning("feature-position-unexpected", feature.at, { code, lon: placed[0], lat: placed[1] });
  reportNotes(repaired.notes, feature.at, code, log);
  if (repaired.notes.rewoundRings > 0) {
    totals.rewound += 1;
    totals.firstRewound ||= feature.at;
  }
  return repaired.outline;
}

function reportNotes(notes: PolygonNotes, at: string, code: string, log: IssueLog): void {
  if (notes.closedRings > 0) log.repair("ring-closed", `${at}.geometry`, { code, count: notes.closedRings });
  if (notes.droppedRings > 0)
    log.repair("ring-without-surface", `${at}.geometry`, { code, count: notes.droppedRings });
  if (notes.droppedMembers > 0)
    log.repair("collection-members-dropped", `${at}.geometry`, { code, count: notes.droppedMembers });
  if (notes.selfIntersection !== null)
    log.warning("ring-self-intersects", `${at}.geometry`, {
      code,
      lon: notes.selfIntersection[0],
      lat: notes.selfIntersection[1],
    });
}

/** Town halls are often in degrees beside an outline in metres; each is judged by its own numbers. */
function placeTownHall([x, y]: LonLat, code: string, crs: FileCrs, at: string, log: IssueLog): LonLat | null {
  const inDegrees = Math.abs(x) <= 180 && Math.abs(y) <= 180;
  const position: LonLat = inDegrees ? [x, y] : crs.toLonLat(x, y);
  const boxes = boxesOf(code);
  const settled = unswap(position, boxes) ?? position;
  if (
    Math.abs(settled[0]) <= 180 &&
    Math.abs(settled[1]) <= 90 &&
    (!crs.confirmed || isInBoxes(settled, boxes, 0.5))
  )
    return settled;
  log.warning("town-hall-unexpected", at, { code, lon: settled[0], lat: settled[1] });
  return null;
}
