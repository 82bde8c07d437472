import type { PeriodicModel } from "./periodicModel.ts";
import { buildVisitGraph, type VisitGraph } from "./visitGraph.ts";
import { WalkTable } from "./walkTable.ts";

/** Prices are multiples of 1/32 cent and halves of them: every sum is exact. */
const GRAIN = 32;
/** Operations of one call of `work`, about: a few milliseconds. */
const SLICE = 700_000;
/** Rounds until the prices are left as they are. */
const MOST_ROUNDS = 400;
/** Rounds without a better bound after which steps are halved. */
const PATIENCE = 8;

/**
 * A lower limit of what any plan costs: every visit is paid by the cheapest walk from the depot and back that
 * passes the customer, shared out by weight; prices on visits, moved by a subgradient, make walks that pass
 * some customers too often dear. Days are not told apart, and walks may pass a customer again.
 *
 * Valid at any time: `cents` is of the best prices so far. All sums are exact.
 *
 * Source: Christofides, N., Mingozzi, A. & Toth, P. (1981), Exact algorithms for the vehicle routing problem,
 * based on spanning tree and shortest path relaxations, Mathematical Programming 20, 255–282,
 * doi 10.1007/BF01589353; the sharing by weight and its subgradient after Baldacci, R., Christofides, N. &
 * Mingozzi, A. (2008), Mathematical Programming 115, 351–385, doi 10.1007/s10107-007-0178-5, and for the
 * periodic problem Baldacci, R., Bartolini, E., Mingozzi, A. & Valletta, A. (2011), Operations Research
 * 59(1), 228–241, doi 10.1287/opre.1100.0875. Differs: no set of days is kept apart.
 */
export class VisitBound {
  /** The best limit so far, whole cents; null before the first round ends. */
  cents: number | null = null;
  rounds = 0;
  private readonly graph: VisitGraph;
  /** Price of a visit, by customer: multiples of 1/32 cent. */
  private readonly prices: Float64Array;
  private readonly bestPrices: Float64Array;
  private tourPrice = 0;
  private bestTourPrice = 0;
  private table: WalkTable | null = null;
  private scale = 1;
  private waited = 0;

  constructor(model: PeriodicModel) {
    this.graph = buildVisitGraph(model);
    this.prices = new Float64Array(model.customers);
    this.bestPrices = new Float64Array(model.customers);
  }

  /**
   * Does a few milliseconds of work.
   *
   * @param value – cents of the best plan known: steps are as long as the way to it.
   */
  work(value: number | null): void {
    if (this.rounds >= MOST_ROUNDS) return;
    this.table ??= new WalkTable(this.graph, this.prices, this.tourPrice);
    if (!this.table.work(SLICE)) return;
    this.endRound(this.table, value);
    this.table = null;
  }

  private endRound(table: WalkTable, value: number | null): void {
    const { graph, prices } = this;
    const customers = graph.weights.length;
    this.rounds += 1;
    let limit = -this.tourPrice * graph.mostTours;
    const wanted = new Float64Array(customers);
    for (let customer = 0; customer < customers; customer++) {
      const share = (graph.weights[customer] ?? 0) * (table.ratios[customer] ?? 0);
      const paid = Math.floor(share * GRAIN - 1e-6) / GRAIN + (prices[customer] ?? 0);
      const visits = paid >= 0 ? graph.fewestVisits : graph.mostVisits;
      wanted[customer] = visits[customer] ?? 0;
      limit += paid * (wanted[customer] ?? 0);
    }
    this.keep(limit);
    const aim = value === null ? limit + Math.abs(limit) * 0.05 : value;
    this.movePrices(table, wanted, Math.max(aim - limit, Math.abs(limit) * 0.002));
  }

  private keep(limit: number): void {
    const known = this.cents;
    if (known === null || limit > known) {
      this.bestPrices.set(this.prices);
      this.bestTourPrice = this.tourPrice;
      this.waited = 0;
    } else this.waited += 1;
    this.cents = Math.max(known ?? -Infinity, Math.ceil(limit + this.graph.constantCents));
    if (this.waited < PATIENCE) return;
    this.waited = 0;
    this.scale *= 0.5;
    this.prices.set(this.bestPrices);
    this.tourPrice = this.bestTourPrice;
  }

  /** A step along what walks pass too seldom or too often, as long as the gap is wide. */
  private movePrices(table: WalkTable, wanted: Float64Array, gap: number): void {
    const { graph, prices } = this;
    const customers = graph.weights.length;
    const missing = Float64Array.from(wanted);
    let tours = 0;
    for (let customer = 0; customer < customers; customer++) {
      const weight = graph.weights[customer] ?? 0;
      const walk = table.walk(customer);
      const walks = ((wanted[customer] ?? 0) * weight) / Math.max(1, walk.weight);
      tours += walks;
      for (const passed of walk.customers) missing[passed] = (missing[passed] ?? 0) - walks;
    }
    const tooMany = tours - graph.mostTours;
    let norm = tooMany > 0 || this.tourPrice > 0 ? tooMany * tooMany : 0;
    for (const each of missing) norm += each * each;
    if (norm < 1e-9) return;
    const step = (this.scale * gap) / norm;
    for (let customer = 0; customer < customers; customer++) {
      const moved = (prices[customer] ?? 0) + step * (missing[customer] ?? 0);
      prices[customer] = Math.round(moved * GRAIN) / GRAIN;
    }
    this.tourPrice = Math.max(0, Math.round((this.tourPrice + step * tooMany) * GRAIN) / GRAIN);
  }
}
