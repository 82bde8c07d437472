import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Plan } from "../../planners/model/plan.ts";
import type { ConcertationEntry } from "./concertation.ts";
import { encodeCanonicalJson } from "./encodeJson.ts";

const LENGTH = 16;

/** Names a value by its content, in characters that an id may have. */
export function fingerprint(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(encodeCanonicalJson(value)))).slice(0, LENGTH);
}

/** Names an entry by its content: the same words at the same instant are the same entry in every copy of a file. */
export function withEntryId<T extends ConcertationEntry>(entry: Omit<T, "id">): T {
  return { ...entry, id: fingerprint(entry) } as T;
}

/** Names a plan by its circuits and houses, whatever it was computed from. */
export function planKey(plan: Plan): string {
  return fingerprint(plan);
}
