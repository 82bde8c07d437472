import { createEstimateProvider } from "../../../geodata/travel/estimateTravel.ts";
import { exportTravelTimes } from "../../exports/documents.ts";
import { cliText } from "../../i18n/cliText.ts";
import { buildTravelTimes } from "../../pipeline/buildTravelTimes.ts";
import { CliError, EXIT } from "../cliError.ts";
import type { Command } from "../command.ts";
import { textOption } from "../options.ts";
import { printResult } from "../printResult.ts";
import { readScenario } from "../readFiles.ts";
import { prepareFolder, writeFiles } from "../writeFiles.ts";

/** Road engines of the contract that later versions bring. */
const COMING_ENGINES = ["valhalla", "osrm", "ign"];

/** `matrix SCENARIO.json --engine estimate`: travel times between all points of a scenario. */
export const matrixCommand: Command = {
  name: "matrix",
  argumentCount: 1,
  options: { engine: { type: "string" }, osm: { type: "string" }, url: { type: "string" } },
  async run([path = ""], options, context) {
    const { errors } = cliText(context.lang);
    const engine = textOption(options, "engine");
    if (engine === undefined) throw new CliError(errors.missingOption("--engine"));
    if (COMING_ENGINES.includes(engine)) throw new CliError(errors.engineComing(engine));
    if (engine !== "estimate") throw new CliError(errors.wrongValue("--engine", engine, "estimate"));
    const out = textOption(options, "out") ?? ".";
    const { value: scenario, issues } = await readScenario(path, context);
    const folder = await prepareFolder(out, context);
    const { programme, updatedAt } = scenario;
    const document = await buildTravelTimes(
      scenario,
      createEstimateProvider(programme.whiteZone.mode, updatedAt),
    );
    const files = [exportTravelTimes(document)];
    await writeFiles(folder, out, files, context);
    const { provider, points, computedAt } = document;
    const json = { provider, computedAt, points: points.length };
    printResult(
      { lines: [`${points.length} × ${points.length}, ${document.detail}`], json, issues, out, files },
      context,
    );
    return EXIT.done;
  },
};
