/** Names under which the style's font files are known to its labels. */
export const REGULAR_FONT = "Atkinson Hyperlegible";
export const BOLD_FONT = "Atkinson Hyperlegible Bold";
