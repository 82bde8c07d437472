import { createMemo, For, type JSX, Show } from "solid-js";
import type { Indicators } from "../../../geodata/model/indicators.ts";
import type { StructureKind } from "../../../geodata/model/structure.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { mapTitle } from "../../mapping/indicatorNotes.ts";
import { placeMarks } from "../../mapping/legendModel.ts";
import { ClassScale } from "../map/ClassScale.tsx";
import { paintMap } from "../../mapping/paintMap.ts";
import { NEW_PLACE_SHAPE, STRUCTURE_SHAPES } from "../../mapping/structureShapes.ts";
import type { MapStyleChoice } from "../../mapping/mapChoice.ts";
import {
  type CommuneSheetInput,
  type SheetRow,
  writeCommuneSheet,
} from "../../exports/communeSheet/communeSheetContent.ts";
import { drawSheetMap } from "../../exports/communeSheet/drawSheetMap.ts";
import { TerritorySvg } from "./TerritorySvg.tsx";
import "./communeSheet.css";

const MAP_WIDTH = 420;
const MAP_HEIGHT = 400;

/** How the small map looks: as the one on the screen. */
export interface SheetMap {
  readonly mapStyle: MapStyleChoice;
  readonly indicators: Indicators | null;
  readonly indicatorsAfter: Indicators | null;
}

/** Names the shapes of the small map. */
function SheetMarks(props: {
  readonly kinds: readonly StructureKind[];
  readonly newPlaces: boolean;
  readonly stops: boolean;
  readonly lang: Lang;
}): JSX.Element {
  return (
    <span class="class-scale">
      <For each={props.kinds}>
        {(kind) => (
          <span class="class-scale-item">
            <svg class="commune-sheet-mark" viewBox="0 0 24 24" aria-hidden="true">
              <path d={STRUCTURE_SHAPES[kind]} />
            </svg>
            {textsOf(props.lang).catalogue.kind[kind]}
          </span>
        )}
      </For>
      <Show when={props.newPlaces}>
        <span class="class-scale-item">
          <svg
            class="commune-sheet-mark"
            viewBox="-1 -1 26 26"
            fill="#fff"
            stroke="#17131f"
            stroke-width="2.6"
          >
            <path d={NEW_PLACE_SHAPE.outline} />
            <path d={NEW_PLACE_SHAPE.sign} fill="#17131f" stroke="none" />
          </svg>
          {textsOf(props.lang).map.newPlace}
        </span>
      </Show>
      <Show when={props.stops}>
        <span class="class-scale-item">{textsOf(props.lang).print.discs}</span>
      </Show>
    </span>
  );
}

function SheetTable(props: { readonly rows: readonly SheetRow[] }): JSX.Element {
  return (
    <table>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr>
              <th scope="row">{row.label}</th>
              <td>{row.value}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** One A4 page about one commune, to be printed: for its mayor, its families, a board. */
export function CommuneSheet(props: CommuneSheetInput & SheetMap): JSX.Element {
  const words = createMemo(() => textsOf(props.lang).print);
  const content = createMemo(() => writeCommuneSheet(props));
  const painting = createMemo(() =>
    paintMap({
      territory: props.scenario.territory,
      diagnosis: props.diagnosis,
      outcomes: props.outcomes,
      indicators: props.indicators,
      indicatorsAfter: props.indicatorsAfter,
      layer: props.outcomes === null ? "before" : "after",
      indicator: "access",
      style: props.mapStyle,
    }),
  );
  const kinds = createMemo(
    () => placeMarks(props.scenario.structures, props.scenario.territory, props.diagnosis.definition).kinds,
  );
  const drawing = createMemo(() => drawSheetMap(props, painting(), { width: MAP_WIDTH, height: MAP_HEIGHT }));

  return (
    <Show when={content()}>
      {(sheet) => (
        <article class="commune-sheet" lang={props.lang}>
          <header>
            <p class="commune-sheet-kicker">{words().heading}</p>
            <h1>{sheet().name}</h1>
            <p class="commune-sheet-facts">{sheet().facts}</p>
          </header>
          <div class="commune-sheet-columns">
            <div class="commune-sheet-words">
              <p>{sheet().children}</p>
              <p>{sheet().today}</p>
              <p class="commune-sheet-verdict">{sheet().verdict}</p>
              <p class="commune-sheet-plan">{sheet().plan}</p>
              <Show when={sheet().rows.length > 0}>
                <SheetTable rows={sheet().rows} />
              </Show>
              <section class="commune-sheet-asked">
                <h2>{textsOf(props.lang).hearing.asked}</h2>
                <ul>
                  <For each={sheet().asked}>{(line) => <li>{line}</li>}</For>
                </ul>
              </section>
            </div>
            <div>
              <figure>
                <TerritorySvg
                  drawing={drawing()}
                  width={MAP_WIDTH}
                  height={MAP_HEIGHT}
                  selectedCode={props.code}
                  title={words().mapTitle(sheet().name)}
                />
                <figcaption>
                  {mapTitle(painting(), props.lang)}
                  <Show when={painting()}>
                    {(painted) => <ClassScale painting={painted()} lang={props.lang} />}
                  </Show>
                  <SheetMarks
                    kinds={kinds()}
                    newPlaces={drawing().houses.length > 0}
                    stops={drawing().stops.length > 0}
                    lang={props.lang}
                  />
                </figcaption>
              </figure>
              <Show when={sheet().rows.length > 0}>
                <h2>{words().firstDates}</h2>
                <Show when={sheet().dates.length > 0} fallback={<p>{words().noDates}</p>}>
                  <ul class="commune-sheet-dates">
                    <For each={sheet().dates}>{(date) => <li>{date}</li>}</For>
                  </ul>
                </Show>
              </Show>
            </div>
          </div>
          <section class="commune-sheet-said">
            <h2>{textsOf(props.lang).hearing.said}</h2>
            <p>{sheet().heard.who}</p>
            <Show when={sheet().heard.rows.length > 0}>
              <SheetTable rows={sheet().heard.rows} />
            </Show>
          </section>
          <section class="commune-sheet-confirm">
            <h2>{words().confirm}</h2>
            <ul>
              <For each={sheet().confirm}>{(line) => <li>{line}</li>}</For>
            </ul>
          </section>
          <footer>
            <p>
              <strong>{words().sources}</strong> {sheet().sources.join(" · ")}
            </p>
            <p>{sheet().made}</p>
          </footer>
        </article>
      )}
    </Show>
  );
}
