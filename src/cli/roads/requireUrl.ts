import { roadText } from "../../i18n/roadText.ts";
import { isRoadUrl } from "../../services/roads/roadHttp.ts";
import { CliError } from "../cliError.ts";
import type { CommandContext } from "../terminal.ts";

/** Lets an address through that may be asked; the message never repeats it, as it may hold a key. */
export function requireUrl(url: string, { lang }: CommandContext): string {
  if (isRoadUrl(url)) return url;
  throw new CliError(roadText(lang).badUrl);
}
