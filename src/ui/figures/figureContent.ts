import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { FigureRow } from "./figureRows.ts";

/** What every part of the view of figures is made from. */
export interface FigureContent {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly indicators: Indicators;
  readonly rows: readonly FigureRow[];
  /** Today, or with the project where the map shows it. */
  readonly layer: "before" | "after";
}
