import { For, type JSX, Show } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import { createProposalSearch, type ProposalWish } from "../state/calendarProposals.ts";
import type { CalendarStore } from "../state/calendarStore.ts";

/** Up to three dates on which a session can take place with nothing broken, each a button that puts it there. */
export function ProposalList(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
  readonly wish: ProposalWish;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  // The dialogs that show this are made anew for each session.
  const { layout, wish } = props;
  const search = createProposalSearch(layout, wish);
  return (
    <section class="proposals" aria-live="polite">
      <h3>{texts().calendar.proposals}</h3>
      <Show when={search().proposals.length > 0}>
        <ul>
          <For each={search().proposals}>
            {(proposal) => (
              <li>
                <button
                  type="button"
                  class="button"
                  onClick={() => props.calendar.keep(proposal.session, proposal.change)}
                >
                  {formatDate(proposal.date, lang())}
                  <Show when={wish.sessions.length > 1}>
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
      </Show>
      <Show when={!search().done}>
        <p class="hint">{texts().calendar.proposing}</p>
      </Show>
      <Show when={search().done && search().proposals.length === 0}>
        <p>{wish.month === undefined ? texts().calendar.noProposal : texts().calendar.noProposalInMonth}</p>
      </Show>
    </section>
  );
}
