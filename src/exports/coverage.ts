import { countCovered } from "../../geodata/access/summariseCoverage.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import type { CommuneAccess } from "../../geodata/model/whiteZone.ts";
import type { CommuneOutcome } from "../pipeline/assessPlan.ts";
import { ageBandText } from "../i18n/ageBandText.ts";
import { needMethodText, travelSourceText } from "../i18n/exportText.ts";
import { DEFINITION_COLUMNS, EDITION_COLUMNS, minutesOf, type Column, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { encodeFeatureCollection } from "./featureCollection.ts";
import { prepareOutline } from "./geometry.ts";

/** One commune with all that its row shows; `outcome` null without a plan. */
export interface CoverageRow extends EditionRow {
  readonly commune: Commune;
  readonly access: CommuneAccess;
  readonly structure: Structure | null;
  readonly zoneId: string | null;
  readonly outcome: CommuneOutcome | null;
  /** The new fixed place that is near enough; null without one. */
  readonly houseName: string | null;
  readonly travelSource: string;
  readonly ages: string;
  readonly outlineApproximate: boolean;
}

/** Columns that `coverage.geojson` and `indicators.csv` share; the first thirteen are the contract's. */
export const COMMUNE_COLUMNS: readonly Column<CoverageRow>[] = [
  { name: "id", type: "string", value: (row) => row.commune.code },
  { name: "code_insee", type: "string", value: (row) => row.commune.code },
  { name: "nom", type: "string", value: (row) => row.commune.name },
  { name: "population", type: "integer", nullable: true, value: (row) => row.commune.population },
  { name: "enfants", type: "integer", value: (row) => row.access.need.children },
  { name: "enfants_source", type: "string", value: (row) => needMethodText(row.access.need) },
  {
    name: "temps_acces_min",
    type: "real",
    nullable: true,
    value: (row) => minutesOf(row.access.accessSeconds),
  },
  { name: "temps_source", type: "string", value: (row) => row.travelSource },
  { name: "lieu_proche", type: "string", nullable: true, value: (row) => row.structure?.name ?? null },
  { name: "desservie", type: "boolean", value: (row) => row.access.covered },
  { name: "zone_blanche", type: "string", nullable: true, value: (row) => row.zoneId },
  ...DEFINITION_COLUMNS,
  { name: "enfants_min", type: "integer", value: (row) => row.access.need.low },
  { name: "enfants_max", type: "integer", value: (row) => row.access.need.high },
  { name: "ages", type: "string", value: (row) => row.ages },
  { name: "couronne", type: "integer", nullable: true, value: (row) => row.commune.ring },
  { name: "a_confirmer", type: "boolean", value: (row) => row.access.uncertain },
  { name: "contour_approche", type: "boolean", value: (row) => row.outlineApproximate },
  {
    name: "desservie_apres",
    type: "boolean",
    nullable: true,
    value: (row) => row.outcome?.coveredAfter ?? null,
  },
  {
    name: "temps_acces_apres_min",
    type: "real",
    nullable: true,
    value: (row) => minutesOf(row.outcome?.accessSecondsAfter ?? null),
  },
  {
    name: "atelier_proche",
    type: "string",
    nullable: true,
    value: (row) => row.outcome?.stop?.venueId ?? null,
  },
  { name: "nouveau_lieu_fixe", type: "string", nullable: true, value: (row) => row.houseName },
  { name: "enfants_a_portee", type: "integer", value: (row) => countCovered(row.access) },
];

/** Columns of `coverage.geojson`. */
export const COVERAGE_COLUMNS: readonly Column<CoverageRow>[] = [...COMMUNE_COLUMNS, ...EDITION_COLUMNS];

/** Builds the rows of all communes, in the order of the territory. */
export function buildCoverageRows(context: ExportContext): CoverageRow[] {
  const { scenario, diagnosis, planning } = context;
  const edition = describeEdition(context);
  const structures = new Map(scenario.structures.map((structure) => [structure.id, structure]));
  const access = new Map(diagnosis.communes.map((item) => [item.code, item]));
  const outcomes = new Map(planning?.assessment.communes.map((outcome) => [outcome.code, outcome]));
  const venues = new Map(scenario.venues.map((venue) => [venue.id, venue.name]));
  const zoneOf = new Map(diagnosis.zones.flatMap((zone) => zone.communeCodes.map((code) => [code, zone.id])));
  return scenario.territory.communes.flatMap((commune) => {
    const own = access.get(commune.code);
    if (own === undefined) return [];
    return [
      {
        edition,
        commune,
        access: own,
        structure: structures.get(own.nearestStructureId ?? "") ?? null,
        zoneId: zoneOf.get(commune.code) ?? null,
        outcome: outcomes.get(commune.code) ?? null,
        houseName: venues.get(outcomes.get(commune.code)?.house?.venueId ?? "") ?? null,
        travelSource: travelSourceText(diagnosis.travel.provider, diagnosis.travel.estimated),
        ages: ageBandText(diagnosis.definition.ageBand, "fr"),
        outlineApproximate: scenario.territory.outlines.approximate,
      },
    ];
  });
}

/** Writes `coverage.geojson`: every commune with its access today, and after the plan if there is one. */
export function exportCoverage(context: ExportContext): ExportFile {
  const features = buildCoverageRows(context).map((row) => ({
    id: row.commune.code,
    geometry: row.commune.outline === null ? null : prepareOutline(row.commune.outline),
    row,
  }));
  return encodeFeatureCollection("coverage.geojson", COVERAGE_COLUMNS, features, describeEdition(context));
}
