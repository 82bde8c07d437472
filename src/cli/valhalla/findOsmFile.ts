import { access, constants, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { cliText } from "../../i18n/cliText.ts";
import { valhallaText } from "../../i18n/valhallaText.ts";
import { CliError } from "../cliError.ts";
import type { CommandContext } from "../terminal.ts";
import { readOsmFileHeader } from "./osmFileHeader.ts";

/** An OpenStreetMap file that the user named; of any size, as it is never read whole. */
export interface OsmFile {
  /** As the user wrote it. */
  readonly shown: string;
  readonly path: string;
  readonly name: string;
  /** ISO date of the data; null where the file does not say. */
  readonly date: string | null;
}

/** Looks at the file that the user named; every failure says which file and why. */
export async function findOsmFile(shown: string, { terminal, lang }: CommandContext): Promise<OsmFile> {
  const { errors } = cliText(lang);
  const path = resolve(terminal.cwd, shown);
  try {
    await access(path, constants.R_OK);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new CliError(errors.unreadable(shown, code));
  }
  if ((await stat(path)).isDirectory()) throw new CliError(errors.isDirectory(shown));
  const header = await readOsmFileHeader(path);
  if (header === null) throw new CliError(valhallaText(lang).notOsm(shown));
  return { shown, path, name: basename(path), date: header.date };
}
