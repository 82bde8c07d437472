import { afterEach, describe, expect, test } from "vitest";
import { type MeetingCommand, meetingCommand } from "../../../../../src/ui/meeting/meetingCommand.ts";
import { textsOf } from "../../../../../src/i18n/texts.ts";

const letters = textsOf("fr").meeting.letters;

afterEach(() => document.body.replaceChildren());

/** Presses a key where `focused` has the focus and returns what the meeting makes of it. */
function press(init: KeyboardEventInit, focused: HTMLElement = document.body): MeetingCommand | null {
  if (focused !== document.body) document.body.append(focused);
  let command: MeetingCommand | null = null;
  const listen = (event: KeyboardEvent): void => {
    command = meetingCommand(event, letters);
  };
  window.addEventListener("keydown", listen, { once: true });
  focused.dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, ...init }));
  return command;
}

function field(attributes: Readonly<Record<string, string>>, value = ""): HTMLInputElement {
  const input = document.createElement("input");
  for (const [name, text] of Object.entries(attributes)) input.setAttribute(name, text);
  input.value = value;
  return input;
}

describe("keys of the meeting", () => {
  test("arrows and a presenter's remote move from question to question", () => {
    expect(press({ key: "ArrowRight" })).toEqual({ kind: "move", by: 1 });
    expect(press({ key: "ArrowLeft" })).toEqual({ kind: "move", by: -1 });
    expect(press({ key: "PageDown" })).toEqual({ kind: "move", by: 1 });
    expect(press({ key: "PageUp" })).toEqual({ kind: "move", by: -1 });
    expect(press({ key: "ArrowDown" })).toEqual({ kind: "step", by: 1 });
  });

  test("a number jumps by the place of its key, as on a French keyboard, where it reads « ' » without Shift", () => {
    expect(press({ key: "'", code: "Digit4" })).toEqual({ kind: "go", scene: "commune" });
    expect(press({ key: "6", code: "Numpad6" })).toEqual({ kind: "go", scene: "decision" });
    expect(press({ key: "7", code: "Digit7" })).toBeNull();
  });

  test("the three actions have a letter, small or capital, and none with Ctrl", () => {
    expect(press({ key: "g" })).toEqual({ kind: "keep" });
    expect(press({ key: "E" })).toEqual({ kind: "discard" });
    expect(press({ key: "d" })).toEqual({ kind: "require" });
    expect(press({ key: "d", ctrlKey: true })).toBeNull();
    expect(press({ key: "k" })).toBeNull();
  });

  test("letters typed in a text are text, but the remote and Escape still work there", () => {
    const reason = field({ type: "text" }, "bus");
    expect(press({ key: "g" }, reason)).toBeNull();
    expect(press({ key: "ArrowRight" }, reason)).toBeNull();
    expect(press({ key: "4", code: "Digit4" }, reason)).toBeNull();
    expect(press({ key: "PageDown" }, reason)).toEqual({ kind: "move", by: 1 });
    expect(press({ key: "Escape" }, reason)).toEqual({ kind: "escape" });
  });

  test("the empty search does not hold the arrows, a search under way does", () => {
    expect(press({ key: "ArrowRight" }, field({ type: "text", role: "combobox" }))).toEqual({
      kind: "move",
      by: 1,
    });
    expect(press({ key: "ArrowRight" }, field({ type: "text", role: "combobox" }, "giv"))).toBeNull();
  });

  test("a choice keeps its arrows, a button its Enter, the map its arrows", () => {
    expect(press({ key: "ArrowRight" }, field({ type: "radio" }, "adopt"))).toBeNull();
    expect(press({ key: "ArrowDown" }, document.createElement("canvas"))).toBeNull();
    expect(press({ key: "Enter" }, document.createElement("button"))).toBeNull();
    expect(press({ key: "Enter" })).toEqual({ kind: "confirm" });
  });

  test("no two actions share a key, in either language", () => {
    for (const lang of ["fr", "en"] as const) {
      const keys = Object.values(textsOf(lang).meeting.letters);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
