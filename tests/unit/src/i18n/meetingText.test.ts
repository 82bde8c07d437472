import { expect, test } from "vitest";
import { textsOf } from "../../../../src/i18n/texts.ts";

test("one commune gains or loses in the singular, several in the plural", () => {
  const [fr, en] = [textsOf("fr").meeting, textsOf("en").meeting];
  expect(fr.gained(["Demigny"])).toMatch(/^Gagne\s:\sDemigny\.$/u);
  expect(fr.gained(["Demigny", "Givry"])).toMatch(/^Gagnent\s:\sDemigny et Givry\.$/u);
  expect(fr.lost(["Demigny"])).toMatch(/^Perd\s:/u);
  expect(fr.lost(["Demigny", "3 autres"])).toMatch(/^Perdent\s:/u);
  expect(en.gained(["Demigny"])).toBe("Gains: Demigny.");
  expect(en.lost(["Demigny", "Givry"])).toBe("Lose: Demigny and Givry.");
});
