import { makeRng, type Rng } from "../search/rng.ts";
import { Interchange } from "./interchange.ts";
import { mipOptions, type LocationParams, type LocationRun } from "./locationRun.ts";
import { DECIDED, MedianDual, type ClimbPace } from "./medianDual.ts";
import { listDecided, MedianTree } from "./medianTree.ts";
import { buildRadiusModel } from "./radiusModel.ts";
import { unservedCost, type ServiceCosts } from "./serviceCosts.ts";

const ROOT_PACE: ClimbPace = { rounds: 3000, step: 1, patience: 15 };
/** Rounds of shaking the best plan, at most, and of one step. */
const SHAKES = 60;
const SHAKES_A_STEP = 5;
/** Swaps of one shake, at most. */
const WIDEST_SHAKE = 5;
/**
 * Nodes of the tree before what is left goes to the solver, where one house in so few opens (the lists of
 * pairs are short then), and how large the program may be.
 */
const TREE_NODES = 150;
const SHORT_LISTS = 12;
const NODES_A_STEP = 10;
const MODEL_ENTRIES = 60_000;

/**
 * Solves the p-median problem to proof: greedy opening and interchange, a Lagrangian bound that decides most
 * houses, then branch and bound, or, where few pairs are left, the program over radii.
 *
 * Sources: see `Interchange`, `MedianDual`, `MedianTree`, `buildRadiusModel`.
 */
export class MedianRun implements LocationRun {
  status: LocationRun["status"] = "running";
  bound: number | null = null;
  open: readonly number[] | null = null;
  private readonly service: ServiceCosts;
  private readonly count: number;
  private readonly params: LocationParams;
  private readonly primal: Interchange;
  private readonly dual: MedianDual;
  private readonly rng: Rng;
  private stage: "start" | "root" | "shake" | "tree" | "model" = "start";
  private best: readonly number[] = [];
  private cost: number;
  private shakes = 0;
  private nodes = 0;
  private level: Float64Array = new Float64Array(0);
  private rootBound = 0;
  private readonly decided: Uint8Array;
  private tree: MedianTree | null = null;

  /**
   * @param count – houses that open at most; more never cost more, so that all of them do.
   * @param start – a set of houses that serves everyone, where one is known.
   */
  constructor(service: ServiceCosts, count: number, start: readonly number[], params: LocationParams) {
    this.service = service;
    this.count = Math.min(count, service.houseCount);
    this.params = params;
    this.primal = new Interchange(service);
    this.dual = new MedianDual(service, this.count);
    this.rng = makeRng(params.seed);
    this.cost = unservedCost(service);
    this.decided = new Uint8Array(service.houseCount);
    this.best = start;
  }

  step(): void {
    if (this.status !== "running") return;
    if (this.stage === "start") this.findStart();
    else if (this.stage === "root") this.climbRoot();
    else if (this.stage === "shake") this.shake();
    else if (this.stage === "tree") this.searchTree();
    else this.solveModel();
    if (this.status !== "running") return;
    if (this.bound !== null && this.bound >= this.cost) this.finish();
    else if (this.params.shouldStop()) this.status = "limit";
  }

  private findStart(): void {
    const { primal, params, count, best } = this;
    for (const start of best.length > 0 ? [[], best] : [[]]) {
      primal.restart(start);
      primal.fillGreedily(count);
      primal.descend(params.shouldStop);
      this.offer();
    }
    this.stage = "root";
  }

  private climbRoot(): void {
    const { dual, params } = this;
    dual.enter(this.decided, null, Infinity);
    const root = dual.climb(this.firstLevel(), this.cost, ROOT_PACE, params.shouldStop);
    this.level = root.multipliers;
    this.rootBound = root.bound;
    this.bound = Math.ceil(root.bound);
    this.primal.restart(listDecided(dual.chosen, 1));
    this.primal.descend(params.shouldStop);
    this.offer();
    dual.decide(root.bound, this.cost, this.decided);
    this.stage = "shake";
  }

