import type { Issue } from "../../geodata/model/issue.ts";
import { cliText } from "../i18n/cliText.ts";
import type { Lang } from "../i18n/lang.ts";
import { plainLine, type CommandContext } from "./terminal.ts";

/** What a command tells on stdout at its end: figures for people, or the same as one JSON object. */
export interface CommandResult {
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
  readonly issues: readonly Issue[];
  readonly out: string;
  readonly files: readonly { readonly fileName: string }[];
}

export function printResult(result: CommandResult, context: CommandContext): void {
  const names = result.files.map((file) => file.fileName);
  if (context.json) {
    const object = { ...result.json, issues: result.issues, files: names };
    context.terminal.out(`${JSON.stringify(object)}\n`);
    return;
  }
  const lines = [...result.lines, ...countIssues(result.issues, context.lang)];
  if (names.length > 0) lines.push(cliText(context.lang).written(names.length, result.out));
  context.terminal.out(`${lines.map(plainLine).join("\n")}\n`);
}

function countIssues(issues: readonly Issue[], lang: Lang): string[] {
  if (issues.length === 0) return [];
  const count = (severity: Issue["severity"]): number =>
    issues.filter((issue) => issue.severity === severity).length;
  return [cliText(lang).issueCounts(count("error"), count("warning"), count("repair"))];
}
