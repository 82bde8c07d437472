import { readCommuneCode } from "../formats/communeCode.ts";
import type { TravelTableRow } from "../formats/travelTable.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog, type IssueLog } from "../model/issueLog.ts";
import type { TravelPoint } from "../model/travel.ts";
import type { TravelTable } from "./matrixFile.ts";

/** A point with the names that somebody else's matrix may give it. */
export interface NamedPoint {
  readonly point: TravelPoint;
  /** Its own names, the surest first, beside `point.id`: an id without its kind, an INSEE code. */
  readonly names: readonly string[];
  /** The commune that it stands in, whose times may stand for its own; null where unknown. */
  readonly communeCode: string | null;
}

/** What a join made: [points × points], row-major, null where the table has no drive. */
export interface JoinedTable extends Pick<TravelTable, "points" | "seconds" | "metres"> {
  /** Rows of the table that at least one pair took. */
  readonly usedRows: number;
  /** Names of the table that no point has. */
  readonly unknownNames: readonly string[];
  /** Points that the table names in no way. */
  readonly absentIds: readonly string[];
  /** Points that go by the times of their commune, for want of their own. */
  readonly byCommuneIds: readonly string[];
}

/**
 * Joins somebody's matrix to points, by id, else by code, and tells what did not join, both ways.
 *
 * A point that the table does not name, other than by its commune's code, takes the times of its commune, and
 * is told. A drive that the table lacks stays null, each way on its own; a point is at no distance of itself.
 *
 * Cost: O(rows + points²).
 */
export function joinTravelTable(
  rows: readonly TravelTableRow[],
  points: readonly NamedPoint[],
): Decoded<JoinedTable> {
  const log = createIssueLog();
  const nameOf = createNaming(points, log);
  const drives = new Map<string, TravelTableRow>();
  const fileNames = new Set<string>();
  for (const row of rows) {
    const [origin, destination] = [nameOf(row.origin), nameOf(row.destination)];
    fileNames.add(origin).add(destination);
    const key = pairKey(origin, destination);
    if (!drives.has(key)) drives.set(key, row);
  }
  const shared = findSharedNames(points, fileNames, log);
  const chosen = points.map((named) => chooseName(named, fileNames, shared));

  const used = new Set<TravelTableRow>();
  const cells = points.flatMap((_, from) =>
    points.map((__, to) => {
      if (from === to) return { seconds: 0, metres: 0 };
      const row = drives.get(pairKey(chosen[from]?.name ?? "", chosen[to]?.name ?? ""));
      if (row !== undefined) used.add(row);
      return row ?? null;
    }),
  );
  const idsWhere = (keep: (choice: ChosenName | null) => boolean): string[] =>
    points.filter((_, index) => keep(chosen[index] ?? null)).map(({ point }) => point.id);
  const taken = new Set(chosen.map((choice) => choice?.name));
  const unknownNames = [...fileNames].filter((name) => !taken.has(name));
  for (const name of unknownNames) log.warning("table-name-unknown", "file", { name });
  const absentIds = idsWhere((choice) => choice === null);
  for (const id of absentIds) log.warning("matrix-point-missing", "points", { id });
  const byCommuneIds = idsWhere((choice) => choice?.byCommune === true);
  for (const id of byCommuneIds) log.warning("table-by-commune", "points", { id });
  return log.finish<JoinedTable>({
    points: points.map(({ point }) => point),
    seconds: cells.map((cell) => cell?.seconds ?? null),
    metres: cells.map((cell) => cell?.metres ?? null),
    usedRows: used.size,
    unknownNames,
    absentIds,
    byCommuneIds,
  });
}

interface ChosenName {
  readonly name: string;
  readonly byCommune: boolean;
}

function chooseName(
  { point, names, communeCode }: NamedPoint,
  fileNames: ReadonlySet<string>,
  shared: ReadonlySet<string>,
): ChosenName | null {
  const name = [point.id, ...names.filter((own) => !shared.has(own))].find((own) => fileNames.has(own));
  if (name !== undefined) return { name, byCommune: false };
  if (communeCode === null || !fileNames.has(communeCode)) return null;
  return { name: communeCode, byCommune: true };
}

/** A name that a spreadsheet took the zero of (`1004`) is read as the code that it was. */
function createNaming(points: readonly NamedPoint[], log: IssueLog): (name: string) => string {
  const known = new Set(points.flatMap(({ point, names }) => [point.id, ...names]));
  const mended = new Set<string>();
  return (name) => {
    if (known.has(name)) return name;
    const code = readCommuneCode(name)?.code ?? name;
    if (code !== name && !mended.has(name)) {
      mended.add(name);
      log.repair("table-code-mended", "file", { name, code });
    }
    return code;
  };
}

/** A name that two points have says nothing of either. */
function findSharedNames(
  points: readonly NamedPoint[],
  fileNames: ReadonlySet<string>,
  log: IssueLog,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of points.flatMap(({ names }) => names)) {
    if (seen.has(name)) shared.add(name);
    seen.add(name);
  }
  for (const name of shared) if (fileNames.has(name)) log.error("table-name-shared", "file", { name });
  return shared;
}

function pairKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
