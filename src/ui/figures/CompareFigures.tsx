import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { MAP_INDICATOR_IDS } from "../../mapping/mapChoice.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { findCommunes } from "../state/communeRows.ts";
import { openDocumentFile } from "../state/openDocument.ts";
import { Combobox } from "../widgets/Combobox.tsx";
import { FileField } from "../widgets/FileField.tsx";
import {
  buildReference,
  type Compared,
  type ComparedId,
  type Reference,
  territoryFigures,
} from "./comparison.ts";
import { cellText, differenceText } from "./figureCells.ts";
import type { FigureContent } from "./figureContent.ts";

/** Two communes side by side, or one and the territory, or the territory and another one that was loaded. */
export function CompareFigures(props: { readonly content: FigureContent }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const chosen = app.selection.selectedCode();
  const [first, setFirst] = createSignal<ComparedId>(chosen === null ? "territory" : { commune: chosen });
  const [second, setSecond] = createSignal<ComparedId>(startOf(props.content, chosen));
  const [reference, setReference] = createSignal<Reference | null>(null);
  const average = createMemo(() => territoryFigures(props.content));
  const compared = (id: ComparedId): Compared => {
    const { name } = props.content.scenario.territory;
    const whole = { name: texts().figures.wholeTerritory(name), figures: average() };
    if (id === "reference") return reference() ?? whole;
    if (id === "territory") return whole;
    return props.content.rows.find(({ code }) => code === id.commune) ?? whole;
  };
  return (
    <div class="figures-compare">
      <p class="hint">{texts().figures.compareHint}</p>
      <div class="figures-sides">
        <Side
          label={texts().figures.compareFirst}
          name={compared(first()).name}
          content={props.content}
          hasReference={reference() !== null}
          onChange={setFirst}
        />
        <Side
          label={texts().figures.compareSecond}
          name={compared(second()).name}
          content={props.content}
          hasReference={reference() !== null}
          onChange={setSecond}
        />
      </div>
      <ComparisonTable first={compared(first())} second={compared(second())} />
      <p class="hint">{texts().figures.averages}</p>
      <ReferenceChoice
        content={props.content}
        reference={reference()}
        onRead={(read) => {
          setReference(read);
          setSecond("reference");
        }}
      />
    </div>
  );
}

/** What stands to the right at first: the territory beside a commune, else the farthest commune. */
function startOf({ indicators }: FigureContent, chosen: string | null): ComparedId {
  const worst = indicators.inequality[0]?.worst;
  return chosen !== null || worst === null || worst === undefined ? "territory" : { commune: worst.code };
}

function Side(props: {
  readonly label: string;
  readonly name: string;
  readonly content: FigureContent;
  readonly hasReference: boolean;
  onChange(id: ComparedId): void;
}): JSX.Element {
  const texts = useTexts();
  const id = createUniqueId();
  return (
    <div class="figures-side" role="group" aria-labelledby={id}>
      <p class="figures-side-name" id={id}>
        <span class="hint">{props.label}</span> {props.name}
      </p>
      <Combobox
        label={texts().figures.commune}
        placeholder={texts().figures.comparePlaceholder}
        emptyText={texts().figures.compareEmpty}
        findOptions={(text) =>
          findCommunes(props.content.scenario.territory, text, 8).map(({ code, name }) => ({
            id: code,
            label: name,
          }))
        }
        onChoose={(option) => props.onChange({ commune: option.id })}
      />
      <button type="button" class="button" onClick={() => props.onChange("territory")}>
        {texts().figures.useTerritory}
      </button>
      <Show when={props.hasReference}>
        <button type="button" class="button" onClick={() => props.onChange("reference")}>
          {texts().figures.useReference}
        </button>
      </Show>
    </div>
  );
}

function ComparisonTable(props: { readonly first: Compared; readonly second: Compared }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  return (
    <table class="commune-table figures-table">
      <thead>
        <tr>
          <th scope="col" class="head-plain">
            {texts().figures.figure}
          </th>
          <th scope="col" class="head-plain cell-number">
            {props.first.name}
          </th>
          <th scope="col" class="head-plain cell-number">
            {props.second.name}
          </th>
          <th scope="col" class="head-plain cell-number">
            {texts().figures.difference}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={MAP_INDICATOR_IDS}>
          {(id) => (
            <tr>
              <th scope="row">{texts().indicators.name[id]}</th>
              <td class="cell-number">{cellText(props.first.figures[id], id, lang())}</td>
              <td class="cell-number">{cellText(props.second.figures[id], id, lang())}</td>
              <td class="cell-number">
                {differenceText(props.first.figures[id], props.second.figures[id], id, lang())}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function ReferenceChoice(props: {
  readonly content: FigureContent;
  readonly reference: Reference | null;
  onRead(reference: Reference): void;
}): JSX.Element {
  const texts = useTexts();
  const [failed, setFailed] = createSignal<string | null>(null);
  async function read(file: File): Promise<void> {
    const { value } = await openDocumentFile(file);
    setFailed(value === undefined ? file.name : null);
    if (value !== undefined) props.onRead(buildReference(value, props.content.scenario));
  }
  return (
    <FileField
      title={texts().figures.referenceTitle}
      help={texts().figures.referenceHelp}
      button={texts().figures.referenceButton}
      accept=".json,application/json"
      onFiles={([file]) => {
        if (file !== undefined) void read(file);
      }}
    >
      <Show when={failed()}>
        {(name) => (
          <p class="notice notice-error" role="alert">
            {texts().figures.referenceFailed(name())}
          </p>
        )}
      </Show>
      <Show when={props.reference} fallback={<p class="hint">{texts().figures.referenceNone}</p>}>
        {(known) => (
          <p class="notice" role="status">
            {texts().figures.referenceRead(known().name, known().communes)}
          </p>
        )}
      </Show>
    </FileField>
  );
}
