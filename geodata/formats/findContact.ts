/** A way to reach someone. */
export type ContactKind = "email" | "phone";

/** Bounded, so that a long text without an address costs no more than its length. */
const EMAIL = /[^\s@<>]{1,64}@[^\s@<>]{1,255}\.\p{L}{2,}/u;

/** A French number, with or without its prefix, digits in pairs or not. */
const PHONE = /(?<!\d)(?:\+|00)?(?:33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:[\s.\-\u00a0\u202f]?\d\d){4}(?!\d)/u;

/** Looks for an address of e-mail or a French telephone number in a text (R50); null where it seems to hold none. */
export function findContact(text: string): ContactKind | null {
  if (EMAIL.test(text)) return "email";
  return PHONE.test(text) ? "phone" : null;
}
