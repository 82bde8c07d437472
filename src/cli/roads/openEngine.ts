import type { Issue } from "../../../geodata/model/issue.ts";
import type { RoadRouter } from "../../../geodata/model/roadRoute.ts";
import type { TravelTimeProvider } from "../../../geodata/model/travel.ts";
import type { Plan } from "../../../planners/model/plan.ts";
import { createEstimateProvider } from "../../../geodata/travel/estimateTravel.ts";
import { cliText } from "../../i18n/cliText.ts";
import { roadText } from "../../i18n/roadText.ts";
import type { PointPair, NeededPairs } from "../../pipeline/roads/neededPairs.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import {
  countIgnRequests,
  createIgnEngine,
  IGN_PER_SECOND,
  IGN_URL,
} from "../../services/roads/ignEngine.ts";
import type { DriveQuestion } from "../../services/roads/ignStore.ts";
import { createOsrmEngine } from "../../services/roads/osrmEngine.ts";
import { createRoadHttp, isRoadUrl } from "../../services/roads/roadHttp.ts";
import { CliError } from "../cliError.ts";
import type { OptionValues } from "../command.ts";
import { textOption } from "../options.ts";
import type { CommandContext } from "../terminal.ts";
import { openValhalla, type Valhalla } from "../valhalla/openValhalla.ts";
import { openAnswerFile } from "./answerFile.ts";
import { openTableFile } from "./openTableFile.ts";

/** What a matrix is asked for. */
export interface MatrixJob {
  readonly scenario: Scenario;
  readonly needed: NeededPairs;
  readonly plan: Plan | null;
  /** Drives of its teams whose ways are wanted; none without a plan. */
  readonly drives: readonly PointPair[];
  readonly options: OptionValues;
  /** Folder of the results. */
  readonly folder: string;
  readonly computedAt: string;
  readonly context: CommandContext;
}

/** An engine ready to compute, with what was found while it was opened. */
export interface OpenEngine {
  readonly travelTimes: TravelTimeProvider;
  /** Null for an engine that knows times and no ways. */
  readonly router: RoadRouter | null;
  readonly roadMetres: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
  /** For the summary, and the same for `--json`. */
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  /** Absent where the engine draws no areas. */
  readonly findIsochrones?: Valhalla["findIsochrones"];
  /** Absent where nothing stays open. */
  readonly close?: () => void;
}

type EngineOpener = (job: MatrixJob) => OpenEngine | Promise<OpenEngine>;

/** Engines by the name that `--engine` takes. */
export const ENGINES = {
  estimate: openEstimate,
  valhalla: openOnMachine,
  osrm: openOsrm,
  ign: openIgn,
  file: openTableFile,
} as const satisfies Readonly<Record<string, EngineOpener>>;

const NOTHING_FOUND = { issues: [], lines: [], json: {} } as const;

function openEstimate({ scenario }: MatrixJob): OpenEngine {
  const { programme, updatedAt } = scenario;
  return {
    travelTimes: createEstimateProvider(programme.whiteZone.mode, updatedAt),
    router: null,
    roadMetres: new Map(),
    ...NOTHING_FOUND,
  };
}

async function openOnMachine({ scenario, options, computedAt, context }: MatrixJob): Promise<OpenEngine> {
  const osmPath = textOption(options, "osm");
  if (osmPath === undefined) throw new CliError(cliText(context.lang).errors.missingOption("--osm"));
  const { mode } = scenario.programme.whiteZone;
  return { ...(await openValhalla(osmPath, { mode, computedAt }, context)), ...NOTHING_FOUND };
}

const OSRM_PROFILES = { car: "car", walk: "foot", bicycle: "bike" } as const;

function openOsrm({ scenario, options, computedAt, context }: MatrixJob): OpenEngine {
  const url = textOption(options, "url");
  if (url === undefined) throw new CliError(cliText(context.lang).errors.missingOption("--url"));
  const { mode } = scenario.programme.whiteZone;
  const given = readProfile(options, context);
  const engine = createOsrmEngine({
    http: createRoadHttp(requireUrl(url, context), { fetch: (address, init) => fetch(address, init) }),
    profile: given ?? OSRM_PROFILES[mode],
    routeProfile: mode === "car" && given !== undefined ? given : OSRM_PROFILES.car,
    mode,
    computedAt,
  });
  return { ...engine, ...NOTHING_FOUND };
}

async function openIgn(job: MatrixJob): Promise<OpenEngine> {
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
  const minutes = Math.ceil(requests / IGN_PER_SECOND / 60);
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
  return { ...engine, ...NOTHING_FOUND, json: { requests } };
}

function requireUrl(url: string, { lang }: CommandContext): string {
  if (isRoadUrl(url)) return url;
  throw new CliError(roadText(lang).badUrl);
}

function readProfile(options: OptionValues, { lang }: CommandContext): string | undefined {
  const profile = textOption(options, "profile");
  if (profile === undefined || /^[A-Za-z0-9_-]{1,40}$/u.test(profile)) return profile;
  throw new CliError(cliText(lang).errors.wrongValue("--profile", profile, "car | foot | bike…"));
}
