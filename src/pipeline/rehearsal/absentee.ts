import type { Availability } from "../../../geodata/model/availability.ts";
import { decodeIsoDate, formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { mondayOf } from "../../../geodata/calendar/isoWeek.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { Session } from "../calendar/session.ts";

/** Who is away. */
export interface Absentee {
  readonly kind: "team" | "professional";
  readonly id: string;
}

/** Tells whether a session cannot take place as it is without somebody. */
export function needs({ teamId, professionalIds, status }: Session, { kind, id }: Absentee): boolean {
  return status !== "cancelled" && (kind === "team" ? teamId === id : professionalIds.includes(id));
}

/** Returns the ISO date of the Monday of a date's week; of text that is no date, the text. */
export function mondayOfDate(date: string): string {
  const day = decodeIsoDate(date, "").value;
  return day === undefined ? date : formatIsoDate(mondayOf(day));
}

/** Closes a team or a professional from a Monday to the Sunday after it. */
export function withoutAbsentee(scenario: Scenario, { kind, id }: Absentee, monday: string): Scenario {
  const first = decodeIsoDate(monday, "").value ?? 0;
  const closure = { from: monday, to: formatIsoDate(first + 6), reason: "rehearsal" };
  const close = <T extends { readonly id: string; readonly availability?: Availability }>(item: T): T =>
    item.id === id
      ? {
          ...item,
          availability: {
            ...item.availability,
            closures: [...(item.availability?.closures ?? []), closure],
          },
        }
      : item;
  return kind === "team"
    ? { ...scenario, teams: scenario.teams.map(close) }
    : { ...scenario, professionals: scenario.professionals.map(close) };
}
