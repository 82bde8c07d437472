import type { JSX } from "solid-js";
import { useApp, useTexts } from "../state/appContext.tsx";

/** What stands in the calendar's place while there is no session, and what to do about it. */
export function CalendarEmpty(props: { readonly hasPlan: boolean }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <div class="calendar-empty">
      <svg viewBox="0 0 64 64" aria-hidden="true">
        <rect x="8" y="12" width="48" height="44" rx="5" fill="none" stroke="currentColor" stroke-width="3" />
        <path d="M8 24 H56 M20 6 V18 M44 6 V18" stroke="currentColor" stroke-width="3" />
        <path
          d="M18 34 H26 M30 34 H38 M42 34 H48 M18 44 H26 M30 44 H38"
          stroke="currentColor"
          stroke-width="3"
        />
      </svg>
      <h2>{texts().calendar.emptyTitle}</h2>
      <p>{props.hasPlan ? texts().calendar.emptyDates : texts().calendar.emptyPlan}</p>
      <button type="button" class="button button-strong" onClick={() => app.selection.goToStep("circuits")}>
        {texts().calendar.emptyAction}
      </button>
    </div>
  );
}
