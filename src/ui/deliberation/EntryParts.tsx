import { For, type JSX, Show } from "solid-js";
import { formatInstant } from "../../i18n/format.ts";
import type { ConcertationEntry } from "../../scenario/concertation.ts";
import { findFirstSaid } from "../../scenario/standingEntries.ts";
import { useLang, useTexts } from "../state/appContext.tsx";

/** « maire, 26 novembre 2026 à 18 h 30 »: when these words were said, be they settled later. */
export function EntrySigned(props: {
  readonly entry: ConcertationEntry;
  readonly earlier: readonly ConcertationEntry[];
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const said = (): string => findFirstSaid(props.entry, props.earlier);
  return (
    <span class="hint entry-signed">
      {texts().deliberation.by(props.entry.role, formatInstant(said(), lang()))}
    </span>
  );
}

/** What an entry said before it was corrected, folded. */
export function EntryHistory<T extends ConcertationEntry>(props: {
  readonly entry: ConcertationEntry;
  readonly earlier: readonly T[];
  words(entry: T): string;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  return (
    <Show when={props.earlier.length > 0}>
      <details class="entry-history">
        <summary>{texts().deliberation.correctedOn(formatInstant(props.entry.at, lang()))}</summary>
        <dl>
          <For each={props.earlier}>
            {(entry) => (
              <>
                <dt class="hint">
                  {texts().deliberation.before(entry.role, formatInstant(entry.at, lang()))}
                </dt>
                <dd>{props.words(entry)}</dd>
              </>
            )}
          </For>
        </dl>
      </details>
    </Show>
  );
}

/** Correct and withdraw; `what` names the entry for those who hear the page. */
export function EntryActions(props: {
  readonly what: string;
  onCorrect(): void;
  onWithdraw(): void;
}): JSX.Element {
  const texts = useTexts();
  return (
    <div class="entry-actions">
      <button
        type="button"
        class="button button-quiet"
        aria-label={texts().deliberation.correctOf(props.what)}
        onClick={() => props.onCorrect()}
      >
        {texts().deliberation.correct}
      </button>
      <button
        type="button"
        class="button button-quiet"
        aria-label={texts().deliberation.withdrawOf(props.what)}
        onClick={() => props.onWithdraw()}
      >
        {texts().deliberation.withdraw}
      </button>
    </div>
  );
}
