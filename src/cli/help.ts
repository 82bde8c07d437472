import { cliText } from "../i18n/cliText.ts";
import type { Lang } from "../i18n/lang.ts";
import type { Command } from "./command.ts";

/** Help of the whole command line. */
export function mainHelp(lang: Lang, commands: readonly Command[]): string {
  const text = cliText(lang);
  const width = Math.max(...commands.map((command) => command.name.length));
  const line = (name: string): string => `  ${name.padEnd(width)}  ${text.summaries[name] ?? ""}`;
  return [
    text.intro,
    "",
    text.commandsTitle,
    ...commands.map((command) => line(command.name)),
    "",
    text.sharedOptions,
    "",
    text.exitStatus,
    "",
  ].join("\n");
}

/** Help of one command. */
export function commandHelp(lang: Lang, command: Command): string {
  const text = cliText(lang);
  return [
    text.usage[command.name] ?? command.name,
    "",
    text.details[command.name] ?? text.summaries[command.name] ?? "",
    "",
    text.sharedOptions,
    "",
    text.exitStatus,
    "",
  ].join("\n");
}