  /** Multipliers to begin with: what half of the houses that fall to one open house would cost. */
  private firstLevel(): Float64Array {
    const { service, count } = this;
    const rank = Math.max(1, Math.floor(service.houseCount / Math.max(1, count) / 2));
    return Float64Array.from({ length: service.demandCount }, (_, demand) => {
      const from = service.starts[demand] ?? 0;
      const to = service.starts[demand + 1] ?? 0;
      return to > from ? (service.costs[Math.min(from + rank, to - 1)] ?? 0) : 0;
    });
  }

  private shake(): void {
    const { primal, params } = this;
    const most = Math.min(SHAKES, params.iterations ?? SHAKES);
    const widest = Math.max(1, Math.min(WIDEST_SHAKE, Math.ceil(this.count / 2)));
    for (let k = 0; k < SHAKES_A_STEP && this.shakes < most && !params.shouldStop(); k++) {
      primal.restart(this.best);
      primal.shake(1 + (this.shakes % widest), this.rng);
      primal.descend(params.shouldStop);
      this.offer();
      this.shakes++;
    }
    if (this.shakes >= most) this.stage = "tree";
  }

  private searchTree(): void {
    this.tree ??= this.plantTree();
    const { tree, params } = this;
    for (let k = 0; k < NODES_A_STEP && !tree.done && !params.shouldStop(); k++) {
      tree.step(params.shouldStop);
      this.nodes++;
    }
    this.raise(tree.bound);
    if (tree.done) this.finish();
    else if (this.nodes >= (params.iterations ?? Infinity)) this.status = "limit";
    else if (this.nodes === TREE_NODES && this.count * SHORT_LISTS > this.service.houseCount) {
      this.stage = "model";
    }
  }

  private plantTree(): MedianTree {
    const { dual, decided, params } = this;
    dual.enter(decided, this.level, this.cost - this.rootBound);
    const again = dual.climb(
      this.level,
      this.cost,
      { ...ROOT_PACE, rounds: 200, step: 0.5 },
      params.shouldStop,
    );
    dual.decide(again.bound, this.cost, decided);
    if (again.bound > this.rootBound) {
      this.level = again.multipliers;
      this.rootBound = again.bound;
    }
    const root = { decided: decided.slice(), multipliers: this.level, bound: this.rootBound };
    return new MedianTree(
      root,
      this.count,
      dual,
      this.primal,
      () => this.cost,
      () => this.offer(),
    );
  }

  /** Gives what is left to the solver where that is small; else the tree goes on. */
  private solveModel(): void {
    const { service, params, decided } = this;
    this.stage = "tree";
    const slack = this.cost - this.rootBound;
    const built = buildRadiusModel(service, this.count, decided, this.level, slack, MODEL_ENTRIES);
    if (built === null) return;
    const result = params.solver.solve(
      built.model,
      mipOptions(params, { onBound: (bound) => this.raise(Math.ceil(bound + built.constant - 1e-6)) }),
    );
    if (result.values !== null) {
      const { values } = result;
      const opened = built.houses.filter((_, column) => (values[column] ?? 0) > 0.5);
      this.primal.restart([...listDecided(decided, DECIDED.open), ...opened]);
      this.offer();
    }
    if (result.status === "limit") this.raise(Math.ceil(result.bound + built.constant - 1e-6));
    else this.finish();
  }

  private offer(): void {
    const { primal } = this;
    if (primal.cost >= this.cost || !primal.servesAll) return;
    this.cost = primal.cost;
    this.best = primal.open;
    this.open = this.best;
  }

  private raise(bound: number): void {
    if (Number.isFinite(bound)) this.bound = Math.max(this.bound ?? bound, Math.min(bound, this.cost));
  }

  private finish(): void {
    this.status = this.open === null ? "infeasible" : "proven";
    if (this.open !== null) this.bound = this.cost;
  }
}
