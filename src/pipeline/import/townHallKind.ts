import { readCommuneCode } from "../../../geodata/formats/communeCode.ts";
import { listPropertyNames, readGeojsonFeatures } from "../../../geodata/formats/geojsonFeatures.ts";
import { matchFields } from "../../../geodata/formats/matchFields.ts";
import { recogniseFile } from "../../../geodata/formats/recogniseFile.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { Territory } from "../../../geodata/model/territory.ts";

/** Share of a territory's communes that a layer of points must name to be its town halls. */
const TOWN_HALL_SHARE = 0.8;

/** Tells whether points with a commune's code are the town halls of a territory, or places after all. */
export function areTownHalls(halls: ReadonlyMap<string, LonLat>, codes: readonly string[]): boolean {
  return codes.filter((code) => halls.has(code)).length >= codes.length * TOWN_HALL_SHARE;
}

/** Returns the codes of the communes that an import will stand on: those of its outlines, else the open ones. */
export function findCommuneCodes(texts: readonly string[], current: Territory | null): readonly string[] {
  const codes = texts.flatMap((text) => {
    if (recogniseFile(text).kind !== "communes") return [];
    const layer = readGeojsonFeatures(text, createIssueLog());
    const column = matchFields("communes", listPropertyNames(layer?.features ?? [])).fields["code"];
    if (layer === null || column === undefined) return [];
    return layer.features.flatMap(({ properties }) => readCommuneCode(properties[column])?.code ?? []);
  });
  return codes.length > 0 ? codes : (current?.communes ?? []).map(({ code }) => code);
}
