import { expect, it } from "vitest";
import { holdNumbers } from "../../../../src/i18n/typography.ts";

it("keeps a number with the word that it counts, and no other words together", () => {
  expect(holdNumbers("29 communes, environ 1\u202f150 enfants, à plus de 15 minutes d’un lieu.")).toBe(
    "29\u00a0communes, environ 1\u202f150\u00a0enfants, à plus de 15\u00a0minutes d’un lieu.",
  );
});
