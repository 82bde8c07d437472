import type { DemandGroup } from "../selection/mergeDemands.ts";
import type { TourGraph } from "./tourGraph.ts";
import { centsOf } from "./tourPricer.ts";

/** A tour of the search: its graph and its nodes in order. */
export interface FoundTour {
  readonly graph: number;
  readonly nodes: readonly number[];
}

/** What tours take together, one outing each. */
export interface TourAmounts {
  readonly halfDays: number;
  readonly metres: number;
  readonly workMinutes: number;
  readonly cents: number;
  readonly tours: number;
}

/** What the search optimises and must respect. */
export interface TourSearchInput {
  readonly graphs: readonly TourGraph[];
  readonly groups: readonly DemandGroup[];
  /** False: cover every group at least cents. True: most weight, then least cents. */
  readonly partial: boolean;
  /** Of all tours together; Infinity = none. */
  readonly limits: TourAmounts;
  /** Most tours of a graph's team, in half-days, by team. */
  readonly capacity: readonly number[];
  /** True for tours that the hours of the day really allow. */
  readonly fits: (graph: TourGraph, nodes: readonly number[]) => boolean;
}

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
  metres: number;
  minutes: number;
}

/** Tours under change with what they cover, take and cost. */
export class TourState {
  tours: OpenTour[] = [];
  /** How often each group is covered. */
  readonly times: Int32Array;
  private readonly input: TourSearchInput;
  private readonly visited: Uint8Array;
  private readonly groupsOf: readonly (readonly number[])[];
  private readonly nodesOf: readonly (readonly number[])[];
  cents = 0;
  metres = 0;
  minutes = 0;

