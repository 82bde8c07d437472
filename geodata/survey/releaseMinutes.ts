import type { SurveyAggregate } from "../model/survey.ts";
import type { ReleasedMinutes } from "../model/surveyRelease.ts";

/**
 * Publishes how long families accept to drive, in bands of `k` respondents at least.
 *
 * Neighbouring values are put together from the shortest on, the last ones with the band before. Who said nothing
 * is a group too, or else the total would give it; where it is small, the smallest band goes with it.
 *
 * @param finer – bands published with a smaller `k`: bands are made of whole ones of these.
 */
export function releaseMinutes(
  survey: SurveyAggregate,
  answers: number,
  k: number,
  finer: readonly ReleasedMinutes[] | null,
): ReleasedMinutes[] {
  const values = finer?.filter(({ from }) => from !== null) ?? listValues(survey);
  const bands = joinNeighbours(values, k).filter(({ count }) => count >= k);
  const said = bands.reduce((sum, { count }) => sum + count, 0);
  const silent = answers - said;
  if (silent === 0) return bands;
  const unsaid = { from: null, to: null, count: silent };
  if (silent >= k || bands.length === 0) return [...bands, unsaid];
  const smallest = bands.reduce((a, b) => (b.count < a.count ? b : a));
  const rest = bands.filter((band) => band !== smallest);
  return [...rest, { ...unsaid, count: silent + smallest.count }];
}

function listValues(survey: SurveyAggregate): ReleasedMinutes[] {
  const counts = new Map<number, number>();
  for (const { minutes } of survey.communes)
    for (const { name, count } of minutes) counts.set(Number(name), (counts.get(Number(name)) ?? 0) + count);
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort(([a], [b]) => a - b)
    .map(([value, count]) => ({ from: value, to: value, count }));
}

function joinNeighbours(values: readonly ReleasedMinutes[], k: number): ReleasedMinutes[] {
  const bands: ReleasedMinutes[] = [];
  let open: ReleasedMinutes | null = null;
  for (const value of values) {
    open = open === null ? value : join(open, value);
    if (open.count < k) continue;
    bands.push(open);
    open = null;
  }
  if (open === null) return bands;
  const last = bands.pop();
  return [...bands, last === undefined ? open : join(last, open)];
}

function join(a: ReleasedMinutes, b: ReleasedMinutes): ReleasedMinutes {
  return { from: a.from, to: b.to, count: a.count + b.count };
}
