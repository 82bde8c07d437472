import { findDepartmentBox, METROPOLITAN_BOX } from "../geometry/departmentBoxes.ts";
import { settleFileCrs } from "../geometry/fileCrs.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog } from "../model/issueLog.ts";
import type { LonLat } from "../model/lonLat.ts";
import { readCommuneCode } from "./communeCode.ts";
import { readPointPosition } from "./communeFacts.ts";
import { listPropertyNames, readGeojsonFeatures } from "./geojsonFeatures.ts";
import { matchFields } from "./matchFields.ts";
import type { SourceReading } from "./sourceReading.ts";
import { findPlaceFields } from "./placeColumns.ts";

/**
 * Decodes a layer of town halls: points with the code of a commune, at most one per commune.
 *
 * @returns no value, and no issue, when the points are something else (several per commune, or with a
 * type, categories or an address): then they are places.
 */
export function decodeTownHalls(
  text: string,
  reading: SourceReading = {},
): Decoded<ReadonlyMap<string, LonLat>> {
  const log = createIssueLog();
  const file = readGeojsonFeatures(text, createIssueLog());
  if (file === null) return log.finish();
  const names = listPropertyNames(file.features);
  const codeColumn = matchFields("town-halls", names, reading.columns).fields["code"];
  const described = findPlaceFields(names);
  const isPlace = ["kind", "categories", "address"].some((fact) => described[fact] !== undefined);
  if (codeColumn === undefined || isPlace) return log.finish();
  const raw = new Map<string, LonLat>();
  for (const { properties, geometry } of file.features) {
    const code = readCommuneCode(properties[codeColumn])?.code;
    const position = readPointPosition(geometry);
    if (code === undefined || position === null) continue;
    if (raw.has(code)) return createIssueLog().finish();
    raw.set(code, position);
  }
  if (raw.size < file.features.length / 2 || raw.size === 0) return log.finish();
  const samples = [...raw].map(([code, [x, y]]) => ({
    x,
    y,
    expected: [findDepartmentBox(code) ?? METROPOLITAN_BOX],
  }));
  const crs = settleFileCrs(samples, file.declaredCrs, log, reading.crs);
  if (crs === null) return log.finish();
  return log.finish(new Map([...raw].map(([code, [x, y]]) => [code, crs.toLonLat(x, y)])));
}
