import { listNearCustomers } from "./nearCustomers.ts";
import type { PeriodicModel } from "./periodicModel.ts";
import { PeriodicState, type Penalties } from "./periodicState.ts";
import type { QuickRng } from "./quickRng.ts";
import { Recreate } from "./recreate.ts";
import { Ruin } from "./ruin.ts";

/** Customers beside which places are looked at, and from how many visits a cycle on. */
const NEAR_COUNT = 40;
const NEAR_ABOVE = 300;
/** Customers that a ruin may reach. */
const RUIN_REACH = 500;
/** Share of ruins that keep to one day, where customers are visited on several. */
const ONE_DAY_SHARE = 0.5;
/** Temperatures at the start and the end of a cooling, in average legs. */
const HOT = 0.3;
const COLD = 0.003;
/** Iterations of the first cooling by customer; each cooling is longer than the last. */
const FIRST_COOLING = 200;
const COOLING_GROWTH = 1.6;
const LONGEST_COOLING = 8000;
/** Penalties change after so many iterations, towards this share of present plans within all limits. */
const PENALTY_PERIOD = 500;
/** As long as no plan is within all limits. */
const FIRST_PENALTY_PERIOD = 25;
const FITTING_SHARE = 0.3;

/**
 * Looks for good plans by simulated annealing over ruins and repairs, in coolings that grow longer, each
 * from the best plan so far.
 *
 * Source: Christiaens & Vanden Berghe (2020), doi 10.1287/trsc.2019.0914; sets of days chosen with the
 * places after Vidal, T., Crainic, T. G., Gendreau, M., Lahrichi, N. & Rei, W. (2012), Operations Research
 * 60(3), 611–624, doi 10.1287/opre.1120.1048, from which the prices of broken limits come too.
 */
export class Annealing {
  readonly best: PeriodicState;
  hasBest = false;
  iterations = 0;
  /** Told of each plan within all limits that is better than all before. */
  onBest: () => void = () => undefined;
  private readonly current: PeriodicState;
  private readonly trial: PeriodicState;
  private readonly penalties: Penalties;
  private readonly ruin: Ruin;
  private readonly recreate: Recreate;
  private readonly model: PeriodicModel;
  private readonly rng: QuickRng;
  private readonly keys: Float64Array;
  private readonly away: Float64Array;
  private readonly averageLeg: number;
  private readonly oneDayShare: number;
  /** How often the present plan was within each limit since the penalties changed. */
  private fitting = { load: 0, metres: 0, stops: 0 };
  private coolingLength: number;
  private coolingDone = 0;
  private temperature: number;

  constructor(model: PeriodicModel, rng: QuickRng) {
    this.model = model;
    this.rng = rng;
    const { customers, kinds, vehicles, days } = model;
    this.current = new PeriodicState(model);
    this.trial = new PeriodicState(model);
    this.best = new PeriodicState(model);
    this.keys = new Float64Array(customers);
    const cents = kinds[0]?.cents ?? new Int32Array(0);
    this.away = Float64Array.from(
      { length: customers },
      (_, customer) => cents[customers * (customers + 1) + customer] ?? 0,
    );
    const visits = model.patterns.reduce((sum, sets) => sum + (sets[0]?.length ?? 0), 0);
    this.oneDayShare = visits > customers ? ONE_DAY_SHARE : 0;
    const farthest = this.away.reduce((most, way) => Math.max(most, way), 1);
    const largest = model.loads.reduce((most, load) => Math.max(most, load), 1);
    this.penalties = { perLoad: Math.ceil(farthest / largest), perMetre: 1, perStop: farthest };
    const near = listNearCustomers(model, RUIN_REACH);
    const beside = visits > NEAR_ABOVE ? listNearCustomers(model, NEAR_COUNT) : null;
    this.recreate = new Recreate(model, this.penalties, rng, beside);
    const order = Array.from({ length: customers }, (_, customer) => customer).sort(
      (a, b) => (model.patterns[b]?.[0]?.length ?? 0) - (model.patterns[a]?.[0]?.length ?? 0) || a - b,
    );
    for (const customer of order) this.recreate.insertAll(this.current, customer);
    this.trial.copyFrom(this.current);
    let used = 0;
    for (const stops of this.current.stops) if (stops > 0) used += 1;
    this.averageLeg = this.current.cents / Math.max(1, visits + used);
    this.ruin = new Ruin(model, near, rng, visits / Math.max(1, Math.min(used, vehicles.length * days)));
    this.coolingLength = FIRST_COOLING * customers;
    this.temperature = HOT * this.averageLeg;
    this.keepBest();
  }

