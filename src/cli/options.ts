import type { CsvStyle } from "../exports/exportContext.ts";
import { cliText } from "../i18n/cliText.ts";
import type { Lang } from "../i18n/lang.ts";
import { CliError } from "./cliError.ts";
import type { OptionValues } from "./command.ts";

/** Reads an option that holds text; absent when not given. */
export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** Reads a number within limits, whole where asked; absent when not given. */
export function numberOption(
  options: OptionValues,
  name: string,
  limits: { readonly min: number; readonly max: number; readonly whole: boolean },
  lang: Lang,
): number | undefined {
  const text = textOption(options, name);
  if (text === undefined) return undefined;
  const value = /^[0-9]+(?:\.[0-9]+)?$/u.test(text) ? Number(text) : Number.NaN;
  const fits = value >= limits.min && value <= limits.max && (!limits.whole || Number.isInteger(value));
  if (fits) return value;
  throw new CliError(cliText(lang).errors.wrongValue(`--${name}`, text, `${limits.min}…${limits.max}`));
}

/** Reads `--csv`: French unless told. */
export function csvOption(options: OptionValues, lang: Lang): CsvStyle {
  const text = textOption(options, "csv") ?? "fr";
  if (text === "fr" || text === "intl") return text;
  throw new CliError(cliText(lang).errors.wrongValue("--csv", text, "fr | intl"));
}
