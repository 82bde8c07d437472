import { createMemo, For, type JSX } from "solid-js";
import { INDICATOR_IDS } from "../../../geodata/model/indicators.ts";
import { formatDate, formatInteger } from "../../i18n/format.ts";
import { indicatorWords } from "../../i18n/indicatorText.ts";
import { setFrenchPunctuation } from "../../i18n/typography.ts";
import { useLang, useTexts } from "../state/appContext.tsx";
import type { MapIndicatorId } from "../../mapping/mapChoice.ts";
import type { FigureContent } from "./figureContent.ts";

/** What makes an indicator mean something: definition, denominator, level, sources and what was left out. */
export function IndicatorNote(props: {
  readonly content: FigureContent;
  readonly id: MapIndicatorId;
}): JSX.Element {
  const texts = useTexts();
  const lang = useLang();
  const sentences = createMemo((): readonly string[] => {
    const { scenario, diagnosis } = props.content;
    const { figures } = texts();
    const cells = diagnosis.communes.some(({ coveredChildren }) => coveredChildren !== undefined);
    const all = [
      ...defineIndicator(props.id, props.content, texts(), lang()),
      figures.level(cells ? figures.levelCells : figures.levelHall),
      ...leftOut(props.id, props.content, figures),
      figures.dated(
        formatDate(scenario.updatedAt.slice(0, 10), lang()),
        [diagnosis.travel.detail, ...new Set(scenario.structures.map(({ source }) => source))]
          .filter((source) => source !== "")
          .join(" ; "),
      ),
    ];
    return lang() === "fr" ? all.map(setFrenchPunctuation) : all;
  });
  return (
    <details class="figures-note">
      <summary>{texts().figures.definition}</summary>
      <ul>
        <For each={sentences()}>{(sentence) => <li>{sentence}</li>}</For>
      </ul>
    </details>
  );
}

type Words = ReturnType<ReturnType<typeof useTexts>>;

function defineIndicator(
  id: MapIndicatorId,
  { diagnosis }: FigureContent,
  texts: Words,
  lang: ReturnType<ReturnType<typeof useLang>>,
): readonly string[] {
  const own = INDICATOR_IDS.find((each) => each === id);
  if (own === undefined) {
    const { definition } = texts.indicators;
    const denominators: Readonly<Partial<Record<string, string>>> = texts.indicators.denominator;
    const minutes = formatInteger(diagnosis.definition.minutes, lang);
    return [definition[id](minutes), denominators[id] ?? ""].filter((sentence) => sentence !== "");
  }
  const { definition, denominator } = indicatorWords(own, diagnosis.definition, lang);
  return denominator === "–" ? [definition] : [definition, texts.figures.denominator(denominator)];
}

function leftOut(
  id: MapIndicatorId,
  { indicators: { placesUnknown, sessionsAssumed, sessionsUnknown } }: FigureContent,
  figures: Words["figures"],
): readonly string[] {
  const places = id === "two-step" || id === "places";
  return [
    ...(places && placesUnknown > 0 ? [figures.unknownPlaces(placesUnknown)] : []),
    ...(id === "sessions" && sessionsAssumed > 0 ? [figures.assumedSessions(sessionsAssumed)] : []),
    ...(id === "sessions" && sessionsUnknown > 0 ? [figures.unknownSessions(sessionsUnknown)] : []),
  ];
}
