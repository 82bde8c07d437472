import type { Authority } from "../../scenario/authority.ts";
import { darkenForText } from "./readableColour.ts";

/** How the papers of an authority look; each colour is `#rrggbb`. */
export interface AuthorityLook {
  /** Empty where nobody's name is on the paper. */
  readonly name: string;
  /** For letters on white: dark enough to be read. */
  readonly ink: string;
  /** For lines and fields. */
  readonly main: string;
  readonly second: string;
  /** A `data:` address of a PNG or JPEG picture; null = none. */
  readonly logo: string | null;
}

const NEUTRAL: AuthorityLook = {
  name: "",
  ink: "#17131f",
  main: "#3b2a7a",
  second: "#8d8998",
  logo: null,
};

/** Reads how papers look; without an authority they are neutral, and never in the State's design. */
export function describeLook(authority: Authority | undefined): AuthorityLook {
  if (authority === undefined) return NEUTRAL;
  const { name, mainColour, secondColour, logo } = authority;
  return { name, ink: darkenForText(mainColour), main: mainColour, second: secondColour, logo };
}
