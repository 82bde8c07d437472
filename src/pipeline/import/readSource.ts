import { decodeTownHalls } from "../../../geodata/formats/townHalls.ts";
import { recogniseFile } from "../../../geodata/formats/recogniseFile.ts";
import type { LonLat } from "../../../geodata/model/lonLat.ts";
import { createIssueLog } from "../../../geodata/model/issueLog.ts";
import type { IssueLog } from "../../../geodata/model/issueLog.ts";
import type { ImportKind } from "../../scenario/importReport.ts";
import { decodeText } from "./decodeText.ts";
import type { DecodedText } from "./decodeText.ts";
import type { OpenedSource } from "./openedSource.ts";

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
 * Reads one opened file, layer or sheet and tells what it holds, by content and not by its name.
 *
 * A file is what the user says it is; of one that has several layers, only those that look like it are.
 * What could not be opened, and what is no text, is refused with a word on what to do; never throws.
 */
export function readSource(source: OpenedSource): ReadSource {
  const { bytes, issues } = source;
  const name = nameSource(source);
  const log = createIssueLog();
  log.addAll({ issues });
  const refused = { name, kind: "unknown" as const, text: "", townHalls: null, log };
  const plain = { encoding: "utf-8", encodingSure: true };
  if (source.text !== undefined) return { ...recognise(source.text, source, log), name, log, ...plain };
  if (issues.some(({ severity }) => severity === "error")) return { ...refused, ...plain, encoding: "" };
  if (bytes.length > MAX_BYTES) {
    log.error("file-too-large", "file", { megabytes: Math.round(bytes.length / 1e6) });
    return { ...refused, ...plain, encoding: "" };
  }
  const decoded = decodeText(bytes);
  const encoding = { encoding: decoded.encoding, encodingSure: decoded.sure };
  if (decoded.text.slice(0, 4096).includes("\u0000")) {
    log.error("file-binary", "file");
    return { ...refused, ...encoding };
  }
  reportEncoding(decoded, log);
  return { ...recognise(decoded.text, source, log), name, log, ...encoding };
}

/** Names a source for people: the file, and the layer where it has several. */
export function nameSource({ name, layer }: Pick<OpenedSource, "name" | "layer">): string {
  return layer === null ? name : `${name} › ${layer}`;
}

function reportEncoding({ encoding, sure }: DecodedText, log: IssueLog): void {
  if (!sure) log.warning("file-encoding-guessed", "file", { encoding });
  else if (encoding !== "utf-8") log.repair("file-encoding-converted", "file", { encoding });
}

function recognise(
  text: string,
  { role, layer }: OpenedSource,
  log: IssueLog,
): Pick<ReadSource, "kind" | "townHalls" | "text"> {
  const unknown = { kind: "unknown" as const, townHalls: null, text: "" };
  if (!/\S/u.test(text)) {
    log.error("file-empty", "file");
    return unknown;
  }
  if (role === "need" && /^\s*[[{]/u.test(text)) {
    log.error("need-not-a-table", "file");
    return unknown;
  }
  if (role !== undefined && layer === null) return { kind: role, townHalls: null, text };
  const recognised = recogniseFile(text);
  if (role !== undefined) {
    if (recognised === role || (recognised === "points" && role === "structures"))
      return { kind: role, townHalls: null, text };
    log.error("layer-other-kind", "file");
    return unknown;
  }
  switch (recognised) {
    case "maillage-document":
      log.error("file-maillage-document", "file");
      return unknown;
    case "unknown-table":
      log.error("file-unrecognised", "file");
      return unknown;
    case "points": {
      const decoded = decodeTownHalls(text);
      if (decoded.value === undefined) return { kind: "structures", townHalls: null, text };
      log.addAll(decoded);
      return { kind: "town-halls", townHalls: decoded.value, text };
    }
    default:
      return { kind: recognised, townHalls: null, text };
  }
}
