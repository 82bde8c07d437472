import { expandRecurrence } from "../../../geodata/calendar/expandRecurrence.ts";
import type { MinuteWindow } from "../../../planners/model/problem.ts";
import type { PartnerSlot } from "../../scenario/calendarSettings.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { toMinuteWindow } from "../slotIndex.ts";
import { overlaps } from "./busyBook.ts";
import { narrowHorizon, type Horizon } from "./horizon.ts";
import type { Openings } from "./openings.ts";

/** What a partner holds on one day in one commune. */
export interface PartnerEvent {
  readonly slot: PartnerSlot;
  readonly day: number;
  readonly time: MinuteWindow;
}

/** Lays the partners' slots on their days; days whose period nobody knows are left out. */
export function listPartnerEvents(scenario: Scenario, horizon: Horizon, openings: Openings): PartnerEvent[] {
  return scenario.calendar.rules.flatMap((slot) => {
    if (slot.kind !== "partner-slot") return [];
    const { start, end } = narrowHorizon(horizon, slot);
    return expandRecurrence(slot.recurrence, start, end)
      .filter((day) => openings.days.holds(slot.when, day) === true)
      .map((day) => ({ slot, day, time: toMinuteWindow(slot) }));
  });
}

/** Finds the partner whose slot a session joins: the same hall, at the same time, and they agreed. */
export function findJoined(
  events: readonly PartnerEvent[],
  session: { readonly day: number; readonly venueId: string } & MinuteWindow,
): PartnerEvent | undefined {
  return events.find(
    ({ slot, day, time }) =>
      slot.joinable && day === session.day && slot.venueId === session.venueId && overlaps(time, session),
  );
}
