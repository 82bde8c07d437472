import { createMemo, For, type JSX, Show } from "solid-js";
import { ISOCHRONE_MINUTES } from "../../../geodata/model/isochrone.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Lang } from "../../i18n/lang.ts";
import { servicePlace } from "../../i18n/serviceText.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { MapStyleChoice } from "../../mapping/mapChoice.ts";
import type { Traces } from "../../mapping/circuitLines.ts";
import { circuitStyle } from "../../mapping/circuitStyle.ts";
import { indicatorNotes, mapTitle } from "../../mapping/indicatorNotes.ts";
import { legendFacts, legendSources } from "../../mapping/legendFacts.ts";
import { placeMarks } from "../../mapping/legendModel.ts";
import { LegendScale } from "./LegendScale.tsx";
import type { MapPainting } from "../../mapping/paintMap.ts";
import { ScaleChoices } from "./ScaleChoices.tsx";
import type { DrawnCircuit } from "../../mapping/stopOrder.ts";
import { NEW_PLACE_SHAPE, STRUCTURE_SHAPES } from "../../mapping/structureShapes.ts";
import "./mapLegend.css";

/** Most circuits that the legend lists; beyond it the list of the page does. */
const LISTED_CIRCUITS = 12;

interface MapLegendProps {
  readonly territory: Territory;
  readonly structures: readonly Structure[];
  readonly diagnosis: Diagnosis | null;
  /** Null where nothing is measured. */
  readonly painting: MapPainting | null;
  readonly style: MapStyleChoice;
  /** Null where classes and colours cannot be changed. */
  readonly onStyle: ((style: MapStyleChoice) => void) | null;
  readonly circuits: readonly DrawnCircuit[];
  readonly traces: Traces;
  /** Whose roads the circuits follow. */
  readonly roadProvider: string;
  /** Whether new fixed places are drawn. */
  readonly newPlaces: boolean;
  readonly basemap: boolean;
  readonly open: boolean;
  /** `card` stands in a corner; `strip` lies along the foot of a narrow map. */
  readonly shape: "card" | "strip";
  /** Whether definition and sources start unfolded: there is room for them. */
  readonly detailed: boolean;
  /** Place whose rings can be shown; null while there is none. */
  readonly reachPlaceName: string | null;
  readonly reachShown: boolean;
  onShowReach(shown: boolean): void;
  onToggle(): void;
  readonly selectedCircuitId: string | null;
  onSelectCircuit(id: string | null): void;
  readonly lang: Lang;
  ref(element: HTMLElement): void;
}

function CircuitSwatch(props: { readonly index: number }): JSX.Element {
  const style = createMemo(() => circuitStyle(props.index));
  return (
    <svg class="legend-swatch legend-swatch-wide" viewBox="0 0 48 18" aria-hidden="true">
      <line x1="1" x2="47" y1="9" y2="9" stroke={style().casing} stroke-width="7" />
      <line
        x1="1"
        x2="47"
        y1="9"
        y2="9"
        stroke={style().colour}
        stroke-width="4"
        stroke-dasharray={style()
          .dash.map((part) => part * 4)
          .join(" ")}
      />
    </svg>
  );
}

