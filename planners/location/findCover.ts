import { buildCoverModel, reduceCover, type CoverRows } from "./coverModel.ts";
import { centsOfHouse, type HouseService } from "./houseService.ts";
import { mipOptions, type LocationParams } from "./locationRun.ts";

/**
 * Finds few enough new houses that everyone has an open one within a drive.
 *
 * @returns their numbers; null where none are few enough; "unknown" when stopped before either is proven.
 *
 * Cost: a set-covering program, left as soon as the answer is known.
 */
export function findCover(
  service: HouseService,
  longest: number,
  params: LocationParams,
): readonly number[] | null | "unknown" {
  const cover = reduceCover(listCoverRows(service, longest));
  if (cover.rows.length === 0) return [];
  if (cover.rows.some((row) => row.length === 0)) return null;
  const limits = { least: 0, most: service.fresh.length, maxCents: null };
  const model = buildCoverModel(cover, limits, () => 1);
  let found: readonly number[] | null = null;
  let isImpossible = false;
  const look = (values: Float64Array): void => {
    const open = Array.from(values.keys()).filter((house) => (values[house] ?? 0) > 0.5);
    if (open.length <= service.most) found = open;
  };
  const judge = (bound: number): void => {
    isImpossible ||= bound > service.most + 1e-6;
  };
  const result = params.solver.solve(
    model,
    mipOptions(params, {
      shouldStop: () => found !== null || isImpossible || params.shouldStop(),
      onImprove: (_, values) => look(values),
      onBound: judge,
    }),
  );
  if (result.values !== null) look(result.values);
  judge(result.bound);
  if (found !== null) return found;
  return isImpossible || result.status !== "limit" ? null : "unknown";
}

/** Lists the rows that no open house covers within a drive, with the new houses that would. */
export function listCoverRows(service: HouseService, longest = Infinity): CoverRows {
  const rows = service.near.flatMap(({ houses, seconds }, row) => {
    const standing = service.standing[row] ?? Infinity;
    if (standing < Infinity && standing <= longest) return [];
    return [houses.filter((_, k) => (seconds[k] ?? 0) <= longest)];
  });
  const cents = service.fresh.map((_, number) => centsOfHouse(service, number));
  return { houseCount: service.fresh.length, rows, cents };
}
