import { type JSX, Show } from "solid-js";
import { formatClock, formatClockRange, formatDate, formatDayOfMonth } from "../../i18n/format.ts";
import { sessionReasonText } from "../../i18n/sessionReasonText.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { CalendarNames } from "../state/calendarNames.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import type { SessionDrag } from "./createSessionDrag.ts";
import { TeamBadge } from "./TeamBadge.tsx";

/** One session in the grid: team, hour, place, theme, and what became of it. Enter opens it. */
export function SessionButton(props: {
  readonly session: Session;
  readonly names: CalendarNames;
  readonly calendar: CalendarStore;
  readonly sessionDrag: SessionDrag;
  readonly showEnd?: boolean;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const hour = (): string =>
    props.showEnd === true
      ? formatClockRange(props.session.start, props.session.end, lang())
      : formatClock(props.session.start, lang());
  return (
    <button
      type="button"
      class={`session session-${props.session.status}`}
      classList={{ "session-dragged": props.sessionDrag.drag()?.session.id === props.session.id }}
      style={{ "border-left-color": props.names.teamMark(props.session.teamId).style.colour }}
      data-session={props.session.id}
      onPointerDown={(event) => props.sessionDrag.start(event, props.session)}
      onClick={() => {
        if (!props.sessionDrag.swallowsClick()) {
          props.calendar.openTask({ kind: "session", session: props.session });
        }
      }}
    >
      <span class="session-head">
        <TeamBadge names={props.names} teamId={props.session.teamId} />
        <span class="session-hour">{hour()}</span>
      </span>
      <span class="session-place">{props.names.venueLabel(props.session.venueId)}</span>
      <span class="session-theme">{props.session.theme}</span>
      <Show when={props.session.partner}>
        {(partner) => <span class="session-theme">{texts().calendar.withPartner(partner())}</span>}
      </Show>
      <Show when={props.session.status !== "kept"}>
        <SessionNote session={props.session} />
      </Show>
    </button>
  );
}

/** Says that a session moved, and from when, or why it does not take place; `full` tells weekday and year too. */
export function SessionNote(props: { readonly session: Session; readonly full?: boolean }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const words = (): string => {
    const { status, movedFrom, date, reason } = props.session;
    const why = sessionReasonText(reason, lang());
    if (status === "cancelled") return texts().calendar.cancelledBecause(why);
    const format = props.full === true ? formatDate : formatDayOfMonth;
    const from = movedFrom === null || movedFrom === date ? null : format(movedFrom, lang());
    const what = from === null ? texts().calendar.changed : texts().calendar.movedFrom(from);
    return why === "" ? what : `${what} (${why})`;
  };
  return <span class="session-note">{words()}</span>;
}
