import { For, type JSX } from "solid-js";
import { formatCount, type RehearsalReport } from "../../i18n/rehearsal/rehearsalReport.ts";
import { useLang } from "../state/appContext.tsx";
import { CopyTableButton } from "../widgets/CopyTableButton.tsx";

/** The whole answer as a table, folded, to read or to copy. */
export function RehearsalTable(props: {
  readonly name: string;
  readonly table: RehearsalReport["table"];
}): JSX.Element {
  const lang = useLang();
  const cell = (value: string | number | null): string =>
    value === null ? "–" : typeof value === "number" ? formatCount(value, lang()) : value;
  return (
    <details class="fold">
      <summary>{props.name}</summary>
      <CopyTableButton table={() => props.table} />
      <div class="table-wide" tabIndex={0} role="group" aria-label={props.name}>
        <table class="rehearsal-table">
          <caption class="visually-hidden">{props.name}</caption>
          <thead>
            <tr>
              <For each={props.table.head}>{(title) => <th scope="col">{title}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.table.rows}>
              {([first = "", ...rest]) => (
                <tr>
                  <th scope="row">{cell(first)}</th>
                  <For each={rest}>{(value) => <td>{cell(value)}</td>}</For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </details>
  );
}
