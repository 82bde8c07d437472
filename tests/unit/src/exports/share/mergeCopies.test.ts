import { expect, it } from "vitest";
import { isAboutProject, mergeCopies } from "../../../../../src/exports/share/mergeCopies.ts";
import type { Copy } from "../../../../../src/exports/share/readCopy.ts";
import { withoutFamilies } from "../../../../../src/exports/share/sharedScenario.ts";
import type { Comment } from "../../../../../src/scenario/concertation.ts";
import { withEntryId } from "../../../../../src/scenario/entryId.ts";
import { grandChalonScenario } from "../../../../../src/scenario/grandChalonScenario.ts";
import { rowScenario } from "../../../../fixtures/rowScenario.ts";
import { surveyOf } from "../../../../fixtures/surveys.ts";

const opinion = (text: string): Comment =>
  withEntryId<Comment>({
    at: "2027-02-01T10:00:00Z",
    role: "maire",
    target: { kind: "scenario" },
    opinion: null,
    text,
  });

const sent = { ...rowScenario(), survey: surveyOf([]) };

function pageBack(comments: readonly Comment[]): Copy {
  const shared = withoutFamilies(sent);
  return { kind: "page", scenario: { ...shared, comments }, sent: shared };
}

it("takes only the opinions of a page that comes back, whatever was changed since it left", () => {
  const mine = {
    ...sent,
    venues: sent.venues.slice(0, 3),
    programme: { ...sent.programme, accessMinutes: 20, weekdays: [1] },
  };
  const merged = mergeCopies(mine, [pageBack([opinion("Oui.")])], null);
  expect(merged.conflicts).toEqual([]);
  expect(merged.scenario).toEqual({ ...mine, comments: [opinion("Oui.")] });
});

it("brings in several pages and files of opinions, each opinion once", () => {
  const copies: readonly Copy[] = [
    pageBack([opinion("Oui.")]),
    pageBack([opinion("Oui."), opinion("Non.")]),
    { kind: "opinions", comments: [opinion("Non.")] },
  ];
  const merged = mergeCopies(sent, copies, null);
  expect(merged.scenario.comments).toHaveLength(2);
  expect(merged.changes).toEqual([{ part: "comments", added: 2, changed: 0, removed: 0 }]);
});

it("keeps each conflict apart by its copy, so that each can be chosen", () => {
  const with20 = { ...sent, programme: { ...sent.programme, accessMinutes: 20 } };
  const copies: readonly Copy[] = [25, 30].map((accessMinutes) => ({
    kind: "project",
    scenario: { ...sent, programme: { ...sent.programme, accessMinutes } },
  }));
  const { conflicts } = mergeCopies(with20, copies, sent);
  expect(conflicts.map(({ theirs }) => theirs)).toEqual([25, 30]);
  const second = conflicts[1]?.key ?? "";
  const chosen = mergeCopies(with20, copies, sent, new Map([[second, "theirs" as const]]));
  expect(chosen.scenario.programme.accessMinutes).toBe(30);
});

it("loses no survey to a project that was saved from a shared page", () => {
  const shared = withoutFamilies(sent);
  const theirs = { ...shared, programme: { ...shared.programme, accessMinutes: 25 } };
  const merged = mergeCopies(sent, [{ kind: "project", scenario: theirs }], sent);
  expect(merged.scenario.survey).toEqual(sent.survey);
  expect([merged.scenario.programme.accessMinutes, merged.conflicts]).toEqual([25, []]);
});

it("knows a page about another territory", () => {
  const elsewhere: Copy = { kind: "project", scenario: grandChalonScenario() };
  expect([isAboutProject(elsewhere, sent), isAboutProject(pageBack([]), sent)]).toEqual([false, true]);
});
