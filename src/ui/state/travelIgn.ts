import type { TravelRequestOptions } from "../../../geodata/model/travel.ts";
import type { Lang } from "../../i18n/lang.ts";
import { roadText } from "../../i18n/roadText.ts";
import { buildTravelTimes } from "../../pipeline/buildTravelTimes.ts";
import { listRoadIssues } from "../../pipeline/roads/listRoadIssues.ts";
import { listNeededPairs } from "../../pipeline/roads/neededPairs.ts";
import type { Scenario, TravelTimesDocument } from "../../scenario/scenario.ts";
import {
  countIgnRequests,
  createIgnEngine,
  IGN_PER_SECOND,
  IGN_URL,
} from "../../services/roads/ignEngine.ts";
import type { AnswerStore } from "../../services/roads/ignStore.ts";
import { createRoadHttp, type FetchRoad } from "../../services/roads/roadHttp.ts";

/** What asking IGN for the times of a scenario would take. */
export interface IgnEffort {
  /** Drives of families, from communes to places and halls. */
  readonly families: number;
  /** Drives of teams, between bases and halls. */
  readonly teams: number;
  /** Drives that no earlier answer tells. */
  readonly requests: number;
  /** Minutes at the pace that the service allows, rounded up. */
  readonly minutes: number;
}

/** Times from IGN, with the points that lie far from any road, in metres by id. */
export interface IgnTimes {
  readonly times: TravelTimesDocument;
  readonly farFromRoad: readonly { readonly id: string; readonly metres: number }[];
}

/** Says what asking for the times of a scenario would take; null for a bicycle, which IGN does not know. */
export function measureIgnEffort(scenario: Scenario, answers: AnswerStore): IgnEffort | null {
  const { mode } = scenario.programme.whiteZone;
  if (mode === "bicycle") return null;
  const { families, teams } = listNeededPairs(scenario);
  const questions = [...families, ...teams].map((pair) => ({ ...pair, profile: mode, withSteps: false }));
  const requests = countIgnRequests(questions, new URL(IGN_URL).host, answers);
  return {
    families: families.length,
    teams: teams.length,
    requests,
    minutes: Math.ceil(requests / IGN_PER_SECOND / 60),
  };
}

/** Asks IGN for the times that a scenario needs; rejects with a `RoadServiceError` or, stopped, an `AbortError`. */
export async function askIgnTimes(
  scenario: Scenario,
  asking: {
    readonly answers: AnswerStore;
    readonly fetch: FetchRoad;
    readonly computedAt: string;
    readonly lang: Lang;
  },
  request: TravelRequestOptions,
): Promise<IgnTimes> {
  const { mode } = scenario.programme.whiteZone;
  const needed = listNeededPairs(scenario);
  const engine = createIgnEngine({
    http: createRoadHttp(IGN_URL, { fetch: asking.fetch, perSecond: IGN_PER_SECOND }),
    store: asking.answers,
    mode: mode === "walk" ? "walk" : "car",
    computedAt: asking.computedAt,
    describe: (versions) => roadText(asking.lang).ignDetail(versions.join(", "), needed.teams.length > 0),
    isNeeded: (fromId, toId) => needed.isNeeded(fromId, toId),
  });
  const times = await buildTravelTimes(scenario, engine.travelTimes, request);
  const farFromRoad = listRoadIssues(times, needed, engine.roadMetres, [])
    .filter(({ code }) => code === "road-far")
    .map(({ params }) => ({ id: String(params["id"]), metres: Number(params["metres"]) }));
  return { times, farFromRoad };
}
