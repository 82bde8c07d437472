import type { Territory } from "../../../geodata/model/territory.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { CommuneAccess, Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";

/** One commune as the table tells it: the same data as the map. */
export interface CommuneRow {
  readonly code: string;
  readonly name: string;
  readonly access: CommuneAccess;
  readonly nearestName: string | null;
  readonly outcome: CommuneOutcome | null;
}

export type CommuneColumn = "name" | "children" | "today" | "nearest" | "state" | "drive";

/** Lists the communes with what is known about each, in the order of the territory. */
export function listCommuneRows(
  territory: Territory,
  structures: readonly Structure[],
  diagnosis: Diagnosis,
  outcomes: readonly CommuneOutcome[] | null,
): readonly CommuneRow[] {
  const nameByCode = new Map(territory.communes.map((commune) => [commune.code, commune.name]));
  const structureById = new Map(structures.map((structure) => [structure.id, structure.name]));
  const outcomeByCode = new Map((outcomes ?? []).map((outcome) => [outcome.code, outcome]));
  return diagnosis.communes.map((access) => ({
    code: access.code,
    name: nameByCode.get(access.code) ?? access.code,
    access,
    nearestName:
      access.nearestStructureId === null ? null : (structureById.get(access.nearestStructureId) ?? null),
    outcome: outcomeByCode.get(access.code) ?? null,
  }));
}

/** 0 covered today, 1 covered by the plan, 2 white. */
export function rankState(row: CommuneRow): 0 | 1 | 2 {
  if (row.access.covered) return 0;
  return row.outcome?.coveredAfter === true ? 1 : 2;
}

function keyOf(row: CommuneRow, column: CommuneColumn): string | number {
  switch (column) {
    case "name":
      return foldName(row.name);
    case "children":
      return row.access.need.children;
    case "today":
      return row.access.accessSeconds ?? Infinity;
    case "nearest":
      return foldName(row.nearestName ?? "");
    case "state":
      return rankState(row);
    case "drive":
      return Math.min(row.outcome?.stop?.seconds ?? Infinity, row.outcome?.house?.seconds ?? Infinity);
  }
}

/** Sorts rows by a column; equal rows keep their order. */
export function sortCommuneRows(
  rows: readonly CommuneRow[],
  column: CommuneColumn,
  descending: boolean,
): readonly CommuneRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [keyOf(a, column), keyOf(b, column)];
    return left === right ? 0 : left < right ? -sign : sign;
  });
}

/** Drive to the nearest place: today, or with the plan where there is one. */
export function accessSecondsOf(row: CommuneRow, withPlan: boolean): number | null {
  return withPlan && row.outcome !== null ? row.outcome.accessSecondsAfter : row.access.accessSeconds;
}

/** The communes that are farthest from a place, farthest first. */
export function listFarthest(
  rows: readonly CommuneRow[],
  withPlan: boolean,
  limit: number,
): readonly CommuneRow[] {
  const seconds = (row: CommuneRow): number => accessSecondsOf(row, withPlan) ?? Infinity;
  return [...rows].sort((a, b) => (seconds(a) === seconds(b) ? 0 : seconds(b) - seconds(a))).slice(0, limit);
}

/** Lower case without accents or hyphens, so that « givry » finds Givry and « saint leger » Saint-Léger. */
export function foldName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/gu, "")
    .toLowerCase()
    .replace(/[-'’]/gu, " ");
}

/** Finds communes by the beginning of a word of their name, or of their code; best first. */
export function findCommunes(
  territory: Territory,
  text: string,
  limit: number,
): readonly { code: string; name: string }[] {
  const wanted = foldName(text.trim());
  if (wanted === "") return [];
  const rank = (commune: { code: string; name: string }): number => {
    const name = foldName(commune.name);
    if (name.startsWith(wanted) || commune.code.toLowerCase().startsWith(wanted)) return 0;
    if (name.split(" ").some((word) => word.startsWith(wanted))) return 1;
    return name.includes(wanted) ? 2 : 3;
  };
  return territory.communes
    .map((commune) => ({ commune, rank: rank(commune) }))
    .filter((entry) => entry.rank < 3)
    .sort((a, b) => a.rank - b.rank || (foldName(a.commune.name) < foldName(b.commune.name) ? -1 : 1))
    .slice(0, limit)
    .map(({ commune }) => ({ code: commune.code, name: commune.name }));
}
