import { createMemo, type JSX, Show } from "solid-js";
import { differenceWords } from "../../i18n/compareWords.ts";
import { formatList } from "../../i18n/format.ts";
import { roundEstimate } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Texts } from "../../i18n/texts.ts";
import type {
  ComparedFigure,
  FigureComparison,
  ScenarioComparison,
} from "../../pipeline/compareScenarios.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { ComparedPair } from "./comparedSides.ts";

/** What B changes in one sentence: white zones, children, money; nothing where these cannot be compared. */
export function CompareSummary(props: { readonly pair: ComparedPair }): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const sentence = createMemo(() => summarise(props.pair.comparison, texts(), lang()));
  const isSame = (): boolean => props.pair.a.compared === props.pair.b.compared;
  return (
    <Show when={!isSame()} fallback={<p class="notice compare-summary">{texts().compare.same}</p>}>
      <Show when={sentence()}>{(words) => <p class="compare-summary">{words()}</p>}</Show>
    </Show>
  );
}

function summarise({ figures }: ScenarioComparison, { compare }: Texts, lang: Lang): string | null {
  const row = (id: ComparedFigure): FigureComparison | undefined => figures.find((each) => each.id === id);
  const [white, children, cents] = [row("white-communes"), row("covered-children"), row("cents-per-month")];
  if (white?.difference == null || children?.difference == null || cents?.difference == null) return null;
  const rounded = {
    ...children,
    difference: Math.sign(children.difference) * roundEstimate(Math.abs(children.difference)),
  };
  return compare.summary(
    formatList(
      [
        white.difference === 0 ? compare.sameWhite : differenceWords(white, lang),
        ...(rounded.difference === 0 ? [] : [compare.about(differenceWords(rounded, lang))]),
        cents.difference === 0 ? compare.sameCost : differenceWords(cents, lang),
      ],
      lang,
    ),
  );
}
