import { createMemo, createSignal, type JSX, Match, onCleanup, Show, Switch } from "solid-js";
import type { Issue } from "../../../geodata/model/issue.ts";
import { DIFFERENCE_INDICATORS, type DifferenceIndicator } from "../../mapping/differences.ts";
import { formatInstant } from "../../i18n/format.ts";
import { createCameraLink } from "../map/cameraLink.ts";
import { IssueList } from "../panels/IssueList.tsx";
import type { ViewProps } from "../panels/viewProps.ts";
import { useApp, useLang, useTexts } from "../state/appContext.tsx";
import { createDeferred, latestOf } from "../state/deferred.ts";
import { openDocumentFile } from "../state/openDocument.ts";
import type { VersionRecord } from "../state/versionStore.ts";
import { ChoiceQuestion } from "../widgets/ChoiceQuestion.tsx";
import { FileField } from "../widgets/FileField.tsx";
import { comparePair, type ComparedPair } from "./comparedSides.ts";
import { CompareDownloads } from "./CompareDownloads.tsx";
import { CompareMaps } from "./CompareMaps.tsx";
import { CompareSummary } from "./CompareSummary.tsx";
import { type ChosenSides, keepComparison, recallComparison } from "./comparisonMemory.ts";
import { ContrastNotices } from "./ContrastNotices.tsx";
import { DifferenceView } from "./DifferenceView.tsx";
import { FigureComparisonTable } from "./FigureComparisonTable.tsx";
import { IndicatorChoice } from "./IndicatorChoice.tsx";
import {
  defaultPair,
  firstOfOpened,
  listSituations,
  type OpenedDocument,
  type Situation,
} from "./situations.ts";
import { SituationChoice } from "./SituationChoice.tsx";
import "./compare.css";

type Part = "maps" | "difference" | "table";

/** A version that this device can no longer give. */
const UNREADABLE = { value: undefined, issues: [] };

interface Refused {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** « Comparer »: two situations side by side, what B changes, and every figure of both. */
export function CompareView(props: ViewProps): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const lang = useLang();
  const kept = recallComparison(app, props.scenario.id);
  const [opened, setOpened] = createSignal<OpenedDocument | null>(kept.opened);
  const [refused, setRefused] = createSignal<Refused | null>(null);
  const [chosen, setChosen] = createSignal<ChosenSides>(kept.chosen);
  onCleanup(() => keepComparison(app, props.scenario.id, { opened: opened(), chosen: chosen() }));
  const situations = createMemo(() =>
    listSituations(
      { scenario: props.scenario, shown: app.planView(), before: app.planViewBefore(), opened: opened() },
      texts(),
    ),
  );
  const sideOf = (side: "a" | "b"): Situation | undefined => {
    const wanted = [chosen()[side], defaultPair(situations())[side]];
    return wanted.flatMap((id) => situations().find((situation) => situation.id === id) ?? [])[0];
  };
  const pair = createMemo(() => {
    const [a, b] = [sideOf("a"), sideOf("b")];
    return situations().length < 2 || a === undefined || b === undefined ? null : { a, b };
  });
  const compared = createDeferred(pair, comparePair);
  const latest = createMemo(() => (pair() === null ? null : latestOf(compared())));

  function swap(): void {
    const current = pair();
    if (current === null) return;
    setChosen({ a: current.b.id, b: current.a.id });
    app.announce(texts().compare.swapped(current.b.name, current.a.name));
  }

  function open(side: "a" | "b", document: OpenedDocument): void {
    setOpened(document);
    setChosen({ ...chosen(), [side]: firstOfOpened(document) });
    app.announce(texts().compare.opened(document.name, side === "a" ? "A" : "B"));
  }

  async function readFile(given: File): Promise<void> {
    const { value, issues } = await openDocumentFile(given);
    setRefused(value === undefined ? { name: given.name, issues } : null);
    if (value !== undefined) open("b", { scenario: value, name: value.name, from: "file" });
  }

  async function readVersion(side: "a" | "b", version: VersionRecord): Promise<void> {
    const name = version.title ?? formatInstant(version.savedAt, lang());
    const { value, issues } = await app.kept.versions.read(version).catch(() => UNREADABLE);
    setRefused(value === undefined ? { name, issues } : null);
    if (value !== undefined) open(side, { scenario: value, name, from: "version" });
  }

