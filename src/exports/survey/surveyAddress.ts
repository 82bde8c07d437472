/** Longest address that makes a code which a phone reads from a wall. */
const LONGEST = 300;

/**
 * Reads the address of a questionnaire: `https` only, with a host name, without a user's name in it.
 *
 * @returns the address as browsers write it, which is what the code holds; null where it is none.
 */
export function readSurveyAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^https:\/\//iu.test(trimmed) || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  const isNamed = url.hostname.includes(".") && url.username === "" && url.password === "";
  return isNamed && url.href.length <= LONGEST ? url.href : null;
}
