import type { Territory } from "../../geodata/model/territory.ts";
import type { Diagnosis } from "../../geodata/model/whiteZone.ts";
import { serviceOf } from "../../geodata/supply/service.ts";
import { serviceName } from "../i18n/serviceText.ts";
import { setFrenchPunctuation } from "../i18n/typography.ts";
import type { Lang } from "../i18n/lang.ts";
import { textsOf } from "../i18n/texts.ts";

/**
 * Returns the line that stands on every map (R6, R21): age band, how travel times were obtained, whether
 * outlines are approximate.
 */
export function legendFacts(territory: Territory, diagnosis: Diagnosis | null, lang: Lang): string {
  const words = textsOf(lang).map;
  const facts = [
    ...(diagnosis === null
      ? []
      : [
          words.ages(diagnosis.definition.ageBand),
          diagnosis.travel.estimated
            ? words.estimated
            : words.computed(textsOf(lang).travelTimes.provider(diagnosis.travel.provider)),
        ]),
    ...(territory.outlines.approximate ? [words.approximate] : []),
  ];
  return facts.join(" · ");
}

/** Returns the definition in force and the sources with their dates, one sentence each. */
export function legendSources(
  territory: Territory,
  diagnosis: Diagnosis | null,
  lang: Lang,
): readonly string[] {
  const words = textsOf(lang).map;
  const outlines = territory.outlines.approximate
    ? words.approximateOutlines
    : words.outlines(territory.outlines.source);
  if (diagnosis === null) return [outlines];
  const { definition, travel } = diagnosis;
  return [
    words.definition(
      serviceName(serviceOf(definition), lang),
      definition.minutes,
      definition.minSessionsPerMonth,
      definition.minPlaces,
    ),
    words.travel(
      words.modes[definition.mode],
      travel.estimated ? words.estimated : travel.detail,
      travel.computedAt,
    ),
    outlines,
  ].map((sentence) => (lang === "fr" ? setFrenchPunctuation(sentence) : sentence));
}
