import { createMemo, For, type JSX, Show } from "solid-js";
import type { Commune, Zoning } from "../../../geodata/model/commune.ts";
import type { Need } from "../../../geodata/model/need.ts";
import { computeWeights } from "../../../geodata/need/priorityWeights.ts";
import { findTrend } from "../../../geodata/need/trend.ts";
import { trendText } from "../../i18n/trendText.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useTexts } from "../state/appContext.tsx";
import { VoiceList } from "./NeedVoices.tsx";

/** The need of one commune on its sheet: where the figure comes from, its trend, zonings, and what was said. */
export function NeedOfCommune(props: {
  readonly scenario: Scenario;
  readonly commune: Commune;
  readonly need: Need | null;
}): JSX.Element {
  const texts = useTexts();
  const trend = createMemo(() => findTrend(props.commune, props.scenario.programme.ageBand));
  const weight = createMemo(() => {
    const { communes } = props.scenario.territory;
    const index = communes.findIndex(({ code }) => code === props.commune.code);
    return computeWeights(communes, props.scenario.programme.weights)[index] ?? 1;
  });
  const voices = createMemo(() =>
    (props.scenario.voices ?? []).filter(
      ({ communeCodes }) => communeCodes.length === 0 || communeCodes.includes(props.commune.code),
    ),
  );
  const zoningText = ({ name, kind, vintage, source }: Zoning): string =>
    `${name ?? texts().need.zoning[kind]} (${texts().need.zoningLine(vintage, source)})`;
  const lines = createMemo(() => {
    const { social, zonings = [] } = props.commune;
    const [own, singleParents, poverty] = [trend(), social?.singleParentShare, social?.povertyRate];
    return [
      props.need === null ? "" : texts().need.method(props.need.method, props.need.years ?? null),
      own === null ? "" : trendText(own, texts()),
      typeof singleParents === "number" ? texts().need.sheetSingleParents(singleParents) : "",
      typeof poverty === "number" ? texts().need.sheetPoverty(poverty) : "",
      zonings.map(zoningText).join(" ; "),
      weight() > 1 ? texts().need.sheetWeight(weight()) : "",
    ].filter((line) => line !== "");
  });
  return (
    <section class="block sheet-need">
      <h3>{texts().need.sheetTitle}</h3>
      <For each={lines()}>{(line) => <p>{line}</p>}</For>
      <Show when={voices().length > 0}>
        <h4>
          {texts().need.voicesTitle} ({texts().need.voicesCount(voices().length)})
        </h4>
        <VoiceList voices={voices()} scenario={props.scenario} />
      </Show>
    </section>
  );
}
