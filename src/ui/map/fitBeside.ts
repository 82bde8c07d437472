import type { Bbox, LonLat } from "../../../geodata/model/lonLat.ts";

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Steps in which the territory is pushed aside for the legend. */
const STEPS = 8;

/** Web Mercator, as the screen draws it: x and y in turns of the world. */
function project([lon, lat]: LonLat): readonly [number, number] {
  const sin = Math.sin((lat * Math.PI) / 180);
  return [lon / 360 + 0.5, 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)];
}

/**
 * Returns the least left padding with which no position lies under a legend in the bottom left corner.
 *
 * The territory stays as large as it can be: a legend that covers an empty corner costs nothing.
 *
 * @param legend - size of the legend with its margin; `{ width: 0, height: 0 }` where there is none.
 */
export function fitBeside(
  positions: readonly LonLat[],
  bounds: Bbox,
  screen: Size,
  legend: Size,
  margin: number,
): number {
  const [west, north] = project([bounds[0], bounds[3]]);
  const [east, south] = project([bounds[2], bounds[1]]);
  const points = positions.map(project);
  const room = screen.height - 2 * margin;
  for (let step = 0; step < STEPS; step++) {
    const left = margin + (Math.max(0, legend.width - margin) * step) / STEPS;
    const wide = screen.width - left - margin;
    if (wide <= 0 || room <= 0) return margin;
    const scale = Math.min(wide / (east - west), room / (south - north));
    const x0 = left + (wide - (east - west) * scale) / 2;
    const y0 = margin + (room - (south - north) * scale) / 2;
    const covered = points.some(
      ([x, y]) =>
        x0 + (x - west) * scale < legend.width && y0 + (y - north) * scale > screen.height - legend.height,
    );
    if (!covered) return left;
  }
  return Math.max(margin, legend.width);
}
