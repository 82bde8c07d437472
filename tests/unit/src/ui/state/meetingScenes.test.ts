import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { sceneAfter } from "../../../../../src/ui/state/meetingScenes.ts";
import { createSelectionStore } from "../../../../../src/ui/state/selectionStore.ts";

test("the first question and the last one hold, as slides do", () => {
  expect(sceneAfter("territory", 1)).toBe("zones");
  expect(sceneAfter("territory", -1)).toBe("territory");
  expect(sceneAfter("decision", 1)).toBe("decision");
});

test("a meeting is about the programme's own service, whatever was looked at before; moving on changes nothing else", () => {
  createRoot((dispose) => {
    const selection = createSelectionStore(() => false);
    selection.setShownService("childcare");
    selection.setMeeting("territory");
    expect(selection.shownService()).toBe("all");
    selection.select("71003");
    selection.setMeeting("decision");
    expect(selection.selectedCode()).toBe("71003");
    selection.setMeeting(null);
    expect(selection.meeting()).toBeNull();
    dispose();
  });
});
