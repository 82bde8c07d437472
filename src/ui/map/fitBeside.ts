import type { Bbox, LonLat } from "../../../geodata/model/lonLat.ts";

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Steps in which the territory is pushed aside, and up, for the legend. */
const STEPS = 8;

/** Enough positions to see what a legend covers. */
const MOST_POINTS = 4000;

/** Web Mercator, as the screen draws it: x and y in turns of the world. */
function project([lon, lat]: LonLat): readonly [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/** Room kept free on two sides, in pixels. */
export interface SidePadding {
  readonly left: number;
  readonly bottom: number;
}

/**
 * Returns the padding on the left and at the bottom with which no position lies under a legend in the
 * bottom left corner and the territory is largest.
 *
 * A legend that covers an empty corner costs nothing.
 *
 * @param legend - size of the legend with its margin; `{ width: 0, height: 0 }` where there is none.
 */
export function fitBeside(
  positions: readonly LonLat[],
  bounds: Bbox,
  screen: Size,
  legend: Size,
  margin: number,
): SidePadding {
  const [west, north] = project([bounds[0], bounds[3]]);
  const [east, south] = project([bounds[2], bounds[1]]);
  const stride = Math.ceil(positions.length / MOST_POINTS);
  const points = positions.filter((_, index) => index % stride === 0).map(project);

  /** Scale of the fit with a padding, or null where the legend would cover something. */
  const fit = ({ left, bottom }: SidePadding): number | null => {
    const wide = screen.width - left - margin;
    const high = screen.height - bottom - margin;
    if (wide <= 0 || high <= 0) return null;
    const scale = Math.min(wide / (east - west), high / (south - north));
    const x0 = left + (wide - (east - west) * scale) / 2;
    const y0 = margin + (high - (south - north) * scale) / 2;
    const covered = points.some(
      ([x, y]) =>
        x0 + (x - west) * scale < legend.width && y0 + (y - north) * scale > screen.height - legend.height,
    );
    return covered ? null : scale;
  };

  let best: { readonly padding: SidePadding; readonly scale: number } | null = null;
  const push = (size: number, step: number): number => margin + (Math.max(0, size - margin) * step) / STEPS;
  for (let aside = 0; aside <= STEPS; aside++) {
    for (let up = 0; up <= STEPS; up++) {
      const padding = { left: push(legend.width, aside), bottom: push(legend.height, up) };
      const scale = fit(padding);
      if (scale !== null && (best === null || scale > best.scale)) best = { padding, scale };
    }
  }
  return best?.padding ?? { left: margin, bottom: margin };
}
