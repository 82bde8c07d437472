import type { Rng } from "../search/rng.ts";
import type { TourGraph } from "./tourGraph.ts";
import type { FoundTour, TourSearchInput } from "./tourSearchInput.ts";
import { TourState } from "./tourState.ts";

/** Stops removed in one round at most, and longest string taken from one tour. */
const REMOVED_STOPS = 12;
const LONGEST_STRING = 4;
/** One round in so many may take whole tours. */
const WHOLE_TOUR = 4;
/** One in so many insertions skips the best place, for variety. */
const BLINK = 50;
/** Rounds of the first cooling; then it is hot again and cools down half as fast. */
const COOLING_ROUNDS = 4000;
/** Temperatures of the annealing, as shares of the present cost; every other cooling starts hotter. */
const HOT = 0.01;
const HOTTER = 0.04;
const COLD = 0.0005;

/**
 * Searches good tours that cover what is asked: slack induction by string removals, for covering.
 *
 * Each round takes strings of stops out of tours near one place, then covers what has lost its cover
 * again: for a group drawn at random, the site and place that cost least for what they cover. Stops that
 * cover nothing alone go. Worse results are taken with falling probability.
 *
 * Deterministic for the generator. Cost: O(stops × sites) a round.
 * Source: Christiaens, J. & Vanden Berghe, G. (2020), Slack induction by string removals for vehicle
 * routing problems, Transportation Science 54, 417–433, doi 10.1287/trsc.2019.0914. Differs: sites are
 * chosen, not given.
 */
export class TourSearch {
  /** Best tours so far; null until everything asked for is covered once. */
  best: readonly FoundTour[] | null = null;
  bestValue = Infinity;
  private readonly input: TourSearchInput;
  private readonly rng: Rng;
  private rounds: number;
  private round = 0;
  /** Rounds of the present cooling, and how many of them are done. */
  private cooling = COOLING_ROUNDS;
  private cooled = 0;
  private hot = HOT;
  private state: TourState;
  private stateValue: number;
  private readonly near: readonly Int32Array[];
  private readonly onTour: (tour: FoundTour) => void;

  /** @param onTour – hears every tour of every improved result, for a pool of columns. */
  constructor(input: TourSearchInput, rounds: number, rng: Rng, onTour: (tour: FoundTour) => void) {
    this.input = input;
    this.rng = rng;
    this.rounds = rounds;
    this.onTour = onTour;
    this.near = listNear(input.graphs[0]);
    this.state = new TourState(input);
    this.rebuild(this.state);
    this.stateValue = this.state.value();
    this.keep();
  }

  done(): boolean {
    return this.round >= this.rounds;
  }

  /** Rounds allowed so far. */
  get allowed(): number {
    return this.rounds;
  }

  /** Allows so many rounds more. */
  extend(rounds: number): void {
    this.rounds += rounds;
  }

  /** Runs so many rounds more. */
  run(count: number): void {
    for (let k = 0; k < count && !this.done(); k++) this.tryOnce();
  }

  private tryOnce(): void {
    const { rng } = this;
    const next = this.state.copy();
    this.ruin(next);
    this.rebuild(next);
    const value = next.value();
    const share = this.cooled / this.cooling;
    const heat = this.state.cents * this.hot * (COLD / this.hot) ** share;
    this.round += 1;
    this.cooled += 1;
    if (this.cooled === this.cooling) {
      this.cooled = 0;
      this.cooling *= 2;
      this.hot = this.hot === HOT ? HOTTER : HOT;
    }
    const luck = (rng.below(1_000_000) + 1) / 1_000_000;
    if (value < this.stateValue - heat * Math.log(luck)) {
      const better = value < this.stateValue;
      this.state = next;
      this.stateValue = value;
      if (better) for (const tour of next.tours) this.onTour(tour);
      this.keep();
    }
  }

  private keep(): void {
    if (this.stateValue >= this.bestValue || !this.state.complete()) return;
    this.bestValue = this.stateValue;
    this.best = this.state.tours.map(({ graph, nodes }) => ({ graph, nodes: [...nodes] }));
  }

  private ruin(state: TourState): void {
    const { rng } = this;
    const visited = state.tours.flatMap(({ nodes }) => nodes);
    const seed = visited[rng.below(visited.length)];
    if (seed === undefined) return;
    let left = 1 + rng.below(Math.min(REMOVED_STOPS, visited.length));
    const longest = rng.below(WHOLE_TOUR) === 0 ? Infinity : LONGEST_STRING;
    const ruined = new Set<number>();
    for (const node of this.near[seed] ?? []) {
      const at = state.tours.findIndex((tour) => tour.nodes.includes(node));
      const tour = state.tours[at];
      if (tour === undefined || ruined.has(at)) continue;
      ruined.add(at);
      const length = Math.min(tour.nodes.length, left, longest === Infinity ? left : 1 + rng.below(longest));
      const position = tour.nodes.indexOf(node);
      const start = Math.max(0, Math.min(tour.nodes.length - length, position - rng.below(length)));
      for (let k = 0; k < length; k++) state.remove(at, start);
      left -= length;
      if (left <= 0) break;
    }
    state.dropEmpty();
  }

  private rebuild(state: TourState): void {
    const { rng, input } = this;
    const given = new Set<number>();
    for (;;) {
      const open: number[] = [];
      for (let group = 0; group < input.groups.length; group++) {
        if (state.times[group] === 0 && !given.has(group)) open.push(group);
      }
      const group = open[rng.below(Math.max(1, open.length))];
      if (group === undefined) break;
      const place = state.bestPlace(group, () => rng.below(BLINK) === 0);
      if (place === null) given.add(group);
      else state.insert(place);
    }
    state.dropUseless();
  }
}

/** By node: all nodes, nearest first, itself among them. */
function listNear(graph: TourGraph | undefined): readonly Int32Array[] {
  if (graph === undefined) return [];
  const n = graph.sites.length;
  return graph.sites.map((_, from) => {
    const cents = (to: number): number => (to === from ? -1 : (graph.cents.between[from * n + to] ?? 0));
    return Int32Array.from(graph.sites.map((__, to) => to).sort((a, b) => cents(a) - cents(b) || a - b));
  });
}
