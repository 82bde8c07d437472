import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import type { PublishedCalendar } from "../../exports/calendar/publishedCalendar.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import { laySessions } from "../../pipeline/calendar/laySessions.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { listHolders } from "../state/calendarHolders.ts";
import { downloadText } from "../state/download.ts";
import { FileField } from "../widgets/FileField.tsx";
import { CalendarHolderChoice } from "./CalendarHolderChoice.tsx";
import { DownloadRow } from "./DownloadRow.tsx";
import { IssueList } from "./IssueList.tsx";

/** Needs no sessions. */
const SLOTS_FILE = "slots.csv";
const SESSION_FILES = ["sessions.ics", "calendar.html"] as const;
const CHANGE_FILES = ["changements.ics", "changements.csv"] as const;

/** Calendars to hand round: everybody's, one of a commune, a team or a professional, and what changed. */
export function CalendarDownloads(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
  onFail(name: string): void;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [since, setSince] = createSignal<PublishedCalendar | null>(null);
  const sessions = createMemo(() => laySessions(props.scenario, props.planning?.document.plan ?? null));
  const holders = createMemo(() => listHolders(props.scenario, sessions()));
  const names = (): readonly string[] => [
    ...SESSION_FILES,
    ...(since() === null ? [] : CHANGE_FILES),
    SLOTS_FILE,
  ];
  async function download(name: string): Promise<void> {
    const { scenario, diagnosis, planning } = props;
    const lang = app.preferences.lang();
    // What writes calendars loads only when one is asked for.
    const { buildCalendarFiles } = await import("../state/calendarFiles.ts");
    const files = buildCalendarFiles({ scenario, diagnosis, planning, since: since(), lang });
    const file = files.find(({ fileName }) => fileName === name);
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
        <For each={names()}>
          {(name) => (
            <DownloadRow
              name={name}
              ready={name === SLOTS_FILE || sessions().length > 0}
              onDownload={() => void download(name)}
            />
          )}
        </For>
      </ul>
      <Show when={holders().length > 0}>
        <CalendarHolderChoice holders={holders()} onDownload={(name) => void download(name)} />
        <EarlierCalendar since={since()} onRead={setSince} />
      </Show>
      <p class="hint">
        <a href={texts().share.outlookPage} target="_blank" rel="noopener">
          {texts().share.outlook}
        </a>
      </p>
    </section>
  );
}

/** Takes the calendar that was sent out before, so that the next one can replace it. */
function EarlierCalendar(props: {
  readonly since: PublishedCalendar | null;
  onRead(since: PublishedCalendar): void;
}): JSX.Element {
  const texts = useTexts();
  const [refused, setRefused] = createSignal<readonly Issue[] | null>(null);
  async function read(file: File): Promise<void> {
    const { readPublishedCalendar } = await import("../../exports/calendar/readPublishedCalendar.ts");
    const { value, issues } = readPublishedCalendar(await file.text(), file.name);
    setRefused(value === undefined ? issues : null);
    if (value !== undefined) props.onRead(value);
  }
  return (
    <FileField
      title={texts().share.replacesTitle}
      help={texts().share.replacesHelp}
      button={texts().setup.choose}
      accept=".ics,text/calendar"
      onFiles={([file]) => {
        if (file !== undefined) void read(file);
      }}
    >
      <Show when={props.since}>
        {(calendar) => (
          <p class="notice" role="status">
            {texts().share.replacesRead(calendar().version)}
          </p>
        )}
      </Show>
      <Show when={refused()}>
        {(issues) => (
          <div class="notice notice-error" role="alert">
            <p class="notice-title">{texts().share.replacesFailed}</p>
            <IssueList issues={issues()} />
          </div>
        )}
      </Show>
    </FileField>
  );
}
