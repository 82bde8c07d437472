import { contrastRatio } from "../../mapping/circuitStyle.ts";

/** Contrast that text of any size needs on its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

const STEPS = 100;

/** Says whether letters of a colour, `#rrggbb`, can be read on white. */
export function isReadableOnWhite(colour: string): boolean {
  return contrastRatio(colour, "#ffffff") >= LEAST_CONTRAST;
}

/** Returns the colour itself where letters in it can be read on white, else the lightest shade of it that can. */
export function darkenForText(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  for (let step = 0; step < STEPS; step++) {
    const shade = channels.map((channel) =>
      Math.round(channel * (1 - step / STEPS))
        .toString(16)
        .padStart(2, "0"),
    );
    if (isReadableOnWhite(`#${shade.join("")}`)) return `#${shade.join("")}`;
  }
  return "#000000";
}
