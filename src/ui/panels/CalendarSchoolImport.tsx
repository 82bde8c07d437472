import { createSignal, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import { schoolHolidayName } from "../../i18n/sessionReasonText.ts";
import type { CalendarSettings } from "../../scenario/calendarSettings.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { FileField } from "../widgets/FileField.tsx";
import { IssueList } from "./IssueList.tsx";

/** What became of the last files: how many holidays they brought, and what could not be read. */
interface ImportVerdict {
  readonly added: number;
  /** Whether they hold dates, of this zone or another. */
  readonly readable: boolean;
  readonly issues: readonly Issue[];
}

/** Brings in the official school calendar, for the zone of the scenario. */
export function CalendarSchoolImport(props: { readonly calendar: CalendarSettings }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [verdict, setVerdict] = createSignal<ImportVerdict | null>(null);
  const sentence = ({ added, readable }: ImportVerdict): string => {
    if (added > 0) return texts().calendarSettings.imported(added, props.calendar.zone);
    if (readable) return texts().calendarSettings.importOtherZone(props.calendar.zone);
    return texts().calendarSettings.importFailed;
  };
  async function read(files: readonly File[]): Promise<void> {
    // Readers of files load only when there is one.
    const { mergeImported, readSchoolCalendar } = await import("../state/availabilityImport.ts");
    const decoded = await Promise.all(
      files.map(async (file) => readSchoolCalendar(new Uint8Array(await file.arrayBuffer()))),
    );
    const holidays = decoded.flatMap(({ value = [] }) => value);
    const mine = holidays.filter(({ zone }) => zone === props.calendar.zone);
    if (mine.length > 0) {
      app.document.changeCalendar({
        schoolHolidays: mergeImported(props.calendar.schoolHolidays ?? [], mine, (code) =>
          code === "other" ? texts().calendarSettings.otherHolidays : schoolHolidayName(code, lang()),
        ),
      });
    }
    setVerdict({
      added: mine.length,
      readable: holidays.length > 0,
      issues: decoded.flatMap(({ issues }) => issues),
    });
  }
  function removeAll(): void {
    app.document.changeCalendar({ schoolHolidays: undefined });
    setVerdict(null);
    app.announce(texts().calendarSettings.importRemoved);
  }
  return (
    <>
      <FileField
        title={texts().calendarSettings.importTitle}
        help={texts().calendarSettings.importHelp}
        button={texts().setup.choose}
        dropText={texts().setup.drop}
        accept=".csv,.ics,text/csv,text/calendar"
        onFiles={(files) => void read(files)}
      >
        <Show when={verdict()}>
          {(told) => (
            <>
              <p
                class="notice"
                classList={{ "notice-error": told().added === 0 }}
                role={told().added === 0 ? "alert" : "status"}
              >
                {sentence(told())}
              </p>
              <IssueList issues={told().issues} />
            </>
          )}
        </Show>
      </FileField>
      <Show when={(props.calendar.schoolHolidays ?? []).length > 0}>
        <button type="button" class="button button-quiet" onClick={removeAll}>
          {texts().calendarSettings.importRemove}
        </button>
      </Show>
    </>
  );
}
