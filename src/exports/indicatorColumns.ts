import { INDICATOR_IDS, type CommuneIndicators, type Figure } from "../../geodata/model/indicators.ts";
import { figureKindText, indicatorWords, levelText, nearThresholdText } from "../i18n/indicatorText.ts";
import { computeIndicators } from "../pipeline/computeIndicators.ts";
import { EDITION_COLUMNS, type Cell, type Column } from "./column.ts";
import { buildCoverageRows, COMMUNE_COLUMNS, type CoverageRow } from "./coverage.ts";
import { describeEdition } from "./edition.ts";
import { encodeCsv } from "./encodeCsv.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";

/** A commune with its indicators, and what explains them. */
interface IndicatorRow extends CoverageRow {
  readonly indicators: CommuneIndicators;
  readonly definitions: string;
  readonly source: string;
}

/** Partner files are in French. */
const LANG = "fr";

/** A figure's value, and beside it why there is none (R19): an empty cell alone would say three things. */
function figureColumns(name: string, figure: (row: IndicatorRow) => Figure): Column<IndicatorRow>[] {
  return [
    { name, type: "real", nullable: true, value: (row) => valueOf(figure(row)) },
    { name: `${name}_etat`, type: "string", value: (row) => figureKindText(figure(row).kind, LANG) },
  ];
}

/** Columns of `indicators.csv`: those of `coverage.geojson`, then each indicator with its range. */
const INDICATOR_COLUMNS: readonly Column<IndicatorRow>[] = [
  ...COMMUNE_COLUMNS,
  ...figureColumns("couverture", ({ indicators }) => indicators.coverage),
  ...figureColumns("seances_par_mois", ({ indicators }) => indicators.sessions),
  ...figureColumns("places_partagees_100", ({ indicators }) => indicators.twoStep),
  {
    name: "places_partagees_100_min",
    type: "real",
    nullable: true,
    value: ({ indicators }) => valueOf(indicators.ranges["two-step"].low),
  },
  {
    name: "places_partagees_100_max",
    type: "real",
    nullable: true,
    value: ({ indicators }) => valueOf(indicators.ranges["two-step"].high),
  },
  ...figureColumns("places_100", ({ indicators }) => indicators.places),
  {
    name: "limite_du_seuil",
    type: "string",
    nullable: true,
    value: ({ indicators: { nearThreshold } }) =>
      nearThreshold === null ? null : nearThresholdText(nearThreshold, LANG),
  },
  { name: "priorite", type: "real", value: ({ indicators }) => roundTo(indicators.weight, 3) },
  {
    name: "indicateurs_niveau",
    type: "string",
    value: ({ access }) => levelText(access.coveredChildren === undefined ? "town-hall" : "cells", LANG),
  },
  { name: "indicateurs_definition", type: "string", value: (row) => row.definitions },
  { name: "indicateurs_source", type: "string", value: (row) => row.source },
  ...EDITION_COLUMNS,
];

/** Writes `indicators.csv`: every commune with its access and its indicators, for a spreadsheet. */
export function exportIndicators(context: ExportContext): ExportFile[] {
  const { scenario, diagnosis } = context;
  const { communes } = computeIndicators(scenario, diagnosis);
  const own = new Map(communes.map((indicators) => [indicators.code, indicators]));
  const definitions = INDICATOR_IDS.map((id) => {
    const { name, definition } = indicatorWords(id, diagnosis.definition, LANG);
    return `${name} : ${definition}`;
  }).join(" ");
  const supply = [...new Set(scenario.structures.map(({ source }) => source))].filter((name) => name !== "");
  const source = [diagnosis.travel.detail, ...supply].join(" ; ");
  const rows = buildCoverageRows(context).flatMap((row): IndicatorRow[] => {
    const indicators = own.get(row.commune.code);
    return indicators === undefined ? [] : [{ ...row, indicators, definitions, source }];
  });
  return encodeCsv("indicators.csv", INDICATOR_COLUMNS, rows, describeEdition(context), context.csv);
}

function valueOf(figure: Figure): Cell {
  return figure.kind === "value" ? roundTo(figure.value, 3) : null;
}

function roundTo(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
