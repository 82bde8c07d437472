import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { CommuneFacts } from "../../i18n/communeText.ts";
import type { CommuneOutcome, PlanAssessment } from "../../pipeline/assessPlan.ts";
import { namedService } from "../../pipeline/namedService.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { PlanView } from "./appStore.ts";

type PlanFacts = NonNullable<CommuneFacts["plan"]>;

/** Looks up what the sentences about a commune need; null for a code that the diagnosis does not know. */
export function findCommuneFacts(
  scenario: Scenario,
  diagnosis: Diagnosis,
  view: PlanView | null,
  assessment: PlanAssessment | null,
  code: string,
): CommuneFacts | null {
  const access = diagnosis.communes.find((item) => item.code === code);
  const commune = scenario.territory.communes.find((item) => item.code === code);
  if (access === undefined || commune === undefined) return null;
  const nearest = scenario.structures.find((structure) => structure.id === access.nearestStructureId);
  const outcome = assessment?.communes.find((item) => item.code === code);
  return {
    name: commune.name,
    ages: diagnosis.definition.ageBand,
    access,
    ...namedService(scenario, diagnosis),
    thresholdMinutes: diagnosis.definition.minutes,
    travelEstimated: diagnosis.travel.estimated,
    nearestName: nearest?.name ?? null,
    plan: view === null || outcome === undefined ? null : describePlan(view, outcome),
  };
}

function describePlan(view: PlanView, outcome: CommuneOutcome): PlanFacts {
  const { scenario, document } = view;
  const { stop, house } = outcome.before.covered ? { stop: null, house: null } : outcome;
  const hostOf = (venueId: string): string => {
    const venue = scenario.venues.find((item) => item.id === venueId);
    const host = scenario.territory.communes.find((item) => item.code === venue?.communeCode);
    return host?.name ?? venue?.name ?? venueId;
  };
  return {
    coveredAfter: outcome.coveredAfter,
    cycleWeeks: document.cycleWeeks,
    stop: stop === null ? null : { ...stop, communeName: hostOf(stop.venueId) },
    house: house === null ? null : { communeName: hostOf(house.venueId), seconds: house.seconds },
  };
}
