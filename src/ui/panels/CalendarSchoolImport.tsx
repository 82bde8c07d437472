import { createSignal, type JSX, Show } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import type { CalendarSettings } from "../../scenario/calendarSettings.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { mergeImported, readSchoolCalendar } from "../state/availabilityImport.ts";
import { FileField } from "../widgets/FileField.tsx";
import { IssueList } from "./IssueList.tsx";

/** What became of the last file: how many holidays it brought, and what could not be read. */
interface ImportVerdict {
  readonly added: number;
  /** Whether it holds dates, of this zone or another. */
  readonly readable: boolean;
  readonly issues: readonly Issue[];
}

/** Brings in the official school calendar, for the zone of the scenario. */
export function CalendarSchoolImport(props: { readonly calendar: CalendarSettings }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [verdict, setVerdict] = createSignal<ImportVerdict | null>(null);
  const sentence = ({ added, readable }: ImportVerdict): string => {
    const { imported, importFailed, importOtherZone } = texts().calendarSettings;
    if (added > 0) return imported(added, props.calendar.zone);
    return readable ? importOtherZone(props.calendar.zone) : importFailed;
  };
  async function read(file: File): Promise<void> {
    const { value, issues } = await readSchoolCalendar(file);
    const mine = value?.filter(({ zone }) => zone === props.calendar.zone) ?? [];
    if (mine.length > 0) {
      app.document.changeCalendar({
        schoolHolidays: mergeImported(
          props.calendar.schoolHolidays ?? [],
          mine,
          (code) => texts().calendarSettings.holiday[code],
        ),
      });
    }
    setVerdict({ added: mine.length, readable: value !== undefined, issues });
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
        onFiles={([file]) => {
          if (file !== undefined) void read(file);
        }}
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
