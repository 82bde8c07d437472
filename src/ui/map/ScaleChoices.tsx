import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import {
  CLASS_COUNTS,
  CLASS_METHODS,
  type ClassCount,
  type Classing,
  type ClassMethod,
  type MapStyleChoice,
  PALETTE_IDS,
} from "../../mapping/mapChoice.ts";
import { readCuts, type ReadCuts } from "../../mapping/classing/readCuts.ts";
import { shownOfFigure } from "../../mapping/mapIndicators.ts";
import { paletteColours } from "../../mapping/palettes.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";

interface ScaleChoicesProps {
  readonly painting: MapPainting;
  readonly style: MapStyleChoice;
  onStyle(style: MapStyleChoice): void;
  readonly lang: Lang;
}

/** Greatest threshold that can be typed: a percentage ends at 100. */
function mostShown({ indicator }: MapPainting): number {
  return indicator.unit === "share" ? 100 : 1_000_000;
}

/** Thresholds of the user's own, said to be wrong where they are; the last good ones stay on the map. */
function OwnCuts(props: {
  readonly painting: MapPainting;
  readonly lang: Lang;
  onCuts(cuts: readonly number[]): void;
}): JSX.Element {
  const id = createUniqueId();
  const texts = createMemo(() => textsOf(props.lang));
  const [fault, setFault] = createSignal<Exclude<ReadCuts, { kind: "cuts" }> | null>(null);
  const label = (): string => {
    const { unit } = props.painting.indicator;
    return texts().indicators.ownCuts[unit === "seconds" || unit === "share" ? unit : "other"];
  };
  const typed = (): string =>
    props.painting.classing.ownCuts
      .map((cut) => (props.lang === "fr" ? String(cut).replace(".", ",") : String(cut)))
      .join(" ; ");
  const read = (text: string): void => {
    const answer = readCuts(text, mostShown(props.painting));
    setFault(answer.kind === "cuts" ? null : answer);
    if (answer.kind === "cuts") props.onCuts(answer.cuts);
  };
  const faultText = (): string => {
    const at = fault();
    if (at === null) return "";
    return texts().indicators.ownErrors[at.kind]("text" in at ? at.text : "");
  };
  return (
    <div class="legend-choice">
      <label for={id}>{label()}</label>
      <input
        id={id}
        type="text"
        class="text-input"
        value={typed()}
        aria-invalid={fault() !== null}
        aria-describedby={`${id}-hint`}
        onChange={(event) => read(event.currentTarget.value)}
      />
      <p id={`${id}-hint`} class="legend-note" role="status">
        {fault() === null ? texts().indicators.ownHint : faultText()}
      </p>
    </div>
  );
}

/** How the scale is cut and coloured, chosen by the user: method, number of classes, own thresholds, palette. */
export function ScaleChoices(props: ScaleChoicesProps): JSX.Element {
  const id = createUniqueId();
  const texts = createMemo(() => textsOf(props.lang));
  const change = (patch: Partial<Classing>): void => {
    const { indicator, classing } = props.painting;
    props.onStyle({
      ...props.style,
      classings: { ...props.style.classings, [indicator.id]: { ...classing, ...patch } },
    });
  };
  const changeMethod = (method: ClassMethod): void => {
    const { cuts, classing, indicator } = props.painting;
    const shown = cuts.map((cut) => shownOfFigure(cut, indicator.unit));
    const isFirst = method === "own" && classing.ownCuts.length === 0;
    // Whoever starts with own thresholds starts from those on the map; one class alone has none to offer.
    change({ method, ...(isFirst ? { ownCuts: shown.length === 0 ? [1] : shown } : {}) });
  };
  return (
    <details class="legend-details legend-choices">
      <summary>{texts().indicators.choices}</summary>
      <div class="legend-choices-body">
        <div class="legend-choice">
          <label for={`${id}-method`}>{texts().indicators.method}</label>
          <select
            id={`${id}-method`}
            class="text-input"
            onChange={(event) => {
              const chosen = CLASS_METHODS[event.currentTarget.selectedIndex];
              if (chosen !== undefined) changeMethod(chosen);
            }}
          >
            <For each={CLASS_METHODS}>
              {(method) => (
                <option value={method} selected={method === props.painting.classing.method}>
                  {texts().indicators.methods[method]}
                </option>
              )}
            </For>
          </select>
        </div>
        <Show
          when={props.painting.classing.method === "own"}
          fallback={
            <div class="legend-choice legend-choice-row">
              <label for={`${id}-count`}>{texts().indicators.count}</label>
              <select
                id={`${id}-count`}
                class="text-input"
                onChange={(event) => {
                  const chosen: ClassCount | undefined = CLASS_COUNTS[event.currentTarget.selectedIndex];
                  if (chosen !== undefined) change({ count: chosen });
                }}
              >
                <For each={CLASS_COUNTS}>
                  {(count) => (
                    <option value={count} selected={count === props.painting.classing.count}>
                      {count}
                    </option>
                  )}
                </For>
              </select>
            </div>
          }
        >
          <OwnCuts painting={props.painting} lang={props.lang} onCuts={(ownCuts) => change({ ownCuts })} />
        </Show>
        <fieldset class="legend-palettes">
          <legend>{texts().indicators.palette}</legend>
          <For each={PALETTE_IDS}>
            {(palette) => (
              <label>
                <input
                  type="radio"
                  name={`${id}-palette`}
                  value={palette}
                  checked={palette === props.style.palette}
                  onChange={() => props.onStyle({ ...props.style, palette })}
                />
                <svg class="legend-palette" viewBox="0 0 50 12" aria-hidden="true">
                  <For each={paletteColours(palette, 5)}>
                    {(colour, index) => <rect x={index() * 10} y="0" width="10" height="12" fill={colour} />}
                  </For>
                </svg>
                <span>{texts().indicators.palettes[palette]}</span>
              </label>
            )}
          </For>
        </fieldset>
      </div>
    </details>
  );
}
