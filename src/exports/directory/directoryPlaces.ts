import { compareText } from "../../../geodata/model/compareText.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import { directoryText } from "../../i18n/directoryText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { isInsideTerritory } from "../../mapping/isInsideTerritory.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** One place with where it stands in the page. */
export interface DirectoryPlace {
  readonly structure: Structure;
  /** Name of its anchor: ids of places may hold anything. */
  readonly anchor: string;
  /** Null for a place outside the territory; empty where its commune is not said. */
  readonly communeCode: string | null;
  readonly communeName: string;
  /** Communes whose families it admits, by name; null = all. */
  readonly admitted: readonly string[] | null;
}

/** Lists the places in the order of communes and names. */
export function listPlaces({ territory, structures }: Scenario, lang: Lang): readonly DirectoryPlace[] {
  const names = new Map(territory.communes.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const placed = structures.map((structure) => {
    const { communeCode, openTo } = structure;
    const isInside = isInsideTerritory(structure, territory);
    return {
      structure,
      communeCode: isInside ? (communeCode ?? "") : null,
      communeName: isInside
        ? communeCode === null
          ? directoryText(lang).directory.communeUnknown
          : nameOf(communeCode)
        : "",
      admitted: openTo === "all" ? null : openTo.map(nameOf),
    };
  });
  return placed
    .sort(
      (a, b) =>
        a.communeName.localeCompare(b.communeName, "fr") ||
        a.structure.name.localeCompare(b.structure.name, "fr") ||
        compareText(a.structure.id, b.structure.id),
    )
    .map((place, index) => ({ ...place, anchor: `lieu-${index + 1}` }));
}
