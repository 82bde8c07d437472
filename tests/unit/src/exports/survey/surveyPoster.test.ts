import { describe, expect, it } from "vitest";
import { readSurveyAddress } from "../../../../../src/exports/survey/surveyAddress.ts";
import { buildSurveyPoster, QUIET_ZONE } from "../../../../../src/exports/survey/surveyPoster.ts";
import { decodeQr, type ReadCode } from "../../../../fixtures/qrDecode.ts";

/** The code of a poster as a camera sees it: its dark squares, then what they say. */
function readPoster(html: string): ReadCode & { readonly quiet: boolean } {
  const side = Number(/viewBox="0 0 (\d+) \1"/u.exec(html)?.[1]);
  const squares = [...html.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  const dark = new Set(squares.map(([x, y]) => `${x} ${y}`));
  const isInside = (value: number): boolean => value >= QUIET_ZONE && value < side - QUIET_ZONE;
  return {
    ...decodeQr((x, y) => dark.has(`${x + QUIET_ZONE} ${y + QUIET_ZONE}`), side - 2 * QUIET_ZONE),
    quiet: squares.every(([x, y]) => isInside(x) && isInside(y)),
  };
}

describe("buildSurveyPoster", () => {
  it.each([
    "https://a.fr/",
    "https://framaforms.org/parents-1764150000",
    "https://enquete.legrandchalon.fr/index.php/123456?lang=fr&source=affiche",
    `https://forms.office.com/Pages/ResponsePage.aspx?id=${"x".repeat(90)}`,
  ])("has a code that says %s, whole, with its quiet zone", (address) => {
    const code = readPoster(buildSurveyPoster("Le Grand Chalon", address, "fr").text);
    expect(code).toMatchObject({ text: address, level: "Q", sound: true, quiet: true });
  });

  it("shows the address in clear text and the title in both languages, escaped", () => {
    const { text } = buildSurveyPoster("<b>Ici</b>", "https://a.fr/?a=1&b=2", "fr");
    expect(text).toContain('<p class="address">https://a.fr/?a=1&amp;b=2</p>');
    expect(text).toContain("&lt;b&gt;Ici&lt;/b&gt;");
    expect(text).toContain("de quoi avez-vous besoin");
    expect(text).toContain("what do you need?");
    expect(text).not.toMatch(/<script|https:\/\/[^<]*\.(?:js|css|png)/u);
  });
});

describe("readSurveyAddress", () => {
  it.each([
    ["  https://framaforms.org/a ", "https://framaforms.org/a"],
    ["HTTPS://Exemple.FR", "https://exemple.fr/"],
    ["https://exemple.fr/é", "https://exemple.fr/%C3%A9"],
  ])("takes %s", (typed, address) => {
    expect(readSurveyAddress(typed)).toBe(address);
  });

  it.each([
    "",
    "framaforms.org",
    "http://framaforms.org",
    "javascript:alert(1)",
    "https://",
    "https://localhost/x",
    "https://moi:secret@exemple.fr/",
    `https://exemple.fr/${"x".repeat(300)}`,
  ])("refuses %s", (typed) => {
    expect(readSurveyAddress(typed)).toBeNull();
  });
});