/** Legend of the map: what is measured, the scale, the marks, and where the figures come from (R6, R21). */
export function MapLegend(props: MapLegendProps): JSX.Element {
  const words = createMemo(() => textsOf(props.lang).map);
  const catalogue = createMemo(() => textsOf(props.lang).catalogue);
  const definition = createMemo(() => props.diagnosis?.definition ?? null);
  const marks = createMemo(() => placeMarks(props.structures, props.territory, definition()));
  const facts = createMemo(() => legendFacts(props.territory, props.diagnosis, props.lang));
  const details = createMemo(() => [
    ...(props.circuits.length > 0 ? [words().discs] : []),
    ...(marks().outside ? [words().outsideShape] : []),
    ...(marks().quiet ? [words().quietShape] : []),
    ...(marks().toPlace ? [words().toPlaceShape] : []),
    ...(props.painting === null || props.diagnosis === null
      ? []
      : indicatorNotes(props.painting, props.territory, props.diagnosis, props.lang)),
    ...legendSources(props.territory, props.diagnosis, props.lang),
    ...(props.basemap ? [words().basemapSource] : []),
  ]);
  const traces = createMemo(() => [
    ...(props.traces.roads ? [words().roads(props.roadProvider)] : []),
    ...(props.traces.straight ? [words().schematic] : []),
  ]);
  const ages = (): string => {
    const band = definition()?.ageBand;
    return band === undefined ? "" : words().ages(band);
  };
  return (
    <section
      ref={(element) => props.ref(element)}
      class="map-legend"
      classList={{ "map-legend-folded": !props.open, "map-legend-strip": props.shape === "strip" }}
      aria-label={words().legend}
    >
      <button
        type="button"
        class="map-legend-toggle"
        aria-expanded={props.open}
        title={props.open ? words().legendClose : words().legendOpen}
        onClick={() => props.onToggle()}
      >
        <span class="map-legend-title">
          {props.open ? mapTitle(props.painting, props.lang) : words().legend}
        </span>
        <span class="map-legend-chevron" aria-hidden="true">
          {props.open ? "▾" : "▴"}
        </span>
      </button>
      <Show when={props.open} fallback={<p class="legend-note map-legend-facts">{ages()}</p>}>
        <div class="map-legend-body">
          <Show when={props.painting}>
            {(painting) => (
              <LegendScale
                painting={painting()}
                minutes={definition()?.minutes ?? 0}
                place={servicePlace(definition()?.service ?? null, props.lang)}
                withWorkshops={props.circuits.length > 0}
                limitsShown={props.style.limits}
                onShowLimits={
                  props.onStyle === null ? null : (limits) => props.onStyle?.({ ...props.style, limits })
                }
                lang={props.lang}
              />
            )}
          </Show>
          <Show when={props.circuits.length > 0}>
            <ul class="legend-list legend-circuits">
              <For each={props.circuits.slice(0, LISTED_CIRCUITS)}>
                {(circuit) => (
                  <li>
                    <button
                      type="button"
                      class="legend-circuit"
                      aria-pressed={props.selectedCircuitId === circuit.id}
                      onClick={() =>
                        props.onSelectCircuit(props.selectedCircuitId === circuit.id ? null : circuit.id)
                      }
                    >
                      <CircuitSwatch index={circuit.index} />
                      <span class="legend-label">{words().circuit(circuit.index + 1)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
            <For each={traces()}>{(note) => <p class="legend-note">{note}</p>}</For>
          </Show>
          <Show when={marks().kinds.length > 0 || props.newPlaces}>
            <ul class="legend-list">
              <Show when={props.newPlaces}>
                <li>
                  <svg class="legend-shape" viewBox="-1 -1 26 26" aria-hidden="true">
                    <path d={NEW_PLACE_SHAPE.outline} class="legend-new-place" />
                    <path d={NEW_PLACE_SHAPE.sign} />
                  </svg>
                  <span class="legend-label">{words().newPlace}</span>
                </li>
              </Show>
              <For each={marks().kinds}>
                {(kind) => (
                  <li>
                    <svg class="legend-shape" viewBox="0 0 24 24" aria-hidden="true">
                      <path d={STRUCTURE_SHAPES[kind]} />
                    </svg>
                    <span class="legend-label">{catalogue().kind[kind]}</span>
                  </li>
                )}
              </For>
              <Show when={props.circuits.length > 0}>
                <li>
                  <svg class="legend-shape" viewBox="0 0 24 24" aria-hidden="true">
                    <circle cx="12" cy="12" r="9" class="legend-ring" />
                  </svg>
                  <span class="legend-label">{words().depot}</span>
                </li>
              </Show>
            </ul>
          </Show>
          <Show when={props.reachPlaceName}>
            {(name) => (
              <>
                <label class="legend-reach">
                  <input
                    type="checkbox"
                    checked={props.reachShown}
                    onChange={(event) => props.onShowReach(event.currentTarget.checked)}
                  />
                  <span>{words().reach(ISOCHRONE_MINUTES)}</span>
                </label>
                <Show when={props.reachShown}>
                  <p class="legend-note">
                    {words().reachAround(name(), words().modes[definition()?.mode ?? "car"])}
                  </p>
                </Show>
              </>
            )}
          </Show>
          <p class="legend-note">{facts()}</p>
          <Show when={props.onStyle !== null && props.painting}>
            {(painting) => (
              <ScaleChoices
                painting={painting()}
                style={props.style}
                onStyle={(style) => props.onStyle?.(style)}
                lang={props.lang}
              />
            )}
          </Show>
          <details class="legend-details" open={props.detailed}>
            <summary>{words().details}</summary>
            <For each={details()}>{(note) => <p class="legend-note">{note}</p>}</For>
          </details>
        </div>
      </Show>
    </section>
  );
}
