import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { formatInteger, formatList } from "../../i18n/format.ts";
import { figureKindText } from "../../i18n/indicatorText.ts";
import { countOf } from "../../i18n/plural.ts";
import { NO_BREAK_SPACE, setFrenchPunctuation } from "../../i18n/typography.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { MapIndicatorId } from "../../mapping/mapChoice.ts";
import { ChartFrame } from "./ChartFrame.tsx";
import { drawHistogram, drawScatter } from "./drawCharts.ts";
import { axisText, axisUnit, cellText } from "./figureCells.ts";
import type { FigureContent } from "./figureContent.ts";
import { binFigures, countWithout, shownOf, type FigureBin } from "./figureRows.ts";
import { FigureTable } from "./FigureTable.tsx";
import { IndicatorChoice } from "./IndicatorChoice.tsx";
import { IndicatorNote } from "./IndicatorNote.tsx";

/** Communes by a figure: how they spread, how two figures go together, and all of it as a table. */
export function CommuneFigures(props: { readonly content: FigureContent }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [against, setAgainst] = createSignal<MapIndicatorId>("children");
  const [hovered, setHovered] = createSignal<string | null>(null);
  return (
    <>
      <div class="figures-choices">
        <IndicatorChoice
          label={texts().figures.indicator}
          value={app.selection.indicator()}
          onChange={(id) => app.selection.setIndicator(id)}
        />
        <IndicatorChoice label={texts().figures.against} value={against()} onChange={setAgainst} />
        <ChartKey />
      </div>
      <IndicatorNote content={props.content} id={app.selection.indicator()} />
      <div class="figures-charts">
        <Histogram content={props.content} id={app.selection.indicator()} />
        <Scatter
          content={props.content}
          x={app.selection.indicator()}
          y={against()}
          hovered={hovered()}
          onHover={setHovered}
        />
      </div>
      <FigureTable content={props.content} hovered={hovered()} onHover={setHovered} />
    </>
  );
}

function ChartKey(): JSX.Element {
  const texts = useTexts();
  return (
    <ul class="figures-key">
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path class="key-white" d="M8 1 L15 8 L8 15 L1 8 Z" />
        </svg>
        {texts().figures.keyWhite}
      </li>
      <li>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <circle class="key-covered" cx="8" cy="8" r="6" />
        </svg>
        {texts().figures.keyCovered}
      </li>
    </ul>
  );
}

function Histogram(props: { readonly content: FigureContent; readonly id: MapIndicatorId }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const bins = createMemo(() => binFigures(props.content.rows, props.id));
  const name = (): string => texts().indicators.name[props.id];
  const unit = (): string => axisUnit(props.id);
  const withUnit = (value: number): string =>
    `${axisText(value, lang())}${unit() === "" ? "" : `${NO_BREAK_SPACE}${unit()}`}`;
  const draw = (width: number): SVGElement => {
    const chosen = props.content.rows.find(({ code }) => code === app.selection.selectedCode());
    const at = chosen === undefined ? null : shownOf(chosen.figures[props.id], props.id);
    const { minutes } = props.content.diagnosis.definition;
    const communes = bins().reduce((sum, bin) => sum + bin.communes, 0);
    const white = bins().reduce((sum, bin) => sum + bin.white, 0);
    const last = bins().at(-1)?.to ?? 0;
    return drawHistogram({
      width,
      bins: bins(),
      xLabel: unit() === "" ? name() : `${name()} (${unit()})`,
      yLabel: texts().figures.chartCommunes,
      formatX: (value) => axisText(value, lang()),
      formatY: (value) => (Number.isInteger(value) ? formatInteger(value, lang()) : ""),
      description: texts().figures.histogramAlt(name(), axisText(0, lang()), withUnit(last), communes, white),
      threshold:
        props.id === "access" && minutes <= last
          ? { at: minutes, label: texts().figures.threshold(minutes) }
          : null,
      chosen: chosen === undefined || at === null ? null : { at, label: chosen.name },
    });
  };
  return (
    <Show
      when={bins().length > 0}
      fallback={
        <div class="figures-chart">
          <p class="notice">{texts().figures.emptyChart}</p>
          <WithoutFigure {...props} />
        </div>
      }
    >
      <ChartFrame title={texts().figures.histogram(name())} draw={draw}>
        <WithoutFigure {...props} />
        <BinTable bins={bins()} textOf={withUnit} />
      </ChartFrame>
    </Show>
  );
}

