import type { JSX } from "solid-js";
import {
  comparisonCells,
  differenceCells,
  encodeComparison,
} from "../../exports/compare/comparisonTables.ts";
import { buildDifferenceSheet } from "../../exports/compare/differenceSheet.ts";
import type { ExportFile } from "../../exports/exportFile.ts";
import { compareCommunes, differenceBars, type DifferenceIndicator } from "../../mapping/differences.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import { downloadText } from "../state/download.ts";
import type { ComparedPair } from "./comparedSides.ts";

/** « Emporter la comparaison »: the map of differences, and both tables. */
export function CompareDownloads(props: {
  readonly pair: ComparedPair;
  readonly indicator: DifferenceIndicator;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const names = (): { a: string; b: string } => ({
    a: props.pair.a.situation.name,
    b: props.pair.b.situation.name,
  });
  const canSubtract = (): boolean =>
    differenceBars(props.indicator, props.pair.comparison.contrasts).length === 0;
  const csv = (): "fr" | "intl" => (lang() === "fr" ? "fr" : "intl");
  const give = (file: ExportFile | null): void => {
    if (file !== null) downloadText(file.fileName, file.mediaType, file.text);
  };
  const sheet = (): ExportFile | null =>
    buildDifferenceSheet(
      {
        a: props.pair.a.compared,
        b: props.pair.b.compared,
        names: names(),
        indicator: props.indicator,
        lang: lang(),
      },
      texts().compare.mapFile,
    );
  const figures = (): ExportFile =>
    encodeComparison(
      texts().compare.tableFile,
      comparisonCells(props.pair.comparison.figures, names(), lang()),
      csv(),
    );
  const communes = (): ExportFile => {
    const differences = compareCommunes(props.indicator, props.pair.a.compared, props.pair.b.compared);
    return encodeComparison(
      texts().compare.communesFile,
      differenceCells(differences, props.indicator, names(), lang()),
      csv(),
    );
  };
  return (
    <section class="compare-downloads" aria-label={texts().compare.downloads}>
      <h3>{texts().compare.downloads}</h3>
      <button type="button" class="button" disabled={!canSubtract()} onClick={() => give(sheet())}>
        {texts().compare.downloadMap}
      </button>
      <button type="button" class="button" onClick={() => give(figures())}>
        {texts().compare.downloadTable}
      </button>
      <button type="button" class="button" disabled={!canSubtract()} onClick={() => give(communes())}>
        {texts().compare.downloadCommunes}
      </button>
    </section>
  );
}
