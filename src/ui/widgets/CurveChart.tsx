import { createMemo, For, type JSX } from "solid-js";

const WIDTH = 320;
const HEIGHT = 120;
const MARGIN = { left: 8, right: 8, top: 26, bottom: 22 };

/** Points joined by steps on one scale, numbered; the chosen one is larger and says its value. For the eye: a table says the same. */
export function CurveChart(props: {
  readonly title: string;
  readonly xTitle: string;
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  /** Index of the chosen point; −1 for none. */
  readonly chosen: number;
}): JSX.Element {
  const points = createMemo(() => {
    const mostX = Math.max(1, ...props.xs);
    const mostY = Math.max(1, ...props.ys);
    return props.xs.map((x, index) => ({
      x: MARGIN.left + (x / mostX) * (WIDTH - MARGIN.left - MARGIN.right),
      y: HEIGHT - MARGIN.bottom - ((props.ys[index] ?? 0) / mostY) * (HEIGHT - MARGIN.top - MARGIN.bottom),
    }));
  });
  const path = (): string =>
    points()
      .map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`))
      .join("");
  const anchor = (x: number): "start" | "middle" | "end" =>
    x < WIDTH * 0.2 ? "start" : x > WIDTH * 0.8 ? "end" : "middle";
  return (
    <figure class="curve">
      <figcaption>{props.title}</figcaption>
      <svg class="curve-svg" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line
          class="curve-axis"
          x1={MARGIN.left}
          x2={WIDTH - MARGIN.right}
          y1={HEIGHT - MARGIN.bottom}
          y2={HEIGHT - MARGIN.bottom}
        />
        <path class="curve-line" d={path()} />
        <For each={points()}>
          {(point, index) => {
            const chosen = (): boolean => index() === props.chosen;
            return (
              <>
                <circle
                  class="curve-point"
                  classList={{ "curve-point-chosen": chosen() }}
                  cx={point.x}
                  cy={point.y}
                  r={chosen() ? 7 : 4}
                />
                <text
                  class="curve-label"
                  classList={{ "curve-label-chosen": chosen() }}
                  x={point.x}
                  y={point.y - 11}
                  text-anchor={anchor(point.x)}
                >
                  {chosen() ? props.yText(props.ys[index()] ?? 0) : ""}
                </text>
              </>
            );
          }}
        </For>
        <text class="curve-label" x={MARGIN.left} y={HEIGHT - 5}>
          {props.xTitle}
        </text>
        <text class="curve-label" x={WIDTH - MARGIN.right} y={HEIGHT - 5} text-anchor="end">
          {props.xText(Math.max(0, ...props.xs))}
        </text>
      </svg>
    </figure>
  );
}
