import type { TourGraph } from "./tourGraph.ts";
import type { TourSearchInput } from "./tourSearchInput.ts";
import { buildSearchFrame, type SearchFrame } from "./searchFrame.ts";

/** A way to add a stop. */
interface Place {
  readonly graph: number;
  /** Index of the tour, −1 for a new one. */
  readonly tour: number;
  readonly position: number;
  readonly node: number;
}

interface OpenTour {
  readonly graph: number;
  nodes: number[];
  cents: number;
  metres: number;
  minutes: number;
  /** True where the order was not looked at since the last change. */
  changed: boolean;
}

/** Tours under change with what they cover, take and cost. */
export class TourState {
  tours: OpenTour[] = [];
  /** How often each group is covered. */
  readonly times: Int32Array;
  cents = 0;
  metres = 0;
  minutes = 0;
  private readonly input: TourSearchInput;
  private readonly frame: SearchFrame;
  private readonly visited: Uint8Array;

  constructor(input: TourSearchInput, from?: TourState) {
    this.input = input;
    this.frame = from?.frame ?? buildSearchFrame(input);
    this.times = from === undefined ? new Int32Array(input.groups.length) : from.times.slice();
    this.visited =
      from === undefined ? new Uint8Array(input.graphs[0]?.sites.length ?? 0) : from.visited.slice();
    if (from === undefined) return;
    this.tours = from.tours.map((tour) => ({ ...tour, nodes: [...tour.nodes] }));
    this.cents = from.cents;
    this.metres = from.metres;
    this.minutes = from.minutes;
  }

  copy(): TourState {
    return new TourState(this.input, this);
  }

  /** What is minimised: cents, and what is not covered counts more than all money. */
  value(): number {
    let lost = 0;
    for (let group = 0; group < this.times.length; group++) {
      if (this.times[group] === 0) lost += this.frame.lost[group] ?? 0;
    }
    return lost === 0 ? this.cents : lost * 1e9 + this.cents;
  }

  complete(): boolean {
    const { groups, partial } = this.input;
    return groups.every(({ required }, group) => this.times[group] !== 0 || (partial && required !== true));
  }

  remove(at: number, position: number): void {
    const tour = this.tours[at];
    const node = tour?.nodes[position];
    if (tour === undefined || node === undefined) return;
    tour.nodes.splice(position, 1);
    this.measure(tour);
    this.visited[node] = 0;
    for (const group of this.frame.groupsOf[node] ?? []) this.times[group] = (this.times[group] ?? 0) - 1;
  }

  dropEmpty(): void {
    this.tours = this.tours.filter(({ nodes }) => nodes.length > 0);
  }

  insert({ graph, tour: at, position, node }: Place): void {
    let tour = this.tours[at];
    if (tour === undefined) {
      tour = { graph, nodes: [], cents: 0, metres: 0, minutes: 0, changed: true };
      this.tours.push(tour);
    }
    tour.nodes.splice(position, 0, node);
    this.measure(tour);
    this.visited[node] = 1;
    for (const group of this.frame.groupsOf[node] ?? []) this.times[group] = (this.times[group] ?? 0) + 1;
  }

  /** The cheapest way, for what is covered with it, to cover a group; null where none is allowed. */
  bestPlace(group: number, blink: () => boolean): Place | null {
    let best: Place | null = null;
    let least = Infinity;
    const { graphs, fits } = this.input;
    for (const node of this.frame.nodesOf[group] ?? []) {
      if (this.visited[node] === 1) continue;
      const fresh = this.freshOf(node);
      for (let at = 0; at < this.tours.length; at++) {
        const tour = this.tours[at];
        const graph = graphs[tour?.graph ?? -1];
        const cents = this.frame.legs[tour?.graph ?? -1]?.cents;
        if (tour === undefined || graph === undefined || cents === undefined) continue;
        if (tour.nodes.length >= graph.maxStops) continue;
        const depot = graph.sites.length;
        const width = depot + 1;
        for (let position = 0; position <= tour.nodes.length; position++) {
          const before = tour.nodes[position - 1] ?? depot;
          const after = tour.nodes[position] ?? depot;
          const more =
            (cents[before * width + node] ?? 0) +
            (cents[node * width + after] ?? 0) -
            (cents[before * width + after] ?? 0);
          const score = (more + 1) / fresh;
          if (score < least && !blink() && this.allows(tour, before, node, after, more)) {
            if (fits !== null && !fits(graph, withNode(tour.nodes, position, node))) continue;
            least = score;
            best = { graph: tour.graph, tour: at, position, node };
          }
        }
      }
      for (let index = 0; index < graphs.length; index++) {
        const graph = graphs[index];
        const tour = graph === undefined ? null : this.openTour(index, node);
        if (graph === undefined || tour === null) continue;
        const score = (tour.cents + 1) / fresh;
        if (score >= least || blink() || (fits !== null && !fits(graph, tour.nodes))) continue;
        least = score;
        best = { graph: index, tour: -1, position: 0, node };
      }
    }
    return best;
  }

