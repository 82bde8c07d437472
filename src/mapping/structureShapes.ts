import type { StructureKind } from "../../geodata/model/structure.ts";

/**
 * One shape per kind of structure, as SVG path data in a box of 24 × 24: the shape, never a colour, tells
 * the kind. Screen (canvas), legend and print all draw these.
 */
export const STRUCTURE_SHAPES: Readonly<Record<StructureKind, string>> = {
  "maison-1000-jours": "M12 3 L21.5 11 H19 V21 H5 V11 H2.5 Z",
  rpe: "M4 4 H20 V20 H4 Z",
  laep: "M12 2.5 L20.5 7.2 V16.8 L12 21.5 L3.5 16.8 V7.2 Z",
  childcare: "M12 3 L21.5 20 H2.5 Z",
  health: "M9 3 H15 V9 H21 V15 H15 V21 H9 V15 H3 V9 H9 Z",
  library: "M12 2 L22 12 L12 22 L2 12 Z",
  "social-centre": "M12 2.5 L21.5 9.6 L17.9 20.8 H6.1 L2.5 9.6 Z",
  association:
    "M12 1.8 L14.9 8.4 L22 9.1 L16.6 13.8 L18.2 20.9 L12 17.2 L5.8 20.9 L7.4 13.8 L2 9.1 L9.1 8.4 Z",
  "itinerant-action": "M12 21 L21.5 4 H2.5 Z",
  other: "M5 8 H19 A4 4 0 0 1 19 16 H5 A4 4 0 0 1 5 8 Z",
};

/**
 * A new fixed place of a plan, in the same box: a hollow pin whose tip stands on the place, unlike any existing
 * place (solid, without a tip) and any stop (a numbered disc). `sign` is solid.
 */
export const NEW_PLACE_SHAPE = {
  outline: "M12 23 C12 23 3.5 14.5 3.5 9.3 A8.5 8.3 0 0 1 20.5 9.3 C20.5 14.5 12 23 12 23 Z",
  sign: "M8.4 9.4 a3.6 3.6 0 1 0 7.2 0 a3.6 3.6 0 1 0 -7.2 0 Z",
} as const;
