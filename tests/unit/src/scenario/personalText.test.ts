import { expect, it } from "vitest";
import { findPersonalTrace } from "../../../../src/scenario/personalText.ts";

it.each([
  ["Écrire à mairie@example.fr.", "email"],
  ["03 85 12 34 56", "phone"],
  ["au 03.85.12.34.56, le matin", "phone"],
  ["+33 6 12 34 56 78", "phone"],
  ["0033612345678", "phone"],
  ["06\u202f12\u202f34\u202f56\u202f78", "phone"],
  ["demander à Mme Martin", "name"],
  ["M. Élie viendra", "name"],
] as const)("points at a person in « %s »", (text, trace) => {
  expect(findPersonalTrace(text)).toBe(trace);
});

it.each([
  "",
  "maire",
  "Mme la maire",
  "environ 1 150 enfants, à 15 min",
  "code INSEE 71076, 113 440 habitants",
  "de 9 h 30 à 11 h 00, le 04/03/2027",
  "3 533 € par mois",
  "la salle @ la mairie",
])("points at nobody in « %s »", (text) => {
  expect(findPersonalTrace(text)).toBeNull();
});
