import { describe, expect, it } from "vitest";
import { decodeSurvey, type SurveyOptions } from "../../../../geodata/formats/surveyAnswers.ts";

const options: SurveyOptions = {
  source: "enquête",
  communes: [
    { code: "71076", name: "Chalon-sur-Saône" },
    { code: "71154", name: "Crissey" },
    { code: "71445", name: "Saint-Rémy" },
  ],
};

function decode(lines: readonly string[], fields?: SurveyOptions["fields"]) {
  return decodeSurvey(lines.join("\n"), fields === undefined ? options : { ...options, fields });
}

describe("decodeSurvey", () => {
  it("reads lists in one column as Google Forms writes them", () => {
    const { value } = decode([
      '"Horodateur","Dans quelle commune habitez-vous ?","Vous êtes :","Quels créneaux vous conviendraient ?","Thèmes","Temps de trajet accepté"',
      '"12/06/2026 10:00:00","Chalon sur Saone","La mère","Mercredi matin, Samedi matin","Massage bébé, Sommeil","15 minutes"',
      '"14/06/2026 11:00:00","71100 CHALON-SUR-SAÔNE","Le père","Samedi","Sommeil","entre 10 et 20 minutes"',
      '"13/06/2026 11:00:00","St Rémy","Une grand-mère","mercredi soir","Sommeil, Massage bébé",""',
    ]);
    const survey = value?.survey;
    expect(survey?.date).toBe("2026-06-14");
    expect(survey?.answers).toBe(3);
    expect(survey?.communes.map(({ code, answers }) => [code, answers])).toEqual([
      ["71076", 2],
      ["71445", 1],
    ]);
    const chalon = survey?.communes[0];
    expect(chalon?.roles).toEqual({ mother: 1, father: 1, other: 0 });
    expect(chalon?.slots).toEqual([
      { weekday: 3, halfDay: "am", count: 1 },
      { weekday: 6, halfDay: "am", count: 2 },
      { weekday: 6, halfDay: "pm", count: 1 },
    ]);
    expect(chalon?.themes).toEqual([
      { name: "Massage bébé", count: 1 },
      { name: "Sommeil", count: 2 },
    ]);
    expect(chalon?.minutes).toEqual([
      { name: "15", count: 1 },
      { name: "20", count: 1 },
    ]);
    expect(survey?.communes[1]?.roles.other).toBe(1);
    expect(survey?.byRole?.mother.slots).toEqual([
      { weekday: 3, halfDay: "am", count: 1 },
      { weekday: 6, halfDay: "am", count: 1 },
    ]);
  });

  it("reads a yes/no column for each slot and theme as LimeSurvey writes them", () => {
    const { value } = decode([
      "Code INSEE;Créneaux [Mercredi matin];Créneaux [Samedi][Soir];Thèmes ? [Motricité];Vous êtes [Mère];Vous êtes [Père]",
      "71154;Oui;Non;Oui;Oui;Non",
      "71154;N/A;Oui;Oui;Non;Oui",
    ]);
    const [commune] = value?.survey?.communes ?? [];
    expect(commune?.slots).toEqual([
      { weekday: 3, halfDay: "am", count: 1 },
      { weekday: 6, halfDay: "evening", count: 1 },
    ]);
    expect(commune?.themes).toEqual([{ name: "Motricité", count: 2 }]);
    expect(commune?.roles).toEqual({ mother: 1, father: 1, other: 0 });
  });

  it("reads the two rows of headings of Framaforms", () => {
    const { value } = decode([
      "Commune;Quels créneaux ?;;Thèmes;",
      ";Mardi matin;Jeudi après-midi;Musique;Livres",
      "Crissey;X;;X;",
      "Crissey;X;X;X;X",
      "Crissey;;X;;X",
    ]);
    const [commune] = value?.survey?.communes ?? [];
    expect(commune?.answers).toBe(3);
    expect(commune?.slots).toEqual([
      { weekday: 2, halfDay: "am", count: 2 },
      { weekday: 4, halfDay: "pm", count: 2 },
    ]);
    expect(commune?.themes.map(({ name }) => name)).toEqual(["Livres", "Musique"]);
  });

  it("reads a grid: the day in the heading, parts of the day in the cell", () => {
    const { value } = decode(["Commune;Disponibilités [Lundi]", "Crissey;Matin, Soir"]);
    expect(value?.survey?.communes[0]?.slots).toEqual([
      { weekday: 1, halfDay: "am", count: 1 },
      { weekday: 1, halfDay: "evening", count: 1 },
    ]);
  });

  it("takes an hour for the part of the day that it begins", () => {
    const { value } = decode([
      "Commune;Créneaux",
      "Crissey;Lundi 9h-12h | mardi de 14 h à 16 h | jeudi 18h30",
    ]);
    expect(value?.survey?.communes[0]?.slots).toEqual([
      { weekday: 1, halfDay: "am", count: 1 },
      { weekday: 2, halfDay: "pm", count: 1 },
      { weekday: 4, halfDay: "evening", count: 1 },
    ]);
  });

  it("finds the commune beside its postcode, and never takes a postcode for a code INSEE", () => {
    const { value } = decode(["Code postal et commune;Code postal;Thèmes", "71076 Saint-Rémy;71154;x"]);
    expect(value?.survey?.communes.map(({ code }) => code)).toEqual(["71445"]);
    expect(value?.columns.map(({ field }) => field)).toEqual(["commune", null, "themes"]);
  });

  it("reads ages in years, months and words, and turns dates of birth into ages with a warning", () => {
    const { value, issues } = decode([
      "Date;Commune;Âge de vos enfants",
      "2026-06-01;Crissey;2 ans, 8 mois",
      "2026-06-01;Crissey;1",
      "2026-06-01;Crissey;7 ans",
      "2026-06-01;Crissey;15/03/2023",
    ]);
    // 8 months → band 0; 1 → band 1; 2 years → band 2; born in March 2023, 3 years on 1 June 2026 → band 3.
    expect(value?.survey?.communes[0]?.childAges).toEqual([
      { name: "0", count: 1 },
      { name: "1", count: 1 },
      { name: "2", count: 1 },
      { name: "3", count: 1 },
      { name: "6+", count: 1 },
    ]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "survey-birth-dates", params: { count: 1 } }),
    );
  });

  it.each(["moins d'une demi-heure", "1/2 heure"])("takes « %s » for 30 minutes", (words) => {
    const { value } = decode(["commune;temps de trajet accepté", `71154;${words}`]);
    expect(value?.survey?.communes[0]?.minutes).toEqual([{ name: "30", count: 1 }]);
  });

  it("turns kilometres into minutes at the speeds of the estimate, and says so", () => {
    const { value, issues } = decode(["Commune;Distance acceptée (km)", "Crissey;10"]);
    // 2 km at 30 km/h = 4 min, 8 km at 50 km/h = 9.6 min: 13.6 min.
    expect(value?.survey?.communes[0]?.minutes).toEqual([{ name: "14", count: 1 }]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "survey-kilometres" }));
  });

  it("keeps nothing of personal columns, whatever their heading, nor words of one person", () => {
    const { value, issues } = decode([
      "Nom;Commune;Contact;Thèmes;Remarques",
      "Durand;Crissey;a.durand@example.org;Sommeil;Merci",
      "Petit;Crissey;06 12 34 56 78;Sommeil, mon fils Hugo dort mal;Bravo",
    ]);
    const kept = JSON.stringify({ survey: value?.survey, issues });
    for (const word of ["Durand", "Petit", "example.org", "06 12", "Hugo", "Merci", "Bravo"])
      expect(kept).not.toContain(word);
    expect(value?.columns.filter(({ personal }) => personal).map(({ name }) => name)).toEqual([
      "Nom",
      "Contact",
    ]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "survey-unread-columns", params: { columns: "Remarques", count: 1 } }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "survey-lone-words", params: { count: 1 } }),
    );
  });

  it("never reads a personal column, even when told to", () => {
    const { value } = decode(["Commune;Adresse e-mail", "Crissey;x@example.org"], {
      "Adresse e-mail": "themes",
    });
    expect(value?.survey?.communes[0]?.themes).toEqual([]);
  });

  it("takes the columns that the user settled", () => {
    const { value } = decode(["Q1;Q2", "Crissey;mardi matin", "Crissey;mardi matin"], {
      Q1: "commune",
      Q2: "slots",
    });
    expect(value?.survey?.communes[0]?.slots).toEqual([{ weekday: 2, halfDay: "am", count: 2 }]);
  });

  it("counts who lives elsewhere, or says no commune, together", () => {
    const { value, issues } = decode(["Commune;Vous êtes", "Paris;mère", "Crissey;père", ";mère"]);
    expect(value?.survey?.communes.map(({ code, answers }) => [code, answers])).toEqual([
      ["71154", 1],
      [null, 2],
    ]);
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "survey-commune-unknown", params: { count: 1 } }),
    );
  });

  it.each([
    ["nothing", ""],
    ["a page", "<html>"],
    ["no known column", "a;b\n1;2"],
    ["no answer", "Commune;Thèmes\n;"],
  ])("refuses %s without throwing", (_, text) => {
    const { value, issues } = decodeSurvey(text, options);
    expect(value?.survey ?? null).toBeNull();
    expect(issues.some(({ severity }) => severity === "error")).toBe(true);
  });

  it("adds up 300,000 rows", () => {
    const row = "71154;mère;mercredi matin, samedi matin;Sommeil, Musique;15 min";
    const text = `Code INSEE;Vous êtes;Créneaux;Thèmes;Trajet\n${`${row}\n`.repeat(300_000)}`;
    expect(decodeSurvey(text, options).value?.survey?.answers).toBe(300_000);
  }, 60_000);
});
