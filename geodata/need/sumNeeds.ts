import type { Need, NeedYears } from "../model/need.ts";

/** Children of several communes together. */
export interface NeedTotal {
  readonly children: number;
  readonly low: number;
  readonly high: number;
  readonly estimated: boolean;
  /** Communes by method, in the order of the needs. */
  readonly methods: ReadonlyMap<Need["method"], number>;
  /** First and last year of all data that name one. */
  readonly years: NeedYears | null;
}

/**
 * Adds up the needs of communes with a 90 % range of the sum.
 *
 * Errors of communes are taken as independent, so that they partly cancel: distances to both ends add up as
 * squares. What all communes share (an old vintage, the territory's own birth rate) is not in the range.
 */
export function sumNeeds(needs: readonly Need[]): NeedTotal {
  const methods = new Map<Need["method"], number>();
  let [children, below, above] = [0, 0, 0];
  for (const need of needs) {
    children += need.children;
    below += (need.children - need.low) ** 2;
    above += (need.high - need.children) ** 2;
    methods.set(need.method, (methods.get(need.method) ?? 0) + 1);
  }
  const spans = needs.flatMap(({ years }) => years ?? []);
  return {
    children,
    low: Math.floor(children - Math.sqrt(below)),
    high: Math.ceil(children + Math.sqrt(above)),
    estimated: needs.some(({ estimated }) => estimated),
    methods,
    years:
      spans.length === 0
        ? null
        : {
            first: Math.min(...spans.map(({ first }) => first)),
            last: Math.max(...spans.map(({ last }) => last)),
          },
  };
}
