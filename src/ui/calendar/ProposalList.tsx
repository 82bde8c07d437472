import { For, type JSX, Match, Show, Switch } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import type { Session } from "../../pipeline/calendar/session.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import { findProposals, type Proposal } from "../state/calendarProposals.ts";
import type { CalendarStore } from "../state/calendarStore.ts";
import { createDeferred, latestOf } from "../state/deferred.ts";

/** Up to three dates on which a session can take place with nothing broken, each a button that puts it there. */
export function ProposalList(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
  /** The first that can be moved at all is. */
  readonly sessions: readonly Session[];
  /** `YYYY-MM` that the session must stay in; null = any. */
  readonly month: string | null;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const found = createDeferred(
    () => ({ layout: props.layout, sessions: props.sessions, month: props.month }),
    ({ layout, sessions, month }) => findProposals(layout, sessions, month),
  );
  const proposals = (): readonly Proposal[] => latestOf(found()) ?? [];
  return (
    <section class="proposals" aria-live="polite">
      <h3>{texts().calendar.proposals}</h3>
      <Switch>
        <Match when={found().state === "pending"}>
          <p class="hint">{texts().calendar.proposing}</p>
        </Match>
        <Match when={proposals().length === 0}>
          <p>{props.month === null ? texts().calendar.noProposal : texts().calendar.noProposalInMonth}</p>
        </Match>
        <Match when={true}>
          <ul>
            <For each={proposals()}>
              {(proposal) => (
                <li>
                  <button
                    type="button"
                    class="button"
                    onClick={() => props.calendar.keep(proposal.session, proposal.change)}
                  >
                    {formatDate(proposal.date, lang())}
                    <Show when={props.sessions.length > 1}>
                      {" "}
                      <span class="hint">
                        {texts().calendar.insteadOf(formatDate(proposal.session.date, lang()))}
                      </span>
                    </Show>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Match>
      </Switch>
    </section>
  );
}
