import { type JSX, Show } from "solid-js";
import { CRS_CODES } from "../../../geodata/geometry/crs.ts";
import type { FileReading } from "../../pipeline/import/fileReading.ts";
import type { ImportKind } from "../../scenario/importReport.ts";
import { useTexts } from "../state/appContext.tsx";
import { kindWords } from "./fieldWords.ts";
import { ReadingSelect } from "./ReadingSelect.tsx";
import { type WindowFile, withWriting } from "./readings.ts";

const KINDS: readonly ImportKind[] = ["unknown", "structures", "need", "communes", "town-halls", "passage"];
const CHOSEN_KINDS = KINDS.filter((kind) => kind !== "unknown");

/** What a file holds and how it is written, each to be corrected. */
export function WritingQuestions(props: {
  readonly file: WindowFile;
  settle(reading: FileReading): void;
}): JSX.Element {
  const texts = useTexts();
  const preview = (): WindowFile["preview"] => props.file.preview;
  const reading = (): FileReading => props.file.reading;
  const settle = (patch: FileReading): void => props.settle(withWriting(reading(), patch));

  /** Only values of the list can be chosen. */
  function settleOne<T extends string>(
    values: readonly T[],
    value: string,
    patch: (chosen: T) => FileReading,
  ): void {
    const chosen = values.find((known) => known === value);
    if (chosen !== undefined) settle(patch(chosen));
  }

  const kinds = (): readonly (readonly [string, string])[] =>
    KINDS.filter((kind) => kind !== "unknown" || preview().kind.value === "unknown").map((kind) => [
      kind,
      kind === "unknown" ? texts().importing.kindUnknown : kindWords(kind, texts()),
    ]);

  return (
    <div class="reading-grid">
      <ReadingSelect
        label={texts().importing.kindLabel}
        value={reading().kind ?? preview().kind.value}
        certainty={preview().kind.certainty}
        chosen={reading().kind !== undefined}
        choices={kinds()}
        onChange={(value) => settleOne(CHOSEN_KINDS, value, (kind) => ({ kind }))}
      />
      <Show when={preview().encoding}>
        {(encoding) => (
          <ReadingSelect
            label={texts().importing.encodingLabel}
            value={reading().encoding ?? encoding().value}
            certainty={encoding().certainty}
            chosen={reading().encoding !== undefined}
            choices={Object.entries(texts().importing.encodings)}
            onChange={(value) => settle({ encoding: value })}
          />
        )}
      </Show>
      <Show when={preview().separator}>
        {(separator) => (
          <ReadingSelect
            label={texts().importing.separatorLabel}
            value={reading().separator ?? separator().value}
            certainty={separator().certainty}
            chosen={reading().separator !== undefined}
            choices={Object.entries(texts().importing.separators)}
            onChange={(value) => settle({ separator: value })}
          />
        )}
      </Show>
      <Show when={preview().decimal}>
        {(decimal) => (
          <ReadingSelect
            label={texts().importing.decimalLabel}
            value={reading().decimal ?? decimal().value}
            certainty={decimal().certainty}
            chosen={reading().decimal !== undefined}
            choices={Object.entries(texts().importing.decimals)}
            onChange={(value) => settleOne([",", "."], value, (mark) => ({ decimal: mark }))}
          />
        )}
      </Show>
      <Show when={preview().crs}>
        {(crs) => (
          <ReadingSelect
            label={texts().importing.crsLabel}
            value={reading().crs ?? crs().value}
            certainty={crs().certainty}
            chosen={reading().crs !== undefined}
            choices={CRS_CODES.map((code) => [code, texts().importing.systems(code)] as const)}
            onChange={(value) => settleOne(CRS_CODES, value, (code) => ({ crs: code }))}
          />
        )}
      </Show>
    </div>
  );
}
