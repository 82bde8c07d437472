import type { ExplanationNames } from "../../i18n/explanationText.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** Looks up the names that an explanation speaks of; an id that is gone stands for itself. */
export function explanationNames({ venues, structures, territory }: Scenario): ExplanationNames {
  return {
    place: (id) => [...venues, ...structures].find((place) => place.id === id)?.name ?? id,
    commune: (code) => territory.communes.find((commune) => commune.code === code)?.name ?? code,
  };
}
