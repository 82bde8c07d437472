/**
 * The twelve categories of service of the Aube diagnostic (S2), by number:
 * 1 culture, 2 reception and information, 3 care and prevention, 4 parent-child activities, 5 talking
 * groups, 6 well-being of parents, 7 access to rights, 8 occasional childcare, 9 intergenerational,
 * 10 talks, 11 conviviality, 12 other.
 */
export type Category = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/** Every kind of structure, in the order of legends. */
export const STRUCTURE_KINDS = [
  "maison-1000-jours",
  "rpe",
  "laep",
  "childcare",
  "health",
  "library",
  "social-centre",
  "association",
  "itinerant-action",
  "other",
] as const;

/** What kind of body a structure is; drawn as one shape per class. */
export type StructureKind = (typeof STRUCTURE_KINDS)[number];

/** Precision of a structure's coordinates; `commune` means « à placer »: put at the town hall. */
export type GeocodingQuality = "exact" | "street" | "neighbourhood" | "commune";

/**
 * An existing offer (« Structure existante », R2). Never a stop of a circuit.
 *
 * `openTo` is the legal catchment (R3): everybody, or residents of the listed communes; it counts for
 * their families even when the place itself lies outside the territory. `sessionsPerMonth` null means
 * open without a session count (a permanent place).
 */
export interface Structure {
  readonly id: string;
  readonly name: string;
  readonly kind: StructureKind;
  readonly categories: readonly Category[];
  readonly mode: "fixed" | "itinerant" | "remote";
  readonly lon: number;
  readonly lat: number;
  readonly communeCode: string | null;
  readonly address: string | null;
  readonly openTo: "all" | readonly string[];
  readonly sessionsPerMonth: number | null;
  readonly openingHours: string | null;
  readonly places: number | null;
  readonly geocoding: GeocodingQuality;
  readonly source: string;
  readonly date: string | null;
}
