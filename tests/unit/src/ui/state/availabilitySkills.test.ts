import { expect, it } from "vitest";
import type { Scenario } from "../../../../../src/scenario/scenario.ts";
import {
  listKnownSkills,
  listMissingSkills,
  readSkills,
} from "../../../../../src/ui/state/availabilitySkills.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";

it("reads skills between commas, once each, with the spelling that is in use", () => {
  expect(readSkills(" éveil, LSF ;lsf,, Psychomotricité", ["Éveil"])).toEqual([
    "Éveil",
    "LSF",
    "Psychomotricité",
  ]);
  expect(readSkills("", ["Éveil"])).toEqual([]);
});

it("names the skills that sessions take and nobody has", () => {
  const scenario = rowScenario();
  const asked: Scenario = {
    ...scenario,
    professionals: [{ id: "professional-1", role: "sage-femme", skills: ["santé"] }],
    programme: {
      ...scenario.programme,
      skills: ["santé"],
      themes: [
        { name: "Signes", skills: ["LSF"] },
        { name: "Lire", skills: ["LSF", "lecture"] },
      ],
    },
  };
  expect(listMissingSkills(asked)).toEqual(["LSF", "lecture"]);
  expect(listKnownSkills(asked)).toEqual([
    ...new Set(scenario.teams.flatMap(({ skills }) => skills)),
    "santé",
    "LSF",
    "lecture",
  ]);
});
