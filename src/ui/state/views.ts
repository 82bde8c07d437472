/** What can lie over the map, in the order of its buttons. */
export const VIEW_IDS = [
  "figures",
  "survey",
  "hearing",
  "calendar",
  "rehearsal",
  "compare",
  "deliberation",
] as const;

export type ViewId = (typeof VIEW_IDS)[number];

/** The key that opens and closes each view. */
export const VIEW_KEYS: Readonly<Record<ViewId, string>> = {
  figures: "f",
  survey: "e",
  hearing: "o",
  calendar: "c",
  rehearsal: "i",
  compare: "x",
  deliberation: "a",
};
