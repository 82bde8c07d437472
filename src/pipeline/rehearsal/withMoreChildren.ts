import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Booking } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Returns a number of children with so many percent more, rounded. */
export function addPercent(children: number, percent: number): number {
  return Math.round((children * (100 + percent)) / 100);
}

/** Returns the scenario with more children in every commune, and more of those who are booked, rounded up. */
export function withMoreChildren(scenario: Scenario, diagnosis: Diagnosis, percent: number): Scenario {
  const { territory, calendar } = scenario;
  const today = new Map(diagnosis.communes.map(({ code, need }) => [code, need.children]));
  const communes = territory.communes.map((commune) => ({
    ...commune,
    children: addPercent(today.get(commune.code) ?? 0, percent),
  }));
  const bookings = calendar.bookings?.map((booking): Booking => ({
    ...booking,
    children: Math.ceil((booking.children * (100 + percent)) / 100 - 1e-9),
  }));
  return {
    ...scenario,
    territory: { ...territory, communes },
    ...(bookings === undefined ? {} : { calendar: { ...calendar, bookings } }),
  };
}
