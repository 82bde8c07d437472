import { createSignal, createUniqueId, For, type JSX } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import type { CalendarHolder } from "../state/calendarHolders.ts";

const KINDS: readonly CalendarHolder["kind"][] = ["commune", "team", "professional"];

/** Chooses whose calendar to download. */
export function CalendarHolderChoice(props: {
  readonly holders: readonly CalendarHolder[];
  onDownload(fileName: string): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  const [chosen, setChosen] = createSignal("");
  const known = (): boolean => props.holders.some(({ fileName }) => fileName === chosen());
  return (
    <>
      <div class="question question-compact">
        <label class="question-label" for={id}>
          {texts().share.calendarFor}
        </label>
        <select id={id} class="text-input" onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">{texts().share.calendarForChoose}</option>
          <For each={KINDS.filter((kind) => props.holders.some((holder) => holder.kind === kind))}>
            {(kind) => (
              <optgroup label={texts().share.calendarKind[kind]}>
                <For each={props.holders.filter((holder) => holder.kind === kind)}>
                  {(holder) => (
                    <option value={holder.fileName} selected={holder.fileName === chosen()}>
                      {holder.label}
                    </option>
                  )}
                </For>
              </optgroup>
            )}
          </For>
        </select>
      </div>
      <button type="button" class="button" disabled={!known()} onClick={() => props.onDownload(chosen())}>
        {texts().share.calendarForDownload}
      </button>
    </>
  );
}
