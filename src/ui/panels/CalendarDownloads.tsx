import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";
import { listHolders } from "../state/calendarHolders.ts";
import { buildCalendarFile, CALENDAR_FILES, laySharedSessions } from "../state/shareFiles.ts";
import { DownloadRow } from "./DownloadRow.tsx";

const HOLDER_KINDS = ["commune", "team", "professional"] as const;

/** Calendars to hand round: everybody's, one of a commune, a team or a professional, and how to renew them. */
export function CalendarDownloads(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
  onFail(name: string): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const holderId = createUniqueId();
  const [holder, setHolder] = createSignal("");
  const sessions = createMemo(() => laySharedSessions(props.scenario, props.planning));
  const holders = createMemo(() => listHolders(props.scenario, sessions()));
  function download(name: string): void {
    const { scenario, diagnosis, planning } = props;
    const file = buildCalendarFile(name, scenario, diagnosis, planning, app.preferences.lang());
    if (file === undefined) {
      props.onFail(name);
      return;
    }
    const flatName = name.replace(/^ics\//u, "").replaceAll("/", "-");
    downloadText(flatName, file.mediaType, file.text);
    app.announce(texts().share.downloaded(flatName));
  }
  return (
    <section class="settings-form">
      <h3>{texts().share.calendarsTitle}</h3>
      <ul class="card-list">
        <For each={CALENDAR_FILES}>
          {(name) => (
            <DownloadRow
              name={name}
              ready={name === "slots.csv" || sessions().length > 0}
              onDownload={() => download(name)}
            />
          )}
        </For>
      </ul>
      <Show when={holders().length > 0}>
        <div class="question question-compact">
          <label class="question-label" for={holderId}>
            {texts().share.calendarFor}
          </label>
          <select id={holderId} class="text-input" onChange={(event) => setHolder(event.currentTarget.value)}>
            <option value="">{texts().share.calendarForChoose}</option>
            <For each={HOLDER_KINDS}>
              {(kind) => (
                <optgroup label={texts().share.calendarKind[kind]}>
                  <For each={holders().filter((one) => one.kind === kind)}>
                    {(one) => <option value={one.fileName}>{one.label}</option>}
                  </For>
                </optgroup>
              )}
            </For>
          </select>
        </div>
        <button
          type="button"
          class="button"
          disabled={!holders().some(({ fileName }) => fileName === holder())}
          onClick={() => download(holder())}
        >
          {texts().share.calendarForDownload}
        </button>
      </Show>
      <p class="hint">
        <a href="aide/outlook.html" target="_blank" rel="noopener">
          {texts().share.outlook}
        </a>
      </p>
    </section>
  );
}