  /** Takes out stops that cover nothing alone, the one that saves most first; puts tours in good order. */
  dropUseless(): void {
    for (;;) {
      let most = -Infinity;
      let foundTour = -1;
      let foundPosition = -1;
      for (let at = 0; at < this.tours.length; at++) {
        const nodes = this.tours[at]?.nodes ?? [];
        for (let position = 0; position < nodes.length; position++) {
          if (this.isNeeded(nodes[position] ?? -1)) continue;
          const saved = this.savedBy(at, position);
          if (saved <= most) continue;
          most = saved;
          foundTour = at;
          foundPosition = position;
        }
      }
      if (foundTour < 0) break;
      this.remove(foundTour, foundPosition);
      this.dropEmpty();
    }
    for (const tour of this.tours) if (tour.changed) this.shorten(tour);
  }

  private isNeeded(node: number): boolean {
    for (const group of this.frame.groupsOf[node] ?? []) if (this.times[group] === 1) return true;
    return false;
  }

  private savedBy(at: number, position: number): number {
    const tour = this.tours[at];
    const graph = this.input.graphs[tour?.graph ?? -1];
    const cents = this.frame.legs[tour?.graph ?? -1]?.cents;
    if (tour === undefined || graph === undefined || cents === undefined) return 0;
    if (tour.nodes.length === 1) return tour.cents;
    const depot = graph.sites.length;
    const width = depot + 1;
    const node = tour.nodes[position] ?? depot;
    const before = tour.nodes[position - 1] ?? depot;
    const after = tour.nodes[position + 1] ?? depot;
    return (
      (cents[before * width + node] ?? 0) +
      (cents[node * width + after] ?? 0) -
      (cents[before * width + after] ?? 0)
    );
  }

  /** Turns parts of a tour round while that saves cents (2-opt). */
  private shorten(tour: OpenTour): void {
    tour.changed = false;
    const graph = this.input.graphs[tour.graph];
    const legs = this.frame.legs[tour.graph];
    if (graph === undefined || legs === undefined || !graph.symmetric) return;
    const { fits } = this.input;
    const { nodes } = tour;
    const depot = graph.sites.length;
    let cents = lengthOf(legs.cents, depot, nodes);
    let turned = false;
    for (let again = true; again;) {
      again = false;
      for (let i = 0; i < nodes.length - 1; i++) {
        for (let j = i + 1; j < nodes.length; j++) {
          turn(nodes, i, j);
          const value = lengthOf(legs.cents, depot, nodes);
          if (value < cents && (fits === null || fits(graph, nodes))) {
            cents = value;
            again = true;
            turned = true;
          } else turn(nodes, i, j);
        }
      }
    }
    if (!turned) return;
    this.measure(tour);
    tour.changed = false;
  }

  /** What a node covers that nothing else does: how many groups, or their weight. */
  private freshOf(node: number): number {
    let fresh = 0;
    for (const group of this.frame.groupsOf[node] ?? []) {
      if (this.times[group] === 0) fresh += this.input.partial ? this.weightOf(group) : 1;
    }
    return fresh;
  }

  private weightOf(group: number): number {
    return this.input.groups[group]?.weight ?? 0;
  }

