import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What every view over the map is given. */
export interface ViewProps {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis | null;
}
