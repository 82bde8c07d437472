import { type JSX, Show } from "solid-js";
import { IssueList } from "../panels/IssueList.tsx";
import { useApp, useTexts } from "../state/appContext.tsx";
import "./sharing.css";

/** Says how the open project came in, where that matters: from a link, or from a page that was altered. */
export function OpeningNotice(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  return (
    <Show when={app.notice.shown()}>
      {(notice) => (
        <div
          class="opening-notice"
          classList={{ "opening-notice-bad": notice().kind !== "link-opened" }}
          role={notice().kind === "link-opened" ? "status" : "alert"}
        >
          <div>
            <p class="notice-title">{texts().sharing.notices[notice().kind]}</p>
            <Show when={notice().issues.length > 0}>
              <IssueList issues={notice().issues} />
            </Show>
          </div>
          <button type="button" class="button" onClick={() => app.notice.close()}>
            {texts().sharing.closeNotice}
          </button>
        </div>
      )}
    </Show>
  );
}
