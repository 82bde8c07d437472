import type { Plan } from "../../planners/model/plan.ts";
import type { ConcertationTarget } from "../scenario/concertation.ts";
import { planKey } from "../scenario/entryId.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { nameVenue } from "./defaultNames.ts";
import { formatList } from "./format.ts";
import type { Lang } from "./lang.ts";
import { textsOf } from "./texts.ts";

/** Letters of a plan's key that tell it from others for people. */
const SHORT_KEY = 8;

/** Shortens a plan's key for people. */
export function shortKey(key: string): string {
  return key.slice(0, SHORT_KEY);
}

/** Names what opinions and decisions are about. */
export type TargetNames = (target: ConcertationTarget) => string;

/**
 * Names the halls, communes and plans of a scenario; what it no longer knows is named by its id.
 *
 * @param shown – the plan that is shown; undefined = the first one kept, null = none.
 */
export function createTargetNames(scenario: Scenario, lang: Lang, shown?: Plan | null): TargetNames {
  const { deliberation } = textsOf(lang);
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const plans = namePlans(scenario, lang, shown === undefined ? scenario.plans[0]?.plan : shown);
  const placeOf = createPlaceNames(scenario, lang);
  return (target) => {
    switch (target.kind) {
      case "scenario":
        return deliberation.subjectScenario;
      case "plan":
        return plans.get(target.plan) ?? deliberation.subjectOldPlan(shortKey(target.plan));
      case "commune":
        return communes.get(target.code) ?? deliberation.gonePlace(target.code);
      case "stop":
        return deliberation.subjectStop(placeOf(target.venueId));
    }
  };
}

/** Names halls by where they are: the commune alone as long as its hall is to be found. */
export function createPlaceNames(scenario: Scenario, lang: Lang): (venueId: string) => string {
  const communes = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue]));
  return (venueId) => {
    const venue = venues.get(venueId);
    if (venue === undefined) return textsOf(lang).deliberation.gonePlace(venueId);
    const commune = communes.get(venue.communeCode);
    if (commune === undefined) return venue.name;
    if (venue.name === nameVenue(commune)) return commune;
    return venue.name.includes(commune) ? venue.name : `${venue.name} (${commune})`;
  };
}

/** Names plans by their key: as they were proposed, else as the one that is shown. */
function namePlans(
  { plans }: Scenario,
  lang: Lang,
  shown: Plan | null | undefined,
): ReadonlyMap<string, string> {
  const { deliberation, planChoice } = textsOf(lang);
  const names = new Map<string, string>();
  if (shown !== null && shown !== undefined) names.set(planKey(shown), deliberation.subjectShownPlan);
  for (const document of plans) {
    const words = (document.names ?? []).map((name) => planChoice.names[name]);
    if (words.length === 0) continue;
    names.set(planKey(document.plan), deliberation.subjectPlan(formatList(words, lang)));
  }
  return names;
}
