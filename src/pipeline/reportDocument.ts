import type { Inequality } from "../../geodata/model/indicators.ts";
import type { Service } from "../../geodata/model/structure.ts";
import type { CoverageSummary, WhiteZoneDefinition } from "../../geodata/model/whiteZone.ts";
import type { Violation } from "../../planners/model/violation.ts";

/** A commune without service under a plan; `not-asked` until an explanation was computed. */
export interface UnservedCommune {
  readonly code: string;
  readonly reason: string;
  readonly repair: unknown;
}

/** `report.json`, the figures of a diagnosis and of a plan; keys are stable (contract). */
export interface Report {
  readonly version: 1;
  readonly territory: {
    readonly name: string;
    readonly communes: number;
    readonly population: number;
    readonly populationVintage: string;
    readonly children: number;
  };
  readonly definition: WhiteZoneDefinition;
  readonly travelTimes: {
    readonly provider: string;
    readonly computedAt: string;
    readonly estimated: boolean;
  };
  readonly before: CoverageSummary;
  readonly indicators: IndicatorSummary;
  readonly after?: CoverageSummary;
  readonly plan?: PlanFigures;
  readonly optimisation?: OptimisationFigures;
  readonly unserved: readonly UnservedCommune[];
  /** What is not in the data and could change the result, as codes worded by `src/i18n`. */
  readonly caveats: readonly string[];
}

/** How sure and how equal access is today; the figures of each commune are in `indicators.csv`. */
export interface IndicatorSummary {
  readonly service: Service;
  /** Communes that 2 minutes more, or less, would make another class. */
  readonly mightBeWhite: readonly string[];
  readonly mightBeCovered: readonly string[];
  /** Places of the service that do not say how many children, or how often: left out of what needs it. */
  readonly placesUnknown: number;
  readonly sessionsUnknown: number;
  /** Permanent places without hours, taken to open five days a week. */
  readonly sessionsAssumed: number;
  readonly inequality: readonly Inequality[];
}

/** Totals of a plan over its cycle, except sessions, which are of the whole horizon. */
export interface PlanFigures {
  readonly stops: number;
  readonly circuits: number;
  readonly sessions: number;
  readonly sessionsPerMonth: number;
  readonly halfDaysPerMonth: number;
  readonly driveMinutes: number;
  readonly driveKm: number;
  readonly dutyMinutes: number;
  /** Cents per cycle, new fixed places included. */
  readonly cost: number;
  /** Places that open for good under the plan; absent where it has none. */
  readonly fixedPlaces?: readonly NewFixedPlace[];
  readonly feasible: boolean;
  readonly violations: readonly Violation[];
}

/** A hall that becomes a fixed place under a plan (« Nouveau lieu fixe »). */
export interface NewFixedPlace {
  readonly id: string;
  readonly name: string;
  readonly communeCode: string;
  /** A month counts four weeks of the cycle. */
  readonly centsPerMonth: number;
}

/** How a plan was found; `objective` and `bound` in the aim's unit: cents per cycle, or children. */
export interface OptimisationFigures {
  readonly objective: number | null;
  readonly bound: number | null;
  /** |objective − bound| ÷ |objective|, 0 when proven. */
  readonly gap: number | null;
  readonly seconds: number;
  readonly seed: number;
  readonly method: string;
  readonly provenOptimal: boolean;
}
