import type { JSX } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";

export function PaperDownloads(_props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
}): JSX.Element {
  return null;
}
