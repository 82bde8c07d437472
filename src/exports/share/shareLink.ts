import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { deflateSync, Inflate } from "fflate";
import { parseJson } from "../../../geodata/formats/parseJson.ts";
import type { Decoded } from "../../../geodata/model/issue.ts";
import { createIssueLog, type IssueLog } from "../../../geodata/model/issueLog.ts";
import { isJsonObject } from "../../../geodata/model/jsonObject.ts";
import type { Territory } from "../../../geodata/model/territory.ts";
import { buildGrandChalonTerritory } from "../../../geodata/territories/grandChalon.ts";
import { decodeScenario } from "../../scenario/decodeScenario.ts";
import { encodeCanonicalJson } from "../../scenario/encodeJson.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { LINK_MARK } from "./linkMark.ts";
import { withoutFamilies } from "./sharedScenario.ts";

/** First letter of a project in a link; another way of packing takes the next one. */
const VERSION = "a";

/** Figures of the seal that a link carries: enough to find out that it was altered. */
const SEAL_LENGTH = 16;

/** Most that a link may unpack to: far more than any project of 30,000 letters holds. */
const LARGEST = 20_000_000;

/** Bytes unpacked at a time, so that a hostile link is stopped early. */
const PORTION = 1024;

/** The built-in territory, which is in every Maillage: a link names it by its content. */
interface BuiltIn {
  readonly builtIn: string;
}

function fingerprint(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, SEAL_LENGTH);
}

function nameTerritory(territory: Territory): Territory | BuiltIn {
  const text = encodeCanonicalJson(territory);
  return text === encodeCanonicalJson(buildGrandChalonTerritory())
    ? { builtIn: fingerprint(text) }
    : territory;
}

/**
 * Packs a project into the fragment of an address, which browsers never send to a server. What families said stays behind.
 * The length tells whether it fits (`LONGEST_LINK`).
 */
export function encodeShareLink(scenario: Scenario): string {
  const text = encodeCanonicalJson({
    ...withoutFamilies(scenario),
    territory: nameTerritory(scenario.territory),
  });
  const packed = deflateSync(utf8ToBytes(text), { level: 9 });
  return `${LINK_MARK}${VERSION}${fingerprint(text)}${toBase64Url(packed)}`;
}

/** Reads a project out of the fragment of an address, whatever it holds. Never throws. */
export function decodeShareLink(fragment: string): Decoded<Scenario> {
  const log = createIssueLog();
  const packed = fragment.slice(LINK_MARK.length);
  if (!fragment.startsWith(LINK_MARK) || packed[0] !== VERSION) {
    log.error("link-version", "");
    return log.finish();
  }
  const seal = packed.slice(1, 1 + SEAL_LENGTH);
  const text = unpack(packed.slice(1 + SEAL_LENGTH), log);
  if (text === null) return log.finish();
  if (fingerprint(text) !== seal) {
    log.error("link-altered", "");
    return log.finish();
  }
  const parsed = parseJson(text, log);
  if (parsed === null) return log.finish();
  const document = withTerritory(parsed.json, log);
  if (document === null) return log.finish();
  const decoded = decodeScenario(document);
  log.addAll(decoded);
  return log.finish(decoded.value);
}

function withTerritory(document: unknown, log: IssueLog): unknown {
  if (!isJsonObject(document) || !isJsonObject(document["territory"])) return document;
  const { builtIn } = document["territory"];
  if (builtIn === undefined) return document;
  const territory = buildGrandChalonTerritory();
  if (builtIn === fingerprint(encodeCanonicalJson(territory))) return { ...document, territory };
  log.error("link-territory", "territory");
  return null;
}

/** Unpacks a link; null with an issue where it cannot be read or holds too much. */
function unpack(packed: string, log: IssueLog): string | null {
  const bytes = fromBase64Url(packed);
  try {
    const unpacked = bytes === null ? null : inflateWithin(bytes, LARGEST);
    if (unpacked === "too-large") log.error("link-too-large", "");
    else if (unpacked === null) log.error("link-broken", "");
    else return new TextDecoder("utf-8", { fatal: true }).decode(unpacked);
  } catch {
    log.error("link-broken", ""); // bytes that are no packed text
  }
  return null;
}

/** Unpacks by portions and stops where there is too much; null where the end is missing. */
function inflateWithin(bytes: Uint8Array, most: number): Uint8Array | "too-large" | null {
  const unpacked = { parts: [] as Uint8Array[], size: 0, ended: false };
  const inflate = new Inflate((part, final) => {
    unpacked.parts.push(part);
    unpacked.size += part.length;
    unpacked.ended ||= final;
  });
  for (let from = 0; from < bytes.length; from += PORTION) {
    inflate.push(bytes.subarray(from, from + PORTION), from + PORTION >= bytes.length);
    if (unpacked.size > most) return "too-large";
  }
  return unpacked.ended ? join(unpacked.parts, unpacked.size) : null;
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let letters = "";
  for (let from = 0; from < bytes.length; from += PORTION) {
    letters += String.fromCharCode(...bytes.subarray(from, from + PORTION));
  }
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/u, "");
}

function fromBase64Url(text: string): Uint8Array | null {
  if (!/^[A-Za-z0-9_-]*$/u.test(text)) return null;
  try {
    const letters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  } catch {
    return null; // a length that no link has
  }
}
