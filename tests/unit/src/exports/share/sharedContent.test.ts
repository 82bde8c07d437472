import { expect, it } from "vitest";
import { buildSharedContent } from "../../../../../src/exports/share/sharedContent.ts";
import type { Comment, Decision } from "../../../../../src/scenario/concertation.ts";
import { planKey, withEntryId } from "../../../../../src/scenario/entryId.ts";
import { scenarioHash } from "../../../../../src/scenario/scenarioHash.ts";
import { planContext } from "../../../../fixtures/exportContexts.ts";
import { rowPlan, rowScenario } from "../../../../fixtures/rowScenario.ts";

const said = withEntryId<Comment>({
  at: "2027-01-31T23:30:00Z",
  role: "maire",
  target: { kind: "stop", venueId: "salle-71003" },
  opinion: "reserved",
  text: "La salle est froide.",
});
const corrected = withEntryId<Comment>({
  ...said,
  at: "2027-02-02T10:00:00Z",
  opinion: "for",
  text: "La salle est chauffée.",
  replaces: [said.id],
});
const decided = withEntryId<Decision>({
  at: "2027-02-03T10:00:00Z",
  role: "président",
  kind: "adopt",
  target: { kind: "scenario" },
  option: "Le plan présenté",
  reason: "Toutes les communes sont desservies.",
  plan: planKey(rowPlan()),
});

it("tells each commune what serves it, how far before and after, and how often", () => {
  const { communes } = buildSharedContent(planContext(), "fr");
  expect(
    communes.map(({ name, state, servedBy, minutesBefore, minutesAfter }) => [
      name,
      state,
      servedBy,
      minutesBefore,
      minutesAfter,
    ]),
  ).toEqual([
    ["Aluze", "served", "La place", 0, 0],
    ["Bouzeron", "served", "La place", 10, 10],
    ["Chagny", "gained", "Atelier à Chagny", 20, 0],
    ["Demigny", "gained", "Atelier à Chagny", 30, 10],
  ]);
  expect(communes[3]?.frequency).toContain("sur deux");
  expect(communes[3]?.dates[0]).toMatch(/2027/u);
  expect(communes[0]?.dates).toEqual([]);
});

it("names the circuits by day, halls and hours, and the data by hash and plan", () => {
  const context = planContext();
  const content = buildSharedContent(context, "fr");
  expect(content.scenarioHash).toBe(scenarioHash(context.scenario));
  expect(content.planKey).toBe(planKey(rowPlan()));
  const stops = content.circuits.flatMap(({ outings }) => outings.flatMap((outing) => outing.stops));
  expect(stops.map(({ number, commune }) => [number, commune])).toEqual([[1, "Chagny"]]);
  expect(content.sentences.join(" ")).toContain("2 communes, environ 70 enfants");
});

it("says without a plan that nothing is proposed yet", () => {
  const content = buildSharedContent({ ...planContext(), planning: null }, "fr");
  expect([content.planKey, content.circuits, content.figures.map(({ after }) => after)]).toEqual([
    null,
    [],
    [null, null, null, null],
  ]);
  expect(content.communes.filter(({ state }) => state === "white")).toHaveLength(2);
});

it("tells the opinions that stand, dated in Paris, and the decisions with their reason", () => {
  const scenario = { ...rowScenario(), comments: [said, corrected], decisions: [decided] };
  const content = buildSharedContent(planContext(scenario), "fr");
  expect(content.opinions).toMatchObject([
    { kind: "Avis favorable", text: "La salle est chauffée.", communeCode: "71003", role: "maire" },
  ]);
  expect(content.decisions).toMatchObject([
    { kind: "Adopter", text: "Le plan présenté", reason: "Toutes les communes sont desservies." },
  ]);
  const before = buildSharedContent(planContext({ ...scenario, comments: [said] }), "fr");
  expect(before.opinions[0]?.date).toBe("lundi 1er février 2027");
});

it("is in English too", () => {
  const content = buildSharedContent(planContext(), "en");
  expect(content.title).toContain("commune by commune");
  expect(content.communes.map(({ stateText }) => stateText).join()).toContain("served by the project");
});
