import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { InvariantError } from "../../geodata/model/invariantError.ts";
import type { BinaryFile, ExportFile } from "../exports/exportFile.ts";
import { cliText } from "../i18n/cliText.ts";
import { CliError } from "./cliError.ts";
import type { CommandContext } from "./terminal.ts";

/** Makes the folder of results, before any work is done for it. */
export async function prepareFolder(out: string, context: CommandContext): Promise<string> {
  const folder = resolve(context.terminal.cwd, out);
  try {
    await makeFolder(folder);
    const probe = join(folder, `.maillage-${process.pid}`);
    await writeFile(probe, "");
    await rm(probe);
    return folder;
  } catch (error) {
    throw new CliError(cliText(context.lang).errors.notWritable(out, codeOf(error)));
  }
}

/** Not by `recursive`: Node never comes back from it where the parent refuses with ENOENT (`/proc`). */
async function makeFolder(folder: string): Promise<void> {
  const info = await stat(folder).catch(() => null);
  if (info?.isDirectory() === true) return;
  const parent = dirname(folder);
  if (parent !== folder) await makeFolder(parent);
  await mkdir(folder);
}

/**
 * Writes files whole or not at all: each is written beside its place, then moved there. Names may hold
 * sub-folders, with `/`; those are made where they lack.
 */
export async function writeFiles(
  folder: string,
  out: string,
  files: readonly (ExportFile | BinaryFile)[],
  context: CommandContext,
): Promise<void> {
  for (const file of files) {
    const path = join(folder, ...listSegments(file.fileName));
    const draft = `${path}.${process.pid}.tmp`;
    try {
      await makeFolder(dirname(path));
      await writeFile(draft, "text" in file ? file.text : file.bytes);
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw new CliError(cliText(context.lang).errors.notWritable(join(out, file.fileName), codeOf(error)));
    }
  }
}

/** Splits the name of a file of ours; none may lead out of the folder of results. */
function listSegments(fileName: string): readonly string[] {
  const segments = fileName.split("/");
  if (segments.every((segment) => /^[A-Za-z0-9][A-Za-z0-9._-]*$/u.test(segment))) return segments;
  throw new InvariantError(`unsafe file name ${JSON.stringify(fileName)}`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : String(error);
}
