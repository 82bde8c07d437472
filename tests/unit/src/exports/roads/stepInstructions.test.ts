import { describe, expect, it, vi } from "vitest";
import { writeInstructions } from "../../../../../src/exports/roads/stepInstructions.ts";
import { rowRoutes } from "../../../../fixtures/rowRoutes.ts";

const steps = rowRoutes().legs[0]?.steps ?? [];
const write = (value: readonly unknown[], lang: "fr" | "en" = "fr"): readonly string[] =>
  writeInstructions(value, "Salle Chagny", lang)?.map(({ text }) => text) ?? [];

describe("writeInstructions", () => {
  it("puts OSRM steps into French and English", () => {
    expect(write(steps)).toEqual([
      "Se diriger vers l’est sur la rue de la Gare",
      "Tourner à droite sur la route de Chagny (D 974)",
      "Prendre le giratoire et prendre la seconde sortie sur la grande rue",
      "Vous êtes arrivé à Salle Chagny",
    ]);
    expect(write(steps, "en").at(-1)).toBe("You have arrived at Salle Chagny");
    expect(writeInstructions(steps, "", "fr")?.map(({ metres }) => metres)).toEqual([400, 9000, 6700, 0]);
  });

  it("gives none where there are none, or where they are not steps", () => {
    expect(writeInstructions([], "x", "fr")).toBeNull();
    expect(writeInstructions([{ instruction: "Tournez" }], "x", "fr")).toBeNull();
    expect(writeInstructions([...steps, null], "x", "fr")).toBeNull();
  });

  it("reads a word that OSRM does not have as the plainest, silently", () => {
    const log = vi.spyOn(console, "log");
    for (const type of ["constructor", "__proto__", "meta", 7]) {
      const maneuver = { type, modifier: "toString", bearing_after: 720, exit: -1 };
      expect(write([{ maneuver, name: { a: 1 }, mode: "valueOf", distance: "far" }])).toEqual([
        "Aller tout droit",
      ]);
    }
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  });
});
