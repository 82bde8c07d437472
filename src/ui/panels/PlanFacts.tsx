import type { JSX } from "solid-js";
import { formatDriveSeconds, roundEstimate } from "../../i18n/format.ts";
import type { PlanSummary } from "../../pipeline/planSummary.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

/** What a plan brings and takes, in short lines: whom it serves, the means, the longest drive and where. */
export function PlanFacts(props: {
  readonly summary: PlanSummary;
  readonly scenario: Scenario;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const commune = (): string =>
    props.scenario.territory.communes.find(({ code }) => code === props.summary.worstCommune)?.name ?? "–";
  const drive = (): string =>
    props.summary.worstSeconds === null ? "–" : formatDriveSeconds(props.summary.worstSeconds, lang());
  return (
    <span class="plan-facts">
      <span>
        <strong>{texts().planChoice.communes(props.summary.communesServed)}</strong>,{" "}
        {texts().planChoice.children(roundEstimate(props.summary.childrenServed))}
      </span>
      <span>
        <strong>{texts().planChoice.cost(props.summary.centsPerMonth)}</strong>,{" "}
        {texts().planChoice.halfDays(props.summary.halfDaysPerMonth)}
      </span>
      <span>
        <strong>{texts().planChoice.worst(drive())}</strong> ({commune()})
      </span>
    </span>
  );
}
