import type { AgeBand } from "../../geodata/model/ageBand.ts";
import type { Service } from "../../geodata/model/structure.ts";
import type { WhiteZoneDefinition } from "../../geodata/model/whiteZone.ts";
import { serviceOf } from "../../geodata/supply/service.ts";
import type { ComparedScenario } from "./comparedScenario.ts";

/** A commune that only one of two scenarios knows. */
export interface LoneCommune {
  readonly code: string;
  readonly name: string;
}

/** What two scenarios do not have in common, besides their plans, with what each says. */
export type ScenarioContrast =
  | {
      readonly kind: "communes";
      readonly onlyA: readonly LoneCommune[];
      readonly onlyB: readonly LoneCommune[];
      readonly common: number;
    }
  | { readonly kind: "service"; readonly a: Service; readonly b: Service }
  | { readonly kind: "age-band"; readonly a: AgeBand; readonly b: AgeBand }
  | {
      readonly kind: "mode";
      readonly a: WhiteZoneDefinition["mode"];
      readonly b: WhiteZoneDefinition["mode"];
    }
  | {
      /** Minutes and minimums of the definition, and the drive to a workshop. */
      readonly kind: "minutes" | "min-sessions" | "min-places" | "workshop-minutes";
      readonly a: number;
      readonly b: number;
    }
  /** Communes of both whose number of children is not the same. */
  | { readonly kind: "need"; readonly communes: number }
  /** How travel times were obtained. */
  | { readonly kind: "travel"; readonly a: string; readonly b: string }
  /** Existing places that only one of the two knows, or knows otherwise. */
  | { readonly kind: "supply"; readonly places: number };

export type ContrastKind = ScenarioContrast["kind"];

/**
 * Lists what two scenarios do not have in common, besides their plans: the territory, then definitions, then data.
 *
 * The drive to a workshop counts only where one of the two has a plan.
 */
export function listContrasts(a: ComparedScenario, b: ComparedScenario): readonly ScenarioContrast[] {
  return [...contrastCommunes(a, b), ...contrastDefinitions(a, b), ...contrastData(a, b)];
}

function contrastCommunes(a: ComparedScenario, b: ComparedScenario): readonly ScenarioContrast[] {
  const onlyA = listLone(a, b);
  const onlyB = listLone(b, a);
  if (onlyA.length === 0 && onlyB.length === 0) return [];
  const common = a.scenario.territory.communes.length - onlyA.length;
  return [{ kind: "communes", onlyA, onlyB, common }];
}

function listLone(own: ComparedScenario, other: ComparedScenario): readonly LoneCommune[] {
  const known = new Set(other.scenario.territory.communes.map(({ code }) => code));
  return own.scenario.territory.communes
    .filter(({ code }) => !known.has(code))
    .map(({ code, name }) => ({ code, name }));
}

function contrastDefinitions(a: ComparedScenario, b: ComparedScenario): readonly ScenarioContrast[] {
  const [left, right] = [a.diagnosis.definition, b.diagnosis.definition];
  const numbers = [
    ["minutes", left.minutes, right.minutes],
    ["min-sessions", left.minSessionsPerMonth, right.minSessionsPerMonth],
    ["min-places", left.minPlaces, right.minPlaces],
    ...(a.document === null && b.document === null
      ? []
      : [
          [
            "workshop-minutes",
            a.scenario.programme.accessMinutes,
            b.scenario.programme.accessMinutes,
          ] as const,
        ]),
  ] as const;
  const isSameBand =
    left.ageBand.fromMonths === right.ageBand.fromMonths && left.ageBand.toMonths === right.ageBand.toMonths;
  return [
    ...(serviceOf(left) === serviceOf(right)
      ? []
      : [{ kind: "service" as const, a: serviceOf(left), b: serviceOf(right) }]),
    ...(isSameBand ? [] : [{ kind: "age-band" as const, a: left.ageBand, b: right.ageBand }]),
    ...(left.mode === right.mode ? [] : [{ kind: "mode" as const, a: left.mode, b: right.mode }]),
    ...numbers.flatMap(([kind, from, to]) => (from === to ? [] : [{ kind, a: from, b: to }])),
  ];
}

function contrastData(a: ComparedScenario, b: ComparedScenario): readonly ScenarioContrast[] {
  const childrenOf = new Map(b.accesses.map(({ code, need }) => [code, need.children]));
  const communes = a.accesses.filter(({ code, need }) => {
    const children = childrenOf.get(code);
    return children !== undefined && children !== need.children;
  }).length;
  const places = countOtherPlaces(a, b);
  const [left, right] = [a.diagnosis.travel.provider, b.diagnosis.travel.provider];
  return [
    ...(communes === 0 ? [] : [{ kind: "need" as const, communes }]),
    ...(left === right ? [] : [{ kind: "travel" as const, a: left, b: right }]),
    ...(places === 0 ? [] : [{ kind: "supply" as const, places }]),
  ];
}

/** Counts places once, whether one scenario lacks them or both know them differently. */
function countOtherPlaces(a: ComparedScenario, b: ComparedScenario): number {
  const [left, right] = [a.scenario.structures, b.scenario.structures];
  if (left === right) return 0;
  const known = new Map(left.map((structure) => [structure.id, JSON.stringify(structure)]));
  const ids = new Set(right.map(({ id }) => id));
  const other = right.filter((structure) => known.get(structure.id) !== JSON.stringify(structure));
  return other.length + left.filter(({ id }) => !ids.has(id)).length;
}
