import { createMemo, For, type JSX, Show } from "solid-js";
import { formatInteger } from "../../i18n/format.ts";
import { classLabel } from "../../mapping/figureText.ts";
import { classRows } from "../../mapping/legendModel.ts";
import type { MapClass } from "../../mapping/mapClasses.ts";
import type { ComparedPaintings } from "../../mapping/paintCompared.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";
import { ClassSwatch, WhiteZoneSwatch } from "../map/ClassSwatch.tsx";
import { useLang, useTexts } from "../state/appContext.tsx";

interface SharedRow {
  readonly mapClass: MapClass;
  readonly a: number;
  readonly b: number;
}

/** Joins the counts of both maps: every class that one of them has. */
function sharedRows({ a, b }: ComparedPaintings): readonly SharedRow[] {
  const countOf = (painting: MapPainting): ReadonlyMap<MapClass, number> =>
    new Map(classRows(painting).map(({ mapClass, communes }) => [mapClass, communes]));
  const [left, right] = [countOf(a), countOf(b)];
  const classes: readonly MapClass[] = [...a.cuts.keys(), a.cuts.length, "no-supply", "no-need", "no-data"];
  return classes
    .filter((mapClass) => left.has(mapClass) || right.has(mapClass))
    .map((mapClass) => ({ mapClass, a: left.get(mapClass) ?? 0, b: right.get(mapClass) ?? 0 }));
}

function countWhite({ communes }: MapPainting): number {
  return [...communes.values()].filter(({ white }) => white).length;
}

/** The one legend of both maps: the classes that they share, with how many communes of each are in them. */
export function ComparedLegend(props: { readonly paintings: ComparedPaintings }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const rows = createMemo(() => sharedRows(props.paintings));
  const white = createMemo(() => ({
    a: countWhite(props.paintings.a),
    b: countWhite(props.paintings.b),
  }));
  const dark = (): ReturnType<MapPainting["paints"]> => {
    const { indicator, cuts, paints } = props.paintings.a;
    return paints(indicator.dark === "high" ? cuts.length : 0);
  };
  return (
    <table class="compare-legend">
      <caption>
        {texts().indicators.title[props.paintings.a.indicator.id]}
        <span class="visually-hidden">, {texts().compare.legend}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts().compare.legendHead}</th>
          <th scope="col" class="cell-number">
            {texts().compare.sideA}
          </th>
          <th scope="col" class="cell-number">
            {texts().compare.sideB}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={rows()}>
          {(row) => (
            <tr>
              <th scope="row">
                <ClassSwatch paint={props.paintings.a.paints(row.mapClass)} />{" "}
                {classLabel(row.mapClass, props.paintings.a, lang())}
              </th>
              <td class="cell-number">{formatInteger(row.a, lang())}</td>
              <td class="cell-number">{formatInteger(row.b, lang())}</td>
            </tr>
          )}
        </For>
        <Show when={white().a + white().b > 0}>
          <tr>
            <th scope="row">
              <WhiteZoneSwatch paint={dark()} /> {texts().compare.whiteZone}
            </th>
            <td class="cell-number">{formatInteger(white().a, lang())}</td>
            <td class="cell-number">{formatInteger(white().b, lang())}</td>
          </tr>
        </Show>
      </tbody>
    </table>
  );
}
