import { uidOf } from "../exports/calendar/calendarEvent.ts";
import type { PublishedCalendar } from "../exports/calendar/publishedCalendar.ts";
import { readPublishedCalendar } from "../exports/calendar/readPublishedCalendar.ts";
import { decodeText } from "../pipeline/import/decodeText.ts";
import { cliText } from "../i18n/cliText.ts";
import { CliError } from "./cliError.ts";
import { acceptDecoded, readUserFile } from "./readFiles.ts";
import type { CommandContext } from "./terminal.ts";

/**
 * Reads the `sessions.ics` that was sent out before; null where the option is not given. One of another programme
 * is refused: it would announce cancellations that nobody decided.
 */
export async function readPublished(
  path: string | undefined,
  scenarioId: string,
  context: CommandContext,
): Promise<PublishedCalendar | null> {
  if (path === undefined) return null;
  const { text } = decodeText(await readUserFile(path, context));
  const { value } = acceptDecoded(path, readPublishedCalendar(text, path), context);
  if (value.events.some(({ uid }) => !uid.endsWith(uidOf(scenarioId, "")))) {
    throw new CliError(cliText(context.lang).errors.otherProgramme(path));
  }
  return value;
}