  const Side = (choice: { readonly side: "a" | "b"; readonly label: string }): JSX.Element => (
    <SituationChoice
      side={choice.side === "a" ? "A" : "B"}
      label={choice.label}
      situations={situations()}
      value={sideOf(choice.side)?.id ?? ""}
      versions={app.kept.versions.versions()}
      onChange={(id) => setChosen({ ...chosen(), [choice.side]: id })}
      onVersion={(version) => void readVersion(choice.side, version)}
    />
  );

  return (
    <div class="compare-view">
      <div class="compare-head">
        <h2 class="compare-title">{texts().compare.title}</h2>
        <div class="compare-choices">
          <Side side="a" label={texts().compare.chooseA} />
          <button type="button" class="button" title={texts().compare.swap} onClick={swap}>
            <span aria-hidden="true">⇄</span> <span class="compare-swap-words">{texts().compare.swap}</span>
          </button>
          <Side side="b" label={texts().compare.chooseB} />
        </div>
      </div>
      <Show when={pair() === null}>
        <div class="compare-empty">
          <p>{texts().compare.empty}</p>
          <button type="button" class="button button-main" onClick={() => app.selection.goToStep("circuits")}>
            {texts().compare.emptyButton}
          </button>
        </div>
      </Show>
      <Show when={compared().state === "failed"}>
        <p class="notice notice-error" role="alert">
          {texts().compare.failed}
        </p>
      </Show>
      <Show
        when={latest()}
        fallback={
          <Show when={pair() !== null}>
            <p class="map-wait" role="status">
              {texts().compare.computing}
            </p>
          </Show>
        }
      >
        {(known) => <ComparedParts pair={known()} />}
      </Show>
      <FileField
        title={texts().compare.fileTitle}
        help={texts().compare.fileHelp}
        button={texts().compare.fileButton}
        accept=".json,application/json"
        onFiles={([given]) => {
          if (given !== undefined) void readFile(given);
        }}
      >
        <Show when={refused()}>
          {(told) => (
            <div class="notice notice-error" role="alert">
              <p>{texts().compare.fileFailed(told().name)}</p>
              <IssueList issues={told().issues} />
            </div>
          )}
        </Show>
      </FileField>
    </div>
  );
}

/** What is seen of a pair: two maps, the differences, or every figure. */
function ComparedParts(props: { readonly pair: ComparedPair }): JSX.Element {
  const app = useApp();
  const texts = useTexts();
  const [part, setPart] = createSignal<Part>("maps");
  const isComparable = (id: string): id is DifferenceIndicator =>
    DIFFERENCE_INDICATORS.some((each) => each === id);
  const shown = app.selection.indicator();
  const [indicator, setIndicator] = createSignal<DifferenceIndicator>(isComparable(shown) ? shown : "access");
  const link = createCameraLink();
  const names = (): { a: string; b: string } => ({
    a: props.pair.a.situation.name,
    b: props.pair.b.situation.name,
  });
  /** The sheet of the commune stays where it was: it would lie over what is compared. */
  const select = (code: string | null): void => {
    const sheet = app.selection.sheet();
    app.selection.select(code);
    app.selection.setSheet(sheet);
  };
  return (
    <>
      <CompareSummary pair={props.pair} />
      <ContrastNotices contrasts={props.pair.comparison.contrasts} />
      <div class="compare-parts">
        <ChoiceQuestion
          label={texts().compare.parts}
          hideLabel
          inline
          value={part()}
          choices={[
            { value: "maps", label: texts().compare.maps },
            { value: "difference", label: texts().compare.difference },
            { value: "table", label: texts().compare.table },
          ]}
          onChange={setPart}
        />
        <Show when={part() !== "table"}>
          <IndicatorChoice value={indicator()} onChange={setIndicator} />
        </Show>
      </div>
      <Switch>
        <Match when={part() === "maps"}>
          <CompareMaps pair={props.pair} indicator={indicator()} link={link} onSelect={select} />
        </Match>
        <Match when={part() === "difference"}>
          <DifferenceView pair={props.pair} indicator={indicator()} link={link} onSelect={select} />
        </Match>
        <Match when={part() === "table"}>
          <FigureComparisonTable pair={props.pair} names={names()} />
        </Match>
      </Switch>
      <CompareDownloads pair={props.pair} indicator={indicator()} />
    </>
  );
}
