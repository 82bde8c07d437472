import { markup, type Markup } from "../markup.ts";
import type { AuthorityLook } from "./authorityLook.ts";

/** Writes whose page it is: logo and name; nothing where it is nobody's. */
export function writeAuthority({ name, logo }: AuthorityLook): Markup {
  if (name === "") return markup``;
  // The name stands beside the picture, which then says nothing more.
  const picture = logo === null ? markup`` : markup`<img src="${logo}" alt="" height="48">`;
  return markup`<p class="authority">${picture} ${name}</p>`;
}

/** Returns the colours of an authority as custom properties, for the style of a page. */
export function styleAuthority({ ink, main, second }: AuthorityLook): string {
  return `:root { --authority-ink: ${ink}; --authority: ${main}; --authority-second: ${second}; }\n`;
}
