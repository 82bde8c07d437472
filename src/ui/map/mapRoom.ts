/** Where the page's panels slide over the map: the legend starts folded there, at the top. */
const SMALL_SCREEN = "(max-width: 639px), (max-width: 899px) and (min-height: 561px)";

/** Map width from which the legend is a card in the corner, with definition and sources unfolded. */
export const ROOM_FOR_CARD = 1100;

/** Map height below which the legend folds by itself: open, it would lie over most of the land. */
export const ROOM_FOR_LEGEND = 420;

/** Tells whether panels slide over the map instead of standing beside it. */
export function isSmallScreen(): boolean {
  return window.matchMedia(SMALL_SCREEN).matches;
}

/** Returns how many pixels at the foot of the map something else of the page lies over. */
export function coveredBelow(map: HTMLElement): number {
  const box = map.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  let y = box.bottom - 1;
  while (y > box.top && map.parentElement?.contains(document.elementFromPoint(middle, y)) !== true) y -= 12;
  return Math.min(box.bottom - y, box.height * 0.7);
}
