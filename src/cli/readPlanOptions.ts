import { cliText } from "../i18n/cliText.ts";
import type { Lang } from "../i18n/lang.ts";
import type { PlanOptions } from "../pipeline/solveProblem.ts";
import { CliError } from "./cliError.ts";
import type { OptionValues } from "./command.ts";
import { numberOption } from "./options.ts";

const DEFAULT_SECONDS = 10;

/** Reads `--workers`: threads that compute plans side by side. */
export function readWorkers(options: OptionValues, lang: Lang): number {
  return numberOption(options, "workers", { min: 1, max: 256, whole: true }, lang) ?? 1;
}

/** Reads `--seconds` or `--iterations`, `--seed` and `--workers`: how far a run may go. */
export function readPlanOptions(options: OptionValues, lang: Lang): PlanOptions {
  const seconds = numberOption(options, "seconds", { min: 0, max: 86_400, whole: false }, lang);
  const iterations = numberOption(options, "iterations", { min: 0, max: 1e12, whole: true }, lang);
  const seed = numberOption(options, "seed", { min: 0, max: 0xffff_ffff, whole: true }, lang) ?? 1;
  readWorkers(options, lang);
  if (seconds !== undefined && iterations !== undefined) {
    throw new CliError(cliText(lang).errors.exclusive("--seconds", "--iterations"));
  }
  if (iterations !== undefined) return { seed, limit: { iterations } };
  return { seed, limit: { seconds: seconds ?? DEFAULT_SECONDS } };
}
