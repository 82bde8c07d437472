import type { AgeBand } from "../../../geodata/model/ageBand.ts";

/** Age bands of the programmes that this was made for, in the order of the question. */
export const AGE_BANDS = {
  "under-6": { fromMonths: 0, toMonths: 72 },
  "under-3": { fromMonths: 0, toMonths: 36 },
  "pregnancy-2": { fromMonths: -6, toMonths: 24 },
  "3-36": { fromMonths: 3, toMonths: 36 },
  "3-48": { fromMonths: 3, toMonths: 48 },
} as const satisfies Readonly<Record<string, AgeBand>>;

export type AgeBandId = keyof typeof AGE_BANDS;

export const AGE_BAND_IDS: readonly AgeBandId[] = ["under-6", "under-3", "pregnancy-2", "3-36", "3-48"];

export function isSameBand(a: AgeBand, b: AgeBand): boolean {
  return a.fromMonths === b.fromMonths && a.toMonths === b.toMonths;
}

/** Names the band of a programme, null for one of its own. */
export function findAgeBand(ageBand: AgeBand): AgeBandId | null {
  return AGE_BAND_IDS.find((id) => isSameBand(AGE_BANDS[id], ageBand)) ?? null;
}
