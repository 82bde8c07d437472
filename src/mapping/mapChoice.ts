/** What the map can colour, in the order of lists. */
export const MAP_INDICATOR_IDS = [
  "access",
  "coverage",
  "sessions",
  "two-step",
  "places",
  "children",
  "single-parents",
  "poverty",
] as const;

/** Which figure of the communes the map colours. */
export type MapIndicatorId = (typeof MAP_INDICATOR_IDS)[number];

/** Ways to cut figures into classes, in the order of lists. */
export const CLASS_METHODS = ["round", "quantiles", "natural", "equal", "own"] as const;

export type ClassMethod = (typeof CLASS_METHODS)[number];

/** Numbers of classes that can be asked for: fewer say nothing, more cannot be told apart. */
export const CLASS_COUNTS = [3, 4, 5, 6, 7] as const;

export type ClassCount = (typeof CLASS_COUNTS)[number];

/** How one indicator is cut into classes. */
export interface Classing {
  readonly method: ClassMethod;
  readonly count: ClassCount;
  /** Thresholds typed by the user, ascending, in the unit that is shown (minutes, per cent); read by `own`. */
  readonly ownCuts: readonly number[];
}

/** Palettes, in the order of lists. */
export const PALETTE_IDS = ["purples", "cividis", "two-hues"] as const;

export type PaletteId = (typeof PALETTE_IDS)[number];

/** How the user wants maps to look: kept in this browser, never in the document. */
export interface MapStyleChoice {
  readonly palette: PaletteId;
  /** Whether communes « à la limite du seuil » are marked. */
  readonly limits: boolean;
  /** Classing by indicator; one that is missing has its usual classing. */
  readonly classings: Readonly<Partial<Record<MapIndicatorId, Classing>>>;
}

export const DEFAULT_MAP_STYLE: MapStyleChoice = { palette: "purples", limits: true, classings: {} };

function isAmong<T extends string | number>(all: readonly T[], value: unknown): value is T {
  return all.some((each) => each === value);
}

function readClassing(value: unknown): Classing | null {
  if (typeof value !== "object" || value === null) return null;
  const { method, count, ownCuts } = value as Readonly<Record<string, unknown>>;
  if (!isAmong(CLASS_METHODS, method) || !isAmong(CLASS_COUNTS, count) || !Array.isArray(ownCuts))
    return null;
  const cuts = ownCuts.filter((cut): cut is number => typeof cut === "number" && Number.isFinite(cut));
  const ascending = cuts.every((cut, index) => index === 0 || cut > (cuts[index - 1] ?? -Infinity));
  const sound = ascending && cuts.length === ownCuts.length && cuts.length < 7;
  return sound && (method !== "own" || cuts.length > 0) ? { method, count, ownCuts: cuts } : null;
}

/** Reads a choice that was kept as JSON; what cannot be read takes its default. */
export function readMapStyle(value: unknown): MapStyleChoice {
  if (typeof value !== "object" || value === null) return DEFAULT_MAP_STYLE;
  const { palette, limits, classings } = value as Readonly<Record<string, unknown>>;
  const kept = typeof classings === "object" && classings !== null ? classings : {};
  const read = MAP_INDICATOR_IDS.flatMap((id) => {
    const classing = readClassing((kept as Readonly<Record<string, unknown>>)[id]);
    return classing === null ? [] : [[id, classing] as const];
  });
  return {
    palette: isAmong(PALETTE_IDS, palette) ? palette : DEFAULT_MAP_STYLE.palette,
    limits: typeof limits === "boolean" ? limits : DEFAULT_MAP_STYLE.limits,
    classings: Object.fromEntries(read),
  };
}
