import type { Interchange } from "./interchange.ts";
import { DECIDED, type ClimbPace, type MedianDual } from "./medianDual.ts";

/** A part of all plans: what is decided, and multipliers whose bound was `level` one decision before. */
interface MedianNode {
  readonly decided: Uint8Array;
  readonly multipliers: Float64Array;
  readonly level: number;
  readonly bound: number;
  readonly depth: number;
}

/** Of a node that inherits good multipliers. */
const NODE_PACE: ClimbPace = { rounds: 30, step: 0.1, patience: 15 };
/** Every so many nodes the chosen houses are improved to a plan. */
const TRY_EVERY = 20;

/**
 * Searches the rest of a p-median problem by branch and bound: the house chosen most often of late is
 * opened in one branch and closed in the other, the node of least bound first.
 *
 * One house to go is the best addition, found directly. Values are whole: a node is settled where its bound,
 * rounded up, does not beat the best plan.
 *
 * Cost: one climb a node; the open nodes in memory, one row of multipliers for two of them.
 */
export class MedianTree {
  /** Proven lower limit of all plans; the best value once the tree is empty. */
  bound: number;
  private readonly dual: MedianDual;
  private readonly primal: Interchange;
  private readonly count: number;
  private readonly offer: () => void;
  private readonly best: () => number;
  private readonly nodes: MedianNode[];
  private visited = 0;

  /**
   * @param best – value of the best plan so far.
   * @param offer – called where `primal` holds a plan that may be better.
   */
  constructor(
    root: Omit<MedianNode, "depth" | "level">,
    count: number,
    dual: MedianDual,
    primal: Interchange,
    best: () => number,
    offer: () => void,
  ) {
    this.nodes = [{ ...root, level: root.bound, depth: 0 }];
    this.bound = Math.ceil(root.bound);
    this.count = count;
    this.dual = dual;
    this.primal = primal;
    this.best = best;
    this.offer = offer;
  }

  get done(): boolean {
    return this.nodes.length === 0;
  }

  /** Settles or splits the node of least bound. */
  step(shouldStop: () => boolean): void {
    const node = this.take();
    if (node === null || Math.ceil(node.bound) >= this.best()) {
      this.nodes.length = 0;
      this.bound = this.best();
      return;
    }
    this.bound = Math.max(this.bound, Math.ceil(node.bound));
    this.split(node, shouldStop);
    if (shouldStop()) this.nodes.push(node);
    else if (this.done) this.bound = this.best();
  }

  private take(): MedianNode | null {
    const { nodes } = this;
    let least = 0;
    for (const [index, node] of nodes.entries()) {
      const known = nodes[least];
      if (known === undefined) continue;
      if (node.bound < known.bound || (node.bound === known.bound && node.depth > known.depth)) least = index;
    }
    const taken = nodes[least];
    const last = nodes.pop();
    if (taken === undefined || last === undefined) return null;
    if (least < nodes.length) nodes[least] = last;
    return taken;
  }

  private split(node: MedianNode, shouldStop: () => boolean): void {
    const { dual } = this;
    const { decided } = node;
    dual.enter(decided, node.multipliers, this.best() - node.level);
    const { bound: level, multipliers } = dual.climb(node.multipliers, this.best(), NODE_PACE, shouldStop);
    if (Math.ceil(level) >= this.best()) return;
    dual.decide(level, this.best(), decided);
    this.visited++;
    if (this.visited % TRY_EVERY === 0) this.tryChosen(shouldStop);
    const open = listDecided(decided, DECIDED.open);
    const free = listDecided(decided, DECIDED.free);
    const wanted = this.count - open.length;
    if (wanted < 0 || wanted > free.length) return;
    if (wanted <= 1 || wanted === free.length) {
      this.finish(wanted === free.length ? [...open, ...free] : open, decided);
      return;
    }
    const house = this.pick(free);
    const bound = Math.max(level, node.bound);
    for (const value of [DECIDED.open, DECIDED.closed]) {
      const child = decided.slice();
      child[house] = value;
      this.nodes.push({ decided: child, multipliers, level, bound, depth: node.depth + 1 });
    }
  }

  /** The best plan of a node with one house to go, or none. */
  private finish(open: readonly number[], decided: Uint8Array): void {
    this.primal.restart(open);
    this.primal.fillGreedily(this.count, (house) => decided[house] === DECIDED.free);
    this.offer();
  }

  private tryChosen(shouldStop: () => boolean): void {
    this.primal.restart(listDecided(this.dual.chosen, 1));
    this.primal.descend(shouldStop);
    this.offer();
  }

  private pick(free: readonly number[]): number {
    const { share, reduced } = this.dual;
    let best = free[0] ?? 0;
    for (const house of free) {
      const more = (share[house] ?? 0) - (share[best] ?? 0);
      if (more > 0 || (more === 0 && (reduced[house] ?? 0) < (reduced[best] ?? 0))) best = house;
    }
    return best;
  }
}

/** Lists the houses with a decision, ascending. */
export function listDecided(decided: Uint8Array, value: number): readonly number[] {
  const houses: number[] = [];
  for (let house = 0; house < decided.length; house++) if (decided[house] === value) houses.push(house);
  return houses;
}
