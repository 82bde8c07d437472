import type { Commune } from "../../geodata/model/commune.ts";
import type { ParetoFront, ParetoPlan } from "../pipeline/paretoFront.ts";
import type { ProgrammeAim } from "../scenario/programmeAim.ts";
import { encodeJson } from "../scenario/encodeJson.ts";
import { scenarioHash } from "../scenario/scenarioHash.ts";
import { EDITION_COLUMNS, minutesOf, type Column, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import { encodeCsv } from "./encodeCsv.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";

/** One plan of `pareto.json`; times in seconds, money in cents, a month is four weeks of the cycle. */
export interface ParetoPoint {
  readonly rank: number;
  /** Name of its plan file. */
  readonly plan: string;
  readonly communesServed: number;
  readonly childrenServed: number;
  readonly worstSeconds: number | null;
  readonly worstCommune: string | null;
  readonly gini: number | null;
  readonly halfDaysPerMonth: number;
  readonly centsPerMonth: number;
  readonly cost: number;
  readonly stops: number;
  readonly feasible: boolean;
  /** What the plan is best at, and how far it may be from the best. */
  readonly aim: ProgrammeAim;
  readonly objective: number | null;
  readonly bound: number | null;
  readonly provenOptimal: boolean;
  /** No plan costs less, serves more children or has a shorter longest drive without losing elsewhere. */
  readonly proven: boolean;
}

/** `pareto.json`. */
export interface ParetoDocument {
  readonly version: 1;
  readonly scenarioHash: string;
  readonly seed: number;
  readonly cycleWeeks: number;
  /** Points that were asked for; fewer are listed where there are no more, see `complete`. */
  readonly asked: number;
  readonly complete: boolean;
  readonly points: readonly ParetoPoint[];
}

interface ParetoRow extends EditionRow {
  readonly point: ParetoPoint;
  readonly worstName: string;
}

/** Columns of `pareto.csv`. */
const PARETO_COLUMNS: readonly Column<ParetoRow>[] = [
  { name: "rang", type: "integer", value: ({ point }) => point.rank },
  { name: "plan", type: "string", value: ({ point }) => point.plan },
  { name: "communes_desservies", type: "integer", value: ({ point }) => point.communesServed },
  { name: "enfants_desservis", type: "integer", value: ({ point }) => point.childrenServed },
  {
    name: "temps_acces_max_min",
    type: "real",
    nullable: true,
    value: ({ point }) => minutesOf(point.worstSeconds),
  },
  { name: "commune_la_plus_loin", type: "string", nullable: true, value: ({ point }) => point.worstCommune },
  { name: "commune_la_plus_loin_nom", type: "string", value: (row) => row.worstName },
  { name: "demi_journees_par_mois", type: "real", value: ({ point }) => point.halfDaysPerMonth },
  { name: "cout_par_mois_euros", type: "real", value: ({ point }) => Math.round(point.centsPerMonth) / 100 },
  { name: "cout_par_cycle_euros", type: "real", value: ({ point }) => point.cost / 100 },
  { name: "salles", type: "integer", value: ({ point }) => point.stops },
  {
    name: "ecart_entre_communes",
    type: "real",
    nullable: true,
    value: ({ point }) => (point.gini === null ? null : Math.round(point.gini * 1000) / 1000),
  },
  { name: "prouve", type: "boolean", value: ({ point }) => point.proven },
  { name: "definition", type: "string", value: (row) => row.edition.definition },
  ...EDITION_COLUMNS,
];

/** Writes `pareto.json`, `pareto.csv` with its companions, and one plan file for each point. */
export function exportPareto(context: ExportContext, front: ParetoFront, asked: number): ExportFile[] {
  const { scenario } = context;
  const edition = describeEdition(context);
  const points = front.plans.map((plan, index) => describePoint(plan, index + 1, scenario.programme.aim));
  const document: ParetoDocument = {
    version: 1,
    scenarioHash: scenarioHash(scenario),
    seed: front.plans[0]?.document.seed ?? 0,
    cycleWeeks: scenario.programme.cycleWeeks,
    asked,
    complete: front.complete,
    points,
  };
  const names = new Map(
    scenario.territory.communes.map((commune: Commune) => [commune.code, commune.name] as const),
  );
  const rows = points.map((point) => ({
    point,
    edition,
    worstName: names.get(point.worstCommune ?? "") ?? "",
  }));
  return [
    { fileName: "pareto.json", mediaType: "application/json", text: encodeJson({ ...document, edition }) },
    ...encodeCsv("pareto.csv", PARETO_COLUMNS, rows, edition, context.csv),
    ...front.plans.map((plan, index) => ({
      fileName: planFileName(index + 1),
      mediaType: "application/json",
      text: encodeJson({ ...plan.document, edition }),
    })),
  ];
}

function planFileName(rank: number): string {
  return `plan-${rank}.json`;
}

function describePoint(plan: ParetoPlan, rank: number, programmeAim: ProgrammeAim): ParetoPoint {
  const { document, summary, proven } = plan;
  const { centsPerCycle: cost, ...figures } = summary;
  return {
    rank,
    plan: planFileName(rank),
    ...figures,
    cost,
    aim: document.aim ?? programmeAim,
    objective: document.objective,
    bound: document.bound,
    provenOptimal: document.status === "optimal",
    proven,
  };
}
