/** Letters of a text that names a button or a window. */
const LONGEST = 80;

/** Cuts a text that names something: what people write may be long. */
export function shortWords(text: string): string {
  const letters = [...text];
  return letters.length <= LONGEST ? text : `${letters.slice(0, LONGEST - 1).join("")}…`;
}
