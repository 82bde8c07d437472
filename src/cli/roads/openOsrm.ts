import { cliText } from "../../i18n/cliText.ts";
import { createOsrmEngine } from "../../services/roads/osrmEngine.ts";
import { createRoadHttp } from "../../services/roads/roadHttp.ts";
import { CliError } from "../cliError.ts";
import type { OptionValues } from "../command.ts";
import { textOption } from "../options.ts";
import type { CommandContext } from "../terminal.ts";
import type { MatrixJob, OpenEngine } from "./matrixJob.ts";
import { requireUrl } from "./requireUrl.ts";

const OSRM_PROFILES = { car: "car", walk: "foot", bicycle: "bike" } as const;

/** Opens the OSRM server of `--url`, with the profile of `--profile` where it is given. */
export function openOsrm({ scenario, options, computedAt, context }: MatrixJob): OpenEngine {
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
  return { ...engine, issues: [], lines: [], json: {} };
}

function readProfile(options: OptionValues, { lang }: CommandContext): string | undefined {
  const profile = textOption(options, "profile");
  if (profile === undefined || /^[A-Za-z0-9_-]{1,40}$/u.test(profile)) return profile;
  throw new CliError(cliText(lang).errors.wrongValue("--profile", profile, "car | foot | bike…"));
}
