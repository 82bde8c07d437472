import { For, type JSX, Show } from "solid-js";
import { settleHearings } from "../../pipeline/hearings/readHearings.ts";
import { dateInParis } from "../../scenario/calendarDates.ts";
import type { Hearing } from "../../scenario/concertation.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { SaidByCommune } from "./SaidByCommune.tsx";

/** Answers of one commune that stand side by side, as after a merge: all are shown, one click settles. */
export function RivalAnswers(props: {
  readonly name: string;
  readonly rivals: readonly Hearing[];
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const keep = (kept: Hearing): void => {
    app.document.addHearing(settleHearings(kept, props.rivals));
    app.announce(texts().hearing.rivalKept(props.name));
  };
  return (
    <div class="notice notice-warning">
      <p class="notice-title">{texts().hearing.rivals}</p>
      <p>{texts().hearing.rivalsHelp}</p>
      <ul class="hearing-rivals">
        <For each={props.rivals}>
          {(rival) => (
            <li>
              <Show
                when={rival.withdrawn !== true}
                fallback={<p>{texts().hearing.rivalWithdrawn(dateInParis(rival.at), rival.role)}</p>}
              >
                <SaidByCommune answer={rival} />
              </Show>
              <button type="button" class="button" onClick={() => keep(rival)}>
                {texts().hearing.rivalKeep}
              </button>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
