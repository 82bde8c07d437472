import type { CoverProgram } from "./coverProgram.ts";
import type { MipModel } from "./mipSolver.ts";
import { ModelBuilder } from "./modelBuilder.ts";
import type { OddCut } from "./oddCut.ts";

/**
 * Builds the covering program over some of its columns, with the half-days and the inequalities that make its
 * relaxation tight.
 *
 * @param columns – of the program; column *k* of the model is `columns[k]`.
 *
 * Cost: O(entries of these columns + entries of the inequalities).
 */
export function buildCoverModel(
  program: CoverProgram,
  columns: readonly number[],
  cuts: readonly OddCut[],
): MipModel {
  const builder = new ModelBuilder();
  const cover = Array.from({ length: program.rowCount }, () => builder.addRow(1, Infinity));
  const halfDays = builder.addRow(program.floor, Infinity);
  const inCuts = new Map<number, (readonly [row: number, value: number])[]>(
    columns.map((column) => [column, []]),
  );
  for (const cut of cuts) {
    const row = builder.addRow(cut.least, Infinity);
    for (const [position, column] of cut.columns.entries()) {
      inCuts.get(column)?.push([row, cut.counts[position] ?? 0]);
    }
  }
  for (const column of columns) {
    const rows = program.rows.subarray(program.starts[column] ?? 0, program.starts[column + 1] ?? 0);
    builder.addColumn(program.cents[column] ?? 0, 1, true, [
      ...[...rows].map((row) => [cover[row] ?? 0, 1] as const),
      [halfDays, program.halfDays[column] ?? 1],
      ...(inCuts.get(column) ?? []),
    ]);
  }
  return builder.build();
}
