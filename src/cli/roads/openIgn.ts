import { roadText } from "../../i18n/roadText.ts";
import {
  countIgnRequests,
  createIgnEngine,
  estimateIgnMinutes,
  IGN_PER_SECOND,
  IGN_URL,
} from "../../services/roads/ignEngine.ts";
import type { DriveQuestion } from "../../services/roads/ignStore.ts";
import { createRoadHttp } from "../../services/roads/roadHttp.ts";
import { CliError } from "../cliError.ts";
import { textOption } from "../options.ts";
import { openAnswerFile } from "./answerFile.ts";
import type { MatrixJob, OpenEngine } from "./matrixJob.ts";
import { requireUrl } from "./requireUrl.ts";

/** Opens IGN's itineraries; says first how many requests are left to make, and how long they take. */
export async function openIgn(job: MatrixJob): Promise<OpenEngine> {
  const { scenario, needed, drives, options, folder, computedAt, context } = job;
  const text = roadText(context.lang);
  const { mode } = scenario.programme.whiteZone;
  if (mode === "bicycle") throw new CliError(text.noBicycle);
  const http = createRoadHttp(requireUrl(textOption(options, "url") ?? IGN_URL, context), {
    fetch: (address, init) => fetch(address, init),
    perSecond: IGN_PER_SECOND,
  });
  const store = await openAnswerFile(folder, context);
  const questions: DriveQuestion[] = [
    ...[...needed.families, ...needed.teams].map((pair) => ({ ...pair, profile: mode, withSteps: false })),
    ...drives.map((pair) => ({ ...pair, profile: "car" as const, withSteps: true })),
  ];
  const requests = countIgnRequests(questions, http.host, store);
  const minutes = estimateIgnMinutes(requests);
  context.terminal.err(`${text.ignStart(needed.families.length, needed.teams.length, drives.length)}\n`);
  context.terminal.err(`${text.ignRequests(requests, IGN_PER_SECOND, minutes)}\n`);
  const engine = createIgnEngine({
    http,
    store,
    mode,
    computedAt,
    describe: (versions) => text.ignDetail(versions.join(", "), needed.teams.length > 0),
    isNeeded: (fromId, toId) => needed.isNeeded(fromId, toId),
  });
  return { ...engine, issues: [], lines: [], json: { requests } };
}
