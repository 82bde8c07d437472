import type { CrsCode } from "../geometry/crs.ts";
import { findDepartmentBox, METROPOLITAN_BOX } from "../geometry/departmentBoxes.ts";
import { isInBoxes } from "../geometry/detectCrs.ts";
import { settleFileCrs, unswap } from "../geometry/fileCrs.ts";
import type { FileCrs } from "../geometry/fileCrs.ts";
import { indexOutlines } from "../geometry/indexOutlines.ts";
import type { Commune } from "../model/commune.ts";
import type { IssueLog } from "../model/issueLog.ts";
import type { Bbox, LonLat } from "../model/lonLat.ts";
import type { GeocodingQuality } from "../model/structure.ts";
import type { Territory } from "../model/territory.ts";
import { readCommuneCode } from "./communeCode.ts";
import { foldText } from "./foldText.ts";
import type { PlaceRow, PlaceRows } from "./placeRows.ts";
import { readPrecision } from "./placeWords.ts";
import type { PlaceReading } from "./sourceReading.ts";

/** A place put on the map: its commune where known (in the territory or not) and its precision. */
export interface LocatedPlace {
  readonly row: PlaceRow;
  readonly name: string;
  readonly communeCode: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly geocoding: GeocodingQuality;
}

/** The places of a file on the map, with the system that their positions were in. */
export interface LocatedPlaces {
  readonly places: readonly LocatedPlace[];
  readonly crs: CrsCode | null;
}

/** Degrees around the territory in which a place without a commune is expected. */
const NEIGHBOURHOOD = 1.5;

/** Positions that a file's system is told from, spread over the file. */
const MOST_SAMPLES = 1000;

/**
 * Puts the places of a file on the map.
 *
 * A place with coordinates keeps them, reprojected and with axes mended where the file needs it. One
 * without is put at its commune's town hall with precision `commune` (« à placer »). One with
 * neither, or without a name, is listed and left out. Places outside the territory stay (R3); a
 * commune that contradicts the coordinates is warned of, not settled (R8).
 *
 * @param territory null where none is known yet: then only coordinates can place.
 * @param reading the system that the user says the coordinates are in, and the table of passage.
 */
export function locatePlaces(
  file: PlaceRows,
  territory: Territory | null,
  log: IssueLog,
  reading: PlaceReading = {},
): LocatedPlaces {
  const index = { ...indexCommunes(territory), passage: reading.passage ?? new Map<string, string>() };
  const known = file.rows.map((row) => ({ row, commune: findCommune(row, index, log) }));
  const positions = known.flatMap(({ row, commune }) =>
    row.position === null
      ? []
      : [{ x: row.position[0], y: row.position[1], expected: expectedBoxes(commune.code, index) }],
  );
  const step = Math.ceil(positions.length / MOST_SAMPLES);
  const samples = positions.filter((_, i) => i % step === 0);
  const crs = samples.length === 0 ? null : settleFileCrs(samples, file.declaredCrs, log, reading.crs);
  const places = known.flatMap(({ row, commune }) => locate(row, commune, crs, index, log) ?? []);
  return { places, crs: crs?.crs ?? null };
}

interface CommuneIndex {
  readonly byCode: ReadonlyMap<string, Commune>;
  /** By folded name; null where two communes share it. */
  readonly byName: ReadonlyMap<string, Commune | null>;
  readonly box: Bbox | null;
  /** The commune that a position lies in; null where its outline is not exact. */
  readonly findContaining: (position: LonLat) => Commune | null;
  readonly passage: ReadonlyMap<string, string>;
}

interface NamedCommune {
  readonly code: string | null;
  readonly commune: Commune | null;
}

function indexCommunes(territory: Territory | null): Omit<CommuneIndex, "passage"> {
  const communes = territory?.communes ?? [];
  const byName = new Map<string, Commune | null>();
  for (const commune of communes) {
    const key = foldName(commune.name);
    byName.set(key, byName.has(key) ? null : commune);
  }
  const findOutline = indexOutlines(
    territory?.outlines.approximate === false ? communes.map(({ outline }) => outline) : [],
  );
  return {
    byCode: new Map(communes.map((commune) => [commune.code, commune])),
    byName,
    box: boxAround(communes),
    findContaining: (position) => communes[findOutline(position) ?? -1] ?? null,
  };
}

function foldName(name: string): string {
  return foldText(name)
    .replace(/\bste\b/gu, "sainte")
    .replace(/\bst\b/gu, "saint");
}

function boxAround(communes: readonly Commune[]): Bbox | null {
  if (communes.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { servicePoint } of communes) {
    west = Math.min(west, servicePoint.lon);
    east = Math.max(east, servicePoint.lon);
    south = Math.min(south, servicePoint.lat);
    north = Math.max(north, servicePoint.lat);
  }
  return [west - NEIGHBOURHOOD, south - NEIGHBOURHOOD, east + NEIGHBOURHOOD, north + NEIGHBOURHOOD];
}

