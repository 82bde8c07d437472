import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isJsonObject } from "../../../geodata/model/jsonObject.ts";
import { cliText } from "../../i18n/cliText.ts";
import type { AnswerStore } from "../../services/roads/ignStore.ts";
import { CliError } from "../cliError.ts";
import type { CommandContext } from "../terminal.ts";

/** Name of the file of answers beside the results. */
export const ANSWER_FILE = "ign-cache.jsonl";

/**
 * Opens the file of answers in a folder: one JSON line each, added as it comes, so that a run that is killed
 * loses nothing that it was told. A last line that was cut is passed over.
 */
export async function openAnswerFile(folder: string, context: CommandContext): Promise<AnswerStore> {
  const path = join(folder, ANSWER_FILE);
  const text = await readFile(path, "utf8").catch(() => "");
  const answers = new Map<string, unknown>(text.split("\n").flatMap(readLine));
  // Answers come from several requests at once: each line waits for the one before.
  let last = Promise.resolve();
  const add = (line: string): Promise<void> => {
    last = last.then(() => appendFile(path, line, "utf8"));
    return last;
  };
  if (text !== "" && !text.endsWith("\n")) await guard(add("\n"), context);
  return {
    get: (key) => answers.get(key),
    async put(key, answer) {
      await guard(add(`${JSON.stringify({ key, answer })}\n`), context);
      answers.set(key, answer);
    },
  };
}

async function guard(writing: Promise<void>, context: CommandContext): Promise<void> {
  try {
    await writing;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CliError(cliText(context.lang).errors.notWritable(ANSWER_FILE, code));
  }
}

function readLine(line: string): [string, unknown][] {
  try {
    const parsed: unknown = JSON.parse(line);
    if (isJsonObject(parsed) && typeof parsed["key"] === "string") return [[parsed["key"], parsed["answer"]]];
  } catch {
    return [];
  }
  return [];
}
