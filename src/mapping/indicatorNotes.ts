import type { Territory } from "../../geodata/model/territory.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import { formatInteger, formatList } from "../i18n/format.ts";
import type { Lang } from "../i18n/lang.ts";
import { textsOf } from "../i18n/texts.ts";
import { setFrenchPunctuation } from "../i18n/typography.ts";
import type { MapPainting } from "./paintMap.ts";

/** Returns the title of a map: what is measured, and when; a plan does not say its places, which stay those of today. */
export function mapTitle(painting: MapPainting | null, lang: Lang): string {
  if (painting === null) return textsOf(lang).map.titlePlain;
  const texts = textsOf(lang);
  const title = texts.indicators.title[painting.indicator.id];
  if (painting.indicator.group === "people") return title;
  return painting.layer === "after" && painting.indicator.group === "service"
    ? texts.indicators.afterTitle(title)
    : texts.indicators.todayTitle(title);
}

function vintagesOf(territory: Territory): string {
  const years = new Set(territory.communes.flatMap(({ social }) => social?.year ?? []));
  return [...years].sort((a, b) => a - b).join(", ");
}

/** How the numbers of children behind an indicator were obtained; nothing where none is behind it. */
function needNotes({ indicator }: MapPainting, { communes }: Diagnosis, lang: Lang): readonly string[] {
  const { id } = indicator;
  if (id === "access" || id === "sessions" || id === "single-parents" || id === "poverty") return [];
  const texts = textsOf(lang);
  return [
    communes.some(({ need }) => need.estimated)
      ? texts.indicators.estimatedNeed
      : texts.indicators.countedNeed,
  ];
}

function sourceNotes({ indicator }: MapPainting, territory: Territory, lang: Lang): readonly string[] {
  if (indicator.group !== "people") return [];
  const texts = textsOf(lang);
  const vintages = indicator.id === "children" ? territory.populationVintage : vintagesOf(territory);
  const names = territory.sources.map(({ name, date }) => (date === null ? name : `${name} (${date})`));
  return [
    ...(vintages === "" ? [] : [texts.indicators.vintage(vintages)]),
    ...(names.length === 0 ? [] : [texts.indicators.source(formatList(names, lang))]),
  ];
}

/**
 * Returns what makes the figures of a map mean something: definition, denominator, level, which end is dark, how
 * children were counted, vintage and sources; one sentence each.
 */
export function indicatorNotes(
  painting: MapPainting,
  territory: Territory,
  diagnosis: Diagnosis,
  lang: Lang,
): readonly string[] {
  const texts = textsOf(lang);
  const { id, dark } = painting.indicator;
  const denominators: Readonly<Partial<Record<string, string>>> = texts.indicators.denominator;
  const minutes = formatInteger(diagnosis.definition.minutes, lang);
  return [
    texts.indicators.definition[id](minutes),
    denominators[id] ?? "",
    texts.indicators.level,
    dark === "low" ? texts.indicators.darkLacking : texts.indicators.darkMore,
    ...needNotes(painting, diagnosis, lang),
    ...sourceNotes(painting, territory, lang),
  ]
    .filter((sentence) => sentence !== "")
    .map((sentence) => (lang === "fr" ? setFrenchPunctuation(sentence) : sentence));
}
