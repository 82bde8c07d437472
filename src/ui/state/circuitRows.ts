import type { Territory } from "../../../geodata/model/territory.ts";
import type { Venue } from "../../../geodata/model/venue.ts";
import type { Plan, PlanTour } from "../../../planners/model/plan.ts";
import { circuitStyle, type CircuitStyle } from "../../mapping/circuitStyle.ts";
import { numberCircuits } from "../../mapping/stopOrder.ts";

/** One stop as the list tells it. */
export interface StopRow {
  readonly number: number;
  readonly venueId: string;
  readonly communeCode: string | null;
  readonly communeName: string;
  readonly confirmed: boolean;
  readonly start: number;
  readonly end: number;
}

/** One circuit as the list tells it; minutes after local midnight. */
export interface CircuitRow {
  readonly id: string;
  readonly number: number;
  readonly style: CircuitStyle;
  readonly weekday: number;
  readonly halfDay: PlanTour["halfDay"];
  readonly weeks: readonly number[];
  readonly firstStart: number;
  readonly stops: readonly StopRow[];
}

/** Lists the circuits of a plan in the order of the week: weekday, hour, first week, id. */
export function listCircuitRows(
  plan: Plan,
  venues: readonly Venue[],
  territory: Territory,
): readonly CircuitRow[] {
  const venueById = new Map(venues.map((venue) => [venue.id, venue]));
  const nameByCode = new Map(territory.communes.map((commune) => [commune.code, commune.name]));
  const circuitById = new Map(plan.circuits.map((circuit) => [circuit.id, circuit]));
  const rows = numberCircuits(plan).flatMap((drawn): CircuitRow[] => {
    const tours = circuitById.get(drawn.id)?.tours ?? [];
    const first = tours[0];
    if (first === undefined) return [];
    const stopAt = new Map(tours.flatMap((tour) => tour.stops).map((stop) => [stop.siteId, stop]));
    const stops = drawn.stops.map(({ siteId, number }): StopRow => {
      const venue = venueById.get(siteId);
      const stop = stopAt.get(siteId);
      return {
        number,
        venueId: siteId,
        communeCode: venue?.communeCode ?? null,
        communeName: (venue && nameByCode.get(venue.communeCode)) ?? venue?.name ?? siteId,
        confirmed: venue?.confirmed ?? true,
        start: stop?.start ?? 0,
        end: stop?.end ?? 0,
      };
    });
    return [
      {
        id: drawn.id,
        number: drawn.index + 1,
        style: circuitStyle(drawn.index),
        weekday: first.weekday,
        halfDay: first.halfDay,
        weeks: [...new Set(tours.map((tour) => tour.week))].sort((a, b) => a - b),
        firstStart: Math.min(...first.stops.map((stop) => stop.start)),
        stops,
      },
    ];
  });
  return rows.sort(
    (a, b) =>
      a.weekday - b.weekday ||
      a.firstStart - b.firstStart ||
      (a.weeks[0] ?? 0) - (b.weeks[0] ?? 0) ||
      a.number - b.number,
  );
}
