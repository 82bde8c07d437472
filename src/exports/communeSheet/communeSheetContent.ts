import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import { type CommuneFacts, communeSentences } from "../../i18n/communeText.ts";
import {
  formatClockRange,
  formatDate,
  formatDriveSeconds,
  formatList,
  formatRhythm,
} from "../../i18n/format.ts";
import { heardOnText, saidRows } from "../../i18n/hearingWords.ts";
import type { Lang } from "../../i18n/lang.ts";
import { atCommune } from "../../i18n/placeName.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { CommuneOutcome } from "../../pipeline/assessPlan.ts";
import { NOT_HEARD, readHearings } from "../../pipeline/hearings/readHearings.ts";
import { namedService } from "../../pipeline/namedService.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { legendSources } from "../../mapping/legendFacts.ts";
import { listAsked } from "./askedOfCommune.ts";

/** What a dated session must say to appear on the sheet. */
export interface SheetSession {
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly venueId: string;
  readonly status: "kept" | "moved" | "cancelled";
}

/** What one sheet is made of. */
export interface CommuneSheetInput {
  readonly code: string;
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly plan: Plan | null;
  readonly outcomes: readonly CommuneOutcome[] | null;
  readonly sessions: readonly SheetSession[];
  readonly lang: Lang;
}

/** One line of the table of what the project brings. */
export interface SheetRow {
  readonly label: string;
  readonly value: string;
}

/** What the commune said: when and by whom, or that it was not heard yet, then what. */
interface SheetHeard {
  readonly who: string;
  readonly rows: readonly SheetRow[];
}

/** The words of a sheet, ready to be set; every string is plain text. */
export interface CommuneSheetContent {
  readonly name: string;
  readonly facts: string;
  readonly children: string;
  readonly today: string;
  readonly verdict: string;
  readonly plan: string;
  readonly rows: readonly SheetRow[];
  readonly dates: readonly string[];
  readonly heard: SheetHeard;
  /** What the project asks of the commune, one sentence each; « rien » is a sentence too. */
  readonly asked: readonly string[];
  readonly confirm: readonly string[];
  readonly sources: readonly string[];
  readonly made: string;
}

type HouseFacts = NonNullable<CommuneFacts["plan"]>["house"];

/** Dates printed; more of them are in the calendar files. */
const DATES_SHOWN = 6;

function communeName(input: CommuneSheetInput, code: string): string {
  return input.scenario.territory.communes.find((each) => each.code === code)?.name ?? code;
}

/** The new fixed place of a commune that has none today. */
function describeHouse(input: CommuneSheetInput, { before, house }: CommuneOutcome): HouseFacts {
  if (house === null || before.covered) return null;
  const venue = input.scenario.venues.find(({ id }) => id === house.venueId);
  return { communeName: communeName(input, venue?.communeCode ?? ""), seconds: house.seconds };
}

function listRows(input: CommuneSheetInput, outcome: CommuneOutcome | null): readonly SheetRow[] {
  const stop = outcome?.stop ?? null;
  const venue = input.scenario.venues.find(({ id }) => id === stop?.venueId);
  if (stop === null || venue === undefined) return [];
  const { lang } = input;
  const words = textsOf(lang).print;
  const commune = communeName(input, venue.communeCode);
  const cycle = input.scenario.programme.cycleWeeks;
  const rhythm = formatRhythm(stop.weekday, stop.weeks, cycle, lang);
  const weeks = words.weeksOfCycle(formatList(stop.weeks.map(String), lang), cycle);
  return [
    {
      label: words.stop,
      value: venue.confirmed ? `${commune} (${venue.name})` : words.venuePending(commune),
    },
    {
      label: words.drive,
      value: stop.seconds === 0 ? words.onTheSpot : formatDriveSeconds(stop.seconds, lang),
    },
    { label: words.rhythm, value: `${rhythm} (${weeks})` },
    { label: words.hours, value: formatClockRange(stop.start, stop.end, lang) },
  ];
}

