import { describe, expect, it } from "vitest";
import { decodeStructures } from "../../../../geodata/formats/structures.ts";

/** A list as Troyes keeps it: the numbers from 8 on stand for other things than in the twelve categories (R7). */
const TROYES = [
  "nom;type;categories;longitude;latitude",
  "Médiathèque Jacques-Chirac;médiathèque;1 - Culture;4.0806;48.2969",
  "Accueil Les Sénardes;centre social;2 - Accueil et informations;4.1021;48.2868",
  "Halte Chartreux;halte-garderie;8 - Intergénérationnel;4.0915;48.2856",
  "Maison de quartier;centre social;9 - Conférences et débats;4.0722;48.3021",
  "Espace Pierre-Loti;centre social;10 - Convivialité;4.0611;48.2955",
  "Ludobus;association;11 - Prêt de matériel de puériculture;4.0655;48.2899",
  "Relais des Marots;RPE;8;4.0871;48.2811",
  "Point info;centre social;11;4.0733;48.2922",
].join("\n");

describe("Troyes' list", () => {
  const { value, issues } = decodeStructures(TROYES, null, "troyes.csv");
  const categoriesOf = (name: string): readonly number[] | undefined =>
    value?.structures.find((structure) => structure.name === name)?.categories;

  it("is read by its labels, whatever numbers stand before them", () => {
    expect(categoriesOf("Médiathèque Jacques-Chirac")).toEqual([1]);
    expect(categoriesOf("Accueil Les Sénardes")).toEqual([2]);
    expect(categoriesOf("Halte Chartreux")).toEqual([9]);
    expect(categoriesOf("Maison de quartier")).toEqual([10]);
    expect(categoriesOf("Espace Pierre-Loti")).toEqual([11]);
  });

  it("puts what no category fits under 12, with a warning", () => {
    expect(categoriesOf("Ludobus")).toEqual([12]);
    expect(issues.find(({ params }) => params["name"] === "Ludobus")).toMatchObject({
      code: "place-category-unknown",
      severity: "warning",
      at: "line 7",
    });
  });

  it("reads a number alone as the list labels it elsewhere, not as one of the twelve", () => {
    expect(categoriesOf("Relais des Marots")).toEqual([9]);
    expect(categoriesOf("Point info")).toEqual([12]);
    expect(issues.find(({ params }) => params["name"] === "Point info")).toMatchObject({
      code: "place-category-unknown",
      params: { label: "11 (Prêt de matériel de puériculture)" },
    });
  });

  it("warns of every number that contradicts its label, and of no other", () => {
    const contradicting = issues.filter(({ code }) => code === "place-category-contradicts");
    expect(contradicting.map(({ at }) => at)).toEqual(["line 4", "line 5", "line 6"]);
  });
});

it("prefers a column of labels to one of numbers", () => {
  const { value } = decodeStructures(
    "nom;categorie;libelle_categorie;lon;lat\nA;8;Conférences;4.95;46.72\n",
    null,
    "liste.csv",
  );
  expect(value?.structures[0]?.categories).toEqual([10]);
});
