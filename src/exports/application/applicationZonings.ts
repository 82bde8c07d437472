import { type ZoningKind, ZONING_KINDS } from "../../../geodata/model/commune.ts";
import type { ExportContext } from "../exportContext.ts";

/** A zoning with the communes that it touches. */
export interface TouchedZoning {
  readonly kind: ZoningKind;
  /** Empty where it has none. */
  readonly name: string;
  readonly vintage: string;
  readonly source: string;
  /** Names, in their order. */
  readonly communes: readonly string[];
  /** Children of these communes: a zoning may touch only a part of one. */
  readonly children: number;
}

/** Lists the zonings of the territory in the order of their kinds; vintages and sources are never mixed. */
export function listZonings({ scenario, diagnosis }: ExportContext): readonly TouchedZoning[] {
  const needs = new Map(diagnosis.communes.map(({ code, need }) => [code, need.children]));
  const found = new Map<string, TouchedZoning>();
  for (const { code, name: commune, zonings = [] } of scenario.territory.communes) {
    for (const { kind, name = "", vintage, source } of zonings) {
      const key = JSON.stringify([kind, name, vintage, source]);
      const known = found.get(key) ?? { kind, name, vintage, source, communes: [], children: 0 };
      found.set(key, {
        ...known,
        communes: [...known.communes, commune],
        children: known.children + (needs.get(code) ?? 0),
      });
    }
  }
  return [...found.values()]
    .map((zoning) => ({ ...zoning, communes: [...zoning.communes].sort((a, b) => a.localeCompare(b, "fr")) }))
    .sort(
      (a, b) =>
        ZONING_KINDS.indexOf(a.kind) - ZONING_KINDS.indexOf(b.kind) ||
        a.name.localeCompare(b.name, "fr") ||
        (a.vintage < b.vintage ? -1 : 1),
    );
}
