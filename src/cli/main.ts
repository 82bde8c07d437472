import { parseArgs } from "node:util";
import { cliText } from "../i18n/cliText.ts";
import type { Lang } from "../i18n/lang.ts";
import { CliError, EXIT } from "./cliError.ts";
import type { Command, OptionValues } from "./command.ts";
import { calendarCommand } from "./commands/calendarCommand.ts";
import { exportCommand } from "./commands/exportCommand.ts";
import { benchCommand } from "./commands/benchCommand.ts";
import { checkCommand } from "./commands/checkCommand.ts";
import { diagnoseCommand } from "./commands/diagnoseCommand.ts";
import { explainCommand } from "./commands/explainCommand.ts";
import { matrixCommand } from "./commands/matrixCommand.ts";
import { mergeCommand } from "./commands/mergeCommand.ts";
import { papersCommand } from "./commands/papersCommand.ts";
import { paretoCommand } from "./commands/paretoCommand.ts";
import { planCommand } from "./commands/planCommand.ts";
import { territoryCommand } from "./commands/territoryCommand.ts";
import { commandHelp, mainHelp } from "./help.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

const COMMANDS: readonly Command[] = [
  territoryCommand,
  diagnoseCommand,
  planCommand,
  paretoCommand,
  explainCommand,
  checkCommand,
  matrixCommand,
  calendarCommand,
  exportCommand,
  papersCommand,
  mergeCommand,
  benchCommand,
];

const SHARED_OPTIONS = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  lang: { type: "string" },
  out: { type: "string" },
} as const;

/**
 * Runs the command line and returns its exit status: 0 done, 2 wrong call or nothing usable, 3 no
 * feasible plan or violations, 1 a bug.
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  const lang = readLang(argv);
  try {
    return await dispatch(argv, lang, terminal);
  } catch (error) {
    if (error instanceof CliError) {
      terminal.err(`${error.message}\n`);
      return error.status;
    }
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    terminal.err(`${cliText(lang).errors.bug}\n${detail}\n`);
    return EXIT.bug;
  }
}

async function dispatch(argv: readonly string[], lang: Lang, terminal: Terminal): Promise<number> {
  const text = cliText(lang);
  const first = argv.findIndex((word, index) => !word.startsWith("-") && argv[index - 1] !== "--lang");
  const name = argv[first];
  if (name === undefined) {
    const asked = argv.includes("--help") || argv.includes("-h");
    const help = mainHelp(lang, COMMANDS);
    if (asked) terminal.out(help);
    else terminal.err(help);
    return asked ? EXIT.done : EXIT.badInput;
  }
  const command = COMMANDS.find((candidate) => candidate.name === name);
  if (command === undefined) {
    throw new CliError(text.errors.unknownCommand(name));
  }
  const { values, positionals } = parse(command, argv.toSpliced(first, 1), lang);
  if (values["help"] === true) {
    terminal.out(commandHelp(lang, command));
    return EXIT.done;
  }
  if (command.argumentCount !== "several" && positionals.length !== command.argumentCount) {
    throw new CliError(
      `${text.errors.wrongArguments(command.argumentCount)}\n${text.usage[command.name] ?? ""}`,
    );
  }
  return command.run(positionals, values, { terminal, lang, json: values["json"] === true });
}

function parse(
  command: Command,
  args: string[],
  lang: Lang,
): { readonly values: OptionValues; readonly positionals: readonly string[] } {
  const text = cliText(lang).errors;
  try {
    const parsed = parseArgs({
      args,
      options: { ...command.options, ...SHARED_OPTIONS },
      allowPositionals: true,
      strict: true,
    });
    const given = parsed.values["lang"];
    if (given !== undefined && given !== "fr" && given !== "en") throw new CliError(text.wrongLang(given));
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    if (error instanceof CliError) throw error;
    if (!(error instanceof TypeError)) throw error;
    const option = /'(-[^']*?)(?: <value>)?'/u.exec(error.message)?.[1] ?? "";
    throw new CliError(`${text.wrongOption(option)}\n${cliText(lang).usage[command.name] ?? ""}`);
  }
}

function readLang(argv: readonly string[]): Lang {
  const index = argv.indexOf("--lang");
  const value = index >= 0 ? argv[index + 1] : argv.find((word) => word.startsWith("--lang="))?.slice(7);
  return value === "en" ? "en" : "fr";
}
