import { readCrsMember } from "../geometry/crs.ts";
import type { CrsCode } from "../geometry/crs.ts";
import type { IssueLog } from "../model/issueLog.ts";
import { isJsonObject } from "../model/jsonObject.ts";
import { describeValue } from "./communeFacts.ts";
import { parseJson } from "./parseJson.ts";

/** A feature of a file with its place in it; geometry and properties are not yet trusted. */
export interface RawFeature {
  readonly at: string;
  readonly id: unknown;
  readonly geometry: unknown;
  readonly geometryType: string | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The features of a GeoJSON text and the system its `crs` member declares. */
export interface RawFeatures {
  readonly features: readonly RawFeature[];
  /** Members of the list, those that are no features too. */
  readonly total: number;
  readonly declaredCrs: CrsCode | "unknown" | null;
}

/**
 * Reads the features of a GeoJSON text: a FeatureCollection, or a single Feature.
 *
 * Refuses, with the reason in the log, what looks like it but is not: a web page, a cut file, a list,
 * TopoJSON, a bare geometry (it has no properties, so no code). Single members that are not features
 * are listed and left out.
 */
export function readGeojsonFeatures(text: string, log: IssueLog): RawFeatures | null {
  const parsed = parseJson(text, log);
  if (parsed === null) return null;
  const { json } = parsed;
  if (Array.isArray(json)) return refuse(log, "geojson-list");
  if (!isJsonObject(json)) return refuse(log, "geojson-not-object");
  const declaredCrs = readCrsMember(json["crs"]);
  if (json["type"] === "Topology") return refuse(log, "geojson-topojson");
  if (json["type"] === "Feature") return { features: listFeatures([json], "", log), total: 1, declaredCrs };
  if (json["type"] !== "FeatureCollection")
    return refuse(log, "geojson-wrong-type", { type: describeValue(json["type"]).slice(0, 60) });
  if (!Array.isArray(json["features"])) return refuse(log, "geojson-no-features");
  if (json["features"].length === 0) return refuse(log, "geojson-no-feature");
  const total = json["features"].length;
  return { features: listFeatures(json["features"], "features", log), total, declaredCrs };
}

/** Returns the names of all properties that the features use, in order of first use. */
export function listPropertyNames(features: readonly RawFeature[]): readonly string[] {
  const names = new Set<string>();
  for (const { properties } of features) for (const name of Object.keys(properties)) names.add(name);
  return [...names];
}

function refuse(log: IssueLog, code: string, params: Readonly<Record<string, string | number>> = {}): null {
  log.error(code, "file", params);
  return null;
}

function listFeatures(values: readonly unknown[], path: string, log: IssueLog): RawFeature[] {
  const features: RawFeature[] = [];
  values.forEach((value, i) => {
    const at = path === "" ? "feature" : `${path}[${i}]`;
    if (!isJsonObject(value) || value["type"] !== "Feature") {
      log.error("feature-invalid", at);
      return;
    }
    const geometry = value["geometry"];
    const type = isJsonObject(geometry) ? geometry["type"] : null;
    features.push({
      at,
      id: value["id"],
      geometry,
      geometryType: typeof type === "string" ? type : null,
      properties: isJsonObject(value["properties"]) ? value["properties"] : {},
    });
  });
  return features;
}
