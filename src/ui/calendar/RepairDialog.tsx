import { For, type JSX } from "solid-js";
import { formatMonth } from "../../i18n/format.ts";
import type { MonthCount } from "../../pipeline/calendar/monthCounts.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import { listCancelled } from "../state/calendarProposals.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { nameSession } from "./sessionWords.ts";

/** A hall and month below the minimum: dates for a session that was cancelled there, or that session to open. */
export function RepairDialog(props: {
  readonly count: MonthCount;
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const cancelled = (): readonly Session[] =>
    listCancelled(props.layout, props.count.venueId, props.count.month.month);
  return (
    <ModalDialog
      title={texts().calendar.shortLine(
        props.layout.names.venueLabel(props.count.venueId),
        formatMonth(props.count.month.month, lang()),
        props.count.sessions,
        props.count.minimum,
      )}
      onClose={() => props.calendar.closeTask()}
    >
      <ProposalList
        layout={props.layout}
        calendar={props.calendar}
        wish={{ sessions: cancelled(), month: props.count.month.month }}
      />
      <h3>{texts().calendar.cancelledThere}</h3>
      <ul class="cancelled-list">
        <For each={cancelled()}>
          {(session) => (
            <li>
              <button
                type="button"
                class="link-button"
                onClick={() => props.calendar.openTask({ kind: "session", session })}
              >
                {nameSession(session, props.layout.names, lang())}
              </button>
            </li>
          )}
        </For>
      </ul>
    </ModalDialog>
  );
}
