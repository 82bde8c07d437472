import { createMemo, For, type JSX, Show } from "solid-js";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { listOpenBridges } from "../state/availabilityDays.ts";
import { CalendarClosureList } from "./CalendarClosureList.tsx";

/** Days on which nothing takes place anywhere, and the bridge days that one may want to close. */
export function CalendarClosures(props: { readonly scenario: Scenario }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  let title: HTMLElement | undefined;
  const bridges = createMemo(() => listOpenBridges(props.scenario));
  function close(date: string): void {
    const closure = { from: date, to: date, reason: texts().calendarSettings.bridgeReason };
    app.document.changeCalendar({ closures: [...props.scenario.calendar.closures, closure] });
    app.announce(texts().calendarSettings.closureAdded(date, date));
    title?.focus();
  }
  return (
    <details class="fold fold-inner">
      <summary ref={title}>{texts().calendarSettings.closuresTitle}</summary>
      <p class="hint">{texts().calendarSettings.closuresHelp}</p>
      <CalendarClosureList
        closures={props.scenario.calendar.closures}
        onChange={(closures) => app.document.changeCalendar({ closures })}
      />
      <Show when={bridges().length > 0}>
        <section>
          <h3>{texts().calendarSettings.bridgesTitle}</h3>
          <ul class="card-list">
            <For each={bridges()}>
              {(date) => (
                <li>
                  <button type="button" class="row-button" onClick={() => close(date)}>
                    {texts().calendarSettings.bridge(date)}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </details>
  );
}
