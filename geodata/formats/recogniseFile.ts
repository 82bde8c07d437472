import { createIssueLog } from "../model/issueLog.ts";
import { findCommuneColumns } from "./communeColumns.ts";
import { isNeedTable } from "./csvNeed.ts";
import { readCsvTable } from "./csvTable.ts";
import { findPlaceColumns } from "./placeColumns.ts";

/** What a text looks like: by its content, whatever the file's name says. */
export type RecognisedKind =
  "communes" | "points" | "need" | "structures" | "maillage-document" | "unknown-table";

/** Characters looked at for a table's header. */
const HEAD = 20_000;

/**
 * Recognises what an imported text holds from its content.
 *
 * JSON with a polygon is communes, with points places, and anything else that opens like JSON or
 * markup is left to the commune decoder, which says what is wrong. A table is need when it has a code
 * and figures of people, structures when its columns describe places.
 */
export function recogniseFile(text: string): RecognisedKind {
  if (/^\s*[[{<]/u.test(text)) return recogniseJson(text);
  const table = readCsvTable(text.slice(0, HEAD), createIssueLog());
  return table === null ? "unknown-table" : recogniseColumns(table.columns);
}

function recogniseJson(text: string): RecognisedKind {
  if (/"type"\s*:\s*"(?:Multi)?Polygon"/u.test(text)) {
    const isDocument = /"(?:communes|structures)"\s*:\s*\[/u.test(text) && !/"features"\s*:/u.test(text);
    return isDocument ? "maillage-document" : "communes";
  }
  if (/"programme"\s*:\s*\{/u.test(text) && /"territory"\s*:/u.test(text)) return "maillage-document";
  return /"type"\s*:\s*"Point"/u.test(text) ? "points" : "communes";
}

function recogniseColumns(names: readonly string[]): RecognisedKind {
  const places = findPlaceColumns(names);
  const described = [places.kind, places.categories, places.address, places.hours, places.openTo];
  const isDescribed = described.some((column) => column !== null);
  if (isNeedTable(names) && !isDescribed) return "need";
  const canBePlaced =
    places.communeCode !== null || places.communeName !== null || places.pair !== null || places.lon !== null;
  if (places.name !== null && (isDescribed || canBePlaced)) return "structures";
  if (isNeedTable(names)) return "need";
  return findCommuneColumns(names).code === null ? "unknown-table" : "need";
}