  /** Ruins and repairs so many times. */
  run(iterations: number): void {
    for (let done = 0; done < iterations; done++) this.iterate();
  }

  /** Goes on from another plan, which must have every customer. */
  restartFrom(state: PeriodicState): void {
    this.current.copyFrom(state);
    this.trial.copyFrom(state);
    this.keepBest();
  }

  private iterate(): void {
    const { rng, trial, current, recreate } = this;
    this.iterations += 1;
    const day = this.oneDayShare > 0 && rng.share() < this.oneDayShare ? rng.below(this.model.days) : -1;
    this.ruin.ruin(trial, day);
    const { taken, takenCount } = this.ruin;
    this.sortTaken();
    let complete = true;
    for (let position = 0; position < takenCount && complete; position++) {
      const customer = taken[position] ?? 0;
      const added = day < 0 ? recreate.insertAll(trial, customer) : recreate.insertOn(trial, customer, day);
      complete = added < Infinity;
    }
    const worse = trial.penalised(this.penalties) - current.penalised(this.penalties);
    if (complete && worse < -this.temperature * Math.log(rng.share())) {
      current.copyFrom(trial);
      this.keepBest();
    } else trial.copyFrom(current);
    if (current.excessLoad === 0) this.fitting.load += 1;
    if (current.excessMetres === 0) this.fitting.metres += 1;
    if (current.excessStops === 0) this.fitting.stops += 1;
    const period = this.hasBest ? PENALTY_PERIOD : FIRST_PENALTY_PERIOD;
    if (this.iterations % period === 0) this.adaptPenalties(period);
    this.cool();
  }

  private keepBest(): void {
    const { current, best } = this;
    if (!current.fits || (this.hasBest && current.cents >= best.cents)) return;
    best.copyFrom(current);
    this.hasBest = true;
    this.onBest();
  }

  private cool(): void {
    this.coolingDone += 1;
    if (this.coolingDone < this.coolingLength) {
      const share = this.coolingDone / this.coolingLength;
      this.temperature = this.averageLeg * HOT * Math.pow(COLD / HOT, share);
      return;
    }
    this.coolingDone = 0;
    const longest = LONGEST_COOLING * this.model.customers;
    this.coolingLength = Math.min(longest, Math.ceil(this.coolingLength * COOLING_GROWTH));
    this.temperature = this.averageLeg * HOT;
    if (!this.hasBest) return;
    this.current.copyFrom(this.best);
    this.trial.copyFrom(this.best);
  }

  /** A limit costs more where it is broken too often, less where it holds too often. */
  private adaptPenalties(period: number): void {
    const { penalties, fitting } = this;
    const factor = (count: number): number => (count < FITTING_SHARE * period ? 1.2 : 0.85);
    penalties.perLoad = Math.max(1e-3, penalties.perLoad * factor(fitting.load));
    penalties.perMetre = Math.max(0.05, penalties.perMetre * factor(fitting.metres));
    penalties.perStop = Math.max(1, penalties.perStop * factor(fitting.stops));
    this.fitting = { load: 0, metres: 0, stops: 0 };
  }

  /** Orders the customers taken out: by chance, load, way from the depot there or back, or visits. */
  private sortTaken(): void {
    const { taken, takenCount } = this.ruin;
    const choice = this.rng.below(12);
    const { model, away, keys } = this;
    for (let position = 0; position < takenCount; position++) {
      const customer = taken[position] ?? 0;
      let key = this.rng.share();
      if (choice < 4) key += 0;
      else if (choice < 8) key -= model.loads[customer] ?? 0;
      else if (choice < 10) key -= away[customer] ?? 0;
      else if (choice < 11) key += away[customer] ?? 0;
      else key -= model.patterns[customer]?.[0]?.length ?? 0;
      let place = position;
      while (place > 0 && (keys[place - 1] ?? 0) > key) {
        keys[place] = keys[place - 1] ?? 0;
        taken[place] = taken[place - 1] ?? 0;
        place -= 1;
      }
      keys[place] = key;
      taken[place] = customer;
    }
  }
}
