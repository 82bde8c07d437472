import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import type { Planning } from "../pipeline/buildReport.ts";
import type { Scenario } from "../scenario/scenario.ts";

/** Spreadsheet habits of a CSV: French (`;` and decimal comma) or international (`,` and `.`). */
export type CsvStyle = "fr" | "intl";

/** All that the exports of one scenario are made from. */
export interface ExportContext {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  /** Null for a diagnosis alone. */
  readonly planning: Planning | null;
  readonly csv: CsvStyle;
  /** Version of the edition that these files replace, as they name it; null for a first one. */
  readonly replaces: string | null;
}
