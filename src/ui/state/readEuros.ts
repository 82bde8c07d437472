/** The most that a document holds, in cents. */
const MOST_CENTS = 1_000_000_000;

/** Reads an amount as people write it: `1200`, `1 200,50`, `1200 €`; null when it is none. Returns cents. */
export function readEuros(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f€]/gu, "").replace(",", ".");
  if (!/^\d+(?:\.\d{1,2})?$/u.test(plain)) return null;
  const cents = Math.round(Number(plain) * 100);
  return cents > MOST_CENTS ? null : cents;
}