function listDates(input: CommuneSheetInput, venueId: string | null): readonly string[] {
  return input.sessions
    .filter((session) => session.venueId === venueId && session.status !== "cancelled")
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.start - b.start))
    .slice(0, DATES_SHOWN)
    .map(({ date }) => formatDate(date, input.lang));
}

function listToConfirm(input: CommuneSheetInput, outcome: CommuneOutcome | null): readonly string[] {
  const words = textsOf(input.lang).print;
  const { scenario, diagnosis } = input;
  const need = diagnosis.communes.find(({ code }) => code === input.code)?.need;
  const venue = scenario.venues.find(({ id }) => id === outcome?.stop?.venueId);
  const opening = scenario.venues.find(({ id }) => id === outcome?.house?.venueId);
  const circuit = input.plan?.circuits.find(({ id }) => id === outcome?.stop?.circuitId);
  const team = scenario.teams.find(({ id }) => id === circuit?.teamId);
  return [
    ...(venue !== undefined && !venue.confirmed
      ? [words.venueToConfirm(atCommune(communeName(input, venue.communeCode), input.lang))]
      : []),
    ...(opening !== undefined
      ? [words.newPlaceToConfirm(atCommune(communeName(input, opening.communeCode), input.lang))]
      : []),
    ...(venue !== undefined && scenario.programme.hypotheses.length > 0 ? [words.surveyToConfirm] : []),
    ...(team !== undefined && !team.confirmed ? [words.teamToConfirm] : []),
    ...(need?.estimated === true ? [words.needToConfirm] : []),
    words.supplyToConfirm,
  ];
}

function describeHeard({ scenario, code, lang }: CommuneSheetInput): SheetHeard {
  const { hearing } = textsOf(lang);
  const { answer, rivals } = readHearings(scenario.hearings ?? []).get(code) ?? NOT_HEARD;
  if (answer === null) return { who: hearing.notHeardYet, rows: [] };
  const who = heardOnText(answer, lang);
  return {
    who: rivals.length === 0 ? who : `${who} ${hearing.saidTwice}`,
    rows: saidRows(answer, lang),
  };
}

/** Writes the sheet of a commune: need with its range, access today, what the project brings, sources. */
export function writeCommuneSheet(input: CommuneSheetInput): CommuneSheetContent | null {
  const { scenario, diagnosis, lang, code } = input;
  const commune = scenario.territory.communes.find((each) => each.code === code);
  const access = diagnosis.communes.find((each) => each.code === code);
  if (commune === undefined || access === undefined) return null;
  const words = textsOf(lang).print;
  const outcome = input.outcomes?.find((each) => each.code === code) ?? null;
  const venue = scenario.venues.find(({ id }) => id === outcome?.stop?.venueId);
  const sentences = communeSentences(
    {
      name: commune.name,
      ages: diagnosis.definition.ageBand,
      access,
      ...namedService(scenario, diagnosis),
      thresholdMinutes: diagnosis.definition.minutes,
      travelEstimated: diagnosis.travel.estimated,
      nearestName: scenario.structures.find(({ id }) => id === access.nearestStructureId)?.name ?? null,
      plan:
        outcome === null
          ? null
          : {
              coveredAfter: outcome.coveredAfter,
              cycleWeeks: scenario.programme.cycleWeeks,
              stop:
                outcome.stop === null
                  ? null
                  : { ...outcome.stop, communeName: communeName(input, venue?.communeCode ?? "") },
              house: describeHouse(input, outcome),
            },
    },
    lang,
  );
  return {
    name: commune.name,
    facts: words.facts(commune.code, commune.population),
    ...sentences,
    plan: sentences.plan ?? words.noPlan,
    rows: listRows(input, outcome),
    dates: listDates(input, outcome?.stop?.venueId ?? null),
    heard: describeHeard(input),
    asked: listAsked(input, outcome),
    confirm: listToConfirm(input, outcome),
    sources: [
      ...legendSources(scenario.territory, diagnosis, lang),
      ...scenario.territory.sources.map(({ name, date, licence }) => words.source(name, date, licence)),
    ],
    made: words.made(scenario.territory.name, scenario.updatedAt.slice(0, 10)),
  };
}
