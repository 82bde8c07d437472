import { For, type JSX } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import { violationText } from "../../i18n/violationText.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import type { CalendarLayout } from "../state/calendarLayout.ts";
import type { CalendarStore, CalendarTask } from "../state/calendarStore.ts";
import { ModalDialog } from "../widgets/ModalDialog.tsx";
import { ProposalList } from "./ProposalList.tsx";
import { nameSession } from "./sessionWords.ts";

/** The rules that a change breaks, dates that break none, and the choice to keep the change or not. */
export function BrokenDialog(props: {
  readonly task: Extract<CalendarTask, { kind: "broken" }>;
  readonly layout: CalendarLayout;
  readonly calendar: CalendarStore;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const name = (): string => nameSession(props.task.session, props.layout.names, lang());
  const intro = (): string =>
    props.task.change.to === null
      ? texts().calendar.brokenCancel(name())
      : texts().calendar.brokenMove(name(), formatDate(props.task.change.to.date, lang()));
  const revert = (): void => {
    props.calendar.closeTask();
    app.announce(texts().calendar.saidReverted(name()));
  };
  return (
    <ModalDialog title={texts().calendar.brokenTitle(props.task.violations.length)} onClose={revert}>
      <p>{intro()}</p>
      <ul class="broken-rules">
        <For each={props.task.violations}>
          {(violation) => (
            <li>
              <span class="badge">{violation.rule}</span>{" "}
              {violationText(violation, lang(), (id) => props.layout.names.anything(id))}
            </li>
          )}
        </For>
      </ul>
      <ProposalList
        layout={props.layout}
        calendar={props.calendar}
        wish={{ sessions: [props.task.tried], notOn: props.task.session.date }}
      />
      <div class="dialog-actions">
        <button type="button" class="button button-strong" onClick={revert}>
          {texts().calendar.revert}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => props.calendar.keep(props.task.session, props.task.change)}
        >
          {texts().calendar.keepAnyway}
        </button>
      </div>
    </ModalDialog>
  );
}
