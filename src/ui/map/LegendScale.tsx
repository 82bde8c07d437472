import { createMemo, For, type JSX, Show } from "solid-js";
import { formatInteger } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { ClassSwatch, LimitSwatch, WhiteZoneSwatch } from "./ClassSwatch.tsx";
import { classLabel } from "../../mapping/figureText.ts";
import { classRows } from "../../mapping/legendModel.ts";
import type { ClassPaint } from "../../mapping/mapClasses.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";

/** What marks communes « à la limite du seuil », with the switch that takes the marks away. */
function LimitLine(props: {
  readonly paint: ClassPaint;
  readonly text: string;
  readonly shown: boolean;
  readonly onShow: ((shown: boolean) => void) | null;
}): JSX.Element {
  const line = (): JSX.Element => (
    <>
      <LimitSwatch paint={props.paint} />
      <span class="legend-label">{props.text}</span>
    </>
  );
  return (
    <Show when={props.onShow} fallback={line()}>
      {(onShow) => (
        <label class="legend-switch">
          <input
            type="checkbox"
            checked={props.shown}
            onChange={(event) => onShow()(event.currentTarget.checked)}
          />
          {line()}
        </label>
      )}
    </Show>
  );
}

/** The scale with its counts, and what lies over it: white zones, communes « à la limite du seuil ». */
export function LegendScale(props: {
  readonly painting: MapPainting;
  /** Of the white zone's definition. */
  readonly minutes: number;
  /** What is missing there, in words: a place, of childcare. */
  readonly place: string;
  /** Workshops of a plan count too. */
  readonly withWorkshops: boolean;
  readonly limitsShown: boolean;
  /** Null where the marks of limits cannot be switched. */
  readonly onShowLimits: ((shown: boolean) => void) | null;
  readonly lang: Lang;
}): JSX.Element {
  const words = createMemo(() => textsOf(props.lang).map);
  const texts = createMemo(() => textsOf(props.lang));
  const rows = createMemo(() => classRows(props.painting));
  const some = (test: (commune: { white: boolean; limit: boolean }) => boolean): boolean =>
    [...props.painting.communes.values()].some(test);
  const anyWhite = createMemo(() => some(({ white }) => white));
  const anyLimit = createMemo(() => some(({ limit }) => limit));
  const classes = (): number => props.painting.cuts.length + 1;
  const isFewer = (): boolean =>
    rows().some(({ mapClass }) => typeof mapClass === "number") &&
    props.painting.classing.method !== "own" &&
    classes() < props.painting.classing.count;
  /** A class of the dark half: white zones are mostly there. */
  const darkPaint = createMemo(() => {
    const dark = props.painting.indicator.dark === "high" ? classes() - 1 : 0;
    return props.painting.paints(dark);
  });
  const palePaint = createMemo(() => {
    const pale = props.painting.indicator.dark === "high" ? 0 : classes() - 1;
    return props.painting.paints(pale);
  });
  return (
    <>
      <p class="legend-head">{words().communesHead}</p>
      <ul class="legend-list">
        <For each={rows()}>
          {(row) => (
            <li>
              <ClassSwatch paint={props.painting.paints(row.mapClass)} />
              <span class="legend-label">{classLabel(row.mapClass, props.painting, props.lang)}</span>
              <span class="legend-count" title={words().communes(row.communes)}>
                {formatInteger(row.communes, props.lang)}
              </span>
            </li>
          )}
        </For>
        <Show when={anyWhite()}>
          <li class="legend-strong">
            <WhiteZoneSwatch paint={darkPaint()} />
            <span class="legend-label">
              {(props.withWorkshops ? words().whiteZoneAfter : words().whiteZone)(props.minutes, props.place)}
            </span>
          </li>
        </Show>
        <Show when={anyLimit()}>
          <li class="legend-limit">
            <LimitLine
              paint={palePaint()}
              text={
                props.painting.indicator.id === "access"
                  ? texts().indicators.limitAccess
                  : texts().indicators.limitClass
              }
              shown={props.limitsShown}
              onShow={props.onShowLimits}
            />
          </li>
        </Show>
      </ul>
      <Show when={isFewer()}>
        <p class="legend-note">{texts().indicators.fewer(classes(), props.painting.classing.count)}</p>
      </Show>
    </>
  );
}
