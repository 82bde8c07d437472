import type { AgeBand } from "./ageBand.ts";

/**
 * The twelve categories of service of the Aube diagnostic (S2), by number:
 * 1 culture, 2 reception and information, 3 care and prevention, 4 parent-child activities, 5 talking
 * groups, 6 well-being of parents, 7 access to rights, 8 occasional childcare, 9 intergenerational,
 * 10 talks, 11 conviviality, 12 other.
 */
export type Category = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

/**
 * The six axes of the regional call for projects (S3), by number: 1 early detection without a break, 2 health,
 * 3 isolation and exhaustion, 4 cultural awakening, 5 work and family time, 6 the father's place.
 */
export type Axis = 1 | 2 | 3 | 4 | 5 | 6;

/** Every kind of childcare (« accueil du jeune enfant », R4), in the order of lists; a LAEP is none of them. */
export const CHILDCARE_TYPES = [
  "creche",
  "micro-creche",
  "assistantes-maternelles",
  "mam",
  "halte-garderie",
] as const;

/** What kind of childcare it is. */
export type ChildcareType = (typeof CHILDCARE_TYPES)[number];

/**
 * What is known of a place of childcare (R4). `count` is how many assistantes maternelles (or houses) there
 * are, in the year `year`; `expectedDepartures` how many of them are expected to stop. Places that children
 * can have are the structure's own `places`.
 */
export interface ChildcareFacts {
  readonly type: ChildcareType;
  readonly count?: number;
  readonly year?: number;
  readonly expectedDepartures?: number;
}

/**
 * What is looked for: one of the twelve categories, or childcare, a class of its own (R4) that is counted in
 * no category.
 */
export type Service = Category | "childcare";

/** Every service, in the order of lists. */
export const SERVICES = [
  1,
  2,
  3,
  4,
  5,
  6,
  7,
  8,
  9,
  10,
  11,
  12,
  "childcare",
] as const satisfies readonly Service[];

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
  readonly axes?: readonly Axis[];
  /** Children who are admitted; absent = of any age. */
  readonly ages?: AgeBand;
  /** Given for places of childcare (`kind` `childcare`) whose type is known. */
  readonly childcare?: ChildcareFacts;
  /** How one gets in, in words: registration, fee, step-free access. */
  readonly accessConditions?: string;
  readonly licence?: string;
  /** Score of the geocoder that placed it, 0…1; absent where it was placed otherwise. */
  readonly geocodingScore?: number;
}
