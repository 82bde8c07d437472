import { ModelBuilder } from "../exact/modelBuilder.ts";
import { centsOfHouse, missedCosts, type HouseService } from "./houseService.ts";
import { mipOptions, type LocationParams, type LocationRun } from "./locationRun.ts";
import { MedianRun } from "./medianRun.ts";
import { unservedCost, type ServiceCosts } from "./serviceCosts.ts";

/**
 * Solves the maximal covering problem as a p-median problem of missed weight, then takes the fewest cents among
 * the best covers.
 *
 * Source: Church, R. & ReVelle, C. (1974), The maximal covering location problem, Papers of the Regional
 * Science Association 32, 101–118, doi 10.1007/BF01942293; the form: see `missedCosts`.
 */
export class CoverageRun implements LocationRun {
  status: LocationRun["status"] = "running";
  open: readonly number[] | null = null;
  private readonly service: HouseService;
  private readonly params: LocationParams;
  private readonly missed: ServiceCosts;
  private readonly median: MedianRun;
  private readonly total: number;

  constructor(service: HouseService, start: readonly number[], params: LocationParams) {
    this.service = service;
    this.params = params;
    this.missed = missedCosts(service);
    this.median = new MedianRun(this.missed, service.most, start, params);
    this.total = service.demands.reduce(
      (sum, index) => sum + (service.problem.demands[index]?.weight ?? 0),
      0,
    );
  }

  /** Weight that no plan exceeds. */
  get bound(): number | null {
    return this.total - Math.max(0, this.median.bound ?? 0);
  }

  step(): void {
    if (this.status !== "running") return;
    const { median } = this;
    if (median.status !== "running") {
      this.spareCents();
      return;
    }
    median.step();
    this.open = median.open;
    if (median.status === "running" || median.status === "proven") return;
    this.status = median.status;
  }

  /** Solves again for the fewest cents at the proven weight, unless no choice is cheaper. */
  private spareCents(): void {
    const { service, params, open } = this;
    if (open === null || this.isCheapest(open)) {
      this.status = "proven";
      return;
    }
    const result = params.solver.solve(this.buildCheapest(), mipOptions(params, { start: null }));
    const { values } = result;
    if (values !== null) {
      this.open = Array.from(service.fresh.keys()).filter((house) => (values[house] ?? 0) > 0.5);
    }
    this.status = result.status === "optimal" ? "proven" : "limit";
  }

  private isCheapest(open: readonly number[]): boolean {
    const { service } = this;
    const cents = open.reduce((sum, house) => sum + centsOfHouse(service, house), 0);
    const all = service.fresh.map((_, house) => centsOfHouse(service, house)).sort((a, b) => a - b);
    return cents <= all.slice(0, service.least).reduce((sum, price) => sum + price, 0);
  }

  /** Columns: new houses, then what is missed of each row. */
  private buildCheapest(): ReturnType<ModelBuilder["build"]> {
    const { service, missed } = this;
    const builder = new ModelBuilder();
    const countRow = builder.addRow(service.least, service.most);
    const missedRow = builder.addRow(-Infinity, this.median.bound ?? 0);
    const entries = service.fresh.map((): (readonly [number, number])[] => [[countRow, 1]]);
    const rows: number[] = [];
    for (let demand = 0; demand < missed.demandCount; demand++) {
      const row = builder.addRow(1, Infinity);
      rows.push(row);
      const to = missed.starts[demand + 1] ?? 0;
      for (let k = missed.starts[demand] ?? 0; k < to; k++) entries[missed.houses[k] ?? -1]?.push([row, 1]);
    }
    for (const [house, list] of entries.entries())
      builder.addColumn(centsOfHouse(service, house), 1, true, list);
    const dearest = unservedCost(missed);
    for (const [demand, row] of rows.entries()) {
      const weight = missed.standing[demand] ?? 0;
      const isRequired = weight >= dearest;
      builder.addColumn(0, isRequired ? 0 : 1, false, [
        [row, 1],
        ...(isRequired ? [] : [[missedRow, weight] as const]),
      ]);
    }
    return builder.build();
  }
}
