/** One person that a session takes; `candidates` are ids, the best first. */
export interface Need<S> {
  readonly session: S;
  readonly candidates: readonly string[];
  /** Whether nobody can be at this session and at another one. */
  clashes(other: S): boolean;
}

/** Most assignments that are tried for one day before the best so far is taken. */
const MOST_TRIES = 20_000;

/**
 * Assigns people to the needs of one day: as many needs as can be, nobody twice in one session or in two that
 * clash, nor in more sessions than `limitOf` them; among equals the candidates that come first.
 *
 * Depth-first search with a bound, needs with the fewest candidates first; exact unless a day takes more than
 * {@link MOST_TRIES} steps.
 *
 * @returns the person of each need that is met.
 */
export function assignNeeds<S>(
  needs: readonly Need<S>[],
  limitOf: (id: string) => number = () => Infinity,
): ReadonlyMap<Need<S>, string> {
  const ordered = needs.toSorted((a, b) => a.candidates.length - b.candidates.length);
  let best: ReadonlyMap<Need<S>, string> = new Map();
  let tries = 0;
  const chosen = new Map<Need<S>, string>();
  const isTaken = (need: Need<S>, id: string): boolean => {
    const taken = [...chosen].filter(([, other]) => other === id);
    return (
      taken.length >= limitOf(id) ||
      taken.some(([{ session }]) => session === need.session || need.clashes(session))
    );
  };
  const search = (index: number): boolean => {
    if (chosen.size > best.size) best = new Map(chosen);
    if (best.size === ordered.length || tries > MOST_TRIES) return true;
    const need = ordered[index];
    if (need === undefined || chosen.size + ordered.length - index <= best.size) return false;
    for (const id of need.candidates) {
      tries += 1;
      if (isTaken(need, id)) continue;
      chosen.set(need, id);
      const done = search(index + 1);
      chosen.delete(need);
      if (done) return true;
    }
    return search(index + 1);
  };
  search(0);
  return best;
}
