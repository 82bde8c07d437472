import { createSignal, type JSX, Show } from "solid-js";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { LONGEST_IN_MAIL, LONGEST_LINK } from "../../exports/share/linkMark.ts";
import type { Planning } from "../../pipeline/buildReport.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { downloadBytes, downloadText } from "../state/download.ts";
import { fileStemOf } from "../state/fileName.ts";

type Said = { readonly text: string; readonly bad: boolean };

/** The project for somebody who has no Maillage: as one page, or as a link where it fits. */
export function SendProject(props: {
  readonly scenario: Scenario;
  readonly diagnosis: Diagnosis;
  readonly planning: Planning | null;
}): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [said, setSaid] = createSignal<Said | null>(null);
  const [link, setLink] = createSignal<string | null>(null);

  async function downloadPage(): Promise<void> {
    setLink(null);
    try {
      const { buildPage } = await import("./buildPage.ts");
      const { scenario, diagnosis, planning } = props;
      const page = buildPage(
        scenario,
        diagnosis,
        planning,
        fileStemOf(scenario.name),
        app.preferences.lang(),
      );
      downloadText(page.fileName, page.mediaType, page.text);
      setSaid({ text: texts().sharing.pageDone(page.fileName, page.seal), bad: false });
    } catch (error) {
      setSaid({ text: texts().sharing.pageFailed, bad: true });
      throw error;
    }
  }

  async function downloadPdf(): Promise<void> {
    setLink(null);
    setSaid({ text: texts().sharing.pdfMaking, bad: false });
    try {
      const { buildPaperFile } = await import("../state/paperFiles.ts");
      const { scenario, diagnosis, planning } = props;
      const context = { scenario, diagnosis, planning, csv: "fr", replaces: null } as const;
      const lang = app.preferences.lang();
      const onSheet = (): Promise<void> => Promise.resolve();
      const { bytes, mediaType } = await buildPaperFile("partage.pdf", context, {
        lang,
        view: null,
        code: null,
        onSheet,
      });
      const name = `${fileStemOf(scenario.name)}.partage.pdf`;
      downloadBytes(name, mediaType, bytes);
      setSaid({ text: texts().sharing.pdfDone(name), bad: false });
    } catch (error) {
      setSaid({ text: texts().sharing.pageFailed, bad: true });
      throw error;
    }
  }

  async function copyLink(): Promise<void> {
    const { encodeShareLink } = await import("../../exports/share/shareLink.ts");
    const { protocol, href } = window.location;
    const whole = `${href.replace(/#.*$/u, "")}${encodeShareLink(props.scenario)}`;
    setLink(null);
    if (whole.length > LONGEST_LINK) {
      setSaid({ text: texts().sharing.linkTooLong, bad: true });
      return;
    }
    try {
      await navigator.clipboard.writeText(whole);
    } catch {
      setLink(whole); // refused by the browser: the link is shown, to be copied by hand
      setSaid({ text: texts().sharing.linkRefused, bad: true });
      return;
    }
    if (protocol === "file:") setSaid({ text: texts().sharing.linkLocal, bad: true });
    else if (whole.length > LONGEST_IN_MAIL)
      setSaid({ text: texts().sharing.linkLong(whole.length), bad: false });
    else setSaid({ text: texts().sharing.linkShort(whole.length), bad: false });
  }

  return (
    <section class="settings-form">
      <h3>{texts().sharing.title}</h3>
      <div class="sheet-actions">
        <button type="button" class="button" onClick={() => void downloadPage()}>
          {texts().sharing.page}
        </button>
        <button type="button" class="button" onClick={() => void downloadPdf()}>
          {texts().sharing.pdf}
        </button>
      </div>
      <p class="hint">
        {texts().sharing.pageHelp} {texts().sharing.pdfHelp}
      </p>
      <Show when={app.planIsStale()}>
        <p class="notice notice-warning">{texts().sharing.stalePlan}</p>
      </Show>
      <button type="button" class="button" onClick={() => void copyLink()}>
        {texts().sharing.link}
      </button>
      <p class="hint">{texts().sharing.linkHelp}</p>
      <div role="status">
        <Show when={said()}>
          {(message) => (
            <p class="notice" classList={{ "notice-warning": message().bad }}>
              {message().text}
            </p>
          )}
        </Show>
      </div>
      <Show when={link()}>
        {(address) => (
          <label>
            {texts().sharing.linkLabel}
            <input
              class="text-field share-link"
              type="text"
              readOnly
              value={address()}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
        )}
      </Show>
    </section>
  );
}
