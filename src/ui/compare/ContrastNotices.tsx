import { createMemo, For, type JSX, Show } from "solid-js";
import { contrastWords, isCaution } from "../../i18n/compareWords.ts";
import { formatList } from "../../i18n/format.ts";
import type { LoneCommune, ScenarioContrast } from "../../pipeline/scenarioContrasts.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

/** What the two sides do not have in common: what keeps figures from being compared, and what to know before reading. */
export function ContrastNotices(props: { readonly contrasts: readonly ScenarioContrast[] }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const barring = createMemo(() => props.contrasts.filter((contrast) => !isCaution(contrast)));
  const cautions = createMemo(() => props.contrasts.filter(isCaution));
  const lone = createMemo(() => {
    const found = props.contrasts.find((contrast) => contrast.kind === "communes");
    return found?.kind === "communes" ? found : null;
  });
  return (
    <>
      <Show when={barring().length > 0}>
        <div class="notice notice-warning" data-testid="compare-barred">
          <p>{texts().compare.notices}</p>
          <ul>
            <For each={barring()}>{(contrast) => <li>{contrastWords(contrast, lang())}</li>}</For>
          </ul>
          <Show when={lone()}>
            {(found) => (
              <>
                <LoneList side="A" communes={found().onlyA} />
                <LoneList side="B" communes={found().onlyB} />
              </>
            )}
          </Show>
        </div>
      </Show>
      <Show when={cautions().length > 0}>
        <div class="notice" data-testid="compare-cautions">
          <p>{texts().compare.cautions}</p>
          <ul>
            <For each={cautions()}>{(contrast) => <li>{contrastWords(contrast, lang())}</li>}</For>
          </ul>
        </div>
      </Show>
    </>
  );
}

function LoneList(props: {
  readonly side: "A" | "B";
  readonly communes: readonly LoneCommune[];
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  return (
    <Show when={props.communes.length > 0}>
      <details class="fold">
        <summary>{texts().compare.onlyIn(props.side, props.communes.length)}</summary>
        <p>
          {formatList(
            props.communes.map(({ name }) => name),
            lang(),
          )}
        </p>
      </details>
    </Show>
  );
}
