import type { CsvTable } from "../../geodata/formats/csvTable.ts";
import type { BenchInstance } from "./benchInstance.ts";

const VALUE_COLUMNS = ["best", "best_cover"];

/**
 * Finds the published value of an instance in a table: the row of the same file whose other key columns
 * agree with how the instance was read, else the row of the same name; null where there is none.
 *
 * @param file – the file's name without its folder.
 */
export function findBestValue(table: CsvTable, instance: BenchInstance, file: string): number | null {
  const column = VALUE_COLUMNS.find((name) => table.columns.includes(name));
  if (column === undefined) return null;
  const keys = Object.entries(instance.keys).filter(([key]) => table.columns.includes(key));
  const row =
    table.rows.find(
      ({ cells }) => cells["file"] === file && keys.every(([key, value]) => isSame(cells[key] ?? "", value)),
    ) ?? table.rows.find(({ cells }) => cells["file"] === undefined && cells["name"] === instance.name);
  const value = Number(row?.cells[column]);
  return row === undefined || Number.isNaN(value) ? null : value;
}

function isSame(cell: string, value: string | number): boolean {
  return typeof value === "number" ? cell.trim() !== "" && Number(cell) === value : cell === value;
}