  constructor(input: TourSearchInput, from?: TourState) {
    this.input = input;
    this.times = from === undefined ? new Int32Array(input.groups.length) : from.times.slice();
    this.visited =
      from === undefined ? new Uint8Array(input.graphs[0]?.sites.length ?? 0) : from.visited.slice();
    this.groupsOf = from?.groupsOf ?? listGroups(input);
    this.nodesOf = from?.nodesOf ?? listNodes(input);
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
    for (const [group, { weight, required }] of this.input.groups.entries()) {
      if (this.times[group] !== 0) continue;
      lost += !this.input.partial || required === true ? 1e6 : weight;
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
    const graph = this.input.graphs[tour?.graph ?? -1];
    if (tour === undefined || node === undefined || graph === undefined) return;
    this.cents -= centsOf(graph, tour.nodes);
    tour.nodes.splice(position, 1);
    this.cents += tour.nodes.length === 0 ? 0 : centsOf(graph, tour.nodes);
    this.measure(tour, graph);
    this.visited[node] = 0;
    for (const group of this.groupsOf[node] ?? []) this.times[group] = (this.times[group] ?? 0) - 1;
  }

  dropEmpty(): void {
    this.tours = this.tours.filter(({ nodes }) => nodes.length > 0);
  }

  insert({ graph: graphIndex, tour: at, position, node }: Place): void {
    const graph = this.input.graphs[graphIndex];
    if (graph === undefined) return;
    let tour = this.tours[at];
    if (tour === undefined) {
      tour = { graph: graphIndex, nodes: [], metres: 0, minutes: 0 };
      this.tours.push(tour);
    } else this.cents -= centsOf(graph, tour.nodes);
    tour.nodes.splice(position, 0, node);
    this.cents += centsOf(graph, tour.nodes);
    this.measure(tour, graph);
    this.visited[node] = 1;
    for (const group of this.groupsOf[node] ?? []) this.times[group] = (this.times[group] ?? 0) + 1;
  }

  /** The cheapest way, for what is covered with it, to cover a group; null where none is allowed. */
  bestPlace(group: number, blink: () => boolean): Place | null {
    let best: Place | null = null;
    let least = Infinity;
    for (const node of this.nodesOf[group] ?? []) {
      if (this.visited[node] === 1) continue;
      let fresh = 0;
      for (const other of this.groupsOf[node] ?? []) {
        if (this.times[other] === 0) fresh += this.input.partial ? this.weightOf(other) : 1;
      }
      for (const [at, tour] of this.tours.entries()) {
        const graph = this.input.graphs[tour.graph];
        if (graph === undefined || tour.nodes.length >= graph.maxStops) continue;
        for (let position = 0; position <= tour.nodes.length; position++) {
          const metres = legDelta(graph, graph.metres, tour.nodes, position, node);
          if (tour.metres + metres > graph.maxMetres) continue;
          const cents =
            legDelta(graph, graph.cents, tour.nodes, position, node) + (graph.visitCents[node] ?? 0);
          const minutes =
            legDelta(graph, graph.minutes, tour.nodes, position, node) + (graph.stayMinutes[node] ?? 0);
          if (tour.minutes + minutes > graph.maxMinutes) continue;
          if (this.exceeds(cents, metres, minutes, null)) continue;
          const score = (cents + 1) / fresh;
          if (score >= least || blink()) continue;
          if (!this.input.fits(graph, withNode(tour.nodes, position, node))) continue;
          least = score;
          best = { graph: tour.graph, tour: at, position, node };
        }
      }
      for (const [index, graph] of this.input.graphs.entries()) {
        const metres = (graph.metres.out[node] ?? 0) + (graph.metres.back[node] ?? 0);
        if (metres > graph.maxMetres || !this.hasRoom(graph)) continue;
        const cents = centsOf(graph, [node]);
        const minutes = minutesOf(graph, [node]);
        if (minutes > graph.maxMinutes || this.exceeds(cents, metres, minutes, graph)) continue;
        const score = (cents + 1) / fresh;
        if (score >= least || blink() || !this.input.fits(graph, [node])) continue;
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
      let found: readonly [number, number] | null = null;
      for (const [at, tour] of this.tours.entries()) {
        const graph = this.input.graphs[tour.graph];
        if (graph === undefined) continue;
        for (const [position, node] of tour.nodes.entries()) {
          if ((this.groupsOf[node] ?? []).some((group) => this.times[group] === 1)) continue;
          const rest = tour.nodes.filter((other) => other !== node);
          const saved = centsOf(graph, tour.nodes) - (rest.length === 0 ? 0 : centsOf(graph, rest));
          if (saved > most) {
            most = saved;
            found = [at, position];
          }
        }
      }
      if (found === null) break;
      this.remove(found[0], found[1]);
      this.dropEmpty();
    }
    for (const tour of this.tours) this.shorten(tour);
  }

  /** Turns parts of a tour round while that saves cents (2-opt). */
  private shorten(tour: OpenTour): void {
    const graph = this.input.graphs[tour.graph];
    if (graph === undefined || !graph.symmetric) return;
    let cents = centsOf(graph, tour.nodes);
    const before = cents;
    for (let again = true; again;) {
      again = false;
      for (let i = 0; i < tour.nodes.length - 1; i++) {
        for (let j = i + 1; j < tour.nodes.length; j++) {
          const turned = [
            ...tour.nodes.slice(0, i),
            ...tour.nodes.slice(i, j + 1).reverse(),
            ...tour.nodes.slice(j + 1),
          ];
          const value = centsOf(graph, turned);
          if (value >= cents || !this.input.fits(graph, turned)) continue;
          tour.nodes = turned;
          cents = value;
          again = true;
        }
      }
    }
    this.cents += cents - before;
    this.measure(tour, graph);
  }

  private weightOf(group: number): number {
    return this.input.groups[group]?.weight ?? 0;
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
    return this.tours.reduce((sum, { graph }) => sum + (this.input.graphs[graph]?.halfDays ?? 0), 0);
  }

  private hasRoom(graph: TourGraph): boolean {
    const { graphs, capacity } = this.input;
    const used = this.tours.reduce((sum, tour) => {
      const own = graphs[tour.graph];
      return own?.team === graph.team ? sum + own.halfDays : sum;
    }, 0);
    return used + graph.halfDays <= (capacity[graph.team] ?? 0);
  }

  private measure(tour: OpenTour, graph: TourGraph): void {
    const metres = lengthOf(graph, graph.metres, tour.nodes);
    const minutes = minutesOf(graph, tour.nodes);
    this.metres += metres - tour.metres;
    this.minutes += minutes - tour.minutes;
    tour.metres = metres;
    tour.minutes = minutes;
  }
}

function legDelta(
  graph: TourGraph,
  legs: TourGraph["cents"],
  nodes: readonly number[],
  position: number,
  node: number,
): number {
  const n = graph.sites.length;
  const before = nodes[position - 1];
  const after = nodes[position];
  const inward = before === undefined ? (legs.out[node] ?? 0) : (legs.between[before * n + node] ?? 0);
  const onward = after === undefined ? (legs.back[node] ?? 0) : (legs.between[node * n + after] ?? 0);
  const direct =
    before === undefined
      ? (legs.out[after ?? -1] ?? 0)
      : after === undefined
        ? (legs.back[before] ?? 0)
        : (legs.between[before * n + after] ?? 0);
  return inward + onward - direct;
}

function lengthOf(graph: TourGraph, legs: TourGraph["metres"], nodes: readonly number[]): number {
  const n = graph.sites.length;
  let length = 0;
  let from = -1;
  for (const node of nodes) {
    length += from < 0 ? (legs.out[node] ?? 0) : (legs.between[from * n + node] ?? 0);
    from = node;
  }
  return from < 0 ? 0 : length + (legs.back[from] ?? 0);
}

function minutesOf(graph: TourGraph, nodes: readonly number[]): number {
  const stays = nodes.reduce((sum, node) => sum + (graph.stayMinutes[node] ?? 0), 0);
  return stays + lengthOf(graph, graph.minutes, nodes);
}

function withNode(nodes: readonly number[], position: number, node: number): number[] {
  return [...nodes.slice(0, position), node, ...nodes.slice(position)];
}

function listGroups({ graphs, groups }: TourSearchInput): readonly (readonly number[])[] {
  const graph = graphs[0];
  return (graph?.sites ?? []).map((site) =>
    groups.flatMap((group, index) => (group.sites.includes(site) ? [index] : [])),
  );
}

function listNodes({ graphs, groups }: TourSearchInput): readonly (readonly number[])[] {
  const nodes = new Map((graphs[0]?.sites ?? []).map((site, node) => [site, node]));
  return groups.map((group) => group.sites.flatMap((site) => nodes.get(site) ?? []));
}
