import type { MipModel, MipSolver } from "../exact/mipSolver.ts";
import { ModelBuilder } from "../exact/modelBuilder.ts";
import { listTours, type ListedTour } from "./listTours.ts";
import type { PeriodicModel } from "./periodicModel.ts";
import { PeriodicState } from "./periodicState.ts";

/** Customers up to which every tour is listed, and tours times days up to which the master is solved. */
const MOST_CUSTOMERS = 10;
const MOST_COLUMNS = 8000;

/** What the master over all tours says; `bound` in cents, null where nothing is proven. */
export interface SmallResult {
  readonly status: "optimal" | "infeasible" | "limit";
  readonly state: PeriodicState | null;
  readonly bound: number | null;
}

/** A choice of a tour on a day. */
interface DayTour {
  readonly tour: ListedTour;
  readonly day: number;
}

/**
 * Solves a small problem exactly: every tour on every day, and every customer's set of days, in one program.
 *
 * @returns null where the problem is not small.
 *
 * Source: set partitioning with sets of days after Baldacci, R., Bartolini, E., Mingozzi, A. & Valletta, A.
 * (2011), doi 10.1287/opre.1100.0875, over all tours instead of priced ones.
 */
export function solveSmall(
  model: PeriodicModel,
  solver: MipSolver,
  options: { readonly seed: number; readonly nodes: number | null; readonly shouldStop: () => boolean },
): SmallResult | null {
  if (model.customers > MOST_CUSTOMERS) return null;
  const tours = listTours(model);
  if (tours === null || tours.length * model.days > MOST_COLUMNS) return null;
  const columns = listDayTours(model, tours);
  const result = solver.solve(buildMaster(model, columns), {
    ...options,
    absoluteGap: 0.999,
    start: null,
    onImprove: () => undefined,
    onBound: () => undefined,
  });
  if (result.status === "infeasible") return { status: "infeasible", state: null, bound: null };
  const { values } = result;
  const chosen = values === null ? [] : columns.filter((_, index) => (values[index] ?? 0) > 0.5);
  const state = values === null ? null : layTours(model, chosen);
  const proven = result.status === "optimal" && state !== null;
  const bound = Number.isFinite(result.bound) ? Math.ceil(result.bound - 1e-3) : null;
  return { status: result.status, state, bound: proven ? state.cents : bound };
}

function listDayTours(model: PeriodicModel, tours: readonly ListedTour[]): readonly DayTour[] {
  const columns: DayTour[] = [];
  for (let day = 0; day < model.days; day++) {
    for (const tour of tours) {
      if (openVehicles(model, day, tour.kind).length > 0) columns.push({ tour, day });
    }
  }
  return columns;
}

function openVehicles({ vehicles, open }: PeriodicModel, day: number, kind: number): readonly number[] {
  return vehicles.flatMap((vehicle, index) =>
    vehicle.kind === kind && open[day * vehicles.length + index] === 1 ? [index] : [],
  );
}

function buildMaster(model: PeriodicModel, columns: readonly DayTour[]): MipModel {
  const { customers, days, kinds, patterns, visitCents } = model;
  const builder = new ModelBuilder();
  for (let customer = 0; customer < customers; customer++) builder.addRow(1, 1);
  for (let row = 0; row < customers * days; row++) builder.addRow(0, 0);
  for (let day = 0; day < days; day++) {
    for (let kind = 0; kind < kinds.length; kind++) {
      builder.addRow(-Infinity, openVehicles(model, day, kind).length);
    }
  }
  const visitRow = (customer: number, day: number): number => customers + customer * days + day;
  const kindRow = (kind: number, day: number): number => customers * (1 + days) + day * kinds.length + kind;
  for (const { tour, day } of columns) {
    builder.addColumn(tour.cents, 1, true, [
      ...tour.order.map((customer) => [visitRow(customer, day), 1] as const),
      [kindRow(tour.kind, day), 1],
    ]);
  }
  for (const [customer, sets] of patterns.entries()) {
    for (const set of sets) {
      builder.addColumn((visitCents[customer] ?? 0) * set.length, 1, true, [
        [customer, 1],
        ...set.map((day) => [visitRow(customer, day), -1] as const),
      ]);
    }
  }
  return builder.build();
}

/** Lays chosen tours on the vehicles of their day; null where they do not make a whole plan. */
function layTours(model: PeriodicModel, chosen: readonly DayTour[]): PeriodicState | null {
  const state = new PeriodicState(model);
  for (const { tour, day } of chosen) {
    const vehicle = openVehicles(model, day, tour.kind).find(
      (each) => state.stops[day * model.vehicles.length + each] === 0,
    );
    if (vehicle === undefined) return null;
    let after = model.customers + vehicle;
    for (const customer of tour.order) {
      if ((state.vehicleOf[day * state.stride + customer] ?? -1) >= 0) return null;
      state.insert(day, vehicle, customer, after);
      after = customer;
    }
  }
  return state.fits && model.sites.every((_, customer) => state.patternOf(customer) >= 0) ? state : null;
}
