import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { COMPUTED_BY, definitionText, LICENCE_UNKNOWN, sourceText } from "../i18n/exportText.ts";
import { encodeCanonicalJson } from "../scenario/encodeJson.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import type { ExportContext } from "./exportContext.ts";

/** What every export says about itself; the names are those of the files. */
export interface Edition {
  readonly sources: readonly string[];
  readonly licence: string;
  readonly date: string;
  readonly definition: string;
  readonly valid_until: string;
  /** Date, then a fingerprint of the data and of the plan: the same for all files of one run. */
  readonly version: string;
  readonly replaces: string | null;
}

/** Editions already described: the fingerprint of a large territory is worth computing once. */
const known = new WeakMap<ExportContext, Edition>();

/** Describes an edition from the scenario alone: no clock, so that the same data give the same files. */
export function describeEdition(context: ExportContext): Edition {
  const edition = known.get(context) ?? computeEdition(context);
  known.set(context, edition);
  return edition;
}

/** What moves or calls off sessions without changing the plan: it makes another edition. */
function describeDates({ calendar, venues, teams, vehicles, professionals }: Scenario): object {
  const { closures, changes = [], bookings = [] } = calendar;
  const own = [...venues, ...teams, ...vehicles, ...professionals].flatMap(({ id, availability }) =>
    (availability?.closures ?? []).map((closure) => ({ id, ...closure })),
  );
  const dates = { closures, changes, bookings, own };
  return Object.values(dates).some((list) => list.length > 0) ? { dates } : {};
}

/** What road sheets and drawn lines show without changing the plan: it makes another edition too. */
function describeRoads({ routes, programme: { material }, venues }: Scenario): object {
  const contacts = venues.flatMap(({ id, contactRole }) =>
    contactRole === undefined ? [] : [{ id, contactRole }],
  );
  return {
    ...(routes === undefined ? {} : { routes }),
    ...(material === undefined ? {} : { material }),
    ...(contacts.length === 0 ? {} : { contacts }),
  };
}

function computeEdition(context: ExportContext): Edition {
  const { scenario, diagnosis, planning, replaces } = context;
  const { territory, structures, updatedAt, calendar } = scenario;
  const date = updatedAt.slice(0, 10);
  const fingerprint = encodeCanonicalJson({
    scenario: scenarioHash(scenario),
    plan: planning?.document.plan ?? null,
    ...describeDates(scenario),
    ...describeRoads(scenario),
  });
  const sources = [
    ...territory.sources.map(sourceText),
    territory.outlines.source,
    ...structures.map((structure) => structure.source),
    diagnosis.travel.detail,
    scenario.routes?.detail ?? "",
    COMPUTED_BY,
  ];
  return {
    sources: [...new Set(sources.filter((source) => source !== ""))],
    licence: [...new Set(territory.sources.map((source) => source.licence || LICENCE_UNKNOWN))].join(" ; "),
    date,
    definition: definitionText(diagnosis.definition),
    valid_until: calendar.end,
    version: `${date}-${bytesToHex(sha256(utf8ToBytes(fingerprint))).slice(0, 8)}`,
    replaces,
  };
}