  /** True when a tour may go by way of a node between two others: lengths and limits. */
  private allows(tour: OpenTour, before: number, node: number, after: number, cents: number): boolean {
    const graph = this.input.graphs[tour.graph];
    const legs = this.frame.legs[tour.graph];
    if (graph === undefined || legs === undefined) return false;
    const width = graph.sites.length + 1;
    const more = (square: Float64Array): number =>
      (square[before * width + node] ?? 0) +
      (square[node * width + after] ?? 0) -
      (square[before * width + after] ?? 0);
    const metres = more(legs.metres);
    if (tour.metres + metres > graph.maxMetres) return false;
    const minutes = more(legs.minutes);
    if (tour.minutes + minutes > graph.maxMinutes) return false;
    return !this.exceeds(cents, metres, minutes, null);
  }

  /** A tour with one stop; null where none more is allowed. */
  private openTour(index: number, node: number): OpenTour | null {
    const graph = this.input.graphs[index];
    const legs = this.frame.legs[index];
    if (graph === undefined || legs === undefined || !this.hasRoom(graph)) return null;
    const nodes = [node];
    const depot = graph.sites.length;
    const metres = lengthOf(legs.metres, depot, nodes);
    const minutes = lengthOf(legs.minutes, depot, nodes);
    const cents = graph.fixedCents + lengthOf(legs.cents, depot, nodes);
    if (metres > graph.maxMetres || minutes > graph.maxMinutes) return null;
    if (this.exceeds(cents, metres, minutes, graph)) return null;
    return { graph: index, nodes, cents, metres, minutes, changed: false };
  }

  private exceeds(cents: number, metres: number, minutes: number, opened: TourGraph | null): boolean {
    const { limits } = this.input;
    return (
      this.cents + cents > limits.cents ||
      this.metres + metres > limits.metres ||
      this.minutes + minutes > limits.workMinutes ||
      (opened !== null &&
        (this.tours.length + 1 > limits.tours || this.halfDays() + opened.halfDays > limits.halfDays))
    );
  }

  private halfDays(): number {
    let halfDays = 0;
    for (const { graph } of this.tours) halfDays += this.input.graphs[graph]?.halfDays ?? 0;
    return halfDays;
  }

  private hasRoom(graph: TourGraph): boolean {
    const { graphs, capacity } = this.input;
    let used = graph.halfDays;
    for (const tour of this.tours) {
      const own = graphs[tour.graph];
      if (own?.team === graph.team) used += own.halfDays;
    }
    return used <= (capacity[graph.team] ?? 0);
  }

  /** Measures a tour again after a change. */
  private measure(tour: OpenTour): void {
    const graph = this.input.graphs[tour.graph];
    const legs = this.frame.legs[tour.graph];
    if (graph === undefined || legs === undefined) return;
    const empty = tour.nodes.length === 0;
    const depot = graph.sites.length;
    const cents = empty ? 0 : graph.fixedCents + lengthOf(legs.cents, depot, tour.nodes);
    const metres = lengthOf(legs.metres, depot, tour.nodes);
    const minutes = lengthOf(legs.minutes, depot, tour.nodes);
    this.cents += cents - tour.cents;
    this.metres += metres - tour.metres;
    this.minutes += minutes - tour.minutes;
    tour.cents = cents;
    tour.metres = metres;
    tour.minutes = minutes;
    tour.changed = true;
  }
}

function lengthOf(square: Float64Array, depot: number, nodes: readonly number[]): number {
  const width = depot + 1;
  let length = 0;
  let from = depot;
  for (let k = 0; k < nodes.length; k++) {
    const to = nodes[k] ?? depot;
    length += square[from * width + to] ?? 0;
    from = to;
  }
  return from === depot ? 0 : length + (square[from * width + depot] ?? 0);
}

/** Turns the nodes from one position to another round, in place. */
function turn(nodes: number[], first: number, last: number): void {
  for (let i = first, j = last; i < j; i++, j--) {
    const node = nodes[i] ?? 0;
    nodes[i] = nodes[j] ?? 0;
    nodes[j] = node;
  }
}

function withNode(nodes: readonly number[], position: number, node: number): number[] {
  return [...nodes.slice(0, position), node, ...nodes.slice(position)];
}
