import type { PublishedCalendar } from "../exports/calendar/publishedCalendar.ts";
import { readPublishedCalendar } from "../exports/calendar/readPublishedCalendar.ts";
import { decodeText } from "../pipeline/decodeText.ts";
import { acceptDecoded, readUserFile } from "./readFiles.ts";
import type { CommandContext } from "./terminal.ts";

/** Reads the `sessions.ics` that was sent out before; null where the option is not given. */
export async function readPublished(
  path: string | undefined,
  context: CommandContext,
): Promise<PublishedCalendar | null> {
  if (path === undefined) return null;
  const { text } = decodeText(await readUserFile(path, context));
  return acceptDecoded(path, readPublishedCalendar(text, path), context).value;
}
