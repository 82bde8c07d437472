import { expect, test } from "vitest";
import { readPaperFonts } from "../../../../../src/cli/readPaperFonts.ts";
import { BOLD, openPaper, REGULAR } from "../../../../../src/exports/paper/openPaper.ts";
import { toPaperText } from "../../../../../src/exports/paper/paperText.ts";
import { readPdf } from "../../../../fixtures/readPdf.ts";

const A4 = { width: 210, height: 297 };

/** Draws texts as they are, and returns how many letters had no shape. */
async function countMissing(texts: readonly string[]): Promise<number> {
  const paper = openPaper(
    { title: "T", author: "", lang: "fr", date: "2026-01-01T00:00:00Z", millimetres: A4, margin: 40 },
    readPaperFonts(),
  );
  paper.pdf.addPage();
  for (const text of texts) {
    paper.pdf.font(REGULAR).fontSize(9).text(text, { lineBreak: true });
    paper.pdf.font(BOLD).fontSize(9).text(text, { lineBreak: true });
  }
  return readPdf(await paper.finish()).missing;
}

test("what French type needs is kept, or written as one writes it by hand", () => {
  expect(toPaperText("À l’Œuvre : « déjà » – 12 €, 5 %, 3 × 4")).toBe(
    "À l’Œuvre : « déjà » – 12 €, 5 %, 3 × 4",
  );
  expect(toPaperText("113\u202f440 enfants\u202f!")).toBe("113\u00a0440 enfants\u00a0!");
  expect(toPaperText("le 2ᵉ passage, 12 min → 8 min")).toBe("le 2e passage, 12 min › 8 min");
  expect(toPaperText("① ② ③")).toBe("1 2 3");
});

test("letters from further away lose their accent, never their place", () => {
  expect(toPaperText("Łódź, Brașov")).toBe("Lódz, Brasov");
  expect(toPaperText("Москва 🚐")).toBe("?????? ?");
  expect(toPaperText("e\u0301cole")).toBe("école");
});

test("no letter of the basic plane is drawn without a shape", async () => {
  const letters: string[] = [];
  for (let code = 0x20; code < 0x10000; code++) {
    if (code < 0xd800 || code > 0xdfff) letters.push(String.fromCharCode(code));
  }
  const drawn = [...new Set(toPaperText(letters.join("")))].filter((letter) => letter !== "\n");
  expect(drawn.length).toBeGreaterThan(190);
  expect(await countMissing([drawn.join(" ")])).toBe(0);
});

test("the count of missing shapes can be other than none", async () => {
  expect(await countMissing(["12\u202f000"])).toBeGreaterThan(0);
});
