import { decodeTravelTable } from "../../../geodata/formats/travelTable.ts";
import { parseJson } from "../../../geodata/formats/parseJson.ts";
import type { Issue } from "../../../geodata/model/issue.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import { isJsonObject } from "../../../geodata/model/jsonObject.ts";
import { type JoinedTable, joinTravelTable } from "../../../geodata/travel/joinTravelTable.ts";
import { createMatrixFileProvider } from "../../../geodata/travel/matrixFile.ts";
import type { Lang } from "../../i18n/lang.ts";
import { roadText } from "../../i18n/roadText.ts";
import { buildTravelTimes } from "../../pipeline/buildTravelTimes.ts";
import { decodeText } from "../../pipeline/import/decodeText.ts";
import { listNamedPoints } from "../../pipeline/roads/namedPoints.ts";
import { listTravelPoints } from "../../pipeline/travelPoints.ts";
import { decodeTravelTimes } from "../../scenario/decodeTravelTimes.ts";
import type { Scenario, TravelTimesDocument } from "../../scenario/scenario.ts";

/** How a file of times fits the points of a scenario. */
export interface TravelJoin {
  readonly rows: number;
  readonly usedRows: number;
  readonly unknownNames: number;
  readonly absent: number;
  readonly byCommune: number;
}

/** What a file of travel times brought: no times where it cannot be read or is about other places. */
export interface ReadTravelFile {
  readonly times: TravelTimesDocument | null;
  /** Null for our own `travel-times.json`, and for a file that cannot be read. */
  readonly join: TravelJoin | null;
  /** Readable, yet none of its points is one of the scenario's. */
  readonly elsewhere: boolean;
  readonly issues: readonly Issue[];
}

const NOTHING: ReadTravelFile = { times: null, join: null, elsewhere: false, issues: [] };

/** Reads somebody's matrix (CSV or JSON), or the `travel-times.json` of the command line. */
export async function readTravelFile(
  file: { readonly name: string; readonly bytes: Uint8Array },
  scenario: Scenario,
  computedAt: string,
  lang: Lang,
): Promise<ReadTravelFile> {
  const { text } = decodeText(file.bytes);
  const own = readOwnDocument(text);
  if (own !== null) return readOwnTimes(own, scenario);
  const rows = decodeTravelTable(text);
  if (rows.value === undefined) return { ...NOTHING, issues: rows.issues };
  const joined = joinTravelTable(rows.value, listNamedPoints(scenario));
  const issues = [...rows.issues, ...joined.issues];
  if (joined.value === undefined) return { ...NOTHING, issues };
  if (joined.value.usedRows === 0) return { ...NOTHING, elsewhere: true, issues };
  const { usedRows, unknownNames, absentIds, byCommuneIds } = joined.value;
  return {
    times: await buildTimes(joined.value, scenario, {
      computedAt,
      detail: roadText(lang).tableDetail(file.name, usedRows, byCommuneIds.length),
    }),
    join: {
      rows: rows.value.length,
      usedRows,
      unknownNames: unknownNames.length,
      absent: absentIds.length,
      byCommune: byCommuneIds.length,
    },
    elsewhere: false,
    issues,
  };
}

function buildTimes(
  { points, seconds, metres }: JoinedTable,
  scenario: Scenario,
  { computedAt, detail }: { readonly computedAt: string; readonly detail: string },
): Promise<TravelTimesDocument> {
  const provider = createMatrixFileProvider({
    provider: "matrix-file",
    computedAt,
    estimated: false,
    mode: scenario.programme.whiteZone.mode,
    detail,
    points,
    seconds,
    metres,
  });
  return buildTravelTimes(scenario, provider);
}

/** Our own document is the one JSON object with points; anything else is left to the reader of tables. */
function readOwnDocument(text: string): unknown {
  if (!/^\s*\{/u.test(text)) return null;
  const parsed = parseJson(text, createIssueLog());
  return parsed !== null && isJsonObject(parsed.json) && "points" in parsed.json ? parsed.json : null;
}

function readOwnTimes(document: unknown, scenario: Scenario): ReadTravelFile {
  const { value, issues } = decodeTravelTimes(document);
  if (value === undefined) return { ...NOTHING, issues };
  const known = new Set(value.points.map(({ id }) => id));
  const elsewhere = !listTravelPoints(scenario).some(({ id }) => known.has(id));
  return elsewhere ? { ...NOTHING, elsewhere, issues } : { ...NOTHING, times: value, issues };
}
