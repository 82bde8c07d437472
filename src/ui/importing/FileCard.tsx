import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { formatDate } from "../../i18n/format.ts";
import type { Texts } from "../../i18n/texts.ts";
import type { FileReading } from "../../pipeline/import/fileReading.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { fieldWords, kindWords } from "./fieldWords.ts";
import { PreviewTable } from "./PreviewTable.tsx";
import { isCorrectable, isSettled, missingFields, type WindowFile, withField } from "./readings.ts";
import { WritingQuestions } from "./WritingQuestions.tsx";

/** One file or layer: one sentence where it is well understood, and everything to be corrected when unfolded. */
export function FileCard(props: {
  readonly file: WindowFile;
  settle(reading: FileReading, again: boolean): void;
  forget(): void;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const bodyId = createUniqueId();
  const [open, setOpen] = createSignal(!isSettled(props.file));
  const skipped = (): boolean => props.file.reading.skip === true;
  const missing = (): readonly string[] => missingFields(props.file).map((id) => fieldWords(id, texts()));
  const skipWords = (): string =>
    props.file.preview.layer === null ? texts().importing.skipFile : texts().importing.skipLayer;

  function skip(wanted: boolean): void {
    const { skip: _before, ...others } = props.file.reading;
    props.settle(wanted ? { ...others, skip: true } : others, false);
  }

  return (
    <section class="import-card" classList={{ "import-card-open": open() && !skipped() }}>
      <div class="import-card-head">
        <div>
          <h3>
            {props.file.preview.fileName}
            <Show when={props.file.preview.layer}>{(layer) => <> – {layer()}</>}</Show>
          </h3>
          <p>{skipped() ? texts().importing.ignored : sentenceOf(props.file, texts())}</p>
          <Show when={props.file.remembered}>
            {(known) => (
              <p class="hint">
                {texts().importing.remembered(known().fileName, formatDate(known().date, lang()))}{" "}
                <button type="button" class="link-button" onClick={() => props.forget()}>
                  {texts().importing.forget}
                </button>
              </p>
            )}
          </Show>
        </div>
        <label class="check">
          <input
            type="checkbox"
            checked={skipped()}
            onChange={(event) => skip(event.currentTarget.checked)}
          />
          <span>{skipWords()}</span>
        </label>
        <Show when={!skipped() && isCorrectable(props.file.preview)}>
          <button
            type="button"
            class="button"
            aria-expanded={open()}
            aria-controls={bodyId}
            onClick={() => setOpen(!open())}
          >
            {open() ? texts().importing.fold : texts().importing.check}
          </button>
        </Show>
      </div>
      <div
        id={bodyId}
        class="import-cards"
        hidden={!open() || skipped() || !isCorrectable(props.file.preview)}
      >
        <WritingQuestions file={props.file} settle={(reading) => props.settle(reading, true)} />
        <Show when={missing().length > 0}>
          <p class="notice notice-warning" role="status">
            {texts().importing.missing(missing())}
          </p>
        </Show>
        <Show when={props.file.preview.columns.length > 0}>
          <PreviewTable
            file={props.file}
            onChange={(column, field) =>
              props.settle(withField(props.file.preview, props.file.reading, column, field), false)
            }
          />
        </Show>
      </div>
    </section>
  );
}

function sentenceOf({ preview }: WindowFile, texts: Texts): string {
  const { kind, schema, rowCount } = preview;
  if (!isCorrectable(preview)) return texts.importing.unreadable;
  const rows = texts.importing.rows(kindWords(kind.value, texts), rowCount);
  return schema === null
    ? `${rows}.`
    : `${rows}, ${texts.importing.knownAs(texts.importing.schemas[schema] ?? schema)}.`;
}
