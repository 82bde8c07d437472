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
 * Reads one opened file as text and tells what it holds, by content and not by its name.
 *
 * Archives, workbooks and other binary files are refused with a word on what to do; never throws.
 */
export function readSource({ name, bytes, role, text, reading = {} }: OpenedSource): ReadSource {
  const log = createIssueLog();
  const refused = { name, kind: "unknown" as const, text: "", townHalls: null, log, reading };
  if (text !== undefined) {
    const recognised = recogniseSource(text, role, reading, log);
    return { ...recognised, name, log, reading, encoding: "utf-8", encodingSure: true };
  }
  if (bytes.length > MAX_BYTES) {
    log.error("file-too-large", "file", { megabytes: Math.round(bytes.length / 1e6) });
    return { ...refused, encoding: "", encodingSure: true };
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 8) {
    log.error("file-zip", "file");
    return { ...refused, encoding: "", encodingSure: true };
  }
  const decoded = decodeText(bytes, reading.encoding);
  const encoding = { encoding: decoded.encoding, encodingSure: decoded.sure };
  if (decoded.text.slice(0, 4096).includes("\u0000")) {
    log.error("file-binary", "file");
    return { ...refused, ...encoding };
  }
  reportEncoding(decoded, log);
  return { ...recogniseSource(decoded.text, role, reading, log), name, log, reading, ...encoding };
}

function reportEncoding({ encoding, sure }: DecodedText, log: IssueLog): void {
  if (!sure) log.warning("file-encoding-guessed", "file", { encoding });
  else if (encoding !== "utf-8") log.repair("file-encoding-converted", "file", { encoding });
}
