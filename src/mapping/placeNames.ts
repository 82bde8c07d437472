/** A name to place beside its point, in drawing units. */
export interface NameRequest {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A name where it can be read: `x`, `y` is the middle of its base line. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Size of the letters and their mean width, of a bold 13-unit text. */
const LETTER_HEIGHT = 13;
const LETTER_WIDTH = 7;
/** Half the size of a disc or a shape, with some air. */
const MARK = 11;

function boxOf(text: string, x: number, y: number): Box {
  const half = (text.length * LETTER_WIDTH) / 2;
  return { left: x - half, right: x + half, top: y - LETTER_HEIGHT + 2, bottom: y + 3 };
}

function overlap(a: Box, b: Box): number {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
}

function boxesOf(marks: readonly { readonly x: number; readonly y: number }[]): Box[] {
  return marks.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK }));
}

/** Finds where a name covers the least of what is taken: below, above or beside its point, inside the drawing. */
function findSpot(
  { text, x, y }: NameRequest,
  taken: readonly Box[],
  width: number,
): { readonly name: PlacedName; readonly covered: number } {
  const half = (text.length * LETTER_WIDTH) / 2;
  const inside = (at: number): number => Math.min(Math.max(at, half), width - half);
  const spots = [
    { x: inside(x), y: y + 24 },
    { x: inside(x), y: y - 15 },
    { x: inside(x + half + 14), y: y + 4 },
    { x: inside(x - half - 14), y: y + 4 },
    { x: inside(x), y: y + 38 },
    { x: inside(x), y: y - 29 },
  ];
  const costs = spots.map((spot) => {
    const box = boxOf(text, spot.x, spot.y);
    return taken.reduce((sum, other) => sum + overlap(box, other), 0);
  });
  const covered = Math.min(...costs);
  return { name: { text, ...(spots[costs.indexOf(covered)] ?? { x, y }) }, covered };
}

/** Places every name so that it covers marks and other names the least, inside the drawing. */
export function placeNames(
  requests: readonly NameRequest[],
  marks: readonly { readonly x: number; readonly y: number }[],
  width: number,
): readonly PlacedName[] {
  const taken = boxesOf(marks);
  return requests.map((request) => {
    const { name } = findSpot(request, taken, width);
    taken.push(boxOf(name.text, name.x, name.y));
    return name;
  });
}

/** Places the names that cover no mark and no name before them; the others are left out. */
export function placeFreeNames(
  requests: readonly NameRequest[],
  marks: readonly { readonly x: number; readonly y: number }[],
  width: number,
): readonly PlacedName[] {
  const taken = boxesOf(marks);
  return requests.flatMap((request) => {
    // A name without a mark stands on its own town hall.
    const onPoint = { text: request.text, x: request.x, y: request.y + 4 };
    const box = boxOf(onPoint.text, onPoint.x, onPoint.y);
    const isFree = box.left >= 0 && box.right <= width && taken.every((other) => overlap(box, other) === 0);
    const { name, covered } = isFree ? { name: onPoint, covered: 0 } : findSpot(request, taken, width);
    if (covered > 0) return [];
    taken.push(boxOf(name.text, name.x, name.y));
    return [name];
  });
}
