import { recogniseFile } from "../../../geodata/formats/recogniseFile.ts";
import type { SourceReading } from "../../../geodata/formats/sourceReading.ts";
import { decodeTownHalls } from "../../../geodata/formats/townHalls.ts";
import type { IssueLog } from "../../../geodata/model/issueLog.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import type { ImportKind } from "../../scenario/importReport.ts";
import type { Certainty } from "./fileReading.ts";
import type { OpenedSource } from "./openedSource.ts";

/** What a text was taken for; `unknown`, without text, where the log says why it is refused. */
export interface RecognisedSource {
  readonly kind: ImportKind;
  readonly certainty: Certainty;
  readonly text: string;
  /** Town halls of a layer of points, null where they are something else. */
  readonly townHalls: ReadonlyMap<string, LonLat> | null;
}

/**
 * Tells what a text holds: what the user settled, what the caller asked for, else what its content says.
 *
 * Of a file with several layers, those are what the caller asked for that look like it.
 * The preview and the import both ask here, so that the one shows what the other does.
 */
export function recogniseSource(
  text: string,
  { role, layer, reading = {} }: Pick<OpenedSource, "role" | "layer" | "reading">,
  log: IssueLog,
): RecognisedSource {
  const refuse = (code: string): RecognisedSource => {
    log.error(code, "file");
    return { kind: "unknown", certainty: "guessed", text: "", townHalls: null };
  };
  if (!/\S/u.test(text)) return refuse("file-empty");
  const asked = reading.kind ?? (layer === null ? role : undefined);
  if (asked === "need" && /^\s*[[{]/u.test(text)) return refuse("need-not-a-table");
  if (asked === "town-halls") return recogniseTownHalls(text, reading, log) ?? refuse("town-halls-unusable");
  if (asked !== undefined) return { kind: asked, certainty: "stated", text, townHalls: null };
  const { kind, sure } = recogniseFile(text);
  if (role !== undefined) {
    const isAsked = kind === role || (kind === "points" && role === "structures");
    return isAsked ? { kind: role, certainty: "stated", text, townHalls: null } : refuse("layer-other-kind");
  }
  const certainty = sure ? "likely" : "guessed";
  switch (kind) {
    case "maillage-document":
      return refuse("file-maillage-document");
    case "unknown-table":
      return refuse("file-unrecognised");
    case "points":
      return (
        recogniseTownHalls(text, reading, log, "likely") ?? {
          kind: "structures",
          certainty,
          text,
          townHalls: null,
        }
      );
    default:
      return { kind, certainty, text, townHalls: null };
  }
}

function recogniseTownHalls(
  text: string,
  reading: SourceReading,
  log: IssueLog,
  certainty: Certainty = "stated",
): RecognisedSource | null {
  const decoded = decodeTownHalls(text, reading);
  if (decoded.value === undefined) return null;
  log.addAll(decoded);
  return { kind: "town-halls", certainty, text, townHalls: decoded.value };
}
