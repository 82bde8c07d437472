import { createUniqueId, Index, type JSX } from "solid-js";
import { useTexts } from "../state/appContext.tsx";
import { fieldWords } from "./fieldWords.ts";
import { fieldOfColumn, type WindowFile } from "./readings.ts";

/** The first rows of a file; above each column what it holds, to be corrected. */
export function PreviewTable(props: {
  readonly file: WindowFile;
  onChange(column: string, field: string | null): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  return (
    <div class="preview-scroll" tabIndex={0} role="group" aria-labelledby={id}>
      <table class="preview-table">
        <caption class="visually-hidden" id={id}>
          {texts().importing.tableCaption}
        </caption>
        <thead>
          <tr>
            <Index each={props.file.preview.columns}>
              {(column) => {
                const field = (): string | null =>
                  fieldOfColumn(props.file.preview, props.file.reading, column().name);
                return (
                  <th
                    scope="col"
                    title={column().name}
                    classList={{ "column-used": field() !== null, "column-unused": field() === null }}
                  >
                    <span>{column().name}</span>
                    <FieldSelect
                      file={props.file}
                      column={column().name}
                      field={field()}
                      onChange={(next) => props.onChange(column().name, next)}
                    />
                  </th>
                );
              }}
            </Index>
          </tr>
        </thead>
        <tbody>
          <Index each={props.file.preview.rows}>
            {(row) => (
              <tr>
                <Index each={row()}>{(cell) => <td title={cell()}>{cell()}</td>}</Index>
              </tr>
            )}
          </Index>
        </tbody>
      </table>
    </div>
  );
}

function FieldSelect(props: {
  readonly file: WindowFile;
  readonly column: string;
  readonly field: string | null;
  onChange(field: string | null): void;
}): JSX.Element {
  const texts = useTexts();
  const choices = (): readonly string[] => {
    const known = props.file.preview.fields.map(({ id }) => id);
    return props.field === null || known.includes(props.field) ? known : [props.field, ...known];
  };
  return (
    <select
      class="select"
      aria-label={texts().importing.fieldOf(props.column)}
      onChange={(event) => props.onChange(event.currentTarget.value || null)}
    >
      <option value="" selected={props.field === null}>
        {texts().importing.unused}
      </option>
      <Index each={choices()}>
        {(choice) => (
          <option value={choice()} selected={choice() === props.field}>
            {fieldWords(choice(), texts())}
          </option>
        )}
      </Index>
    </select>
  );
}
