import { type Accessor, createSignal, onCleanup } from "solid-js";
import type { Session } from "../../pipeline/calendar/session.ts";

/** A session under way to another day. */
export interface Drag {
  readonly session: Session;
  readonly x: number;
  readonly y: number;
  /** ISO date of the day under the pointer. */
  readonly over: string | null;
}

export interface SessionDrag {
  readonly drag: Accessor<Drag | null>;
  /** Begins with a press of the mouse or the pen; a finger scrolls instead, and taps to open. */
  start(event: PointerEvent, session: Session): void;
  /** Whether the click that follows a release belongs to the drag, and opens nothing. */
  swallowsClick(): boolean;
}

/** Pixels after which a press is a drag. */
const THRESHOLD = 6;

/** Lets sessions be dragged to a `td[data-date]` of another day. */
export function createSessionDrag(onDrop: (session: Session, date: string) => void): SessionDrag {
  const [drag, setDrag] = createSignal<Drag | null>(null);
  let pressed: { session: Session; x: number; y: number } | null = null;
  let swallow = false;

  const dayAt = (x: number, y: number): string | null =>
    document.elementFromPoint(x, y)?.closest<HTMLElement>("td[data-date]")?.dataset["date"] ?? null;

  const move = (event: PointerEvent): void => {
    if (pressed === null) return;
    const { clientX: x, clientY: y } = event;
    if (drag() === null && Math.hypot(x - pressed.x, y - pressed.y) < THRESHOLD) return;
    setDrag({ session: pressed.session, x, y, over: dayAt(x, y) });
  };
  const end = (): void => {
    pressed = null;
    setDrag(null);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", drop);
    window.removeEventListener("pointercancel", end);
    window.removeEventListener("keydown", giveUp, true);
  };
  const drop = (): void => {
    const dropped = drag();
    end();
    if (dropped === null) return;
    swallow = true;
    setTimeout(() => {
      swallow = false;
    }, 0);
    const { session, over } = dropped;
    if (over !== null && over !== session.date) onDrop(session, over);
  };
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || drag() === null) return;
    event.stopPropagation();
    end();
  };
  onCleanup(end);

  return {
    drag,
    start(event, session) {
      if (event.button !== 0 || event.pointerType === "touch") return;
      pressed = { session, x: event.clientX, y: event.clientY };
      window.addEventListener("pointermove", move);
      window.addEventListener("pointerup", drop);
      window.addEventListener("pointercancel", end);
      window.addEventListener("keydown", giveUp, true);
    },
    swallowsClick: () => swallow,
  };
}
