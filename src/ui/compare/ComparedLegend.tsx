import { createMemo, For, type JSX } from "solid-js";
import { formatInteger } from "../../i18n/format.ts";
import { classLabel } from "../../mapping/figureText.ts";
import { classRows } from "../../mapping/legendModel.ts";
import type { MapClass } from "../../mapping/mapClasses.ts";
import type { ComparedPaintings } from "../../mapping/paintCompared.ts";
import type { MapPainting } from "../../mapping/paintMap.ts";
import { ClassSwatch, LimitSwatch, WhiteZoneSwatch } from "../map/ClassSwatch.tsx";
import { useLang, useTexts } from "../state/appContext.tsx";

/** A mark of both maps, with how many communes of each bear it. */
interface LegendColumn {
  readonly swatch: () => JSX.Element;
  readonly label: string;
  readonly a: number;
  readonly b: number;
}

function countClass(painting: MapPainting, mapClass: MapClass): number {
  return classRows(painting).find((row) => row.mapClass === mapClass)?.communes ?? 0;
}

function countMarked(painting: MapPainting, mark: "white" | "limit"): number {
  return [...painting.communes.values()].filter((commune) => commune[mark]).length;
}

/** The one legend of both maps: the classes that they share, with how many communes of each are in them. */
export function ComparedLegend(props: {
  readonly paintings: ComparedPaintings;
  readonly limitsShown: boolean;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const classes = createMemo((): readonly LegendColumn[] => {
    const { a, b } = props.paintings;
    const met = new Set([...classRows(a), ...classRows(b)].map(({ mapClass }) => mapClass));
    const all: readonly MapClass[] = [...a.cuts.keys(), a.cuts.length, "no-supply", "no-need", "no-data"];
    return all
      .filter((mapClass) => met.has(mapClass))
      .map((mapClass) => ({
        swatch: () => <ClassSwatch paint={a.paints(mapClass)} />,
        label: classLabel(mapClass, a, lang()),
        a: countClass(a, mapClass),
        b: countClass(b, mapClass),
      }));
  });
  const marks = createMemo((): readonly LegendColumn[] => {
    const { a, b } = props.paintings;
    const [dark, pale] = a.indicator.dark === "high" ? [a.cuts.length, 0] : [0, a.cuts.length];
    const counts = (mark: "white" | "limit"): { a: number; b: number } => ({
      a: countMarked(a, mark),
      b: countMarked(b, mark),
    });
    const white = { ...counts("white"), label: texts().compare.whiteZone };
    const limit = { ...counts("limit"), label: texts().compare.limit };
    return [
      { ...white, swatch: () => <WhiteZoneSwatch paint={a.paints(dark)} /> },
      { ...limit, swatch: () => <LimitSwatch paint={a.paints(pale)} /> },
    ].filter((mark) => mark.a + mark.b > 0 && (mark.label !== limit.label || props.limitsShown));
  });
  const columns = (): readonly LegendColumn[] => [...classes(), ...marks()];
  return (
    <div class="compare-scroll" tabIndex={0} role="group" aria-label={texts().compare.legend}>
      <table class="compare-legend compare-legend-wide">
        <caption>{texts().indicators.title[props.paintings.a.indicator.id]}</caption>
        <thead>
          <tr>
            <th scope="col">{texts().compare.legendHead}</th>
            <For each={columns()}>
              {(column) => (
                <th scope="col">
                  {column.swatch()} {column.label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={["a", "b"] as const}>
            {(side) => (
              <tr>
                <th scope="row">{side === "a" ? texts().compare.sideA : texts().compare.sideB}</th>
                <For each={columns()}>{(column) => <td>{formatInteger(column[side], lang())}</td>}</For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
