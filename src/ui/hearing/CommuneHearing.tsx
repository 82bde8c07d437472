import type { JSX } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { Scenario } from "../../scenario/scenario.ts";

export function CommuneHearing(_props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
}): JSX.Element {
  return null;
}
