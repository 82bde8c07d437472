import * as v from "valibot";
import { compareText } from "../../geodata/model/compareText.ts";
import type { Commune } from "../../geodata/model/commune.ts";
import type { Decoded } from "../../geodata/model/issue.ts";
import type { Territory } from "../../geodata/model/territory.ts";
import { decodeList, decodeValue, isTooDeep } from "./decodeParts.ts";
import { createIssueLog, type IssueLog } from "../../geodata/model/issueLog.ts";
import { isJsonObject } from "../../geodata/model/jsonObject.ts";
import { communeSchema, territorySchema } from "./schemas/territorySchema.ts";

const headSchema = v.omit(territorySchema, ["communes"]);

/** Reads `territory.json`: bad communes are left out and listed; without one commune it is refused. */
export function decodeTerritory(value: unknown, at = ""): Decoded<Territory> {
  const issues = createIssueLog();
  if (!isJsonObject(value) || isTooDeep(value)) {
    issues.error(isJsonObject(value) ? "too-deep" : "not-an-object", at);
    return issues.finish();
  }
  const head = decodeValue(value, headSchema, at, issues);
  const communes = decodeList(
    value["communes"],
    communeSchema,
    at === "" ? "communes" : `${at}.communes`,
    issues,
    {
      idOf: (commune: Commune) => commune.code,
    },
  );
  if (communes.length === 0) issues.error("no-commune", at);
  if (head === undefined || communes.length === 0) return issues.finish();
  communes.sort((a, b) => compareText(a.code, b.code));
  return issues.finish<Territory>({
    version: head.version,
    id: head.id,
    name: head.name,
    epciCode: head.epciCode,
    communes: keepKnownNeighbours(communes, at, issues),
    outlines: head.outlines,
    populationVintage: head.populationVintage,
    ringRule: head.ringRule,
    sources: head.sources,
  });
}

function keepKnownNeighbours(communes: readonly Commune[], at: string, issues: IssueLog): Commune[] {
  const codes = new Set(communes.map((commune) => commune.code));
  return communes.map((commune, index) => {
    const neighbours = commune.neighbours.filter((code) => codes.has(code));
    if (neighbours.length === commune.neighbours.length) return commune;
    const unknown = commune.neighbours.filter((code) => !codes.has(code));
    issues.warning("unknown-reference", `${at === "" ? "" : `${at}.`}communes[${index}].neighbours`, {
      id: unknown.join(", "),
    });
    return { ...commune, neighbours };
  });
}
