import { formatDecimal } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { NO_BREAK_SPACE } from "../../i18n/typography.ts";
import { markup, type Markup } from "../markup.ts";
import { INK } from "./drawingMarkup.ts";

/** Longest bar, in drawing units. */
const LONGEST = 150;

/** Returns the longest bar of 1, 2 or 5 times a power of ten kilometres that is short enough. */
export function scaleBarOf(metresPerUnit: number): { readonly kilometres: number; readonly width: number } {
  const most = (LONGEST * metresPerUnit) / 1000;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = ([5, 2, 1].find((digit) => digit * power <= most) ?? 1) * power;
  return { kilometres, width: (kilometres * 1000) / metresPerUnit };
}

/** Writes the scale bar with its length, its left end at a point. */
export function writeScaleBar(metresPerUnit: number, x: number, y: number, lang: Lang): Markup {
  const { kilometres, width } = scaleBarOf(metresPerUnit);
  const length = `${formatDecimal(kilometres, kilometres < 1 ? 1 : 0, lang)}${NO_BREAK_SPACE}km`;
  return markup`<g><path d="M${x} ${y - 5} V${y} H${(x + width).toFixed(1)} V${y - 5}" fill="none" stroke="${INK}" stroke-width="1.5"/><text x="${(x + width + 8).toFixed(1)}" y="${y + 1}" font-size="12">${length}</text></g>`;
}
