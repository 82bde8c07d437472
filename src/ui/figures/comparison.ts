import { type AveragedCommune, averageFigures } from "../../../geodata/access/averageFigures.ts";
import type { Figure } from "../../../geodata/model/indicators.ts";
import { computeIndicators } from "../../pipeline/computeIndicators.ts";
import { diagnose } from "../../pipeline/diagnose.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import type { MapIndicatorId } from "../../mapping/mapChoice.ts";
import type { FigureContent } from "./figureContent.ts";
import type { FigureRow } from "./figureRows.ts";

/** One side of a comparison: a commune, this territory, or another one that was loaded. */
export type ComparedId = { readonly commune: string } | "territory" | "reference";

/** What one side shows. */
export interface Compared {
  readonly name: string;
  readonly figures: Readonly<Record<MapIndicatorId, Figure>>;
}

/** Another territory, with the figures that compare. */
export interface Reference extends Compared {
  readonly communes: number;
}

/** Diagnoses another territory under the definitions of this one: ages, service, minutes, way of travelling. */
export function buildReference(other: Scenario, { programme }: Scenario): Reference {
  const { category, ageBand, whiteZone } = programme;
  const asked = { ...other, programme: { ...other.programme, category, ageBand, whiteZone } };
  const diagnosis = diagnose(asked);
  const childrenOf = new Map(diagnosis.communes.map(({ code, need }) => [code, need.children]));
  const { communes } = computeIndicators(asked, diagnosis);
  return {
    name: other.territory.name,
    communes: communes.length,
    figures: { ...totalsOf(childrenOf), ...averageFigures(communes, childrenOf) },
  };
}

/** Averages the communes of the territory that the view shows, on its layer. */
export function territoryFigures({ rows }: FigureContent): Compared["figures"] {
  const childrenOf = new Map(rows.map(({ code, children }) => [code, children]));
  return { ...totalsOf(childrenOf), ...averageFigures(rows.map(toIndicators), childrenOf) };
}

function toIndicators({ code, figures }: FigureRow): AveragedCommune {
  const { access, coverage, sessions, places } = figures;
  return { code, access, coverage, sessions, twoStep: figures["two-step"], places };
}

const NO_DATA: Figure = { kind: "no-data" };

/** Children add up; shares of families are published for communes, and means of shares are not those of a territory. */
function totalsOf(
  childrenOf: ReadonlyMap<string, number>,
): Pick<Compared["figures"], "children" | "single-parents" | "poverty"> {
  const children = [...childrenOf.values()].reduce((sum, count) => sum + count, 0);
  return { children: { kind: "value", value: children }, "single-parents": NO_DATA, poverty: NO_DATA };
}
