import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { encodeCanonicalJson } from "./encodeJson.ts";
import type { Scenario } from "./scenario.ts";

/**
 * Names the data that a plan was computed from: SHA-256, lower-case hex, of the canonical scenario
 * without plans, decisions, comments, name and `updatedAt`. The order of keys does not change it.
 */
export function scenarioHash(scenario: Scenario): string {
  const { plans, decisions, comments, name, updatedAt, ...data } = scenario;
  void [plans, decisions, comments, name, updatedAt];
  return bytesToHex(sha256(utf8ToBytes(encodeCanonicalJson(data))));
}
