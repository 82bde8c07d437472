import type { AgeBand } from "../../../geodata/model/ageBand.ts";
import type { Commune, Zoning } from "../../../geodata/model/commune.ts";
import type { PriorityWeights } from "../../../geodata/model/priorityWeights.ts";
import type { QualitativeNeed } from "../../../geodata/model/qualitativeNeed.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { isSameBand } from "./ageBands.ts";

/** Changes of who is to be served, what counts for more, and what people said. */
export interface NeedActions {
  /** Asks for another age band; counts supplied for the one before stay counts of that one. */
  changeAgeBand(ageBand: AgeBand): void;
  changeWeights(weights: PriorityWeights): void;
  /** Puts a commune in a zoning, in place of one of the same kind and name, or takes it out. */
  setZoning(code: string, zoning: Zoning, inside: boolean): void;
  /** Adds needs as people said them; one with the same id is replaced. */
  addVoices(voices: readonly QualitativeNeed[]): void;
  removeVoice(id: string): void;
}

/** Creates the actions on a document; `change` records an edit, and joins it to the last one of the same key. */
export function createNeedActions(
  change: (key: string | null, edit: (scenario: Scenario) => Scenario) => void,
): NeedActions {
  return {
    changeAgeBand: (ageBand) => change("age-band", (scenario) => withAgeBand(scenario, ageBand)),
    changeWeights: (weights) =>
      change("weights", (scenario) => ({ ...scenario, programme: { ...scenario.programme, weights } })),
    setZoning: (code, zoning, inside) =>
      change(null, (scenario) => ({
        ...scenario,
        territory: {
          ...scenario.territory,
          communes: scenario.territory.communes.map((commune) =>
            commune.code === code ? withZoning(commune, zoning, inside) : commune,
          ),
        },
      })),
    addVoices: (voices) =>
      change(null, (scenario) => {
        const ids = new Set(voices.map(({ id }) => id));
        const kept = (scenario.voices ?? []).filter(({ id }) => !ids.has(id));
        return { ...scenario, voices: [...kept, ...voices] };
      }),
    removeVoice: (id) =>
      change(null, ({ voices = [], ...scenario }) => {
        const kept = voices.filter((voice) => voice.id !== id);
        return kept.length === 0 ? scenario : { ...scenario, voices: kept };
      }),
  };
}

function withAgeBand(scenario: Scenario, ageBand: AgeBand): Scenario {
  const { territory, programme } = scenario;
  if (isSameBand(programme.ageBand, ageBand)) return scenario;
  const communes = territory.communes.some(({ children }) => children !== null)
    ? territory.communes.map((commune) => keepCount(commune, programme.ageBand))
    : territory.communes;
  return { ...scenario, territory: { ...territory, communes }, programme: { ...programme, ageBand } };
}

/** A count for the band of before becomes a count by age: it says something of the next band, and comes back. */
function keepCount(commune: Commune, { fromMonths, toMonths }: AgeBand): Commune {
  if (commune.children === null) return commune;
  const others = (commune.childrenByAge ?? []).filter(
    (count) => count.year !== null || !isSameBand(count, { fromMonths, toMonths }),
  );
  const own = { fromMonths, toMonths, year: null, count: commune.children };
  return { ...commune, children: null, childrenByAge: [...others, own] };
}

function withZoning(commune: Commune, zoning: Zoning, inside: boolean): Commune {
  const { zonings = [], ...rest } = commune;
  const others = zonings.filter(({ kind, name }) => kind !== zoning.kind || name !== zoning.name);
  const next = inside ? [...others, zoning] : others;
  return next.length === 0 ? rest : { ...rest, zonings: next };
}
