import type { AppStore } from "./appStore.ts";
import { STEPS } from "./steps.ts";
import { VIEW_IDS, VIEW_KEYS } from "./views.ts";

/** Whether keys are letters of a text there, or choose in a list. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !["radio", "checkbox", "button", "file"].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable
  );
}

/**
 * Keys of the work: 1–5 steps, T table, R meeting, those of the views (`VIEW_KEYS`), Escape back, Ctrl+Z and Ctrl+Y.
 * Never while one types. In a meeting only undo and redo are answered here: it has keys of its own.
 */
export function handleShortcut(app: AppStore, event: KeyboardEvent): void {
  if (app.screen() !== "workspace" || event.defaultPrevented) return;
  const inMeeting = app.selection.meeting() !== null;
  if (event.key === "Escape") {
    if (inMeeting) return;
    if (app.selection.goBack()) event.preventDefault();
    return;
  }
  if (isTyping(event.target)) return;
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) app.document.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) app.document.redo();
    else return;
    event.preventDefault();
    return;
  }
  if (event.altKey || inMeeting) return;
  const step = STEPS[Number(event.key) - 1];
  if (step !== undefined) app.selection.goToStep(step);
  else if (event.key.toLowerCase() === "t") app.selection.setTableOpen(!app.selection.tableOpen());
  else if (event.key.toLowerCase() === "r") app.selection.setMeeting("territory");
  else {
    const view = VIEW_IDS.find((id) => VIEW_KEYS[id] === event.key.toLowerCase());
    if (view !== undefined) app.selection.toggleView(view);
  }
}
