import { findCover } from "./findCover.ts";
import { accessCosts, type HouseService } from "./houseService.ts";
import type { LocationParams, LocationRun } from "./locationRun.ts";
import { MedianRun } from "./medianRun.ts";

/**
 * Solves the p-center problem: halves the sorted drives, and asks for each whether few enough houses cover
 * everyone within it; then, at the shortest longest drive, improves the sum of weight times drive.
 *
 * Source: Minieka, E. (1970), The m-center problem, SIAM Review 12, 138–139, doi 10.1137/1012016.
 */
export class CenterRun implements LocationRun {
  status: LocationRun["status"] = "running";
  open: readonly number[] | null = null;
  private readonly service: HouseService;
  private readonly params: LocationParams;
  /** Drives that a longest one may be, ascending: those before `low` are impossible, `high` is not. */
  private readonly drives: readonly number[];
  private low = 0;
  private high: number;
  private polish: MedianRun | null = null;

  constructor(service: HouseService, params: LocationParams) {
    this.service = service;
    this.params = params;
    this.drives = listDrives(service);
    this.high = this.drives.length;
  }

  get bound(): number | null {
    return this.drives[Math.min(this.low, this.drives.length - 1)] ?? 0;
  }

  step(): void {
    if (this.status !== "running") return;
    if (this.polish !== null) this.improveSum(this.polish);
    else if (this.params.shouldStop()) this.status = "limit";
    else if (this.low >= this.high) this.settle();
    else this.halve();
  }

  private halve(): void {
    const middle = Math.floor((this.low + this.high) / 2);
    const answer = findCover(this.service, this.drives[middle] ?? 0, this.params);
    if (answer === "unknown") this.status = "limit";
    else if (answer === null) this.low = middle + 1;
    else {
      this.high = middle;
      this.open = answer;
    }
  }

  private settle(): void {
    const { service, params, open } = this;
    const longest = this.drives[this.high];
    if (longest === undefined || open === null) {
      this.status = this.drives.length === 0 ? "proven" : "infeasible";
      if (this.status === "proven") this.open = [];
      return;
    }
    this.polish = new MedianRun(accessCosts(service, longest), service.most, open, params);
  }

  /** The center is proven whether the sum is or not. */
  private improveSum(polish: MedianRun): void {
    polish.step();
    if (polish.open !== null) this.open = polish.open;
    if (polish.status !== "running") this.status = "proven";
  }
}

/** The different drives that the longest one can be: none is shorter than what someone needs at least. */
function listDrives({ near, standing }: HouseService): readonly number[] {
  let needed = 0;
  const drives = new Set<number>();
  for (const [row, { seconds }] of near.entries()) {
    const open = standing[row] ?? Infinity;
    needed = Math.max(
      needed,
      seconds.reduce((least, drive) => Math.min(least, drive), open),
    );
    for (const drive of seconds) drives.add(drive);
    if (open < Infinity) drives.add(open);
  }
  return [...drives].filter((drive) => drive >= needed).sort((a, b) => a - b);
}
