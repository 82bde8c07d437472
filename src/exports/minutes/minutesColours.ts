import { contrastRatio } from "../../mapping/circuitStyle.ts";
import type { Authority } from "../../scenario/authority.ts";

/** Colours of a paper, `#rrggbb`. */
export interface MinutesColours {
  /** Of titles; dark enough on white for everybody. */
  readonly title: string;
  /** Of lines, which nothing depends on. */
  readonly line: string;
}

const NEUTRAL: MinutesColours = { title: "#2b2350", line: "#8b8795" };

const READABLE = 4.5;

/** Takes the colours of an authority; titles keep a neutral one where its own could not be read. */
export function minutesColours(authority: Authority | null): MinutesColours {
  if (authority === null) return NEUTRAL;
  const { mainColour, secondColour } = authority;
  const dark = [mainColour, secondColour].find((colour) => contrastRatio(colour, "#ffffff") >= READABLE);
  return { title: dark ?? NEUTRAL.title, line: mainColour };
}
