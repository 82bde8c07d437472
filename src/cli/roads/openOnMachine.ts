import { cliText } from "../../i18n/cliText.ts";
import { CliError } from "../cliError.ts";
import { textOption } from "../options.ts";
import { openValhalla } from "../valhalla/openValhalla.ts";
import type { MatrixJob, OpenEngine } from "./matrixJob.ts";

/** Opens Valhalla on the file of `--osm`. */
export async function openOnMachine(job: MatrixJob): Promise<OpenEngine> {
  const { scenario, options, computedAt, context } = job;
  const osmPath = textOption(options, "osm");
  if (osmPath === undefined) throw new CliError(cliText(context.lang).errors.missingOption("--osm"));
  const { mode } = scenario.programme.whiteZone;
  const valhalla = await openValhalla(osmPath, { mode, computedAt }, context);
  return { ...valhalla, issues: [], lines: [], json: {} };
}
