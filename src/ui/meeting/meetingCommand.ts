import { MEETING_SCENES, type MeetingScene } from "../state/meetingScenes.ts";
import { isTyping } from "../state/shortcuts.ts";

/** What a key asks of meeting mode. */
export type MeetingCommand =
  | { readonly kind: "go"; readonly scene: MeetingScene }
  /** Forth or back to another scene: arrows, or a presenter's remote, which sends PageDown and PageUp. */
  | { readonly kind: "move"; readonly by: 1 | -1 }
  /** Forth or back within a scene. */
  | { readonly kind: "step"; readonly by: 1 | -1 }
  | { readonly kind: MeetingLetter | "confirm" | "help" | "escape" };

/** Actions whose key is the first letter of their word, another one in each language. */
export type MeetingLetter = "keep" | "discard" | "require" | "search" | "recalculate";

export type MeetingLetters = Readonly<Record<MeetingLetter, string>>;

const PAGES: Readonly<Record<string, 1 | -1>> = { PageDown: 1, PageUp: -1 };
const SIDEWAYS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const UPRIGHT: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Reads a key; null where it belongs to something else: the text, the choice or the map that has the focus, or the
 * browser.
 */
export function meetingCommand(event: KeyboardEvent, letters: MeetingLetters): MeetingCommand | null {
  const { key, target } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (key === "Escape") return { kind: "escape" };
  const page = PAGES[key];
  if (page !== undefined) return { kind: "move", by: page };
  const side = SIDEWAYS[key];
  if (side !== undefined && isEmptySearch(target)) return { kind: "move", by: side };
  if (isTyping(target)) return null;
  if (side !== undefined) return usesArrows(target) ? null : { kind: "move", by: side };
  const step = UPRIGHT[key];
  if (step !== undefined) return usesArrows(target) ? null : { kind: "step", by: step };
  if (key === "Enter") return usesEnter(target) ? null : { kind: "confirm" };
  if (key === "?") return { kind: "help" };
  // By the place of the key: on a French keyboard the digit itself takes Shift.
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(event.code)?.[1];
  const scene = digit === undefined ? undefined : MEETING_SCENES[Number(digit) - 1];
  if (scene !== undefined) return { kind: "go", scene };
  const letter = key.toUpperCase();
  const named = (Object.keys(letters) as MeetingLetter[]).find((name) => letters[name] === letter);
  return named === undefined ? null : { kind: named };
}

/** The field that looks for a commune has the focus as soon as its scene opens: it must not hold the meeting there. */
function isEmptySearch(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement && target.getAttribute("role") === "combobox" && target.value === ""
  );
}

/** A choice moves by arrows, and so does the map. */
function usesArrows(target: EventTarget | null): boolean {
  return target instanceof HTMLCanvasElement || target instanceof HTMLInputElement;
}

function usesEnter(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLButtonElement ||
    target instanceof HTMLInputElement ||
    (target instanceof HTMLElement && target.tagName === "SUMMARY")
  );
}
