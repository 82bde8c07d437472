/**
 * Beginnings of tours, one row each, in columns that grow: the labels of a labelling algorithm.
 *
 * Row *l* ends at node `node[l]` after `stops[l]` stops and came from row `parent[l]` (−1 = the depot).
 * `worth` is its reduced cost so far, `cents`, `metres` and `minutes` what it takes so far; its coverage
 * set is `covers[l * words … l * words + words − 1]`.
 */
export class PartialTours {
  count = 0;
  readonly words: number;
  node = new Int32Array(1024);
  stops = new Uint8Array(1024);
  parent = new Int32Array(1024);
  worth = new Float64Array(1024);
  cents = new Float64Array(1024);
  metres = new Float64Array(1024);
  minutes = new Float64Array(1024);
  covers: Int32Array;

  constructor(words: number) {
    this.words = words;
    this.covers = new Int32Array(1024 * words);
  }

  /** Makes room for one more row and returns its number; the caller fills it. */
  add(): number {
    if (this.count === this.node.length) this.grow();
    return this.count++;
  }

  /** Lists the nodes of a row in the order of visit. */
  nodesOf(row: number): number[] {
    const nodes: number[] = [];
    for (let at = row; at >= 0; at = this.parent[at] ?? -1) nodes.push(this.node[at] ?? 0);
    return nodes.reverse();
  }

  private grow(): void {
    const size = this.node.length * 2;
    this.node = enlarge(this.node, new Int32Array(size));
    this.stops = enlarge(this.stops, new Uint8Array(size));
    this.parent = enlarge(this.parent, new Int32Array(size));
    this.worth = enlarge(this.worth, new Float64Array(size));
    this.cents = enlarge(this.cents, new Float64Array(size));
    this.metres = enlarge(this.metres, new Float64Array(size));
    this.minutes = enlarge(this.minutes, new Float64Array(size));
    this.covers = enlarge(this.covers, new Int32Array(size * this.words));
  }
}

function enlarge<T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
