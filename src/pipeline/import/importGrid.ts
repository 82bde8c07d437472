import { decodeGridCells, type GridCell } from "../../../geodata/formats/gridCells.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { attachCells } from "../../../geodata/need/attachCells.ts";
import { NO_FACTS } from "./importLedger.ts";
import type { ImportLedger } from "./importLedger.ts";
import type { ReadSource } from "./readSource.ts";

/**
 * Puts the cells of population grids on the communes of a territory, those of all files together.
 *
 * @param passage old code → code of today: cells of a merged commune are its successor's.
 * @returns the territory with its cells, null where no cell lies in it.
 */
export function attachGrids(
  files: readonly ReadSource[],
  territory: Territory | null,
  passage: ReadonlyMap<string, string>,
  ledger: ImportLedger,
): Territory | null {
  const [first] = files;
  if (first === undefined) return null;
  const cells = files.flatMap((file) => readGrid(file, ledger));
  if (cells.length === 0) return null;
  const log = createIssueLog();
  const attached =
    territory === null ? null : attachCells(territory.communes, followMerges(cells, territory, passage));
  if (attached === null) log.error("grid-without-territory", "file");
  else if (attached.attached === 0) log.error("grid-outside", "file", { outside: attached.outside });
  else
    log.repair("grid-attached", "file", {
      attached: attached.attached,
      outside: attached.outside,
      communes: attached.communes.length - attached.communesWithout.length,
    });
  ledger.addIssues(first.name, log.finish());
  if (territory === null || attached === null || attached.attached === 0) return null;
  const sources = files.map(({ name }) => ({ name, licence: "", date: "" }));
  return { ...territory, communes: attached.communes, sources: [...territory.sources, ...sources] };
}

function followMerges(
  cells: readonly GridCell[],
  { communes }: Territory,
  passage: ReadonlyMap<string, string>,
): readonly GridCell[] {
  if (passage.size === 0) return cells;
  const codes = new Set(communes.map(({ code }) => code));
  const settle = (code: string): string => (codes.has(code) ? code : (passage.get(code) ?? code));
  return cells.map((cell) => ({ ...cell, communeCodes: [...new Set(cell.communeCodes.map(settle))] }));
}

function readGrid(file: ReadSource, ledger: ImportLedger): readonly GridCell[] {
  const decoded = decodeGridCells(file.text, file.reading);
  ledger.addIssues(file.name, decoded);
  const { value } = decoded;
  if (value === undefined) {
    ledger.addFile(file, NO_FACTS, "unknown");
    return [];
  }
  const { separator, decimal, total, rejected, cells } = value;
  const facts = { separator, decimal: separator === null ? null : decimal, crs: null };
  ledger.addFile(file, { ...facts, rows: total, kept: total - rejected, rejected });
  return cells;
}
