import { isSameValue, isStepUp, type FrontPoint } from "./frontPoint.ts";
import type { FrontStep } from "./frontStep.ts";
import type { Exploration, FrontSession } from "./frontSession.ts";
import { settlePoint } from "./settlePoint.ts";

/** A chain with as many points as wanted, or with nothing left to add. */
export interface FilledChain {
  readonly points: readonly FrontPoint[];
  readonly complete: boolean;
}

/**
 * Adds plans between the points of a chain, and below its first, until there are as many as wanted or it is proven
 * that none fits. The widest gap in cost is searched first, at its middle first.
 *
 * Cost: at worst a question for each real access time and each plan within a gap.
 */
export function* fillGaps(
  session: FrontSession,
  chain: readonly FrontPoint[],
  { points: wanted, mostSolved }: { readonly points: number; readonly mostSolved: number },
): Exploration<FilledChain> {
  const points = [...chain];
  const closed = new Set<string>();
  const nothing = doNothing(session);
  let proven = true;
  while (points.length < wanted) {
    const gap = listGaps(nothing, points)
      .filter(({ key }) => !closed.has(key))
      .sort((a, b) => b.width - a.width)[0];
    if (gap === undefined) return { points, complete: proven };
    const found = yield* searchGap(session, gap.low, gap.high, mostSolved);
    if (isPoint(found)) points.splice(points.indexOf(gap.high), 0, found);
    else closed.add(gap.key);
    proven &&= found !== "unknown";
  }
  return { points, complete: false };
}

/** Where the chain begins without being a point of it: no plan at all. */
type Start = Pick<FrontPoint, "weight" | "worstSeconds" | "costCents">;

function doNothing(session: FrontSession): Start {
  const today = session.places.map((place) => place.todaySeconds ?? Infinity);
  return { weight: 0, worstSeconds: Math.max(0, ...today), costCents: 0 };
}

interface Gap {
  readonly low: Start;
  readonly high: FrontPoint;
  readonly width: number;
  readonly key: string;
}

function listGaps(nothing: Start, points: readonly FrontPoint[]): Gap[] {
  return points.map((high, index) => {
    const low = points[index - 1] ?? nothing;
    const key = [low, high].map((end) => `${end.weight} ${end.worstSeconds} ${end.costCents}`).join(" ");
    return { low, high, width: high.costCents - low.costCents, key };
  });
}

/** Looks for one plan that fits between two; null where none does, « unknown » where a limit struck. */
function* searchGap(
  session: FrontSession,
  low: Start,
  high: FrontPoint,
  mostSolved: number,
): Exploration<FrontPoint | "unknown" | null> {
  const middle = Math.floor((low.costCents + high.costCents) / 2);
  const first = yield* searchBelow(session, { low, high, cents: middle, mostSolved }, low.worstSeconds);
  if (isPoint(first.point)) return first.point;
  const range = { low, high, cents: high.costCents - 1, mostSolved };
  let radius: number | null = low.worstSeconds;
  while (radius !== null && radius >= high.worstSeconds) {
    const walk: Walk = yield* searchBelow(session, range, radius);
    if (walk.point !== null) return walk.point;
    radius = walk.next;
  }
  return null;
}

function isPoint(found: Walk["point"]): found is FrontPoint {
  return found !== null && found !== "unknown";
}

interface Range {
  readonly low: Start;
  readonly high: FrontPoint;
  /** Cost at most. */
  readonly cents: number;
  readonly mostSolved: number;
}

interface Walk {
  readonly point: FrontPoint | "unknown" | null;
  /** The longest worst-off time that the walk says nothing about. */
  readonly next: number | null;
}

/**
 * Walks down the plans of most weight with a worst-off time of at most `radius`, each one cent cheaper than the last
 * at least, until one fits or they fall back to the lower end.
 */
function* searchBelow(
  session: FrontSession,
  { low, high, cents: most, mostSolved }: Range,
  radius: number,
): Exploration<Walk> {
  let cents = most;
  let longest = 0;
  for (;;) {
    if (session.solved >= mostSolved) return { point: "unknown", next: null };
    const worstSeconds = radius === Infinity ? null : radius;
    const step: FrontStep = { aim: "max-coverage", halfDays: null, cents, worstSeconds };
    const [answer] = yield* session.ask([step]);
    if (answer?.proven !== true) return { point: "unknown", next: null };
    if (answer.point === null) break;
    const point = yield* settlePoint(session, answer.point);
    if (point.weight < low.weight || point.costCents <= low.costCents) {
      longest = Math.max(longest, point.weight < low.weight ? 0 : point.worstSeconds);
      break;
    }
    if (isStepUp(low, point) && isStepUp(point, high) && !isSameValue(point, high))
      return { point, next: null };
    longest = Math.max(longest, point.worstSeconds);
    cents = point.costCents - 1;
  }
  return { point: null, next: session.radiusBelow(Math.min(radius, longest)) };
}
