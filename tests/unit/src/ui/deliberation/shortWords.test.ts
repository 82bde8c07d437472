import { expect, it } from "vitest";
import { shortWords } from "../../../../../src/ui/deliberation/shortWords.ts";

it("cuts what is too long for a name, between letters", () => {
  expect(shortWords("é".repeat(80))).toBe("é".repeat(80));
  expect(shortWords("👶".repeat(200))).toBe(`${"👶".repeat(79)}…`);
});