function findCommune(row: PlaceRow, index: CommuneIndex, log: IssueLog): NamedCommune {
  const codeText = row.text("communeCode");
  const nameText = row.text("communeName");
  const read = readCommuneCode(codeText) ?? readCommuneCode(nameText);
  if (read !== null) {
    if (read.repaired !== null)
      log.repair("code-mended", row.placeOf("communeCode"), { value: read.repaired, code: read.code });
    const code = settleCode(read.code, row, index, log);
    if (codeText !== null && nameText !== null) compareName(code, nameText, row, index, log);
    return { code, commune: index.byCode.get(code) ?? null };
  }
  if (codeText !== null)
    log.warning("place-commune-code-invalid", row.placeOf("communeCode"), { value: codeText });
  if (nameText === null) return { code: null, commune: null };
  const commune = index.byName.get(foldName(nameText));
  if (commune === null)
    log.warning("place-commune-ambiguous", row.placeOf("communeName"), { commune: nameText });
  return { code: commune?.code ?? null, commune: commune ?? null };
}

/** Warns where the name beside a code is that of another commune of the territory. */
function compareName(code: string, name: string, row: PlaceRow, index: CommuneIndex, log: IssueLog): void {
  const namesake = index.byName.get(foldName(name)) ?? null;
  if (namesake === null || namesake.code === code) return;
  log.warning("place-commune-code-differs", row.placeOf("communeCode"), {
    code,
    stated: namesake.name,
    found: namesake.code,
  });
}

/** The commune of today that an old code went into, where only that is a commune of the territory. */
function settleCode(code: string, row: PlaceRow, { byCode, passage }: CommuneIndex, log: IssueLog): string {
  const into = passage.get(code);
  if (byCode.has(code) || into === undefined || !byCode.has(into)) return code;
  log.repair("place-merged-commune", row.placeOf("communeCode"), { from: code, into });
  return into;
}

function expectedBoxes(code: string | null, index: CommuneIndex): readonly Bbox[] {
  const department = code === null ? null : findDepartmentBox(code);
  if (department !== null) return [department];
  return [index.box ?? METROPOLITAN_BOX];
}

function locate(
  row: PlaceRow,
  named: NamedCommune,
  crs: FileCrs | null,
  index: CommuneIndex,
  log: IssueLog,
): LocatedPlace | null {
  const name = row.text("name");
  if (name === null) {
    log.error("place-name-missing", row.placeOf("name"));
    return null;
  }
  const position = placePosition(row, named, crs, index, log);
  if (position === null) return locateAtTownHall(row, name, named, log);
  const [lon, lat] = position;
  const inside = index.findContaining(position);
  if (inside !== null && named.code !== null && inside.code !== named.code)
    log.warning("place-commune-contradicts", row.at, { name, stated: named.code, found: inside.code });
  else if (inside === null && isFarFrom(named.code, position))
    log.warning("place-far-from-commune", row.at, { name, stated: named.code ?? "", lon, lat });
  return {
    row,
    name,
    communeCode: named.code ?? inside?.code ?? null,
    lon,
    lat,
    geocoding: readPrecision(row.text("precision") ?? "") ?? "exact",
  };
}

/** Half a degree around the department leaves room for outlines; beyond, one of the two is wrong. */
function isFarFrom(code: string | null, position: LonLat): boolean {
  const department = code === null ? null : findDepartmentBox(code);
  return department !== null && !isInBoxes(position, [department], 0.5);
}

function placePosition(
  row: PlaceRow,
  named: NamedCommune,
  crs: FileCrs | null,
  index: CommuneIndex,
  log: IssueLog,
): LonLat | null {
  if (row.position === null || crs === null) return null;
  const placed = crs.toLonLat(row.position[0], row.position[1]);
  const exchanged = crs.confirmed ? unswap(placed, expectedBoxes(named.code, index)) : null;
  if (exchanged !== null) log.repair("place-axes-swapped", row.at);
  const [lon, lat] = exchanged ?? placed;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90) || (lon === 0 && lat === 0)) {
    log.warning("place-position-invalid", row.at, { x: row.position[0], y: row.position[1] });
    return null;
  }
  return [lon, lat];
}

function locateAtTownHall(
  row: PlaceRow,
  name: string,
  { code, commune }: NamedCommune,
  log: IssueLog,
): LocatedPlace | null {
  if (commune === null) {
    const said = code ?? row.text("communeName") ?? row.text("communeCode");
    if (said === null) log.error("place-without-position", row.at, { name });
    else log.error("place-commune-unknown", placeOfCommune(row, code), { name, commune: said });
    return null;
  }
  log.warning("place-at-town-hall", row.at, { name, commune: commune.name });
  const { lon, lat } = commune.servicePoint;
  return { row, name, communeCode: code, lon, lat, geocoding: "commune" };
}

function placeOfCommune(row: PlaceRow, code: string | null): string {
  const byCode = row.text("communeName") === null || (code !== null && row.text("communeCode") !== null);
  return row.placeOf(byCode ? "communeCode" : "communeName");
}
