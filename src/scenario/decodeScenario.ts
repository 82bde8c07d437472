import type * as v from "valibot";
import type { Decoded } from "../../geodata/model/issue.ts";
import type { SurveyAggregate } from "../../geodata/model/survey.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import { checkReferences } from "./checkReferences.ts";
import type { Authority } from "./authority.ts";
import type { CallApplication } from "./callApplication.ts";
import { decodeCalendar } from "./decodeCalendar.ts";
import { decodeProgramme } from "./decodeProgramme.ts";
import { decodeList, decodeValue, isTooDeep } from "./decodeParts.ts";
import { decodeRoutes } from "./decodeRoutes.ts";
import { decodeTerritory } from "./decodeTerritory.ts";
import { decodeTravelTimes } from "./decodeTravelTimes.ts";
import { createIssueLog, type IssueLog } from "../../geodata/model/issueLog.ts";
import { isJsonObject } from "../../geodata/model/jsonObject.ts";
import { migrateScenario } from "./migrations.ts";
import type { RoutesDocument } from "./routesDocument.ts";
import type { Scenario } from "./scenario.ts";
import {
  authoritySchema,
  callApplicationSchema,
  commentSchema,
  decisionSchema,
  hearingSchema,
} from "./schemas/concertationSchema.ts";
import { structureSchema, venueSchema } from "./schemas/placeSchemas.ts";
import { planDocumentSchema } from "./schemas/planSchema.ts";
import { idSchema, instantSchema, nameSchema } from "./schemas/primitives.ts";
import { qualitativeNeedSchema, surveySchema } from "./schemas/surveySchema.ts";
import {
  depotSchema,
  lockSchema,
  professionalSchema,
  teamSchema,
  vehicleSchema,
} from "./schemas/teamSchemas.ts";

/** What the exports are dated when a document does not say: a date that nobody takes for real. */
const UNDATED = "1970-01-01T00:00:00Z";

/**
 * Reads a saved document whose files are already resolved (`resolveScenarioFiles`). Never throws.
 *
 * Refused only without a usable territory or with an unknown version; a bad element of a list is left
 * out, a missing setting takes its default, and each of these is an issue that names its place.
 */
export function decodeScenario(value: unknown): Decoded<Scenario> {
  const issues = createIssueLog();
  if (!isJsonObject(value) || isTooDeep(value)) {
    issues.error(isJsonObject(value) ? "too-deep" : "not-an-object", "");
    return issues.finish();
  }
  const document = migrateScenario(value, issues);
  if (document === undefined) return issues.finish();
  const territory = readTerritory(document["territory"], issues);
  if (territory === undefined) return issues.finish();
  const travelTimes = readTravelTimes(document["travelTimes"], issues);
  if (travelTimes === undefined) return issues.finish();
  const routes = readRoutes(document["routes"], issues);

  const updatedAt = readText(document["updatedAt"], instantSchema, "updatedAt", UNDATED, issues);
  const byId = { idOf: (item: { readonly id: string }) => item.id };
  const scenario: Scenario = {
    version: 1,
    id: readText(document["id"], idSchema, "id", territory.id, issues),
    name: readText(document["name"], nameSchema, "name", territory.name, issues),
    updatedAt,
    territory,
    structures: decodeList(document["structures"], structureSchema, "structures", issues, {
      ...byId,
      warnWhenMissing: true,
    }),
    venues: decodeList(document["venues"], venueSchema, "venues", issues, { ...byId, warnWhenMissing: true }),
    teams: decodeList(document["teams"], teamSchema, "teams", issues, { ...byId, warnWhenMissing: true }),
    depots: decodeList(document["depots"], depotSchema, "depots", issues, { ...byId, warnWhenMissing: true }),
    vehicles: decodeList(document["vehicles"], vehicleSchema, "vehicles", issues, byId),
    professionals: decodeList(document["professionals"], professionalSchema, "professionals", issues, byId),
    programme: decodeProgramme(document["programme"], issues),
    survey: readSurvey(document["survey"], issues),
    ...("voices" in document
      ? { voices: decodeList(document["voices"], qualitativeNeedSchema, "voices", issues, byId) }
      : {}),
    travelTimes,
    ...(routes === undefined ? {} : { routes }),
    locks: decodeList(document["locks"], lockSchema, "locks", issues, byId),
    calendar: decodeCalendar(document["calendar"], updatedAt.slice(0, 10), issues),
    plans: decodeList(document["plans"], planDocumentSchema, "plans", issues),
    decisions: decodeList(document["decisions"], decisionSchema, "decisions", issues, byId),
    comments: decodeList(document["comments"], commentSchema, "comments", issues, byId),
    ...("hearings" in document
      ? { hearings: decodeList(document["hearings"], hearingSchema, "hearings", issues, byId) }
      : {}),
    ...readPapers(document, issues),
  };
  return issues.finish(checkReferences(scenario, issues));
}

function readTerritory(value: unknown, issues: IssueLog): Territory | undefined {
  if (value === undefined || value === null) {
    issues.error("territory-missing", "territory");
    return undefined;
  }
  if (isJsonObject(value) && "file" in value) {
    issues.error("file-unresolved", "territory.file");
    return undefined;
  }
  const decoded = decodeTerritory(value, "territory");
  issues.addAll(decoded);
  return decoded.value;
}

function readTravelTimes(value: unknown, issues: IssueLog): Scenario["travelTimes"] | undefined {
  if (value === undefined || value === null) {
    issues.warning("default-used", "travelTimes", { value: "estimate" });
    return { provider: "estimate" };
  }
  if (isJsonObject(value) && "file" in value) {
    issues.error("file-unresolved", "travelTimes.file");
    return undefined;
  }
  if (isJsonObject(value) && value["provider"] === "estimate" && !("points" in value)) {
    return { provider: "estimate" };
  }
  const decoded = decodeTravelTimes(value, "travelTimes");
  issues.addAll(decoded);
  return decoded.value;
}

/** Routes only add to maps and road sheets: a scenario does without those that cannot be read. */
function readRoutes(value: unknown, issues: IssueLog): RoutesDocument | undefined {
  if (value === undefined || value === null) return undefined;
  if (isJsonObject(value) && "file" in value) {
    issues.error("file-unresolved", "routes.file");
    return undefined;
  }
  const decoded = decodeRoutes(value, "routes");
  issues.addAll(decoded);
  return decoded.value;
}

/** A survey that cannot be read is told and left out: figures never rest on half of one. */
function readSurvey(value: unknown, issues: IssueLog): SurveyAggregate | null {
  if (value === undefined || value === null) return null;
  return decodeValue(value, surveySchema, "survey", issues) ?? null;
}

function readText(
  value: unknown,
  schema: Parameters<typeof decodeValue<string>>[1],
  at: string,
  fallback: string,
  issues: IssueLog,
): string {
  const text = value === undefined ? undefined : decodeValue(value, schema, at, issues, "warning");
  if (text === undefined) issues.warning("default-used", at, { value: fallback });
  return text ?? fallback;
}

/** What only papers show: left out, and told, where it cannot be read. */
function readPapers(
  document: Readonly<Record<string, unknown>>,
  issues: IssueLog,
): { readonly authority?: Authority; readonly application?: CallApplication } {
  const read = <T>(key: string, schema: v.GenericSchema<unknown, T>): T | undefined =>
    document[key] === undefined ? undefined : decodeValue(document[key], schema, key, issues, "warning");
  const authority = read("authority", authoritySchema);
  const application = read("application", callApplicationSchema);
  return {
    ...(authority === undefined ? {} : { authority }),
    ...(application === undefined ? {} : { application }),
  };
}
