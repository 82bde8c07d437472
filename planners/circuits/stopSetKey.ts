/** Names a set of stops: the same sites in ascending order give the same key, other sites another. */
export type StopSetKey = (sites: readonly number[]) => number | string;

/**
 * Makes the names of sets of stops: one whole number where it can hold them all, else text.
 *
 * Maps by number are several times faster than by text, and a department has a million sets to look up.
 *
 * @param siteCount – sites are numbered 0…siteCount−1.
 */
export function makeStopSetKey(siteCount: number): StopSetKey {
  const base = siteCount + 1;
  const digits = Math.floor(Math.log(Number.MAX_SAFE_INTEGER) / Math.log(base + 1));
  return (sites) => {
    if (sites.length > digits) return sites.join(" ");
    let key = 0;
    for (const site of sites) key = key * base + site + 1;
    return key;
  };
}