/** Communes that no bar holds, by why: nothing known, nobody there and nothing offered are three things (R19). */
function WithoutFigure(props: { readonly content: FigureContent; readonly id: MapIndicatorId }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const words = (): string =>
    formatList(
      [...countWithout(props.content.rows, props.id)].map(
        ([kind, count]) =>
          `${countOf(count, "commune", "communes", lang())} (${figureKindText(kind, lang())})`,
      ),
      lang(),
    );
  return (
    <Show when={words() !== ""}>
      <p class="hint">{texts().figures.without(words())}</p>
    </Show>
  );
}

function BinTable(props: {
  readonly bins: readonly FigureBin[];
  readonly textOf: (value: number) => string;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  return (
    <details class="figures-note">
      <summary>{texts().figures.asTable}</summary>
      <table class="figures-table">
        <thead>
          <tr>
            <th scope="col">{texts().figures.bar}</th>
            <th scope="col" class="cell-number">
              {texts().figures.barCommunes}
            </th>
            <th scope="col" class="cell-number">
              {texts().figures.barWhite}
            </th>
            <th scope="col" class="cell-number">
              {texts().figures.barChildren}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.bins}>
            {(bin) => (
              <tr>
                <th scope="row">
                  {axisText(bin.from, lang())} – {props.textOf(bin.to)}
                </th>
                <td class="cell-number">{formatInteger(bin.communes, lang())}</td>
                <td class="cell-number">{formatInteger(bin.white, lang())}</td>
                <td class="cell-number">{formatInteger(bin.children, lang())}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </details>
  );
}

function Scatter(props: {
  readonly content: FigureContent;
  readonly x: MapIndicatorId;
  readonly y: MapIndicatorId;
  readonly hovered: string | null;
  onHover(code: string | null): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const nameOf = (id: MapIndicatorId): string => {
    const unit = axisUnit(id);
    return unit === "" ? texts().indicators.name[id] : `${texts().indicators.name[id]} (${unit})`;
  };
  const points = createMemo(() =>
    props.content.rows.flatMap((row) => {
      const [x, y] = [shownOf(row.figures[props.x], props.x), shownOf(row.figures[props.y], props.y)];
      if (x === null || y === null) return [];
      const label = `${row.name} : ${cellText(row.figures[props.x], props.x, lang())} ; ${cellText(row.figures[props.y], props.y, lang())}`;
      return [
        {
          code: row.code,
          x,
          y,
          white: row.white,
          label: lang() === "fr" ? setFrenchPunctuation(label) : label,
        },
      ];
    }),
  );
  const title = (): string =>
    texts().figures.scatter(texts().indicators.name[props.x], texts().indicators.name[props.y]);
  const draw = (width: number): SVGElement =>
    drawScatter({
      width,
      points: points(),
      chosenCode: app.selection.selectedCode(),
      xLabel: nameOf(props.x),
      squeezeY: props.y === "children",
      yLabel: props.y === "children" ? texts().figures.squeezed(nameOf(props.y)) : nameOf(props.y),
      formatX: (value) => axisText(value, lang()),
      formatY: (value) => axisText(value, lang()),
      description: texts().figures.scatterAlt(nameOf(props.x), nameOf(props.y), points().length),
    });
  return (
    <Show
      when={points().length > 0}
      fallback={
        <div class="figures-chart">
          <p class="notice">{texts().figures.emptyChart}</p>
        </div>
      }
    >
      <ChartFrame
        title={title()}
        draw={draw}
        hoveredCode={props.hovered}
        onHover={(code) => props.onHover(code)}
        onChoose={(code) => app.selection.select(code)}
      />
    </Show>
  );
}
