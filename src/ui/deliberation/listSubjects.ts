import type { Plan } from "../../../planners/model/plan.ts";
import type { TargetNames } from "../../i18n/targetText.ts";
import type { ConcertationTarget } from "../../scenario/concertation.ts";
import { planKey } from "../../scenario/entryId.ts";
import { targetKey } from "../../scenario/opinions.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Something to speak about; `key` is its `targetKey`. */
export interface Subject {
  readonly key: string;
  readonly target: ConcertationTarget;
  readonly name: string;
}

/** Subjects as a choice shows them: the project, its plans, the stops of the shown one, the communes. */
export interface SubjectGroups {
  readonly scenario: Subject;
  readonly plans: readonly Subject[];
  readonly stops: readonly Subject[];
  readonly communes: readonly Subject[];
}

/** Gives a target its name and key. */
export function toSubject(target: ConcertationTarget, names: TargetNames): Subject {
  return { key: targetKey(target), target, name: names(target) };
}

/** Where a plan stops, each hall once, in the order of the plan. */
function listStops(plan: Plan): readonly string[] {
  const tours = plan.circuits.flatMap((circuit) => circuit.tours);
  const stops = tours.flatMap((tour) => tour.stops.map(({ siteId }) => siteId));
  return [...new Set([...stops, ...(plan.houses ?? []).map(({ houseId }) => houseId)])];
}

/** Lists all that can be spoken about. */
export function listSubjects(
  { territory, plans, venues }: Scenario,
  shown: Plan | null,
  names: TargetNames,
): SubjectGroups {
  const known = new Set(venues.map(({ id }) => id));
  const keys = new Set([shown, ...plans.map(({ plan }) => plan)].flatMap((plan) => plan ?? []).map(planKey));
  const byName = (a: Subject, b: Subject): number => a.name.localeCompare(b.name, "fr");
  return {
    scenario: toSubject({ kind: "scenario" }, names),
    plans: [...keys].map((plan) => toSubject({ kind: "plan", plan }, names)),
    stops: (shown === null ? [] : listStops(shown))
      .filter((venueId) => known.has(venueId))
      .map((venueId) => toSubject({ kind: "stop", venueId }, names))
      .sort(byName),
    communes: territory.communes.map(({ code }) => toSubject({ kind: "commune", code }, names)).sort(byName),
  };
}
