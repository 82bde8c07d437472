import type { Structure } from "../../../geodata/model/structure.ts";
import { sessionsPerMonthOf } from "../../../geodata/supply/sessionsPerMonth.ts";
import { ageBandText } from "../../i18n/ageBandText.ts";
import { directoryText } from "../../i18n/directoryText.ts";
import { formatDate, formatDecimal, formatInteger } from "../../i18n/format.ts";
import { hoursText } from "../../i18n/hoursText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { textsOf } from "../../i18n/texts.ts";
import { type Markup, markup } from "../markup.ts";
import type { DirectoryPlace } from "./directoryPlaces.ts";

type Fact = readonly [term: string, value: string];

/** Writes one place with all that is known of it. */
export function writePlace(place: DirectoryPlace, heading: "h3" | "h4", lang: Lang): Markup {
  const { structure, anchor } = place;
  const title = heading === "h3" ? markup`<h3>${structure.name}</h3>` : markup`<h4>${structure.name}</h4>`;
  return markup`<article id="${anchor}">
${title}
<dl>
${listFacts(place, lang).map(([term, value]) => markup`<dt>${term}</dt><dd>${value}</dd>`)}
</dl>
</article>`;
}

function listFacts({ structure, admitted }: DirectoryPlace, lang: Lang): readonly Fact[] {
  const text = directoryText(lang).directory;
  const { catalogue } = textsOf(lang);
  const { kind, mode, categories, childcare, ages, places, accessConditions, source, date } = structure;
  const kindText = childcare === undefined ? catalogue.kind[kind] : catalogue.childcareType[childcare.type];
  return [
    [text.kind, mode === "fixed" ? kindText : `${kindText}, ${catalogue.mode[mode]}`],
    ...(categories.length === 0
      ? []
      : [[text.services, categories.map((category) => catalogue.category[category]).join(", ")] as const]),
    ...listOpening(structure, lang),
    ...(ages === undefined ? [] : [[text.ages, ageBandText(ages, lang)] as const]),
    ...(childcare?.count === undefined
      ? []
      : [[text.count, text.countOfYear(childcare.count, childcare.year)] as const]),
    ...(childcare?.expectedDepartures === undefined
      ? []
      : [[text.departures, formatInteger(childcare.expectedDepartures, lang)] as const]),
    ...(places === null ? [] : [[text.places, formatInteger(places, lang)] as const]),
    [text.openTo, admitted === null ? text.everyone : admitted.join(", ")],
    ...(accessConditions === undefined ? [] : [[text.conditions, accessConditions] as const]),
    [text.address, structure.address ?? text.addressToPlace],
    [text.source, date === null ? source : text.dated(source, formatDate(date, lang))],
  ];
}

/** Hours where they are known, else how many sessions a month there are said to be. */
function listOpening(structure: Structure, lang: Lang): readonly Fact[] {
  const text = directoryText(lang).directory;
  if (structure.openingHours !== null) return [[text.hours, hoursText(structure.openingHours, lang)]];
  const { value, how } = sessionsPerMonthOf(structure);
  if (how === "stated" && value !== null) return [[text.sessions, formatDecimal(value, 0, lang)]];
  return [[text.hours, text.unknown]];
}
