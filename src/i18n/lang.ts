/** Languages of the pages and exports; French is written first and is the default. */
export type Lang = "fr" | "en";

export const LANGS: readonly Lang[] = ["fr", "en"];
