/** Contrast that text of any size needs on its ground (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

const STEPS = 100;

function readChannels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function writeColour(channels: readonly number[]): string {
  return `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

function luminanceOf(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Returns the contrast of a colour on white, 1 to 21.
 *
 * Source: W3C, Web Content Accessibility Guidelines 2.2, contrast ratio.
 */
export function contrastOnWhite(colour: string): number {
  return 1.05 / (luminanceOf(readChannels(colour)) + 0.05);
}

/** Says whether letters of a colour can be read on white. */
export function isReadableOnWhite(colour: string): boolean {
  return contrastOnWhite(colour) >= LEAST_CONTRAST;
}

/** Returns the colour itself where letters in it can be read on white, else the lightest shade of it that can. */
export function darkenForText(colour: string): string {
  const channels = readChannels(colour);
  for (let step = 0; step < STEPS; step++) {
    const shade = writeColour(channels.map((channel) => channel * (1 - step / STEPS)));
    if (isReadableOnWhite(shade)) return shade;
  }
  return "#000000";
}
