import { decodeIsoDate } from "../../../geodata/calendar/isoDate.ts";
import type { SessionChange } from "../../scenario/calendarSettings.ts";
import { toMinutes } from "../slotIndex.ts";
import { moveDraft, type Draft, type SettledDraft } from "./draft.ts";

/** Puts a session where a person put it, or calls it off; null where nobody did, or on a date that does not exist. */
export function applyChange(draft: Draft, change: SessionChange | undefined): SettledDraft | null {
  if (change === undefined) return null;
  const kept: SettledDraft = { draft, status: "kept", movedFrom: null, reason: "" };
  const reason = `decision:${change.reason}`;
  if (change.to === null) return { ...kept, status: "cancelled", reason };
  const day = decodeIsoDate(change.to.date, "").value;
  if (day === undefined) return null;
  const shift = change.to.start === null ? 0 : toMinutes(change.to.start) - draft.start;
  const teamId = change.to.teamId ?? draft.teamId;
  if (day === draft.day && shift === 0 && teamId === draft.teamId) return kept;
  const alone = { ...moveDraft(draft, day), outing: `${draft.outing} ${draft.id}`, teamId };
  return { draft: shiftDraft(alone, shift), status: "moved", movedFrom: draft.day, reason };
}

function shiftDraft(draft: Draft, minutes: number): Draft {
  return {
    ...draft,
    start: draft.start + minutes,
    end: draft.end + minutes,
    occupied: { start: draft.occupied.start + minutes, end: draft.occupied.end + minutes },
    duty: { start: draft.duty.start + minutes, end: draft.duty.end + minutes },
  };
}
