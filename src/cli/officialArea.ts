import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Decoded } from "../../geodata/model/issue.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import { applyRings } from "../../geodata/territory/applyRings.ts";
import { chooseCentre } from "../../geodata/territory/chooseCentre.ts";
import {
  COG_POPULATION_VINTAGE,
  loadCogIndex,
  loadDepartementCommunes,
  loadEpciMembers,
  type CogCommune,
  type CogIndex,
  type CogLoader,
} from "../services/cogIndex.ts";
import type { CommuneArea } from "../services/geoApi.ts";

/** Where the generated facts of all communes are: beside the page's other public files. */
function factsFolder(): string {
  const root = process.env["MAILLAGE_ROOT"] ?? fileURLToPath(new URL("../..", import.meta.url));
  return join(root, "public", "cog");
}

/** Reads the index of EPCI and departments from the project's own folder. */
export const loadCogFile: CogLoader = async (path) => {
  try {
    return await readFile(join(factsFolder(), ...path.split("/")), "utf8");
  } catch {
    return null;
  }
};

/** An EPCI or department with its communes, as the index knows them. */
export interface OfficialArea {
  readonly index: CogIndex;
  readonly name: string;
  readonly members: readonly CogCommune[];
}

/** Looks up the communes of an area; the issues say when there is no such code. */
export async function findArea(area: CommuneArea): Promise<Decoded<OfficialArea>> {
  const index = await loadCogIndex(loadCogFile);
  if (index.value === undefined) return { issues: index.issues };
  const members =
    area.kind === "epci"
      ? await loadEpciMembers(index.value, area.code, loadCogFile)
      : await loadDepartementCommunes(index.value, area.code, loadCogFile);
  if (members.value === undefined) return { issues: members.issues };
  const entries = area.kind === "epci" ? index.value.epci : index.value.departements;
  const name = entries.find((entry) => entry.code === area.code)?.name ?? area.code;
  return { value: { index: index.value, name, members: members.value }, issues: members.issues };
}

/**
 * Gives a territory the population of the index where its files brought none at all, one vintage for
 * every commune; the centre and the rings follow, as they are counted from the most populous.
 */
export function completePopulation(territory: Territory, area: OfficialArea): Territory {
  if (territory.communes.some((commune) => commune.population !== null)) return territory;
  const populations = new Map(area.members.map((member) => [member.code, member.population]));
  const communes = territory.communes.map((commune) => ({
    ...commune,
    population: populations.get(commune.code) ?? null,
  }));
  const sources = [...territory.sources, area.index.source];
  const completed = { ...territory, communes, sources, populationVintage: COG_POPULATION_VINTAGE };
  if (territory.ringRule.by !== "adjacency") return completed;
  const ringRule = { by: "adjacency" as const, centres: [chooseCentre(communes)] };
  return { ...completed, ringRule, communes: applyRings(communes, ringRule) };
}
