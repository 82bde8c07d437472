import { describe, expect, it } from "vitest";
import { textsOf } from "../../../../src/i18n/texts.ts";

/** Paths of all texts of a dictionary, with their kind; texts are strings or functions. */
function listKeys(value: unknown, path: string): string[] {
  if (typeof value === "string") return [`${path}: ${value.trim() === "" ? "EMPTY" : "text"}`];
  if (typeof value === "function") return [`${path}: sentence`];
  if (typeof value !== "object" || value === null) return [`${path}: not a text`];
  return Object.entries(value).flatMap(([key, entry]) => listKeys(entry, `${path}.${key}`));
}

/** Every plain text of a dictionary. */
function listTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(listTexts);
}

describe("texts", () => {
  it("has the same keys in French and English, none empty", () => {
    const french = listKeys(textsOf("fr"), "texts").sort();
    expect(listKeys(textsOf("en"), "texts").sort()).toEqual(french);
    expect(french.filter((key) => key.endsWith("EMPTY") || key.endsWith("not a text"))).toEqual([]);
  });

  it("sets French punctuation with narrow no-break spaces and curly apostrophes", () => {
    const texts = listTexts(textsOf("fr"));
    expect(texts.filter((text) => / [:;!?»]|« /u.test(text))).toEqual([]);
    expect(texts.filter((text) => text.includes("'"))).toEqual([]);
    expect(textsOf("fr").circuits.halfDaysQuestion).toBe("Combien de demi-journées par mois\u202f?");
  });

  it("keeps lists as lists", () => {
    expect(Array.isArray(textsOf("fr").setup.kinds)).toBe(true);
    expect(textsOf("fr").share.helpItems).toHaveLength(textsOf("en").share.helpItems.length);
  });

  it("typesets what functions return", () => {
    expect(textsOf("fr").zones.summary(24, 1150, 15, "lieu")).toBe(
      "24 communes, environ 1\u202f150 enfants, à plus de 15 minutes d’un lieu.",
    );
    expect(textsOf("en").zones.summary(1, 1, 15, "place")).toBe(
      "1 commune, about 1 child, more than 15 minutes from any place.",
    );
  });

  it("sets ordinals, and leaves out a vintage that is not known", () => {
    const ages = { fromMonths: -6, toMonths: 24 };
    expect(textsOf("fr").need.ages(ages)).toBe("Du 4ᵉ mois de grossesse à 2\u00a0ans");
    expect(textsOf("fr").territory.vintage("")).toBe("Enfants\u202f: estimation.");
  });

  it("names only the supply that is missing, and first that there is none at all", () => {
    expect(
      textsOf("fr").shell.caveat(["local-actions-not-supplied", "neighbouring-supply-not-supplied"]),
    ).toBe("À renseigner\u202f: actions communales et offre voisine. Zones blanches à confirmer");
    expect(textsOf("fr").shell.caveat(["no-structure", "rpe-not-supplied"])).toMatch(
      /^Aucun lieu renseigné/u,
    );
  });

  it("uses no jargon of solvers outside the details of the computation", () => {
    const { circuits, ...others } = textsOf("fr");
    const outside = [
      ...listTexts(others),
      ...listTexts({ ...circuits, seed: "", bound: "", gap: "", method: "", statusOf: "", objective: "" }),
    ];
    expect(
      outside.filter((text) => /pareto|gini|heuristi|branch|optimal|violation|solveur/iu.test(text)),
    ).toEqual([]);
  });
});
