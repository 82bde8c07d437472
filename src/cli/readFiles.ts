import { existsSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { parseJson } from "../../geodata/formats/parseJson.ts";
import type { Decoded, Issue } from "../../geodata/model/issue.ts";
import { createIssueLog } from "../../geodata/model/issueLog.ts";
import { cliText } from "../i18n/cliText.ts";
import type { Lang } from "../i18n/lang.ts";
import { issueText, wordIssue } from "../i18n/issueText.ts";
import { decodeText } from "../pipeline/import/decodeText.ts";
import { decodePlanDocument } from "../scenario/decodePlanDocument.ts";
import { decodeScenario } from "../scenario/decodeScenario.ts";
import type { PlanDocument } from "../scenario/planDocument.ts";
import { resolveScenarioFiles } from "../scenario/resolveScenarioFiles.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { CliError } from "./cliError.ts";
import { plainLine, type CommandContext } from "./terminal.ts";

/** Largest file that is read at all. */
const SIZE_LIMIT = 1 << 30;

/** Reads a file that the user named; every failure says which file and why. */
export async function readUserFile(path: string, context: CommandContext): Promise<Uint8Array> {
  const text = cliText(context.lang).errors;
  const absolute = resolve(context.terminal.cwd, path);
  try {
    const info = await stat(absolute);
    if (info.isDirectory()) throw new CliError(text.isDirectory(path));
    if (info.size > SIZE_LIMIT) throw new CliError(text.tooLarge(path));
    return await readFile(absolute);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(text.unreadable(path, errorCode(error)));
  }
}

function errorCode(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return error instanceof Error ? error.message : String(error);
}

/** Words issues one per line, each with its file or option and the place in it. */
export function describeIssues(file: string, issues: readonly Issue[], lang: Lang): string[] {
  return issues.map((issue) => describeIssue(file, issue, lang));
}

/** Words one issue; of a file as a whole, only the file is named. */
export function describeIssue(file: string, issue: Issue, lang: Lang): string {
  if (issue.at !== "" && issue.at !== "file") return plainLine(`${file}: ${issueText(issue, lang)}`);
  const { what, next } = wordIssue(issue, lang);
  return plainLine(`${file}: ${what} ${next}`);
}

function parseBytes(bytes: Uint8Array): Decoded<unknown> {
  const log = createIssueLog();
  const parsed = parseJson(decodeText(bytes).text, log);
  return parsed === null ? log.finish<unknown>() : log.finish<unknown>(parsed.json);
}

/** A document with the issues that were found on the way, already told on stderr. */
export interface ReadDocument<T> {
  readonly value: T;
  readonly issues: readonly Issue[];
}

/** Reads a scenario and the files beside it; refuses with file and place only when nothing is usable. */
export async function readScenario(path: string, context: CommandContext): Promise<ReadDocument<Scenario>> {
  const parsed = acceptDecoded(path, parseBytes(await readUserFile(path, context)), context);
  const folder = dirname(resolve(context.terminal.cwd, path));
  const resolved = await resolveScenarioFiles(parsed.value, (file) => loadBeside(folder, file, context));
  const whole = acceptDecoded(path, resolved, context);
  const scenario = acceptDecoded(path, decodeScenario(whole.value), context);
  return { value: scenario.value, issues: [...parsed.issues, ...whole.issues, ...scenario.issues] };
}

/** Reads a plan beside a scenario. */
export async function readPlan(path: string, context: CommandContext): Promise<ReadDocument<PlanDocument>> {
  const parsed = acceptDecoded(path, parseBytes(await readUserFile(path, context)), context);
  return acceptDecoded(path, decodePlanDocument(parsed.value), context);
}

/** A file that a scenario refers to; links that lead out of the folder are refused like `..` is. */
async function loadBeside(folder: string, file: string, context: CommandContext): Promise<Decoded<unknown>> {
  const path = join(folder, file);
  if (!existsSync(path)) throw new CliError(cliText(context.lang).errors.missingBeside(path));
  const bytes = await readUserFile(path, context);
  const way = relative(await realpath(folder), await realpath(path));
  if (way === ".." || way.startsWith(`..${sep}`) || resolve(way) === way) {
    throw new CliError(cliText(context.lang).errors.pathRefused(file));
  }
  const parsed = parseBytes(bytes);
  if (parsed.value === undefined) refuse(file, parsed.issues, context.lang);
  return parsed;
}

/** Tells the issues of a document on stderr; without a value, ends the command. */
export function acceptDecoded<T>(
  path: string,
  decoded: Decoded<T>,
  context: CommandContext,
): ReadDocument<T> {
  if (decoded.value === undefined) refuse(path, decoded.issues, context.lang);
  for (const line of describeIssues(path, decoded.issues, context.lang)) context.terminal.err(`${line}\n`);
  const hidden = decoded.suppressedIssues ?? 0;
  if (hidden > 0) context.terminal.err(`${path}: ${cliText(context.lang).moreIssues(hidden)}\n`);
  return { value: decoded.value, issues: decoded.issues };
}

/** Most lines about a file: enough to see what is wrong on one screen. */
export const SHOWN_ISSUES = 20;

function refuse(path: string, issues: readonly Issue[], lang: Lang): never {
  const errors = issues.filter((issue) => issue.severity === "error");
  const lines = describeIssues(path, errors.length > 0 ? errors : issues, lang);
  const shown = lines.slice(0, SHOWN_ISSUES);
  if (lines.length > shown.length) shown.push(cliText(lang).moreIssues(lines.length - shown.length));
  throw new CliError(shown.length > 0 ? shown.join("\n") : cliText(lang).errors.nothingUsable(path));
}
