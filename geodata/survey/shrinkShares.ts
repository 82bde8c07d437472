/** Answers of a commune and how many said yes, as published. */
export interface CountedShare {
  readonly answers: number;
  readonly yes: number;
}

/** Shares of communes drawn towards the territory's. */
export interface ShrunkShares {
  /** Share of the territory, 0…1. */
  readonly overall: number;
  /**
   * Answers that the territory's share weighs as; Infinity where communes differ no more than chance would make
   * them, so that every commune is taken to be like the territory.
   */
  readonly weight: number;
  /** In the order given, 0…1. */
  readonly shares: readonly number[];
}

/**
 * Draws the share of each commune towards that of the territory, the more so the fewer its answers (O3).
 *
 * Beta-binomial, empirical Bayes: commune shares are drawn from a beta law around the territory's share whose
 * spread is found by moments; a commune's share is then (yes + weight × overall) ÷ (answers + weight). Only
 * published counts may be given: a shrunken share of a withheld count would give it back.
 *
 * Source: J. Kleinman (1973), "Proportions with extraneous variance: single and independent samples", JASA
 * 68(341):46–54, with weights equal to answers. The counts that were published are neither very small nor very
 * large, which makes communes look more alike than they are: the shrinkage is on the safe side.
 */
export function shrinkShares(counts: readonly CountedShare[], overall: number): ShrunkShares {
  const weight = estimateWeight(counts, overall);
  const shares = counts.map(({ answers, yes }) =>
    weight === Infinity ? overall : (yes + weight * overall) / (answers + weight),
  );
  return { overall, weight, shares };
}

/** (1 − ρ) ÷ ρ, where ρ is the correlation of two answers of one commune. */
function estimateWeight(counts: readonly CountedShare[], overall: number): number {
  const variance = overall * (1 - overall);
  const total = counts.reduce((sum, { answers }) => sum + answers, 0);
  if (counts.length < 2 || variance <= 0 || total <= 0) return Infinity;
  const spread = counts.reduce((sum, { answers, yes }) => sum + answers * (yes / answers - overall) ** 2, 0);
  const ofChance = counts.length - 1;
  const room = total - counts.reduce((sum, { answers }) => sum + answers ** 2, 0) / total - ofChance;
  const rho = room <= 0 ? 0 : (spread / variance - ofChance) / room;
  if (rho <= 0) return Infinity;
  return rho >= 1 ? 0 : (1 - rho) / rho;
}
