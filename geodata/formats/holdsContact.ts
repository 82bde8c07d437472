const CONTACT = /[^\s@]{1,64}@[^\s@]{1,255}\.[a-z]{2,}|(?:\+33 ?|\b0)[1-9](?:[ .-]?\d{2}){4}\b/iu;

/** Tells whether a text seems to hold an address of e-mail or a French telephone number (R50). */
export function holdsContact(text: string): boolean {
  return CONTACT.test(text);
}
