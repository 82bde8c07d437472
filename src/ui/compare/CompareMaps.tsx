import { createMemo, createSignal, type JSX, Show } from "solid-js";
import { figureText } from "../../mapping/figureText.ts";
import { compareCommunes, type DifferenceIndicator } from "../../mapping/differences.ts";
import { communeDifferenceText } from "../../mapping/differenceText.ts";
import { paintCompared } from "../../mapping/paintCompared.ts";
import type { CameraLink } from "../map/cameraLink.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { ComparedLegend } from "./ComparedLegend.tsx";
import { type ComparedPair, pairBounds } from "./comparedSides.ts";
import { SideMap } from "./SideMap.tsx";

/** Two maps that move together, in the same colours, with one legend; one at a time where there is no room for two. */
export function CompareMaps(props: {
  readonly pair: ComparedPair;
  readonly indicator: DifferenceIndicator;
  readonly link: CameraLink;
  onSelect(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [front, setFront] = createSignal<"A" | "B">("A");
  const [hoverCode, setHoverCode] = createSignal<string | null>(null);
  const paintings = createMemo(() =>
    paintCompared(props.pair.a.compared, props.pair.b.compared, props.indicator, app.preferences.mapStyle()),
  );
  const other = (): "A" | "B" => (front() === "A" ? "B" : "A");
  const chosen = createMemo((): string => {
    const code = app.selection.selectedCode();
    if (code === null) return texts().compare.choosePrompt;
    const { a, b } = props.pair;
    const both = compareCommunes(props.indicator, a.compared, b.compared).find((each) => each.code === code);
    if (both !== undefined) return communeDifferenceText(both, props.indicator, lang());
    const drawn = paintings();
    const [side, painting] =
      drawn?.a.communes.has(code) === true ? (["A", drawn.a] as const) : (["B", drawn?.b] as const);
    const painted = painting?.communes.get(code);
    const commune = (side === "A" ? a : b).compared.scenario.territory.communes.find(
      (each) => each.code === code,
    );
    if (painted === undefined || painting === undefined || commune === undefined)
      return texts().compare.choosePrompt;
    return texts().compare.communeIn(
      commune.name,
      side,
      figureText(painted.figure, painting.indicator, lang()),
    );
  });

  const pane = (side: "A" | "B"): JSX.Element => {
    const shown = (): ComparedPair["a"] => (side === "A" ? props.pair.a : props.pair.b);
    return (
      <section
        class="compare-pane"
        classList={{ "compare-pane-front": front() === side }}
        aria-label={`${side}, ${shown().situation.name}`}
      >
        <h3 class="compare-pane-title">
          <span class={`compare-letter compare-letter-${side}`}>{side}</span> {shown().situation.name}
        </h3>
        <div class="compare-pane-map">
          <SideMap
            side={side}
            shown={shown()}
            painting={(side === "A" ? paintings()?.a : paintings()?.b) ?? null}
            indicator={props.indicator}
            bounds={pairBounds(props.pair)}
            link={props.link}
            hoverCode={hoverCode()}
            onSelect={(code) => props.onSelect(code)}
            onHover={setHoverCode}
          />
        </div>
      </section>
    );
  };

  return (
    <div class="compare-maps">
      <p class="compare-swipe">
        <button type="button" class="button" onClick={() => setFront(other())}>
          <span aria-hidden="true">⇄</span> {texts().compare.showOther(other())}
        </button>
      </p>
      <div class="compare-panes">
        {pane("A")}
        {pane("B")}
      </div>
      <p class="compare-chosen" role="status">
        {chosen()}
      </p>
      <Show when={paintings()}>
        {(drawn) => <ComparedLegend paintings={drawn()} limitsShown={app.preferences.mapStyle().limits} />}
      </Show>
    </div>
  );
}
