import { createUniqueId, For, type JSX, Show } from "solid-js";
import { formatInstant } from "../../i18n/format.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { VersionRecord } from "../state/versionStore.ts";
import type { Situation } from "./situations.ts";

/** Most versions that are listed; all are in « Versions ». */
const LISTED_VERSIONS = 10;

/** « Situation A »: one of those that can be compared, or a version that must be read first. */
export function SituationChoice(props: {
  readonly side: "A" | "B";
  readonly label: string;
  readonly situations: readonly Situation[];
  readonly value: string;
  /** Versions that this device keeps, the latest first. */
  readonly versions: readonly VersionRecord[];
  onChange(id: string): void;
  onVersion(version: VersionRecord): void;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const id = createUniqueId();
  const versions = (): readonly VersionRecord[] => props.versions.slice(0, LISTED_VERSIONS);
  const choose = (value: string): void => {
    const version = versions().find((each) => each.id === value);
    if (version === undefined) props.onChange(value);
    else props.onVersion(version);
  };
  const label = ({ title, reason, savedAt }: VersionRecord): string =>
    texts().compare.version(title ?? texts().versions.reasons[reason], formatInstant(savedAt, lang()));
  return (
    <div class="compare-choice">
      <label for={id}>
        <span class={`compare-letter compare-letter-${props.side}`} aria-hidden="true">
          {props.side}
        </span>
        <span class="visually-hidden">{props.label}</span>
      </label>
      <select id={id} class="text-input" onChange={(event) => choose(event.currentTarget.value)}>
        <For each={props.situations}>
          {(situation) => (
            <option value={situation.id} selected={situation.id === props.value}>
              {situation.name}
            </option>
          )}
        </For>
        <Show when={versions().length > 0}>
          <optgroup label={texts().compare.versions}>
            <For each={versions()}>{(version) => <option value={version.id}>{label(version)}</option>}</For>
          </optgroup>
        </Show>
      </select>
    </div>
  );
}
