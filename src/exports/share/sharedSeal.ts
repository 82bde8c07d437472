import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** Names of the parts of a shared page, for the script inside it and for whoever opens it again. */
export const SHARED_PARTS = {
  /** Data block with the scenario. */
  scenario: "maillage-scenario",
  /** Data block with the opinions that were added to this copy; not sealed. */
  opinions: "maillage-avis",
  /** What everybody reads; its text is sealed. */
  content: "content",
  /** The opinions of this copy in words. */
  received: "received",
  /** `<meta>` with the seal. */
  seal: "maillage-seal",
  /** `<meta>` with the beginning of file names. */
  file: "maillage-file",
} as const;

/**
 * Computes the seal of a shared page (« empreinte »): SHA-256, lower-case hex, of the scenario's text and of the text that
 * is read. It tells a damaged or altered file, not who wrote it: for that, the sender says the seal by another way.
 */
export function sealOf(scenarioText: string, readText: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${scenarioText}\n${readText}`)));
}

/** Writes a seal in groups that can be read aloud: its first 16 figures, enough to tell two files apart. */
export function shortSeal(seal: string): string {
  return seal.slice(0, 16).replace(/(.{4})(?=.)/gu, "$1 ");
}
