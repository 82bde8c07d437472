import type { TravelProvenance } from "../model/travel.ts";

/** One stretch of a journey: up to `untilMetres` on the road (from the start), at `metresPerHour`. */
export interface SpeedBand {
  readonly untilMetres: number;
  readonly metresPerHour: number;
}

/** How one mode turns a straight line into a journey. */
export interface EstimateParameters {
  /** Road metres per straight metre. */
  readonly detourFactor: number;
  /** Ascending; the last band has no end. Speeds are those of the stretch, not of the whole journey. */
  readonly bands: readonly SpeedBand[];
}

/**
 * The only table of the estimate: chosen from published figures, never fitted to measured extracts.
 *
 * Detour, car: 1.34, the mean over 300 European cities and their surroundings of the fastest road to the
 * main centre against the straight line (1.343 in the paper). Villages are not its subject: that it holds
 * between them too is an assumption.
 * Speeds, car: a journey begins and ends in a built-up area (limit 50 km/h, about 30 with junctions),
 * goes on by local roads (limit 80 km/h, about 50 with villages and bends), then by main roads (about
 * 65) and, far away, dual carriageways (80). Averages so reached: 30 km/h at 2 km, 44 at 10 km, 54 at
 * 25 km. Which share of a limit is really driven is an assumption, hence « estimation » wherever a time
 * is shown. Walk 4.8 km/h, bicycle 15 km/h and the shorter detours of paths, 1.25, are assumptions too.
 *
 * Source (detour): E. Mennicken, R. Lemoy, G. Caruso (2024), "Road network distances and detours in
 * Europe: Radial profiles and city size effects", Environment and Planning B 51(1):174–194,
 * doi:10.1177/23998083231168870.
 * Source (limits): Code de la route, articles R413-2 and R413-3.
 */
export const ESTIMATE_PARAMETERS: Readonly<Record<TravelProvenance["mode"], EstimateParameters>> = {
  car: {
    detourFactor: 1.34,
    bands: [
      { untilMetres: 2_000, metresPerHour: 30_000 },
      { untilMetres: 10_000, metresPerHour: 50_000 },
      { untilMetres: 30_000, metresPerHour: 65_000 },
      { untilMetres: Infinity, metresPerHour: 80_000 },
    ],
  },
  bicycle: { detourFactor: 1.25, bands: [{ untilMetres: Infinity, metresPerHour: 15_000 }] },
  walk: { detourFactor: 1.25, bands: [{ untilMetres: Infinity, metresPerHour: 4_800 }] },
};
