import type { Structure } from "../../geodata/model/structure.ts";
import { formatDate, formatDecimal, formatList } from "./format.ts";
import { hoursText } from "./hoursText.ts";
import type { Lang } from "./lang.ts";
import { textsOf } from "./texts.ts";

/** What the words about a place are made of besides its own fields: how often it can be used, and how known. */
export interface StructureFacts {
  readonly structure: Structure;
  readonly sessions: {
    readonly how: "stated" | "hours" | "permanent-unknown" | "unknown";
    readonly value: number | null;
  };
  /** Opening hours in OSM syntax; null where they were not understood. */
  readonly osmHours: string | null;
  readonly inside: boolean;
  /** Names of communes by code, for the legal catchment. */
  readonly nameOf: (code: string) => string;
}

/** One line of a place's sheet. */
export interface FactRow {
  readonly label: string;
  readonly value: string;
}

/** Most communes of a catchment that are named. */
const NAMED_COMMUNES = 4;

/** Says how often a place can be used in a month, and how that is known. */
export function sessionsText({ how, value }: StructureFacts["sessions"], lang: Lang): string {
  const { structures } = textsOf(lang);
  if (value === null) return structures.sessionsUnknown;
  const figure = formatDecimal(value, Number.isInteger(value) ? 0 : 1, lang);
  if (how === "stated") return structures.sessionsStated(figure);
  return how === "hours" ? structures.sessionsByHours(figure) : structures.sessionsAssumed(figure);
}

/** Says whose families a place admits, in words (R3). */
export function catchmentText({ openTo }: Structure, nameOf: (code: string) => string, lang: Lang): string {
  const { structures } = textsOf(lang);
  if (openTo === "all") return structures.openToAll;
  if (openTo.length > NAMED_COMMUNES) return structures.openToCount(openTo.length);
  return openTo.length === 0
    ? structures.openToNone
    : structures.openTo(formatList(openTo.map(nameOf), lang));
}

/** Writes what is known of a place, line by line; what is not known is left out, except what counts. */
export function structureRows(facts: StructureFacts, lang: Lang): readonly FactRow[] {
  const { structure, osmHours } = facts;
  const { structures, catalogue, map } = textsOf(lang);
  const { categories, axes = [], childcare, openingHours } = structure;
  const hours =
    osmHours === null || osmHours !== openingHours?.trim() ? openingHours : hoursText(osmHours, lang);
  const rows: readonly (readonly [label: string, value: string | null | undefined])[] = [
    [structures.childcareLabel, childcare === undefined ? null : childcareText(childcare, lang)],
    [
      structures.categoriesLabel,
      formatList(
        categories.map((category) => catalogue.category[category]),
        lang,
      ),
    ],
    [
      structures.axesLabel,
      formatList(
        axes.map((axis) => catalogue.axis[axis]),
        lang,
      ),
    ],
    [structures.modeLabel, catalogue.mode[structure.mode]],
    [structures.sessionsLabel, sessionsText(facts.sessions, lang)],
    [structures.hoursLabel, hours],
    [structures.agesLabel, structure.ages === undefined ? structures.agesAny : map.ages(structure.ages)],
    [structures.placesLabel, structure.places === null ? null : String(structure.places)],
    [structures.catchmentLabel, catchmentText(structure, facts.nameOf, lang)],
    [structures.conditionsLabel, structure.accessConditions],
    [structures.addressLabel, structure.address],
    [structures.positionLabel, positionText(facts, lang)],
    [structures.sourceLabel, sourceText(structure, lang)],
  ];
  return rows.flatMap(([label, value]) =>
    value === null || value === undefined || value === "" ? [] : [{ label, value }],
  );
}

function childcareText(
  { type, count, year, expectedDepartures }: NonNullable<Structure["childcare"]>,
  lang: Lang,
): string {
  const { structures, catalogue } = textsOf(lang);
  return [
    catalogue.childcareType[type],
    ...(count === undefined ? [] : [structures.childcareCount(count, year ?? null)]),
    ...(expectedDepartures === undefined ? [] : [structures.departures(expectedDepartures)]),
  ].join(", ");
}

function positionText({ structure, inside }: StructureFacts, lang: Lang): string {
  const { structures } = textsOf(lang);
  const precision = structures.precision[structure.geocoding];
  return inside ? precision : `${precision}, ${structures.outside}`;
}

/** A date is worded where it is a day; a year or another text stays as it is. */
function sourceText({ source, date, licence }: Structure, lang: Lang): string {
  const day = date !== null && /^\d{4}-\d{2}-\d{2}$/u.test(date) ? formatDate(date, lang) : date;
  return [source, day, licence]
    .filter((part) => part !== null && part !== undefined && part !== "")
    .join(", ");
}
