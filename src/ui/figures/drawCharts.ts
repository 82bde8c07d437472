import * as Plot from "@observablehq/plot";
import type { FigureBin } from "./figureRows.ts";

/** Size and words that both charts share; numbers are in the unit that is shown. */
interface ChartFrame {
  readonly width: number;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly formatX: (value: number) => string;
  readonly formatY: (value: number) => string;
  /** What the chart shows, in one sentence: it is an image for who cannot see it, a table says the same. */
  readonly description: string;
}

export interface HistogramInput extends ChartFrame {
  readonly bins: readonly FigureBin[];
  /** A threshold to mark, with its words; null for none. */
  readonly threshold: { readonly at: number; readonly label: string } | null;
  readonly chosen: { readonly at: number; readonly label: string } | null;
}

export interface ScatterPoint {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  readonly white: boolean;
  readonly label: string;
}

export interface ScatterInput extends ChartFrame {
  readonly points: readonly ScatterPoint[];
  /** Squeezes large numbers of y together: one town has as many children as thirty villages. */
  readonly squeezeY: boolean;
  readonly chosenCode: string | null;
}

const FRAME = {
  height: 300,
  marginTop: 34,
  marginBottom: 46,
  marginLeft: 56,
  marginRight: 24,
  className: "figures-plot",
};

/** Draws bars of communes, white ones hatched dark below the others. */
export function drawHistogram(input: HistogramInput): SVGElement {
  const stacked = input.bins.flatMap(({ from, to, communes, white }) => [
    { from, to, low: 0, high: white, className: "white" },
    { from, to, low: white, high: communes, className: "covered" },
  ]);
  const bars = (className: "white" | "covered"): Plot.Rect =>
    Plot.rect(
      stacked.filter((bar) => bar.className === className && bar.high > bar.low),
      {
        x1: "from",
        x2: "to",
        y1: "low",
        y2: "high",
        inset: 1,
        className: `bar-${className}`,
        ...(className === "white" ? WHITE : COVERED),
      },
    );
  const last = input.bins.at(-1)?.to ?? 1;
  return finish(
    Plot.plot({
      ...frameOf(input),
      x: { ...axisX(input), domain: [0, last], ticks: input.bins.length + 1 },
      y: {
        ...axisY(input),
        domain: [0, Math.max(1, ...input.bins.map(({ communes }) => communes))],
        ticks: 5,
      },
      marks: [
        Plot.gridY({ ticks: 5 }),
        bars("white"),
        bars("covered"),
        Plot.ruleY([0]),
        ...marksAt(input, last),
      ],
    }),
  );
}

/** Draws a point for each commune, white ones as lozenges; each element carries the commune's code. */
export function drawScatter(input: ScatterInput): SVGElement {
  const points = [...input.points];
  const chosen = points.filter(({ code }) => code === input.chosenCode);
  const dots = (white: boolean): Plot.Dot =>
    Plot.dot(
      points.filter((point) => point.white === white),
      {
        x: "x",
        y: "y",
        symbol: white ? "diamond" : "circle",
        r: white ? 7 : 5,
        title: "label",
        className: white ? "dots-white" : "dots-covered",
        ...(white ? WHITE : COVERED),
      },
    );
  const svg = finish(
    Plot.plot({
      ...frameOf(input),
      x: { ...axisX(input), nice: true, zero: true },
      y: { ...axisY(input), nice: true, zero: true, type: input.squeezeY ? "sqrt" : "linear" },
      marks: [
        Plot.gridX(),
        Plot.gridY(),
        Plot.ruleY([0]),
        dots(false),
        dots(true),
        Plot.dot(chosen, {
          x: "x",
          y: "y",
          r: 11,
          stroke: "var(--ink)",
          strokeWidth: 3,
          className: "dot-chosen",
        }),
        Plot.text(chosen, { x: "x", y: "y", text: "label", dy: -20, fontWeight: 700, ...HALO }),
      ],
    }),
  );
  for (const white of [false, true]) {
    const drawn = points.filter((point) => point.white === white);
    const elements = svg.querySelectorAll<SVGElement>(white ? ".dots-white > *" : ".dots-covered > *");
    elements.forEach((element, index) => {
      const code = drawn[index]?.code;
      if (code !== undefined) element.dataset["code"] = code;
    });
  }
  return svg;
}

/** Told apart by lightness and shape as well as hue. */
const COVERED = { fill: "var(--figure-covered)", stroke: "var(--figure-line)" };
const WHITE = { fill: "var(--figure-white)", stroke: "var(--figure-line)" };
const HALO = { fill: "var(--ink)", stroke: "var(--surface)", strokeWidth: 5 };

function marksAt({ threshold, chosen }: HistogramInput, last: number): Plot.Markish[] {
  const anchorOf = (at: number): "start" | "end" => (at > last * 0.6 ? "end" : "start");
  return [
    ...(threshold === null
      ? []
      : [
          Plot.ruleX([threshold.at], { stroke: "var(--ink)", strokeWidth: 2, strokeDasharray: "6 4" }),
          Plot.text([threshold.label], {
            x: threshold.at,
            frameAnchor: "top",
            dx: anchorOf(threshold.at) === "end" ? -6 : 6,
            dy: -16,
            textAnchor: anchorOf(threshold.at),
            ...HALO,
          }),
        ]),
    ...(chosen === null
      ? []
      : [
          Plot.ruleX([chosen.at], { stroke: "var(--accent)", strokeWidth: 4, className: "rule-chosen" }),
          Plot.text([chosen.label], {
            x: chosen.at,
            frameAnchor: "top",
            dx: anchorOf(chosen.at) === "end" ? -8 : 8,
            dy: 6,
            textAnchor: anchorOf(chosen.at),
            fontWeight: 700,
            ...HALO,
          }),
        ]),
  ];
}

function frameOf({ width, description }: ChartFrame): Plot.PlotOptions {
  return { ...FRAME, width, ariaLabel: description };
}

function axisX({ xLabel, formatX }: ChartFrame): Plot.ScaleOptions {
  return { label: xLabel, labelAnchor: "right", labelArrow: "none", tickFormat: formatX };
}

function axisY({ yLabel, formatY }: ChartFrame): Plot.ScaleOptions {
  return { label: yLabel, labelAnchor: "top", labelArrow: "none", tickFormat: formatY };
}

/**
 * Makes a drawing fit for the page: the library puts its own `<style>` into it, which the page's content security
 * policy refuses and reports as soon as it is part of the page; `figures.css` has these rules.
 */
function finish(drawing: (SVGSVGElement | HTMLElement) & Plot.Plot): SVGElement {
  if (!(drawing instanceof SVGSVGElement)) throw new TypeError("a chart with a legend is no single drawing");
  for (const style of drawing.querySelectorAll("style")) style.remove();
  drawing.setAttribute("role", "img");
  // Parts of an image have no names of their own.
  for (const part of drawing.querySelectorAll("[aria-label]")) part.removeAttribute("aria-label");
  return drawing;
}
