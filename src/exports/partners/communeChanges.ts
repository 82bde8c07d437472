import type { FeatureCollection } from "geojson";
import { strFromU8, unzipSync } from "fflate";
import { CHANGE_REASONS } from "../../i18n/partnerText.ts";
import { isJsonObject } from "../../../geodata/model/jsonObject.ts";
import type { Cell, Column } from "../column.ts";
import { EDITION_COLUMNS, type EditionRow } from "../column.ts";
import { describeEdition } from "../edition.ts";
import { encodeCsv } from "../encodeCsv.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import type { PartnerTable } from "./partnerTable.ts";

type Properties = Readonly<Record<string, Cell>>;

/** An edition that partners have: what each commune was told, by code. */
export interface PublishedEdition {
  readonly version: string;
  readonly communes: ReadonlyMap<string, Properties>;
}

/** One value of one commune that changed since an edition. */
interface CommuneChange extends EditionRow {
  readonly code: string;
  readonly name: string;
  readonly field: string;
  readonly before: Cell;
  readonly after: Cell;
  readonly reason: string;
}

/** Largest `coverage.geojson` that is taken out of an archive. */
const MAX_BYTES = 300_000_000;

const COVERAGE_FILE = "coverage.geojson";

/** What partners act on; words about sources and texts that follow from these are left out. */
const COMPARED = [
  "population",
  "enfants",
  "temps_acces_min",
  "lieu_proche",
  "desservie",
  "temps_acces_apres_min",
  "desservie_apres",
  "atelier_proche",
  "nouveau_lieu_fixe",
] as const;

/**
 * Reads the edition that files replace: the partners' archive, or its `coverage.geojson` alone.
 *
 * @returns null for anything else; never throws.
 */
export function readPublishedEdition(bytes: Uint8Array): PublishedEdition | null {
  try {
    const text = bytes[0] === 0x50 && bytes[1] === 0x4b ? findCoverage(bytes) : strFromU8(bytes);
    const document: unknown = text === null ? null : JSON.parse(text);
    if (!isJsonObject(document) || !Array.isArray(document["features"])) return null;
    const version = document["version"];
    const { features } = document as unknown as FeatureCollection<null, Properties | null>;
    const communes = features.flatMap(({ properties }): [string, Properties][] => {
      const code = properties?.["code_insee"];
      return properties === null || typeof code !== "string" ? [] : [[code, properties]];
    });
    if (typeof version !== "string" || communes.length === 0) return null;
    return { version, communes: new Map(communes) };
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function findCoverage(archive: Uint8Array): string | null {
  const files = unzipSync(archive, {
    filter: ({ name, originalSize }) => name.endsWith(COVERAGE_FILE) && originalSize <= MAX_BYTES,
  });
  const [bytes] = Object.values(files);
  return bytes === undefined ? null : strFromU8(bytes);
}

const COLUMNS: readonly Column<CommuneChange>[] = [
  { name: "code_insee", type: "string", value: (row) => row.code },
  { name: "commune", type: "string", value: (row) => row.name },
  { name: "champ", type: "string", value: (row) => row.field },
  { name: "avant", type: "string", nullable: true, value: (row) => wordOf(row.before) },
  { name: "apres", type: "string", nullable: true, value: (row) => wordOf(row.after) },
  { name: "raison", type: "string", value: (row) => row.reason },
  ...EDITION_COLUMNS,
];

/**
 * Writes `changements.csv`: each value of each commune that is not what the edition before said, and why.
 *
 * @param coverage the table of communes of the edition that is being written.
 */
export function exportCommuneChanges(
  context: ExportContext,
  coverage: PartnerTable,
  since: PublishedEdition,
): ExportFile[] {
  const edition = describeEdition(context);
  const rows = listChanges(coverage, since).map((change) => ({ ...change, edition }));
  return encodeCsv("changements.csv", COLUMNS, rows, edition, context.csv);
}

/** Lists what changed, communes by code, then those that are gone. */
export function listChanges(
  coverage: PartnerTable,
  since: PublishedEdition,
): Omit<CommuneChange, "edition">[] {
  const now = new Map(
    coverage.rows.map((row): [string, Properties] => {
      const properties = Object.fromEntries(coverage.fields.map(({ name }, i) => [name, row[i] ?? null]));
      return [String(properties["code_insee"]), properties];
    }),
  );
  const titles = new Map(coverage.fields.map(({ name, title }) => [name, title]));
  const codes = [...new Set([...now.keys(), ...since.communes.keys()])].sort();
  return codes.flatMap((code) => {
    const before = since.communes.get(code);
    const after = now.get(code);
    const named = { code, name: String((after ?? before)?.["nom"] ?? code) };
    if (before === undefined)
      return [{ ...named, field: "", before: null, after: null, reason: CHANGE_REASONS.added }];
    if (after === undefined)
      return [{ ...named, field: "", before: null, after: null, reason: CHANGE_REASONS.removed }];
    return COMPARED.filter((field) => (before[field] ?? null) !== (after[field] ?? null)).map((field) => ({
      ...named,
      field: titles.get(field) ?? field,
      before: before[field] ?? null,
      after: after[field] ?? null,
      reason: reasonOf(field, before, after),
    }));
  });
}

/** Says why a value changed, from what the two editions say of themselves: the first cause that differs. */
function reasonOf(field: (typeof COMPARED)[number], before: Properties, after: Properties): string {
  const differs = (name: string): boolean => before[name] !== after[name];
  if (field === "population" || field === "enfants")
    return differs("ages") ? CHANGE_REASONS.ages : CHANGE_REASONS.need;
  if (field.endsWith("_apres") || field === "temps_acces_apres_min") return CHANGE_REASONS.plan;
  if (field === "atelier_proche" || field === "nouveau_lieu_fixe") return CHANGE_REASONS.plan;
  if (differs("temps_source")) return CHANGE_REASONS.travelTimes;
  if (field === "desservie" && differs("definition")) return CHANGE_REASONS.definition;
  return differs("lieu_proche") ? CHANGE_REASONS.places : CHANGE_REASONS.data;
}

function wordOf(value: Cell): Cell {
  if (typeof value === "boolean") return value ? "oui" : "non";
  return typeof value === "number" ? String(value).replace(".", ",") : value;
}
