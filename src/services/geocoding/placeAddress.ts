import type { GeocodingQuality, Structure } from "../../../geodata/model/structure.ts";
import type { AddressQuestion, FoundAddress } from "./geocoder.ts";

/** Under this score an answer is another address than the one asked for. */
const LEAST_SCORE = 0.5;

/** From this score on a house number is the one asked for. */
const EXACT_SCORE = 0.8;

/** Why an answer was not taken. */
export type NotPlaced = "nothing" | "unsure" | "elsewhere" | "commune-only";

/** A structure at its address, or the reason why it stays at the town hall. */
export type Placed =
  | { readonly kind: "placed"; readonly structure: Structure }
  | { readonly kind: "left"; readonly reason: NotPlaced; readonly label: string };

/** Lists the structures that an address would place better than the town hall. */
export function listToLocate(structures: readonly Structure[]): readonly Structure[] {
  return structures.filter(
    ({ geocoding, address, mode }) =>
      geocoding === "commune" && mode !== "remote" && (address ?? "").trim().length >= 3,
  );
}

/** Words the question about a structure: its address and commune, never its name. */
export function askAbout({ address, communeCode }: Structure): AddressQuestion {
  return { address: address ?? "", communeCode };
}

/**
 * Puts a structure where its address was found.
 *
 * An answer in another commune than the one stated, an unlikely one, and one that is no finer than the
 * commune are not taken: the place stays « à placer », and the reason is listed.
 */
export function placeAddress(structure: Structure, found: FoundAddress | null): Placed {
  if (found === null) return { kind: "left", reason: "nothing", label: "" };
  const { label, score, lon, lat } = found;
  const left = (reason: NotPlaced): Placed => ({ kind: "left", reason, label });
  const { communeCode } = structure;
  if (communeCode !== null && !found.communeCodes.includes(communeCode)) return left("elsewhere");
  if (score < LEAST_SCORE) return left("unsure");
  if (found.precision === "municipality") return left("commune-only");
  const geocoding = qualityOf(found);
  const geocodingScore = Math.min(1, Math.round(score * 100) / 100);
  return { kind: "placed", structure: { ...structure, lon, lat, geocoding, geocodingScore } };
}

function qualityOf({ precision, score }: FoundAddress): GeocodingQuality {
  if (precision === "locality") return "neighbourhood";
  return precision === "housenumber" && score >= EXACT_SCORE ? "exact" : "street";
}
