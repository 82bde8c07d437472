import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { type Commune, type Zoning, ZONING_KINDS, type ZoningKind } from "../../../geodata/model/commune.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { useApp, useTexts } from "../state/appContext.tsx";
import { foldName } from "../state/communeRows.ts";

/** Boxes drawn at once; a name finds the others. */
const SHOWN = 60;
const KINDS = ZONING_KINDS.filter((kind) => kind !== "other");

/** Zonings of the communes with vintage and source (R1), to tick and untick. */
export function NeedZonings(props: { readonly scenario: Scenario }): JSX.Element {
  const texts = useTexts();
  const groups = createMemo(() => groupZonings(props.scenario.territory.communes));
  return (
    <details class="fold">
      <summary>{texts().need.zoningsTitle}</summary>
      <Show when={groups().length > 0} fallback={<p class="hint">{texts().need.zoningsNone}</p>}>
        <dl class="zoning-list">
          <For each={groups()}>
            {({ zoning, names }) => (
              <div>
                <dt>
                  {zoning.name ?? texts().need.zoning[zoning.kind]}{" "}
                  <span class="hint">({texts().need.zoningLine(zoning.vintage, zoning.source)})</span>
                </dt>
                <dd>{names.join(", ")}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <ZoningForm communes={props.scenario.territory.communes} />
      <p class="hint">{texts().need.zoningsFile}</p>
    </details>
  );
}

interface ZoningGroup {
  readonly zoning: Zoning;
  readonly names: readonly string[];
}

/** Communes by the zoning, vintage and source that they share. */
function groupZonings(communes: readonly Commune[]): readonly ZoningGroup[] {
  const groups = new Map<string, { zoning: Zoning; names: string[] }>();
  for (const { name, zonings = [] } of communes)
    for (const zoning of zonings) {
      const key = JSON.stringify([zoning.kind, zoning.name, zoning.vintage, zoning.source]);
      const group = groups.get(key) ?? { zoning, names: [] };
      group.names.push(name);
      groups.set(key, group);
    }
  return [...groups.values()].sort(
    (a, b) => ZONING_KINDS.indexOf(a.zoning.kind) - ZONING_KINDS.indexOf(b.zoning.kind),
  );
}

function ZoningForm(props: { readonly communes: readonly Commune[] }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const ids = { kind: createUniqueId(), vintage: createUniqueId(), source: createUniqueId() };
  const [kind, setKind] = createSignal<ZoningKind>("frr");
  const [vintage, setVintage] = createSignal("");
  const [source, setSource] = createSignal("");
  const [wanted, setWanted] = createSignal("");
  const found = createMemo(() => {
    const words = foldName(wanted().trim());
    return props.communes.filter(
      ({ name, code }) => foldName(name).includes(words) || code.startsWith(words),
    );
  });
  const ownOf = (commune: Commune): Zoning | undefined =>
    commune.zonings?.find((zoning) => zoning.kind === kind() && zoning.name === undefined);
  const isReady = (): boolean => vintage().trim() !== "";
  function tick(commune: Commune, inside: boolean): void {
    const before = ownOf(commune);
    const zoning = { kind: kind(), vintage: vintage().trim(), source: source().trim() };
    app.document.setZoning(commune.code, before ?? zoning, inside);
  }
  return (
    <div class="settings-form">
      <label class="question question-compact" for={ids.kind}>
        <span class="question-label">{texts().need.zoningKind}</span>
        <select
          id={ids.kind}
          class="text-input"
          onChange={(event) => setKind(KINDS.find((each) => each === event.currentTarget.value) ?? "frr")}
        >
          <For each={KINDS}>
            {(each) => (
              <option value={each} selected={each === kind()}>
                {texts().need.zoning[each]}
              </option>
            )}
          </For>
        </select>
      </label>
      <label class="question question-compact" for={ids.vintage}>
        <span class="question-label">{texts().need.zoningVintage}</span>
        <input
          id={ids.vintage}
          class="text-input"
          maxLength={40}
          value={vintage()}
          onInput={(event) => setVintage(event.currentTarget.value)}
        />
      </label>
      <label class="question question-compact" for={ids.source}>
        <span class="question-label">{texts().need.zoningSource}</span>
        <input
          id={ids.source}
          class="text-input"
          maxLength={200}
          value={source()}
          onInput={(event) => setSource(event.currentTarget.value)}
        />
      </label>
      <fieldset class="question zoning-communes">
        <legend class="question-label">{texts().need.zoningCommunes}</legend>
        <Show when={!isReady()}>
          <p class="hint">{texts().need.zoningVintageNeeded}</p>
        </Show>
        <Show when={props.communes.length > SHOWN}>
          <input
            class="text-input"
            type="search"
            aria-label={texts().need.zoningFilter}
            placeholder={texts().need.zoningFilter}
            value={wanted()}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </Show>
        <div class="zoning-boxes">
          <For each={found().slice(0, SHOWN)}>
            {(commune) => (
              <label class="check">
                <input
                  type="checkbox"
                  checked={ownOf(commune) !== undefined}
                  disabled={!isReady() && ownOf(commune) === undefined}
                  onChange={(event) => tick(commune, event.currentTarget.checked)}
                />
                <span>{commune.name}</span>
              </label>
            )}
          </For>
        </div>
        <Show when={found().length > SHOWN}>
          <p class="hint">{texts().need.zoningMore(found().length - SHOWN)}</p>
        </Show>
      </fieldset>
    </div>
  );
}
