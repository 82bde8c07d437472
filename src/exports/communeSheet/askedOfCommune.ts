import type { Venue } from "../../../geodata/model/venue.ts";
import type { Plan, PlanStop, PlanTour } from "../../../planners/model/plan.ts";
import { formatClockRange, formatList, formatRhythm } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { atCommune } from "../../i18n/placeName.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import { listNewFixedPlaces } from "../../pipeline/fixedPlaces.ts";
import { judgeHall } from "../../pipeline/hearings/hearingHall.ts";
import { readHearings } from "../../pipeline/hearings/readHearings.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** The commune, and the plan that is proposed, null for none. */
interface AskedInput {
  readonly code: string;
  readonly scenario: Scenario;
  readonly plan: Plan | null;
  readonly lang: Lang;
}

/** One regular hour of a hall: the weeks of the cycle in which the team is there, from its arrival to its leave. */
interface HostedSlot {
  readonly weekday: number;
  readonly weeks: readonly number[];
  readonly arrive: number;
  readonly depart: number;
}

/** Lists what a plan asks of a commune: hall, half-days, cost, somebody to receive; « rien » where it hosts nothing. */
export function listAsked(input: AskedInput, outcome: CommuneOutcome | null): readonly string[] {
  const { scenario, plan, code, lang } = input;
  const { hearing } = textsOf(lang);
  if (plan === null) return [hearing.askedNothingYet];
  const own = scenario.venues.filter(({ communeCode }) => communeCode === code);
  const opened = new Set(listNewFixedPlaces(scenario, plan).map(({ id }) => id));
  const asked = own.flatMap((venue) => [
    ...askForVisits(input, venue, listHostedSlots(plan, venue.id)),
    ...(opened.has(venue.id) ? askForHouse(input, venue) : []),
  ]);
  if (asked.length > 0) return asked;
  const hostCode = scenario.venues.find(({ id }) => id === outcome?.stop?.venueId)?.communeCode;
  const host = scenario.territory.communes.find((commune) => commune.code === hostCode);
  if (host === undefined) return [hearing.askedNothing];
  return [hearing.askedNothingElsewhere(atCommune(host.name, lang))];
}

function askForVisits(
  { scenario, lang }: AskedInput,
  venue: Venue,
  slots: readonly HostedSlot[],
): readonly string[] {
  if (slots.length === 0) return [];
  const { hearing } = textsOf(lang);
  const cycle = scenario.programme.cycleWeeks;
  return [
    askForHall(scenario, venue, lang),
    ...slots.map(({ weekday, weeks, arrive, depart }) =>
      hearing.askedSlot(
        formatRhythm(weekday, weeks, cycle, lang),
        textsOf(lang).print.weeksOfCycle(formatList(weeks.map(String), lang), cycle),
        formatClockRange(arrive, depart, lang),
      ),
    ),
    venue.sessionCents > 0 ? hearing.askedPaid(venue.sessionCents) : hearing.askedLoan,
    hearing.askedHost(venue.contactRole ?? hearing.askedHostTownHall),
  ];
}

/** A hall that nobody confirmed: the one that the commune offers, where children can be received in it. */
function askForHall({ hearings = [] }: Scenario, venue: Venue, lang: Lang): string {
  const { hearing } = textsOf(lang);
  if (venue.confirmed) return hearing.askedHall(venue.name);
  const offered = readHearings(hearings).get(venue.communeCode)?.answer?.hall ?? null;
  return offered === null || judgeHall(offered) === "unsuitable"
    ? hearing.askedHallToFind
    : hearing.askedHallOffered(offered.name);
}

function askForHouse({ scenario, lang }: AskedInput, venue: Venue): readonly string[] {
  const { hearing } = textsOf(lang);
  return [
    hearing.askedHouse(venue.name),
    hearing.askedHouseCost(scenario.programme.fixedPlaces?.centsPerMonth ?? 0),
  ];
}

function listHostedSlots(plan: Plan, venueId: string): readonly HostedSlot[] {
  const slots = new Map<string, HostedSlot>();
  const halts = plan.circuits
    .flatMap(({ tours }) => tours)
    .flatMap((tour) => tour.stops.map((stop): readonly [PlanTour, PlanStop] => [tour, stop]))
    .filter(([, { siteId }]) => siteId === venueId);
  for (const [{ week, weekday }, { arrive, depart }] of halts) {
    const key = `${weekday}-${arrive}-${depart}`;
    const weeks = new Set([...(slots.get(key)?.weeks ?? []), week]);
    slots.set(key, { weekday, arrive, depart, weeks: [...weeks].sort((a, b) => a - b) });
  }
  return [...slots.values()].sort((a, b) => a.weekday - b.weekday || a.arrive - b.arrive);
}
