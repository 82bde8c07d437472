import type { IssueLog } from "../../geodata/model/issueLog.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Says what a supplied matrix cannot answer: another way of travelling than its own (estimated
 * instead), a point that it does not have, a pair without a way (both count as unreachable), times
 * without a length (they count 0 km in costs).
 */
export function checkTravelTimes(scenario: Scenario, issues: IssueLog): void {
  const { travelTimes, territory, structures, venues, depots, programme } = scenario;
  if (!("points" in travelTimes)) return;
  for (const mode of new Set([programme.whiteZone.mode, "car" as const])) {
    if (mode !== travelTimes.mode)
      issues.warning("travel-mode-differs", "travelTimes.mode", { matrix: travelTimes.mode, asked: mode });
  }
  const communes = territory.communes.map((commune) => `commune-${commune.code}`);
  const halls = venues.map((venue) => `venue-${venue.id}`);
  const places = structures.map((structure) => `structure-${structure.id}`);
  const stops = [...depots.map((depot) => `depot-${depot.id}`), ...halls];
  const indexOf = new Map(travelTimes.points.map((point, index) => [point.id, index]));
  for (const id of [...communes, ...places, ...stops]) {
    if (!indexOf.has(id)) issues.warning("travel-point-missing", "travelTimes.points", { id });
  }
  const { seconds, metres } = travelTimes;
  const noLength = seconds.filter((time, cell) => time !== null && (metres[cell] ?? null) === null).length;
  if (noLength > 0) issues.warning("travel-lengths-missing", "travelTimes.metres", { count: noLength });
  const checkPairs = (origins: readonly string[], destinations: readonly string[]): void => {
    for (const from of origins) {
      for (const to of destinations) {
        const [row, column] = [indexOf.get(from), indexOf.get(to)];
        if (row === undefined || column === undefined || row === column) continue;
        const cell = row * travelTimes.points.length + column;
        if (typeof seconds[cell] === "number") continue;
        issues.warning("matrix-pair-missing", `travelTimes.seconds[${cell}]`, { from, to });
      }
    }
  };
  if (programme.whiteZone.mode === travelTimes.mode) checkPairs(communes, [...places, ...halls]);
  if (travelTimes.mode === "car") checkPairs(stops, stops);
}
