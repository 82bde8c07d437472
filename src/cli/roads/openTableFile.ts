import { basename } from "node:path";
import { decodeTravelTable } from "../../../geodata/formats/travelTable.ts";
import { joinTravelTable } from "../../../geodata/travel/joinTravelTable.ts";
import { createMatrixFileProvider } from "../../../geodata/travel/matrixFile.ts";
import { cliText } from "../../i18n/cliText.ts";
import { roadText } from "../../i18n/roadText.ts";
import { decodeText } from "../../pipeline/import/decodeText.ts";
import { listNamedPoints } from "../../pipeline/roads/namedPoints.ts";
import { CliError } from "../cliError.ts";
import { textOption } from "../options.ts";
import { acceptDecoded, readUserFile } from "../readFiles.ts";
import type { MatrixJob, OpenEngine } from "./matrixJob.ts";

/** Reads `--table FILE`, somebody else's matrix, and joins it to the points of the scenario. */
export async function openTableFile(job: MatrixJob): Promise<OpenEngine> {
  const { scenario, options, computedAt, context } = job;
  const path = textOption(options, "table");
  if (path === undefined) throw new CliError(cliText(context.lang).errors.missingOption("--table"));
  const { text } = decodeText(await readUserFile(path, context));
  const rows = acceptDecoded(path, decodeTravelTable(text), context);
  const joined = acceptDecoded(path, joinTravelTable(rows.value, listNamedPoints(scenario)), context);
  const { points, seconds, metres, usedRows, unknownNames, absentIds, byCommuneIds } = joined.value;
  const words = roadText(context.lang);
  if (usedRows === 0) throw new CliError(words.nothingJoins(path));
  const name = basename(path);
  const join = { rows: rows.value.length, usedRows, unknownNames, absentIds, byCommuneIds };
  return {
    travelTimes: createMatrixFileProvider({
      provider: "matrix-file",
      computedAt,
      estimated: false,
      mode: scenario.programme.whiteZone.mode,
      detail: words.tableDetail(name, usedRows, byCommuneIds.length),
      points,
      seconds,
      metres,
    }),
    router: null,
    roadMetres: new Map(),
    issues: [...rows.issues, ...joined.issues],
    lines: [
      words.tableRows(name, usedRows, rows.value.length),
      words.tableJoin(unknownNames.length, absentIds.length, byCommuneIds.length),
    ],
    json: { join },
  };
}
