import { expect, test } from "vitest";
import { findContact } from "../../../../geodata/formats/findContact.ts";

test.each([
  ["Rappeler au 03 85 12 34 56", "phone"],
  ["tél. 0385123456", "phone"],
  ["06.12.34.56.78 le soir", "phone"],
  ["+33 6 12 34 56 78", "phone"],
  ["+33 (0)6 12 34 56 78", "phone"],
  ["0033612345678", "phone"],
  ["06\u202f12\u202f34\u202f56\u202f78", "phone"],
  ["mairie@exemple.fr", "email"],
  ["<mairie@exemple.fr>", "email"],
] as const)("sees a way to reach someone in « %s »", (text, kind) => {
  expect(findContact(text)).toBe(kind);
});

test.each(["20 enfants en 2024, 12 en 2025", "code 71215, 9 h 30 à 11 h 15", "RPE @ la bibliothèque", ""])(
  "sees none in « %s »",
  (text) => {
    expect(findContact(text)).toBeNull();
  },
);

test("reads a long text without an address quickly", () => {
  expect(findContact("é".repeat(200_000))).toBeNull();
});
