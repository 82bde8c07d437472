import type { Commune } from "../../geodata/model/commune.ts";
import { encodeJson } from "../../src/scenario/encodeJson.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";

/** A scenario whose territory is a file that somebody else makes, such as the command `territory`. */
export type ScenarioSettings = Omit<Scenario, "territory">;

/** Writes a scenario that refers to a territory file beside it. */
export function encodeBesideTerritory(settings: ScenarioSettings, territoryFile: string): string {
  return encodeJson({ ...settings, territory: { file: territoryFile } });
}

/** A commune by its town hall alone; source of all: INSEE (code, name), IGN ADMIN EXPRESS 2020 (town hall). */
export type TownFacts = readonly [code: string, name: string, lon: number, lat: number];

/** What a made-up hall or base needs to know of a town. */
export function describeTown([code, name, lon, lat]: TownFacts): Pick<
  Commune,
  "code" | "name" | "servicePoint"
> {
  return { code, name, servicePoint: { lon, lat, approximate: false } };
}

/** Returns a town of a table; the tables and their readers are written together. */
export function findTown(towns: readonly TownFacts[], code: string): TownFacts {
  const town = towns.find(([candidate]) => candidate === code);
  if (town === undefined) throw new Error(`No such town in the table: ${code}`);
  return town;
}
