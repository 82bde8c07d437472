import type { CommuneDifference, DifferenceKind } from "./differences.ts";
import { type ClassPaint, paintOn } from "./mapClasses.ts";
import type { Overlay, PaintedLand } from "./paintMap.ts";

/** How one kind of difference is drawn: colour, and a sign over it that reads without the colour. */
export interface DifferencePaint {
  readonly paint: ClassPaint;
  readonly overlay: Overlay;
  /** Whether a heavy line runs around the communes of the kind. */
  readonly outlined: boolean;
}

/**
 * Blue with plus signs is for the better, brown with minus signs for the worse, and what matters most is darkest: told
 * apart by eyes that do not see red from green, and on a grey photocopy. Who loses service has a heavy outline besides.
 */
const PAINTS: Readonly<Record<DifferenceKind, DifferencePaint>> = {
  gained: { paint: paintOn("#0f4c6b"), overlay: "plus-light", outlined: false },
  better: { paint: paintOn("#bfe0ef"), overlay: "plus-dark", outlined: false },
  same: { paint: paintOn("#fbfaf7"), overlay: "", outlined: false },
  worse: { paint: paintOn("#f3cfa9"), overlay: "minus-dark", outlined: false },
  lost: { paint: paintOn("#7a3510"), overlay: "minus-light", outlined: true },
  unknown: { paint: paintOn("#e4e2dd"), overlay: "dots", outlined: false },
};

/** Returns how a kind of difference is drawn, on screen and on paper. */
export function differencePaint(kind: DifferenceKind): DifferencePaint {
  return PAINTS[kind];
}

/** Paints communes by what changes for them; a commune without a difference is bare land. */
export function paintDifferences(differences: readonly CommuneDifference[]): PaintedLand {
  return {
    communes: new Map(
      differences.map(({ code, kind }) => {
        const { paint, overlay, outlined } = PAINTS[kind];
        return [code, { paint, overlay, white: outlined }];
      }),
    ),
  };
}
