import { expect, test } from "vitest";
import { holdsContact } from "../../../../geodata/formats/holdsContact.ts";

test.each([
  "Rappeler au 03 85 12 34 56",
  "tél. 0385123456",
  "06.12.34.56.78 le soir",
  "+33 6 12 34 56 78",
  "mairie@exemple.fr",
])("sees a way to reach someone in « %s »", (text) => {
  expect(holdsContact(text)).toBe(true);
});

test.each(["20 enfants en 2024, 12 en 2025", "code 71215, 9 h 30 à 11 h 15", "RPE @ la bibliothèque", ""])(
  "sees none in « %s »",
  (text) => {
    expect(holdsContact(text)).toBe(false);
  },
);
