/** How many of the `answers` of a row said yes. */
export interface YesRow {
  readonly answers: number;
  readonly yes: number;
}

/** Smallest count of respondents that is shown on this device (R49). */
export const SMALLEST_SHOWN = 5;

/** Smallest count of respondents that leaves this device (R49). */
export const SMALLEST_EXPORTED = 11;

/** Tells whether a yes and its no are both large enough to be published. */
export function isPublishable({ answers, yes }: YesRow, k: number): boolean {
  return yes >= k && answers - yes >= k;
}

/**
 * Chooses which rows of a table rows × (yes, no) are withheld, all margins being published (R49).
 *
 * Primary: a yes or a no under `k`, zeros included; `answers` of the row gives the no whenever the yes is known, so
 * both go together. Secondary: rows join, fewest answers first, until nobody who knows all margins and all other
 * rows can bound a withheld count within fewer than `k` + 1 whole numbers. As both cells of a row are withheld
 * together, the withheld cells are a table with known margins, for which the bounds
 * max(0, Y − (N − n)) ≤ yes ≤ min(n, Y) are sharp and reached by whole numbers: no linear program is needed, and
 * none does better. `Y`, `N` are yes and answers of the withheld rows, `n` those of the row.
 *
 * Each question is a table of its own: respondents choose several slots and themes, so that no sum over questions
 * is known. Given rows of `k` answers or more and a publishable total, withholding every row is always enough.
 *
 * @param forced – rows that must be withheld, because a finer publication withheld them.
 * @returns for every row whether it is withheld; a table of one row is its total, and is not.
 * Cost: O(rows²).
 * Source: L. Cox (1980), "Suppression methodology and statistical disclosure control", JASA 75(370):377–385;
 * A. Dobra, S. Fienberg (2000), "Bounds for cell entries in contingency tables given marginal totals and
 * decomposable graphs", PNAS 97(22):11885–11892 (Fréchet bounds); L. Willenborg, T. de Waal (2001), "Elements of
 * Statistical Disclosure Control", Springer. Here zeros and complements are sensitive too, and every withheld
 * count is protected, not those alone that are small.
 */
export function suppressSmallCounts(
  rows: readonly YesRow[],
  k: number,
  forced: readonly boolean[] = [],
): boolean[] {
  const withheld = rows.map((row, i) => rows.length > 1 && (forced[i] === true || !isPublishable(row, k)));
  const open = rows
    .map((row, i) => ({ i, answers: row.answers }))
    .filter(({ i }) => withheld[i] === false)
    .sort((a, b) => a.answers - b.answers || a.i - b.i);
  while (withheld.includes(true) && !areProtected(rows, withheld, k)) {
    const next = open.shift();
    if (next === undefined) break;
    withheld[next.i] = true;
  }
  return withheld;
}

/** Tells whether every withheld count could be any of `k` + 1 whole numbers. */
function areProtected(rows: readonly YesRow[], withheld: readonly boolean[], k: number): boolean {
  const hidden = rows.filter((_, i) => withheld[i] === true);
  const yes = hidden.reduce((sum, row) => sum + row.yes, 0);
  const answers = hidden.reduce((sum, row) => sum + row.answers, 0);
  return hidden.every((row) => {
    const least = Math.max(0, yes - (answers - row.answers));
    return Math.min(row.answers, yes) - least >= k;
  });
}
