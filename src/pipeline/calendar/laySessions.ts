import { formatIsoDate } from "../../../geodata/calendar/isoDate.ts";
import { compareText } from "../../../geodata/model/compareText.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { createLegFinder } from "../tourLegs.ts";
import { draftRules } from "./draftRules.ts";
import { draftVisits } from "./draftVisits.ts";
import { readHorizon } from "./horizon.ts";
import { createOpenings } from "./openings.ts";
import { findJoined, listPartnerEvents, type PartnerEvent } from "./partnerSlots.ts";
import { placePeople, type StaffedDraft } from "./placePeople.ts";
import type { Session } from "./session.ts";
import { settleDrafts } from "./settleDrafts.ts";
import { createDriveFinder } from "./venueDrives.ts";

/**
 * Lays a plan and the calendar's own rules on real dates: holidays, closures and opening hours, what becomes of
 * the sessions that they stop, changes by hand, then themes and people. The plan itself is never changed, and
 * plans edited by hand are laid as they are.
 *
 * @param plan – null lays the rules alone.
 * @returns sessions sorted by date, start, team, hall.
 */
export function laySessions(scenario: Scenario, plan: Plan | null): readonly Session[] {
  const horizon = readHorizon(scenario);
  if (horizon === null) return [];
  const openings = createOpenings(scenario);
  const findLegs = createLegFinder(withUsedVenues(scenario, plan));
  const context = { scenario, horizon, openings, findLegs };
  const drafts = [
    ...draftRules(context),
    ...(plan === null ? [] : draftVisits(scenario, plan, horizon, findLegs)),
  ];
  const settled = settleDrafts(context, drafts);
  const staffed = placePeople(scenario, openings, createDriveFinder(scenario), settled);
  const partners = listPartnerEvents(scenario, horizon, openings);
  return staffed.map((item) => toSession(scenario, item, partners)).sort(compareSessions);
}

/** Drives are computed only between places that sessions can be held in. */
function withUsedVenues(scenario: Scenario, plan: Plan | null): Scenario {
  const rules = scenario.calendar.rules.filter(({ kind }) => kind === "session");
  const used = new Set<string | null>(rules.map(({ venueId }) => venueId));
  if (used.has(null)) return scenario;
  for (const { tours } of plan?.circuits ?? []) {
    for (const { stops } of tours) for (const { siteId } of stops) used.add(siteId);
  }
  return { ...scenario, venues: scenario.venues.filter(({ id }) => used.has(id)) };
}

function toSession(
  { programme }: Scenario,
  { settled, theme, professionalIds }: StaffedDraft,
  partners: readonly PartnerEvent[],
): Session {
  const { draft, status, movedFrom, reason } = settled;
  return {
    id: draft.id,
    date: formatIsoDate(draft.day),
    start: draft.start,
    end: draft.end,
    venueId: draft.venueId,
    circuitId: draft.circuitId,
    teamId: draft.teamId,
    professionalIds,
    theme,
    capacity: programme.capacity,
    reserved: programme.reservedPlaces ?? 0,
    partner: findJoined(partners, draft)?.slot.partner ?? null,
    status,
    movedFrom: movedFrom === null ? null : formatIsoDate(movedFrom),
    reason,
  };
}

function compareSessions(a: Session, b: Session): number {
  return (
    compareText(a.date, b.date) ||
    a.start - b.start ||
    compareText(a.teamId, b.teamId) ||
    compareText(a.venueId, b.venueId)
  );
}
