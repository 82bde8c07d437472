import type { JSX } from "solid-js";
import type { ViewProps } from "../panels/viewProps.ts";
import { useTexts } from "../state/appContext.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { DecidedSection } from "./DecidedSection.tsx";
import { MinutesButtons } from "./MinutesButtons.tsx";
import { PlanOpinions } from "./PlanOpinions.tsx";
import { SaidSection } from "./SaidSection.tsx";
import "./deliberation.css";

/** What is said, what is decided, and the minutes of both (« Avis et décisions »). */
export function DeliberationView(props: ViewProps): JSX.Element {
  const texts = useTexts();
  let title: HTMLElement | undefined;
  return (
    <div class="deliberation-view">
      <div class="deliberation-head">
        <div>
          <h2 ref={(element) => (title = element)} tabIndex={-1}>
            {texts().deliberation.title}
          </h2>
          <PlanOpinions scenario={props.scenario} />
        </div>
        <MinutesButtons scenario={props.scenario} />
      </div>
      <Conflicts scenario={props.scenario} focusAfter={() => title} />
      <div class="deliberation-columns">
        <SaidSection scenario={props.scenario} />
        <DecidedSection scenario={props.scenario} />
      </div>
    </div>
  );
}
