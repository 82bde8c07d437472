import { serviceOf } from "../../../geodata/supply/service.ts";
import { communeSentences, type CommuneFacts } from "../../i18n/communeText.ts";
import { formatClockRange, formatDate, formatRhythm } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { atCommune } from "../../i18n/placeName.ts";
import { sharedPageText } from "../../i18n/sharedPageText.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { programmeService } from "../../scenario/programmeService.ts";
import type { ExportContext } from "../exportContext.ts";
import type { SharedNames } from "./sharedNames.ts";

/** What a commune has today and with the project. */
export interface SharedCommune {
  readonly code: string;
  readonly name: string;
  readonly children: number;
  readonly state: "served" | "gained" | "white";
  /** The state in words, with « à confirmer » where it is on the edge. */
  readonly stateText: string;
  readonly servedBy: string;
  /** Minutes begun; null where no place is within reach. */
  readonly minutesBefore: number | null;
  readonly minutesAfter: number | null;
  /** When the workshop comes; empty where none does. */
  readonly frequency: string;
  /** The commune in plain sentences: children, today, verdict, project. */
  readonly sentences: readonly string[];
  /** First sessions from the date of the data on. */
  readonly dates: readonly string[];
}

/** Dates told of a commune; all of them are in the calendar files. */
const DATES_SHOWN = 8;

/** Lists the communes by name with what serves them, how far and how often. */
export function listSharedCommunes(context: ExportContext, names: SharedNames, lang: Lang): SharedCommune[] {
  const { scenario, diagnosis, planning } = context;
  const outcomes = new Map((planning?.assessment.communes ?? []).map((outcome) => [outcome.code, outcome]));
  const structures = new Map(scenario.structures.map(({ id, name }) => [id, name]));
  const coming = listComing(context);
  const communes = diagnosis.communes.map((access): SharedCommune => {
    const outcome = outcomes.get(access.code) ?? null;
    const facts = describeFacts(
      context,
      names,
      access,
      outcome,
      structures.get(access.nearestStructureId ?? ""),
    );
    const { children, today, verdict, plan } = communeSentences(facts, lang);
    const state = access.covered ? "served" : outcome?.coveredAfter === true ? "gained" : "white";
    const text = sharedPageText(lang);
    return {
      code: access.code,
      name: facts.name,
      children: access.need.children,
      state,
      stateText: access.uncertain ? text.uncertain(text.state[state]) : text.state[state],
      servedBy: nameServer(facts, lang),
      minutesBefore: minutesOf(access.accessSeconds),
      minutesAfter:
        outcome === null ? minutesOf(access.accessSeconds) : minutesOf(outcome.accessSecondsAfter),
      frequency: describeFrequency(facts, lang),
      sentences: [children, today, verdict, ...(plan === null ? [] : [plan])],
      dates: coming(access.code, outcome).map(
        ({ date, start, end }) => `${formatDate(date, lang)}, ${formatClockRange(start, end, lang)}`,
      ),
    };
  });
  return communes.sort((a, b) => a.name.localeCompare(b.name, "fr"));
}

function minutesOf(seconds: number | null): number | null {
  return seconds === null ? null : Math.ceil(seconds / 60);
}

function describeFacts(
  { scenario, diagnosis, planning }: ExportContext,
  names: SharedNames,
  access: CommuneFacts["access"],
  outcome: CommuneOutcome | null,
  nearestName = null as string | null,
): CommuneFacts {
  const service = serviceOf(diagnosis.definition);
  const isOwn = service !== "childcare" && service === programmeService(scenario.programme);
  const hostOf = (venueId: string): string => {
    const code = names.communeOfVenue(venueId);
    return code === null ? names.venue(venueId) : names.commune(code);
  };
  const { stop, house } = outcome === null || access.covered ? { stop: null, house: null } : outcome;
  return {
    name: names.commune(access.code),
    ages: diagnosis.definition.ageBand,
    access,
    ...(isOwn ? {} : { service }),
    thresholdMinutes: diagnosis.definition.minutes,
    travelEstimated: diagnosis.travel.estimated,
    nearestName,
    plan:
      outcome === null
        ? null
        : {
            coveredAfter: outcome.coveredAfter,
            cycleWeeks: planning?.document.cycleWeeks ?? scenario.programme.cycleWeeks,
            stop: stop === null ? null : { ...stop, communeName: hostOf(stop.venueId) },
            house: house === null ? null : { seconds: house.seconds, communeName: hostOf(house.venueId) },
          },
  };
}

/** Names what serves a commune: its place of today, else what the project brings. */
function nameServer({ access, nearestName, plan }: CommuneFacts, lang: Lang): string {
  const text = sharedPageText(lang);
  if (access.covered && nearestName !== null) return nearestName;
  if (plan?.house) return text.byHouse(atCommune(plan.house.communeName, lang));
  if (plan?.stop) return text.byWorkshop(atCommune(plan.stop.communeName, lang));
  return text.byNothing;
}

function describeFrequency({ plan }: CommuneFacts, lang: Lang): string {
  if (!plan?.stop) return "";
  const { weekday, weeks, start, end } = plan.stop;
  return `${formatRhythm(weekday, weeks, plan.cycleWeeks, lang)}, ${formatClockRange(start, end, lang)}`;
}

/** Finds the sessions that take place in a commune, or where its families go, from the date of the data on. */
function listComing({
  scenario,
  planning,
}: ExportContext): (code: string, outcome: CommuneOutcome | null) => readonly Session[] {
  const from = scenario.updatedAt.slice(0, 10);
  const hosts = new Map(scenario.venues.map(({ id, communeCode }) => [id, communeCode]));
  const sessions = (planning === null ? [] : laySessions(scenario, planning.document.plan))
    .filter(({ status, date }) => status !== "cancelled" && date >= from)
    .sort((a, b) => (a.date === b.date ? a.start - b.start : a.date < b.date ? -1 : 1));
  return (code, outcome) =>
    sessions
      .filter(({ venueId }) => venueId === outcome?.stop?.venueId || hosts.get(venueId) === code)
      .slice(0, DATES_SHOWN);
}
