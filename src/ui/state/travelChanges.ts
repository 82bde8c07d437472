import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";

/** Communes that other travel times put in another class, by code, in the order of the territory. */
export interface ClassChanges {
  readonly becomeWhite: readonly string[];
  readonly noLongerWhite: readonly string[];
  /** Communes from which no place can be reached at all. */
  readonly outOfReach: readonly string[];
}

/** Compares two diagnoses of the same communes, before and after a change of travel times. */
export function findClassChanges(before: Diagnosis, after: Diagnosis): ClassChanges {
  const wasCovered = new Map(before.communes.map(({ code, covered }) => [code, covered]));
  const changed = after.communes.filter(({ code, covered }) => wasCovered.get(code) !== covered);
  return {
    becomeWhite: changed.filter(({ covered }) => !covered).map(({ code }) => code),
    noLongerWhite: changed.filter(({ covered }) => covered).map(({ code }) => code),
    outOfReach: after.communes.filter(({ accessSeconds }) => accessSeconds === null).map(({ code }) => code),
  };
}
