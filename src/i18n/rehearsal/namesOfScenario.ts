import type { Scenario } from "../../scenario/scenario.ts";
import type { Lang } from "../lang.ts";
import { ofCommune } from "../placeName.ts";
import type { RehearsalNames } from "./rehearsalReport.ts";

/** Names what a rehearsal of a scenario is about; the only hall of a commune goes by the commune's name. */
export function namesOfScenario(
  { territory, venues, teams, professionals }: Scenario,
  lang: Lang,
): RehearsalNames {
  const communes = new Map(territory.communes.map(({ code, name }) => [code, name]));
  const halls = new Map(venues.map((venue) => [venue.id, venue]));
  const counts = new Map<string, number>();
  for (const { communeCode } of venues) counts.set(communeCode, (counts.get(communeCode) ?? 0) + 1);
  const onlyHallOf = (id: string): string | null => {
    const { communeCode = "" } = halls.get(id) ?? {};
    return counts.get(communeCode) === 1 ? (communes.get(communeCode) ?? null) : null;
  };
  const venue = (id: string): string => onlyHallOf(id) ?? halls.get(id)?.name ?? id;
  return {
    venue,
    theHall(id) {
      const commune = onlyHallOf(id);
      if (commune === null) return venue(id);
      return lang === "fr" ? `la salle ${ofCommune(commune, lang)}` : `the hall ${ofCommune(commune, lang)}`;
    },
    commune: (code) => communes.get(code) ?? code,
    team: (id) => teams.find((team) => team.id === id)?.name ?? id,
    professional: (id) => professionals.find((person) => person.id === id)?.role ?? id,
  };
}
