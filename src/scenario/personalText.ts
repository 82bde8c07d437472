/** What in a text may point at a person. */
export type PersonalTrace = "email" | "phone" | "name";

const EMAIL = /[^\s@<>]+@[^\s@<>]+\.\p{L}{2,}/u;

/** A French number, with or without its prefix, digits in pairs or not. */
const PHONE = /(?<!\d)(?:\+|00)?(?:33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.\-\u00a0\u202f]?\d\d){4}(?!\d)/u;

/** « Mme Martin », but not « Mme la maire ». */
const TITLED_NAME = /(?<!\p{L})(?:M\.|Mr|Mme|Mlle|Mrs|Ms|Monsieur|Madame)\s+\p{Lu}\p{L}/u;

/** Looks for what a public paper should not hold: it is only pointed out, as it may well be meant. */
export function findPersonalTrace(text: string): PersonalTrace | null {
  if (EMAIL.test(text)) return "email";
  if (PHONE.test(text)) return "phone";
  return TITLED_NAME.test(text) ? "name" : null;
}
