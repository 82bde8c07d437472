import { ageBandText } from "../i18n/ageBandText.ts";
import { isOffering } from "../../geodata/access/findNearestPlaces.ts";
import type { Structure } from "../../geodata/model/structure.ts";
import { sessionsPerMonthOf } from "../../geodata/supply/sessionsPerMonth.ts";

import {
  nameAxis,
  nameCategory,
  nameChildcare,
  nameKind,
  nameMode,
  PRECISIONS,
  SESSION_ORIGINS,
} from "../i18n/structureExportText.ts";
import { type Column, DEFINITION_COLUMNS, EDITION_COLUMNS, type EditionRow } from "./column.ts";
import { describeEdition } from "./edition.ts";
import { encodeCsv } from "./encodeCsv.ts";
import type { ExportContext } from "./exportContext.ts";
import type { ExportFile } from "./exportFile.ts";
import { encodeFeatureCollection } from "./featureCollection.ts";
import { roundPosition } from "./geometry.ts";

/** One existing place with what its feature shows. */
export interface StructureRow extends EditionRow {
  readonly structure: Structure;
  readonly outside: boolean;
  /** It counts under the definition of the white zones. */
  readonly counts: boolean;
}

function textColumn(
  name: string,
  value: (structure: Structure) => string | null | undefined,
): Column<StructureRow> {
  return { name, type: "string", nullable: true, value: ({ structure }) => value(structure) ?? null };
}

function wholeColumn(
  name: string,
  value: (structure: Structure) => number | null | undefined,
): Column<StructureRow> {
  return { name, type: "integer", nullable: true, value: ({ structure }) => value(structure) ?? null };
}

/** Columns of `structures.geojson` and `structures.csv`: the directory of what exists (R2). */
export const STRUCTURE_COLUMNS: readonly Column<StructureRow>[] = [
  { name: "id", type: "string", value: ({ structure }) => structure.id },
  { name: "nom", type: "string", value: ({ structure }) => structure.name },
  { name: "type", type: "string", value: ({ structure }) => nameKind(structure.kind) },
  textColumn("type_accueil", ({ childcare }) =>
    childcare === undefined ? null : nameChildcare(childcare.type),
  ),
  wholeColumn("accueil_nombre", ({ childcare }) => childcare?.count),
  wholeColumn("accueil_annee", ({ childcare }) => childcare?.year),
  wholeColumn("departs_attendus", ({ childcare }) => childcare?.expectedDepartures),
  { name: "categories", type: "string", value: ({ structure }) => structure.categories.join(",") },
  {
    name: "services",
    type: "string",
    value: ({ structure }) => structure.categories.map(nameCategory).join(", "),
  },
  { name: "axes", type: "string", value: ({ structure }) => (structure.axes ?? []).map(nameAxis).join(", ") },
  { name: "forme", type: "string", value: ({ structure }) => nameMode(structure.mode) },
  {
    name: "seances_par_mois",
    type: "real",
    nullable: true,
    value: ({ structure }) => sessionsPerMonthOf(structure).value,
  },
  {
    name: "seances_origine",
    type: "string",
    value: ({ structure }) => SESSION_ORIGINS[sessionsPerMonthOf(structure).how],
  },
  textColumn("horaires", ({ openingHours }) => openingHours),
  textColumn("ages", ({ ages }) => (ages === undefined ? null : ageBandText(ages, "fr"))),
  wholeColumn("places", ({ places }) => places),
  {
    name: "ouvert_a",
    type: "string",
    value: ({ structure: { openTo } }) => (openTo === "all" ? "tous" : openTo.join(",")),
  },
  textColumn("conditions", ({ accessConditions }) => accessConditions),
  textColumn("adresse", ({ address }) => address),
  textColumn("code_insee", ({ communeCode }) => communeCode),
  { name: "hors_territoire", type: "boolean", value: ({ outside }) => outside },
  { name: "precision", type: "string", value: ({ structure }) => PRECISIONS[structure.geocoding] },
  { name: "compte", type: "boolean", value: ({ counts }) => counts },
  { name: "source_lieu", type: "string", value: ({ structure }) => structure.source },
  textColumn("date_lieu", ({ date }) => date),
  textColumn("licence_lieu", ({ licence }) => licence),
  ...DEFINITION_COLUMNS,
  ...EDITION_COLUMNS,
];

/** Writes `structures.geojson`, and `structures.csv` with its companions, places in order of id. */
export function exportStructureDirectory(context: ExportContext): ExportFile[] {
  const { scenario, diagnosis, csv } = context;
  const edition = describeEdition(context);
  const inside = new Set(scenario.territory.communes.map(({ code }) => code));
  const rows = [...scenario.structures]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((structure): StructureRow => ({
      edition,
      structure,
      outside: structure.communeCode === null || !inside.has(structure.communeCode),
      counts: isOffering(structure, diagnosis.definition),
    }));
  const features = rows.map((row) => ({
    id: row.structure.id,
    geometry: { type: "Point" as const, coordinates: roundPosition([row.structure.lon, row.structure.lat]) },
    row,
  }));
  return [
    encodeFeatureCollection("structures.geojson", STRUCTURE_COLUMNS, features, edition),
    ...encodeCsv("structures.csv", STRUCTURE_COLUMNS, rows, edition, csv),
  ];
}
