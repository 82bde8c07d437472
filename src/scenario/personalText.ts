import { type ContactKind, findContact } from "../../geodata/formats/findContact.ts";

/** What in a text may point at a person. */
export type PersonalTrace = ContactKind | "name";

/** « Mme Martin », but not « Mme la maire ». */
const TITLED_NAME = /(?<!\p{L})(?:M\.|Mr|Mme|Mlle|Mrs|Ms|Monsieur|Madame)\s+\p{Lu}\p{L}/u;

/** Looks for what a public paper should not hold: it is only pointed out, as it may well be meant. */
export function findPersonalTrace(text: string): PersonalTrace | null {
  return findContact(text) ?? (TITLED_NAME.test(text) ? "name" : null);
}
