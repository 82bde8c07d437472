import type { PlanStop } from "../../../planners/model/plan.ts";
import { shortVenueName } from "../../i18n/defaultNames.ts";
import { formatClockRange, formatList, formatRhythm } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { sharedPageText } from "../../i18n/sharedPageText.ts";
import { textsOf } from "../../i18n/texts.ts";
import { numberCircuits } from "../../mapping/stopOrder.ts";
import { listOutings, type Outing } from "../circuitOutings.ts";
import type { ExportContext } from "../exportContext.ts";
import type { SharedNames } from "./sharedNames.ts";

/** A stop of an outing; `number` is that of its disc on the map. */
export interface SharedStop {
  readonly number: number;
  readonly venueId: string;
  readonly hall: string;
  /** Null for a hall that is gone. */
  readonly communeCode: string | null;
  readonly commune: string;
  readonly hours: string;
}

/** The outings of a circuit that are alike: when, and its stops in the order of the day. */
export interface SharedOuting {
  readonly when: string;
  readonly weeks: string;
  readonly stops: readonly SharedStop[];
}

/** One circuit; `index` is its place in the plan, as colours and discs count them. */
export interface SharedCircuit {
  readonly id: string;
  readonly index: number;
  readonly title: string;
  readonly team: string;
  readonly base: string;
  readonly outings: readonly SharedOuting[];
}

/** Lists the circuits of the plan in words; empty without a plan. */
export function listSharedCircuits(
  { scenario, planning }: ExportContext,
  names: SharedNames,
  lang: Lang,
): SharedCircuit[] {
  if (planning === null) return [];
  const { plan, cycleWeeks } = planning.document;
  const bases = new Map(scenario.depots.map(({ id, name }) => [id, name]));
  const outings = listOutings(plan);
  const numbered = numberCircuits(plan);
  return plan.circuits.map((circuit, index) => {
    const numbers = new Map((numbered[index]?.stops ?? []).map(({ siteId, number }) => [siteId, number]));
    const own = outings.filter((outing) => outing.circuit === circuit);
    return {
      id: circuit.id,
      index,
      title: textsOf(lang).map.circuit(index + 1),
      team: names.team(circuit.teamId),
      base: bases.get(circuit.depotId) ?? circuit.depotId,
      outings: own.map((outing) => describeOuting(outing, numbers, names, { cycleWeeks, lang })),
    };
  });
}

function describeOuting(
  { weekday, weeks, halfDay, stops }: Outing,
  numbers: ReadonlyMap<string, number>,
  names: SharedNames,
  { cycleWeeks, lang }: { readonly cycleWeeks: number; readonly lang: Lang },
): SharedOuting {
  const text = sharedPageText(lang);
  const describeStop = ({ siteId, start, end }: PlanStop): SharedStop => {
    const communeCode = names.communeOfVenue(siteId);
    const hall = names.venue(siteId);
    return {
      number: numbers.get(siteId) ?? 0,
      venueId: siteId,
      hall: names.isConfirmed(siteId) ? hall : text.hallPending(shortVenueName(hall)),
      communeCode,
      commune: communeCode === null ? "" : names.commune(communeCode),
      hours: formatClockRange(start, end, lang),
    };
  };
  return {
    when: `${formatRhythm(weekday, weeks, cycleWeeks, lang)}, ${text.halfDay[halfDay]}`,
    weeks: textsOf(lang).print.weeksOfCycle(formatList(weeks.map(String), lang), cycleWeeks),
    stops: [...stops].sort((a, b) => a.arrive - b.arrive).map(describeStop),
  };
}
