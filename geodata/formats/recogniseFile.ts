import { createIssueLog } from "../model/issueLog.ts";
import { isNeedTable } from "./csvNeed.ts";
import { readCsvTable } from "./csvTable.ts";
import type { FieldKind } from "./fieldIds.ts";
import { isGridTable } from "./gridCells.ts";
import { matchFields } from "./matchFields.ts";
import { findSchema } from "./openData/findSchema.ts";
import { isPassageTable, isPassageText } from "./passage.ts";
import { findPlaceFields } from "./placeColumns.ts";

/** What a text looks like: by its content, whatever the file's name says. */
export type RecognisedKind =
  "communes" | "points" | "need" | "grid" | "structures" | "passage" | "maillage-document" | "unknown-table";

/** What a text holds, and whether its content leaves another reading open. */
export interface RecognisedFile {
  readonly kind: RecognisedKind;
  readonly sure: boolean;
}

/** A property that only the cells of INSEE's grids have. */
const GRID_PROPERTY = /"(?:idcar_\d+k?m|ind_0_3)"\s*:/iu;

/** Characters looked at for a table's header. */
const HEAD = 20_000;

/**
 * Recognises what an imported text holds from its content.
 *
 * JSON with a polygon is communes, with points places, and anything else that opens like JSON or
 * markup is left to the commune decoder, which says what is wrong. A table is need when it has a code
 * and figures of people, structures when its columns describe places.
 */
export function recogniseFile(text: string): RecognisedFile {
  if (/^\s*[[{<]/u.test(text)) return { kind: recogniseJson(text), sure: true };
  const table = readCsvTable(text.slice(0, HEAD), createIssueLog());
  return table === null ? { kind: "unknown-table", sure: false } : recogniseColumns(table.columns);
}

function recogniseJson(text: string): RecognisedKind {
  if (GRID_PROPERTY.test(text.slice(0, HEAD))) return "grid";
  if (/"type"\s*:\s*"(?:Multi)?Polygon"/u.test(text)) {
    const isDocument = /"(?:communes|structures)"\s*:\s*\[/u.test(text) && !/"features"\s*:/u.test(text);
    return isDocument ? "maillage-document" : "communes";
  }
  if (/"programme"\s*:\s*\{/u.test(text) && /"territory"\s*:/u.test(text)) return "maillage-document";
  if (isPassageText(text)) return "passage";
  return /"type"\s*:\s*"Point"/u.test(text) ? "points" : "communes";
}

function recogniseColumns(names: readonly string[]): RecognisedFile {
  if (isGridTable(names)) return { kind: "grid", sure: true };
  if (isPassageTable(names)) return { kind: "passage", sure: true };
  const schema = findSchema(names);
  if (schema?.kind === "structures") return { kind: "structures", sure: true };
  const places = findPlaceFields(names);
  const has = (...facts: readonly string[]): boolean => facts.some((fact) => places[fact] !== undefined);
  const isDescribed = has("kind", "categories", "address", "hours", "openTo");
  const isNeed = isNeedTable(names);
  if (isNeed && !isDescribed) return { kind: "need", sure: !has("lon", "pair") };
  const isPlaced = has("communeCode", "communeName", "pair", "lon");
  if (has("name") && (isDescribed || isPlaced)) return { kind: "structures", sure: isDescribed && !isNeed };
  if (isNeed) return { kind: "need", sure: false };
  const hasCode = matchFields("need", names).fields["code"] !== undefined;
  return { kind: hasCode ? "need" : "unknown-table", sure: false };
}

/** Tells the kinds whose columns are matched to fields from those that are read as they stand. */
export function isFieldKind(kind: string): kind is FieldKind {
  return kind === "communes" || kind === "need" || kind === "structures" || kind === "town-halls";
}
