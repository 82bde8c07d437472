import type { Commune } from "./commune.ts";
import type { SourceNote } from "./source.ts";

/**
 * How rings are counted; « deuxième couronne » has no official definition, so the user chooses.
 *
 * `adjacency`: fewest borders to cross from the centre commune(s); `minutes`: class of travel time to
 * the nearest centre, one ring per `step` minutes; `column`: as given in the file.
 */
export type RingRule =
  | { readonly by: "adjacency"; readonly centres: readonly string[] }
  | { readonly by: "minutes"; readonly centres: readonly string[]; readonly step: number }
  | { readonly by: "column"; readonly column: string };

/**
 * The study area (« Territoire »): communes sorted by code, with the provenance of each layer.
 *
 * `outlines.approximate` is true when the outlines were computed as cells around the town halls and
 * must be marked « contours approchés » wherever they are drawn.
 */
export interface Territory {
  readonly version: 1;
  readonly id: string;
  readonly name: string;
  readonly epciCode: string | null;
  readonly communes: readonly Commune[];
  readonly outlines: { readonly approximate: boolean; readonly source: string };
  readonly populationVintage: string;
  readonly ringRule: RingRule;
  readonly sources: readonly SourceNote[];
}
