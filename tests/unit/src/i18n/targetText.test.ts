import { expect, it } from "vitest";
import { formatInstant } from "../../../../src/i18n/format.ts";
import { createPlaceNames, createTargetNames } from "../../../../src/i18n/targetText.ts";
import { planKey } from "../../../../src/scenario/entryId.ts";
import type { Scenario } from "../../../../src/scenario/scenario.ts";
import { planContext } from "../../../fixtures/exportContexts.ts";
import { rowPlan, rowScenario } from "../../../fixtures/rowScenario.ts";

function withHallName(name: string): Scenario {
  const scenario = rowScenario();
  return {
    ...scenario,
    venues: scenario.venues.map((venue) => (venue.id === "salle-71003" ? { ...venue, name } : venue)),
  };
}

it("names a hall by its commune as long as it is to be found, and with it otherwise", () => {
  expect(createPlaceNames(withHallName("Chagny, salle à confirmer"), "fr")("salle-71003")).toBe("Chagny");
  expect(createPlaceNames(withHallName("Salle des fêtes"), "fr")("salle-71003")).toBe(
    "Salle des fêtes (Chagny)",
  );
  expect(createPlaceNames(withHallName("Mairie de Chagny"), "fr")("salle-71003")).toBe("Mairie de Chagny");
});

it("names what is gone since by its id: minutes are not rewritten", () => {
  const names = createTargetNames(rowScenario(), "fr");
  expect(names({ kind: "stop", venueId: "salle-x" })).toBe("Arrêt\u202f: lieu retiré du dossier (salle-x)");
  expect(names({ kind: "commune", code: "99999" })).toContain("99999");
  expect(names({ kind: "plan", plan: "0123456789abcdef" })).toBe("Plan antérieur (01234567)");
});

it("names a plan as it was proposed, else as the one shown", () => {
  const { planning } = planContext();
  if (planning === null) throw new Error("a plan is there");
  const target = { kind: "plan", plan: planKey(rowPlan()) } as const;
  const shown = { ...rowScenario(), plans: [planning.document] };
  expect(createTargetNames(shown, "fr")(target)).toBe("Plan affiché");
  expect(createTargetNames(shown, "en", null)(target)).toMatch(/^Earlier plan/u);
  const named = { ...shown, plans: [{ ...planning.document, names: ["cheapest", "fairest"] as const }] };
  expect(createTargetNames(named, "fr")(target)).toBe(
    "Plan «\u202fTout desservir et Le plus équitable\u202f»",
  );
});

it("writes an instant by the clocks of Paris, in winter and in summer", () => {
  expect(formatInstant("2027-01-20T08:05:00Z", "fr")).toBe("mercredi 20 janvier 2027, 9\u00a0h\u00a005");
  expect(formatInstant("2027-07-01T22:30:00.123Z", "fr")).toBe("vendredi 2 juillet 2027, 0\u00a0h\u00a030");
  expect(formatInstant("2027-03-04T19:00:00Z", "en")).toBe("Thursday 4 March 2027, 20:00");
  expect(formatInstant("hier", "fr")).toBe("hier");
});
