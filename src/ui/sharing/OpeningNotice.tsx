import { For, type JSX, Show } from "solid-js";
import { wordIssue } from "../../i18n/issueText.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import "./sharing.css";

/** Says how the open project came in, where that matters: from a link, or from a page that was altered. */
export function OpeningNotice(): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const close = (): void => {
    app.notice.close();
    document.getElementById("map")?.focus();
  };
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
            <For each={notice().issues}>
              {(issue) => {
                const words = (): ReturnType<typeof wordIssue> => wordIssue(issue, lang());
                return <p>{`${words().what} ${words().next}`}</p>;
              }}
            </For>
          </div>
          <button type="button" class="button" onClick={close}>
            {texts().sharing.closeNotice}
          </button>
        </div>
      )}
    </Show>
  );
}
