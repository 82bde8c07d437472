import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { IssueLog } from "../../../geodata/model/issueLog.ts";
import type { ImportKind } from "../../scenario/importReport.ts";
import { decodeText } from "./decodeText.ts";
import type { DecodedText } from "./decodeText.ts";
import type { FileReading } from "./fileReading.ts";
import type { OpenedSource } from "./openedSource.ts";
import { recogniseSource } from "./recogniseSource.ts";

/** A file read as text and recognised; `kind` is `unknown` where the log says why it is refused. */
export interface ReadSource {
  readonly name: string;
  readonly kind: ImportKind;
  readonly text: string;
  readonly encoding: string;
  readonly encodingSure: boolean;
  readonly townHalls: ReadonlyMap<string, LonLat> | null;
  readonly log: IssueLog;
  /** What the user settled about it. */
  readonly reading: FileReading;
}

/** JavaScript engines hold about half a billion characters in one text. */
const MAX_BYTES = 450_000_000;

/**
 * Reads one opened file, layer or sheet and tells what it holds, by content and not by its name.
 *
 * A file is what the user says it is; of one that has several layers, only those that look like it are.
 * What could not be opened, and what is no text, is refused with a word on what to do; never throws.
 */
export function readSource(source: OpenedSource): ReadSource {
  const { bytes, issues, text, reading = {} } = source;
  const log = createIssueLog();
  log.addAll({ issues });
  const known = { name: nameSource(source), log, reading };
  const refused = { ...known, kind: "unknown" as const, text: "", townHalls: null };
  const plain = { encoding: "utf-8", encodingSure: true };
  if (text !== undefined) return { ...recogniseSource(text, source, log), ...known, ...plain };
  if (issues.some(({ severity }) => severity === "error")) return { ...refused, ...plain, encoding: "" };
  if (bytes.length > MAX_BYTES) {
    log.error("file-too-large", "file", { megabytes: Math.round(bytes.length / 1e6) });
    return { ...refused, ...plain, encoding: "" };
  }
  const decoded = decodeText(bytes, reading.encoding);
  const encoding = { encoding: decoded.encoding, encodingSure: decoded.sure };
  if (decoded.text.slice(0, 4096).includes("\u0000")) {
    log.error("file-binary", "file");
    return { ...refused, ...encoding };
  }
  reportEncoding(decoded, log);
  return { ...recogniseSource(decoded.text, source, log), ...known, ...encoding };
}

/** Names a source for people: the file, and the layer where it has several. */
export function nameSource({ name, layer }: Pick<OpenedSource, "name" | "layer">): string {
  return layer === null ? name : `${name} › ${layer}`;
}

function reportEncoding({ encoding, sure }: DecodedText, log: IssueLog): void {
  if (!sure) log.warning("file-encoding-guessed", "file", { encoding });
  else if (encoding !== "utf-8") log.repair("file-encoding-converted", "file", { encoding });
}
