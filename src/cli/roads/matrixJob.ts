import type { Issue } from "../../../geodata/model/issue.ts";
import type { RoadRouter } from "../../../geodata/model/roadRoute.ts";
import type { TravelTimeProvider } from "../../../geodata/model/travel.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { NeededPairs, PointPair } from "../../pipeline/roads/neededPairs.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { OptionValues } from "../command.ts";
import type { CommandContext } from "../terminal.ts";
import type { Valhalla } from "../valhalla/openValhalla.ts";

/** What a matrix is asked for. */
export interface MatrixJob {
  readonly scenario: Scenario;
  readonly needed: NeededPairs;
  readonly plan: Plan | null;
  /** Drives of its teams whose ways are wanted; none without a plan. */
  readonly drives: readonly PointPair[];
  readonly options: OptionValues;
  /** Folder of the results. */
  readonly folder: string;
  readonly computedAt: string;
  readonly context: CommandContext;
}

/** An engine ready to compute, with what was found while it was opened. */
export interface OpenEngine {
  readonly travelTimes: TravelTimeProvider;
  /** Null for an engine that knows times and no ways. */
  readonly router: RoadRouter | null;
  readonly roadMetres: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
  /** For the summary, and the same for `--json`. */
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  /** Absent where the engine draws no areas. */
  readonly findIsochrones?: Valhalla["findIsochrones"];
  /** Absent where nothing stays open. */
  readonly close?: () => void;
}
