import { describe, expect, it } from "vitest";
import type { CommuneAccess } from "../../../../geodata/model/whiteZone.ts";
import { type CommuneFacts, communeSentences } from "../../../../src/i18n/communeText.ts";

const access: CommuneAccess = {
  code: "71171",
  need: { code: "71171", children: 6, low: 2, high: 12, estimated: true, method: "births-shrunk" },
  accessSeconds: 28 * 60,
  nearestStructureId: "baker",
  covered: false,
  uncertain: false,
};

const dennevy: CommuneFacts = {
  ages: { fromMonths: 0, toMonths: 72 },
  name: "Dennevy",
  access,
  thresholdMinutes: 15,
  travelEstimated: true,
  nearestName: "Maison Joséphine Baker",
  plan: {
    coveredAfter: true,
    cycleWeeks: 4,
    stop: {
      communeName: "Le Creusot",
      seconds: 360,
      weekday: 4,
      weeks: [1, 3],
      start: 570,
      end: 660,
    },
    house: null,
  },
};

/** Ordinary spaces, for reading the assertions. */
const plain = (text: string | null): string => (text ?? "").replace(/[\u00a0\u202f]/gu, " ");

describe("sentences about a commune", () => {
  it("reads as in the issue, in French", () => {
    const words = communeSentences(dennevy, "fr");
    expect(plain(words.children)).toBe(
      "Dennevy : environ 6 enfants de moins de 6 ans (entre 2 et 12, estimation).",
    );
    expect(plain(words.today)).toBe(
      "Aujourd’hui : 28 min (estimation) jusqu’au lieu le plus proche, Maison Joséphine Baker.",
    );
    expect(plain(words.plan)).toBe(
      "Avec ce projet : atelier au Creusot, à 6 min, un jeudi sur deux, 9 h 30–11 h.",
    );
  });

  it("says when there is no place, no plan, or no stop near enough", () => {
    const none = communeSentences(
      { ...dennevy, access: { ...access, accessSeconds: null }, plan: null },
      "fr",
    );
    expect(plain(none.today)).toBe("Aujourd’hui : aucun lieu accessible.");
    expect(none.plan).toBeNull();
    const left = { ...dennevy, plan: { coveredAfter: false, cycleWeeks: 4, stop: null, house: null } };
    expect(plain(communeSentences(left, "fr").plan)).toBe(
      "Avec ce projet : pas encore d’atelier assez proche.",
    );
  });

  it("names a new fixed place, and the workshop beside it", () => {
    const house = { communeName: "Aluze", seconds: 420 };
    const both = { ...dennevy, plan: dennevy.plan === null ? null : { ...dennevy.plan, house } };
    expect(plain(communeSentences(both, "fr").plan)).toBe(
      "Avec ce projet : nouveau lieu fixe à Aluze, à 7 min ; atelier au Creusot, à 6 min, un jeudi sur deux, 9 h 30–11 h.",
    );
    const alone = { ...dennevy, plan: { coveredAfter: true, cycleWeeks: 4, stop: null, house } };
    expect(plain(communeSentences(alone, "fr").plan)).toBe(
      "Avec ce projet : nouveau lieu fixe à Aluze, à 7 min.",
    );
    expect(communeSentences(alone, "en").plan).toBe(
      "With this project: new fixed place at Aluze, 7\u00a0min away.",
    );
  });

  it("gives a supplied count without a range", () => {
    const counted = { ...access, need: { ...access.need, estimated: false } };
    expect(plain(communeSentences({ ...dennevy, access: counted }, "en").children)).toBe(
      "Dennevy: 6 children under 6.",
    );
  });
});
