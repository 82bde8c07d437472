import { describe, expect, it } from "vitest";
import type { Structure } from "../../../../geodata/model/structure.ts";
import { hoursText } from "../../../../src/i18n/hoursText.ts";
import { sessionsText, structureRows } from "../../../../src/i18n/structureText.ts";
import { place } from "../../../fixtures/place.ts";

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, " ");

describe("hoursText", () => {
  it.each([
    ["Mo-Sa", "lundi à samedi"],
    [
      "Mo-Fr 09:00-12:00,14:00-17:30; PH off",
      "lundi à vendredi 9 h–12 h, 14 h–17 h 30 ; fermé : jours fériés",
    ],
    ["Tu,Th 09:30-11:30", "mardi et jeudi 9 h 30–11 h 30"],
    ["Tu[1,3] 09:00-11:00", "1ᵉʳ et 3ᵉ mardi du mois 9 h–11 h"],
    ["week 02-52/2 We 09:00-12:00", "mercredi des semaines paires 9 h–12 h"],
    ["Mo-Su; Su,SH off", "lundi à dimanche ; fermé : dimanche et vacances scolaires"],
    ["24/7", "jour et nuit, 7 jours sur 7"],
    ["Jan-Mar Mo 09:00-12:00", "Jan-Mar Mo 09:00-12:00"],
  ])("says « %s » in French, or leaves what it has no words for", (osm, french) => {
    expect(plain(hoursText(osm, "fr"))).toBe(french);
  });
});

function rowsOf(facts: Partial<Structure>, osmHours: string | null = null): Record<string, string> {
  const rows = structureRows(
    {
      structure: place("p", 0, 0, facts),
      sessions: { how: "permanent-unknown", value: 21.7 },
      osmHours,
      inside: false,
      nameOf: (code) => `Commune ${code}`,
    },
    "fr",
  );
  return Object.fromEntries(rows.map(({ label, value }) => [label, plain(value)]));
}

describe("structureRows", () => {
  it("says an assumption as one, a catchment by its communes (R3), and where the place lies", () => {
    expect(rowsOf({ openTo: ["00001", "00002"] })).toMatchObject({
      Fréquence: "horaires inconnus : compté 21,7 séances par mois, 5 jours par semaine (hypothèse)",
      "Ouvert à": "habitants de Commune 00001 et Commune 00002 seulement",
      Position: "adresse exacte, hors du territoire",
      Âges: "non précisés : compté pour tous",
    });
    expect(rowsOf({ openTo: [] })["Ouvert à"]).toContain("ne compte pour personne");
  });

  it("keeps hours that somebody wrote in words, and words those of OSM", () => {
    expect(rowsOf({ openingHours: "lundi 9h-12h" }, "Mo 09:00-12:00")["Horaires"]).toBe("lundi 9h-12h");
    expect(rowsOf({ openingHours: "Mo 09:00-12:00" }, "Mo 09:00-12:00")["Horaires"]).toBe("lundi 9 h–12 h");
    expect(rowsOf({ openingHours: "sur rendez-vous" })["Horaires"]).toBe("sur rendez-vous");
  });

  it("says which childcare it is, with its year and departures (R4)", () => {
    const childcare = {
      type: "assistantes-maternelles",
      count: 12,
      year: 2025,
      expectedDepartures: 3,
    } as const;
    expect(rowsOf({ kind: "childcare", categories: [], childcare })["Accueil"]).toBe(
      "assistantes maternelles, 12 personnes ou maisons en 2025, 3 départs attendus",
    );
  });
});

describe("sessionsText", () => {
  it("tells how the figure is known", () => {
    expect(plain(sessionsText({ how: "stated", value: 2 }, "fr"))).toBe("2 séances par mois");
    expect(plain(sessionsText({ how: "hours", value: 26.1 }, "en"))).toBe(
      "about 26.1 sessions a month, by its hours",
    );
    expect(sessionsText({ how: "unknown", value: null }, "fr")).toBe("inconnue");
  });
});
