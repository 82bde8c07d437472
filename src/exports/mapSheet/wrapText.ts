const NARROW = /[iljtfrI.,:;'’|!()\s\u00a0\u202f]/u;
const WIDE = /[mwMW@%–—]/u;
const CAPITAL = /\p{Lu}/u;

/** Width of a letter in units of its size, in the widest of common typefaces: lines must fit in any of them. */
function widthOf(letter: string): number {
  if (NARROW.test(letter)) return 0.36;
  if (WIDE.test(letter)) return 0.95;
  return CAPITAL.test(letter) ? 0.72 : 0.62;
}

/** Estimates how wide a text is: an SVG breaks no lines, and nothing measures letters outside a page. */
export function estimateWidth(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * size;
}

/** Breaks a text at its spaces into lines that fit a width; a word that is longer has its own line. */
export function wrapText(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/u).filter((each) => each !== "")) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && estimateWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
