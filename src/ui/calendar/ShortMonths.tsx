import { createMemo, For, type JSX, Show } from "solid-js";
import { formatMonth } from "../../i18n/format.ts";
import type { MonthCount } from "../../pipeline/calendar/monthCounts.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import { listCancelled } from "../state/calendarProposals.ts";
import type { CalendarStore } from "../state/calendarStore.ts";

/** Months that are named at once, of those that can be repaired; the others unfold. */
const MOST_AT_ONCE = 3;

/** Warns of months below the minimum, each with its hall and a repair where a session was cancelled. */
export function ShortMonths(props: {
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const all = (): readonly MonthCount[] => props.calendar.shortMonths();
  const first = createMemo(() =>
    all()
      .filter((count) => canBeRepaired(props.layout, count))
      .slice(0, MOST_AT_ONCE),
  );
  const rest = (): readonly MonthCount[] => all().filter((count) => !first().includes(count));
  return (
    <Show when={all().length > 0}>
      <section class="short-months" aria-label={texts().calendar.shortTitle(all().length)}>
        <h3>{texts().calendar.shortTitle(all().length)}</h3>
        <ShortList {...props} counts={first()} />
        <Show when={rest().length > 0}>
          <details>
            <summary>{texts().calendar.shortMore(rest().length)}</summary>
            <ShortList {...props} counts={rest()} />
          </details>
        </Show>
      </section>
    </Show>
  );
}

function canBeRepaired(layout: CalendarLayout, { venueId, month }: MonthCount): boolean {
  return listCancelled(layout, venueId, month.month).length > 0;
}

function ShortList(props: {
  readonly counts: readonly MonthCount[];
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const venue = (count: MonthCount): string => props.layout.names.venueLabel(count.venueId);
  const month = (count: MonthCount): string => formatMonth(count.month.month, lang());
  return (
    <ul>
      <For each={props.counts}>
        {(count) => (
          <li>
            {texts().calendar.shortLine(venue(count), month(count), count.sessions, count.minimum)}{" "}
            <Show
              when={canBeRepaired(props.layout, count)}
              fallback={<span>({texts().calendar.shortNothing})</span>}
            >
              <button
                type="button"
                class="link-button"
                aria-label={texts().calendar.shortRepairOf(venue(count), month(count))}
                onClick={() => props.calendar.openTask({ kind: "repair", count })}
              >
                {texts().calendar.shortRepair}
              </button>
            </Show>
          </li>
        )}
      </For>
    </ul>
  );
}
