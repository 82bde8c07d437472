import { type JSX, lazy, Suspense } from "solid-js";
import type { Commune } from "../../../geodata/model/commune.ts";
import type { Scenario } from "../../scenario/scenario.ts";

const OpinionsOfCommune = lazy(async () => {
  const { OpinionsOfCommune: component } = await import("./OpinionsOfCommune.tsx");
  return { default: component };
});

/** What is said of a commune and of the stop in it; loads with the first commune that is chosen. */
export function CommuneOpinions(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
}): JSX.Element {
  return (
    <Suspense>
      <OpinionsOfCommune scenario={props.scenario} commune={props.commune} />
    </Suspense>
  );
}
