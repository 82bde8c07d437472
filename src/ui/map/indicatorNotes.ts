import type { Territory } from "../../../geodata/model/territory.ts";
import type { Diagnosis } from "../../../geodata/model/whiteZone.ts";
import { formatInteger, formatList } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { setFrenchPunctuation } from "../../i18n/typography.ts";
import type { MapPainting } from "./paintMap.ts";

/** Returns the title of a map: what is measured, and when. */
export function mapTitle(painting: MapPainting | null, lang: Lang): string {
  if (painting === null) return textsOf(lang).map.titlePlain;
  const words = textsOf(lang).indicators;
  const title = words.title[painting.indicator.id];
  if (painting.indicator.group === "people") return title;
  return painting.layer === "after" ? words.afterTitle(title) : words.todayTitle(title);
}

function vintagesOf(territory: Territory): string {
  const years = new Set(territory.communes.flatMap(({ social }) => social?.year ?? []));
  return [...years].sort((a, b) => a - b).join(", ");
}

/** How the numbers of children behind an indicator were obtained; nothing where none is behind it. */
function needNotes({ indicator }: MapPainting, { communes }: Diagnosis, lang: Lang): readonly string[] {
  const { id } = indicator;
  if (id === "access" || id === "sessions" || id === "single-parents" || id === "poverty") return [];
  const words = textsOf(lang).indicators;
  return [communes.some(({ need }) => need.estimated) ? words.estimatedNeed : words.countedNeed];
}

function sourceNotes({ indicator }: MapPainting, territory: Territory, lang: Lang): readonly string[] {
  if (indicator.group !== "people") return [];
  const words = textsOf(lang).indicators;
  const vintages = indicator.id === "children" ? territory.populationVintage : vintagesOf(territory);
  const names = territory.sources.map(({ name, date }) => (date === null ? name : `${name} (${date})`));
  return [
    ...(vintages === "" ? [] : [words.vintage(vintages)]),
    ...(names.length === 0 ? [] : [words.source(formatList(names, lang))]),
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
  const words = textsOf(lang).indicators;
  const { id, dark } = painting.indicator;
  const minutes = formatInteger(diagnosis.definition.minutes, lang);
  return [
    words.definition[id](minutes),
    words.denominator[id],
    words.level,
    dark === "low" ? words.darkLacking : words.darkMore,
    ...needNotes(painting, diagnosis, lang),
    ...sourceNotes(painting, territory, lang),
  ]
    .filter((sentence) => sentence !== "")
    .map((sentence) => (lang === "fr" ? setFrenchPunctuation(sentence) : sentence));
}
