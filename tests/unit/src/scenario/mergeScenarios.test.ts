import { describe, expect, it } from "vitest";
import { withoutFamilies } from "../../../../src/exports/share/sharedScenario.ts";
import { conflictWords, mergeChangeTexts, restoredText } from "../../../../src/i18n/merge/mergeText.ts";
import { listMergeChanges } from "../../../../src/scenario/mergeChanges.ts";
import { areAboutSameTerritory, mergeScenarios } from "../../../../src/scenario/mergeScenarios.ts";
import type { Booking } from "../../../../src/scenario/calendarSettings.ts";
import type { Comment } from "../../../../src/scenario/concertation.ts";
import { withEntryId } from "../../../../src/scenario/entryId.ts";
import type { Lock, Scenario } from "../../../../src/scenario/scenario.ts";
import { surveyOf } from "../../../fixtures/surveys.ts";
import { rowScenario } from "../../../fixtures/rowScenario.ts";

const base = rowScenario();

function withVenue(scenario: Scenario, id: string, patch: Partial<Scenario["venues"][number]>): Scenario {
  const venues = scenario.venues.map((venue) => (venue.id === id ? { ...venue, ...patch } : venue));
  return { ...scenario, venues };
}

const opinion = withEntryId<Comment>({
  at: "2027-02-01T10:00:00Z",
  role: "maire",
  target: { kind: "commune", code: "71004" },
  opinion: "for",
  text: "Oui.",
});

const booking: Booking = {
  id: "place-1",
  kind: "regular",
  recurrence: { kind: "every-weeks", weeks: 1, anchor: "2027-02-01", weekdays: [1] },
  when: "always",
  venueId: "salle-71003",
  children: 2,
  start: "09:00",
  end: "11:00",
};

describe("merging two copies", () => {
  it("takes what each changed of one hall, field by field", () => {
    const mine = withVenue(base, "salle-71003", { name: "Salle des fêtes" });
    const theirs = withVenue(base, "salle-71003", { sessionCents: 2000 });
    const { scenario, conflicts } = mergeScenarios(mine, theirs, base);
    expect(conflicts).toEqual([]);
    expect(scenario.venues[2]).toMatchObject({ name: "Salle des fêtes", sessionCents: 2000 });
  });

  it("never makes a place of two positions", () => {
    const mine = withVenue(base, "salle-71003", { lon: 4.9 });
    const theirs = withVenue(base, "salle-71003", { lat: 46.9 });
    const { scenario, conflicts } = mergeScenarios(mine, theirs, base);
    expect(scenario.venues[2]).toMatchObject({ lon: 4.9, lat: 46.8 });
    expect(conflicts.map(({ path }) => path.slice(0, 2))).toEqual([["venues", "salle-71003"]]);
  });

  it("keeps mine where both changed a setting, and says both values, until one is chosen", () => {
    const mine = { ...base, programme: { ...base.programme, accessMinutes: 20 } };
    const theirs = { ...base, programme: { ...base.programme, accessMinutes: 25, weekdays: [1, 2] } };
    const first = mergeScenarios(mine, theirs, base);
    expect(first.scenario.programme).toMatchObject({ accessMinutes: 20, weekdays: [1, 2] });
    expect(first.conflicts.map((conflict) => conflictWords(conflict, [mine, theirs], "fr"))).toEqual([
      { about: "Route au plus pour une famille", mine: "20\u00a0min", theirs: "25\u00a0min" },
    ]);
    const chosen = mergeScenarios(mine, theirs, base, (path) =>
      path.join() === "programme,accessMinutes" ? "theirs" : "mine",
    );
    expect(chosen.scenario.programme.accessMinutes).toBe(25);
  });

  it("without a common ancestor lists every setting that differs, and adds what is on one side", () => {
    const mine = { ...base, programme: { ...base.programme, weekdays: [1] } };
    const theirs = { ...base, comments: [opinion], survey: surveyOf([]) };
    const { scenario, conflicts } = mergeScenarios(mine, theirs, null);
    expect(conflicts.map((conflict) => conflictWords(conflict, [mine, theirs], "fr"))).toEqual([
      {
        about: "Jours travaillés",
        mine: "lundi",
        theirs: "lundi, mardi, mercredi, jeudi, vendredi et samedi",
      },
    ]);
    expect([scenario.comments, scenario.survey]).toEqual([[opinion], theirs.survey]);
    const told = listMergeChanges(mine, scenario).flatMap((change) => mergeChangeTexts(change, "fr"));
    expect(told).toEqual(["1 avis ajouté", "1 réglage modifié"]);
  });

  it("keeps what families said and booked where a copy was made from a shared page, which holds none of it", () => {
    const voices = [
      { id: "voix-1", group: "mères", communeCodes: [], theme: "", sentence: "Oui.", date: null, source: "" },
    ];
    const sent = {
      ...base,
      survey: surveyOf([]),
      voices,
      calendar: { ...base.calendar, bookings: [booking] },
    };
    const theirs = { ...withoutFamilies(sent), comments: [opinion] };
    const { scenario, conflicts } = mergeScenarios(sent, theirs, sent);
    expect([scenario, conflicts]).toEqual([{ ...sent, comments: [opinion] }, []]);
    const taken = { ...sent, voices: [] };
    expect(mergeScenarios(sent, taken, sent).scenario.voices).toEqual([]);
    expect(mergeScenarios({ ...sent, survey: null }, theirs, sent).scenario.survey).toBeNull();
  });

  it("puts back a hall that I took out where the other copy asks for it", () => {
    const mine = { ...base, venues: base.venues.filter(({ id }) => id !== "salle-71004") };
    const lock: Lock = { id: "lock-salle-71004", kind: "require", venueId: "salle-71004" };
    const { scenario, restored, issues } = mergeScenarios(mine, { ...base, locks: [lock] }, base);
    expect(scenario.locks).toEqual([lock]);
    expect(scenario.venues.map(({ id }) => id)).toContain("salle-71004");
    expect(restored.map((each) => restoredText(each, "fr"))).toEqual([
      "salle «\u202fSalle Demigny\u202f»\u202f: reste dans le dossier, car l’autre copie s’en sert.",
    ]);
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it("says that one took out what the other changed", () => {
    const mine = { ...base, venues: base.venues.slice(0, 3) };
    const theirs = withVenue(base, "salle-71004", { name: "Foyer" });
    const { scenario, conflicts } = mergeScenarios(mine, theirs, base);
    expect(scenario.venues).toHaveLength(3);
    expect(conflicts.map((conflict) => conflictWords(conflict, [mine, theirs], "en"))).toEqual([
      { about: "Hall “Foyer”", mine: "absent", theirs: "Foyer" },
    ]);
  });

  it("knows a project about another territory", () => {
    const elsewhere = {
      ...base,
      territory: {
        ...base.territory,
        communes: base.territory.communes.map((commune) => ({ ...commune, code: `2A00${commune.code[4]}` })),
      },
    };
    expect([areAboutSameTerritory(base, elsewhere), areAboutSameTerritory(base, base)]).toEqual([
      false,
      true,
    ]);
  });
});
