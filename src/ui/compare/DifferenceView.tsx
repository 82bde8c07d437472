import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { barWords } from "../../i18n/compareWords.ts";
import { formatInteger } from "../../i18n/format.ts";
import { paintDifferences } from "../../mapping/differencePaint.ts";
import {
  type CommuneDifference,
  compareCommunes,
  countDifferences,
  differenceBars,
  type DifferenceIndicator,
} from "../../mapping/differences.ts";
import {
  communeDifferenceText,
  differenceKindText,
  differenceNote,
  differenceTitle,
  signedChangeText,
} from "../../mapping/differenceText.ts";
import type { CameraLink } from "../map/cameraLink.ts";
import type { MapHit } from "../map/mapHit.ts";
import { mapTheme } from "../map/mapTheme.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { type ComparedPair, pairBounds } from "./comparedSides.ts";
import { differenceSources } from "./differenceSources.ts";
import { DifferenceSwatch } from "./DifferenceSwatch.tsx";
import { DifferenceTable } from "./DifferenceTable.tsx";
import { LinkedMap } from "./LinkedMap.tsx";

interface DifferenceProps {
  readonly pair: ComparedPair;
  readonly indicator: DifferenceIndicator;
  readonly link: CameraLink;
  onSelect(code: string | null): void;
}

/** What B changes, commune by commune, as a map with its legend and as a table; said why where it cannot be told. */
export function DifferenceView(props: DifferenceProps): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const bars = createMemo(() => differenceBars(props.indicator, props.pair.comparison.contrasts));
  return (
    <Show
      when={bars().length === 0}
      fallback={
        <p class="notice notice-warning">
          {texts().compare.barred} {barWords(bars(), lang())}.
        </p>
      }
    >
      <Differences {...props} />
    </Show>
  );
}

function Differences(props: DifferenceProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const [hoverCode, setHoverCode] = createSignal<string | null>(null);
  const differences = createMemo(() =>
    compareCommunes(props.indicator, props.pair.a.compared, props.pair.b.compared),
  );
  const byCode = createMemo(() => new Map(differences().map((each) => [each.code, each])));
  const territory = (): ComparedPair["a"]["compared"]["scenario"]["territory"] =>
    props.pair.a.compared.scenario.territory;
  const shown = createMemo(() => ({
    territory: territory(),
    land: paintDifferences(differences()),
    bare: mapTheme(app.preferences.dark()).land,
  }));
  const chosen = (): string => {
    const known = byCode().get(app.selection.selectedCode() ?? "");
    return known === undefined
      ? texts().compare.choosePrompt
      : communeDifferenceText(known, props.indicator, lang());
  };
  const describe = (hit: MapHit): readonly string[] => {
    const known = byCode().get(hit.kind === "commune" ? hit.code : "");
    return known === undefined ? [] : [known.name, ...describeChange(known)];
  };
  const describeChange = (known: CommuneDifference): readonly string[] => [
    differenceKindText(known.kind, props.indicator, lang()),
    signedChangeText(known, props.indicator, lang()),
  ];
  return (
    <div class="compare-difference">
      <h3 class="compare-difference-title">{differenceTitle(props.indicator, lang())}</h3>
      <div class="compare-difference-map">
        <LinkedMap
          label={texts().compare.differenceMap}
          bounds={pairBounds(props.pair)}
          sources={differenceSources(shown)}
          link={props.link}
          selectedCode={app.selection.selectedCode()}
          hoverCode={hoverCode()}
          describe={describe}
          onSelect={(code) => props.onSelect(code)}
          onHover={setHoverCode}
        />
      </div>
      <DifferenceLegend differences={differences()} indicator={props.indicator} />
      <p class="compare-chosen" role="status">
        {chosen()}
      </p>
      <div class="compare-difference-table">
        <DifferenceTable
          differences={differences()}
          indicator={props.indicator}
          names={{ a: props.pair.a.situation.name, b: props.pair.b.situation.name }}
          onSelect={(code) => props.onSelect(code)}
          onHover={setHoverCode}
        />
      </div>
    </div>
  );
}

/** The classes of the map of differences with the communes and children in each. */
function DifferenceLegend(props: {
  readonly differences: readonly CommuneDifference[];
  readonly indicator: DifferenceIndicator;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const counts = createMemo(() => countDifferences(props.differences));
  return (
    <div class="compare-difference-legend">
      <table class="compare-legend">
        <caption class="visually-hidden">{texts().compare.legendDifference}</caption>
        <thead>
          <tr>
            <th scope="col">{texts().compare.changeHead}</th>
            <th scope="col" class="cell-number">
              {texts().compare.communesHead}
            </th>
            <th scope="col" class="cell-number">
              {texts().compare.childrenHead}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={counts()}>
            {({ kind, communes, children }) => (
              <tr>
                <th scope="row">
                  <DifferenceSwatch kind={kind} /> {differenceKindText(kind, props.indicator, lang())}
                </th>
                <td class="cell-number">{formatInteger(communes, lang())}</td>
                <td class="cell-number">{formatInteger(children, lang())}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <Show when={differenceNote(props.indicator, lang())}>{(note) => <p class="hint">{note()}</p>}</Show>
    </div>
  );
}
