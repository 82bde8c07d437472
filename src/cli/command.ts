import type { CommandContext } from "./terminal.ts";

/** Values of a command's options, by name, already split from the arguments. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** One command: what it takes, and what it does; its words are in `src/i18n/cliText.ts`. */
export interface Command {
  readonly name: string;
  /** How many arguments it needs (files), exactly; `several` = the command looks itself. */
  readonly argumentCount: number | "several";
  /** Own options; `--help`, `--json`, `--lang` and `--out` are everybody's. */
  readonly options: Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
  run(files: readonly string[], options: OptionValues, context: CommandContext): Promise<number>;
}
