import { decodeTownHalls } from "../../../geodata/formats/townHalls.ts";
import { recogniseFile } from "../../../geodata/formats/recogniseFile.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { IssueLog } from "../../../geodata/model/issueLog.ts";
import type { ImportKind } from "../../scenario/importReport.ts";
import { decodeText } from "./decodeText.ts";
import type { DecodedText } from "./decodeText.ts";
import type { ImportSource } from "./importResult.ts";

/** A file read as text and recognised; `kind` is `unknown` where the log says why it is refused. */
export interface ReadSource {
  readonly name: string;
  readonly kind: ImportKind;
  readonly text: string;
  readonly encoding: string;
  readonly encodingSure: boolean;
  readonly townHalls: ReadonlyMap<string, LonLat> | null;
  readonly log: IssueLog;
}

/** JavaScript engines hold about half a billion characters in one text. */
const MAX_BYTES = 450_000_000;

/**
 * Reads one file as text and tells what it holds, by content and not by its name.
 *
 * Archives, workbooks and other binary files are refused with a word on what to do; never throws.
 */
export function readSource({ name, bytes, role }: ImportSource): ReadSource {
  const log = createIssueLog();
  const refused = { name, kind: "unknown" as const, text: "", townHalls: null, log };
  if (bytes.length > MAX_BYTES) {
    log.error("file-too-large", "file", { megabytes: Math.round(bytes.length / 1e6) });
    return { ...refused, encoding: "", encodingSure: true };
  }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 9) <= 8) {
    log.error("file-zip", "file");
    return { ...refused, encoding: "", encodingSure: true };
  }
  const decoded = decodeText(bytes);
  const encoding = { encoding: decoded.encoding, encodingSure: decoded.sure };
  if (decoded.text.slice(0, 4096).includes("\u0000")) {
    log.error("file-binary", "file");
    return { ...refused, ...encoding };
  }
  reportEncoding(decoded, log);
  const { kind, townHalls } = recognise(decoded.text, role, log);
  return { name, kind, text: kind === "unknown" ? "" : decoded.text, townHalls, log, ...encoding };
}

function reportEncoding({ encoding, sure }: DecodedText, log: IssueLog): void {
  if (!sure) log.warning("file-encoding-guessed", "file", { encoding });
  else if (encoding !== "utf-8") log.repair("file-encoding-converted", "file", { encoding });
}

function recognise(
  text: string,
  role: ImportSource["role"],
  log: IssueLog,
): Pick<ReadSource, "kind" | "townHalls"> {
  if (text.trim() === "") {
    log.error("file-empty", "file");
    return { kind: "unknown", townHalls: null };
  }
  if (role === "need" && /^\s*[[{]/u.test(text)) {
    log.error("need-not-a-table", "file");
    return { kind: "unknown", townHalls: null };
  }
  if (role !== undefined) return { kind: role, townHalls: null };
  const recognised = recogniseFile(text);
  switch (recognised) {
    case "maillage-document":
      log.error("file-maillage-document", "file");
      return { kind: "unknown", townHalls: null };
    case "unknown-table":
      log.error("file-unrecognised", "file");
      return { kind: "unknown", townHalls: null };
    case "points": {
      const decoded = decodeTownHalls(text);
      if (decoded.value === undefined) return { kind: "structures", townHalls: null };
      log.addAll(decoded);
      return { kind: "town-halls", townHalls: decoded.value };
    }
    default:
      return { kind: recognised, townHalls: null };
  }
}
