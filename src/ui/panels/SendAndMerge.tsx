import type { JSX } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { MergeCopies } from "../sharing/MergeCopies.tsx";
import { SendProject } from "../sharing/SendProject.tsx";

/** Sends the project to those who have no Maillage, and takes in what comes back from them. */
export function SendAndMerge(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
}): JSX.Element {
  return (
    <>
      <SendProject scenario={props.scenario} diagnosis={props.diagnosis} planning={props.planning} />
      <MergeCopies scenario={props.scenario} />
    </>
  );
}
