import { describe, expect, it } from "vitest";
import { recordChange, redoChange, startHistory, undoChange } from "../../../../../src/ui/state/history.ts";

describe("history", () => {
  it("undoes and redoes in order", () => {
    const changed = recordChange(recordChange(startHistory("a"), "b"), "c");
    const undone = undoChange(undoChange(changed));
    expect(undone.present).toBe("a");
    expect(undoChange(undone)).toBe(undone);
    expect(redoChange(redoChange(undone)).present).toBe("c");
  });

  it("joins changes of the same kind, and forgets the future on a change", () => {
    const typed = recordChange(recordChange(startHistory("a"), "b", "name"), "bc", "name");
    expect(typed.past).toEqual(["a"]);
    const branched = recordChange(undoChange(typed), "z", "name");
    expect(branched.future).toEqual([]);
    expect(branched.past).toEqual(["a"]);
  });

  it("keeps at most fifty steps behind", () => {
    let history = startHistory(0);
    for (let step = 1; step <= 60; step += 1) history = recordChange(history, step);
    expect(history.past).toHaveLength(50);
    expect(history.past[0]).toBe(10);
  });
});
