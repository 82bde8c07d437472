import type { Commune } from "../../../geodata/model/commune.ts";
import type { Need } from "../../../geodata/model/need.ts";
import type { Structure } from "../../../geodata/model/structure.ts";
import { estimateNeeds } from "../../../geodata/need/estimateNeeds.ts";
import { formatList } from "../../i18n/format.ts";
import { hoursText } from "../../i18n/hoursText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { paperText } from "../../i18n/paperText.ts";
import { textsOf } from "../../i18n/texts.ts";
import type { Scenario } from "../../scenario/scenario.ts";

/** What the law asks a commune to list of its own (R47): needs of the under-3s, and what exists. */
export interface NeedsAndSupply {
  readonly needs: readonly string[];
  readonly supply: readonly string[];
}

const UNDER_3 = { fromMonths: 0, toMonths: 36 } as const;
const YEARS_SHOWN = 3;
const PLACES_SHOWN = 6;
const VOICES_SHOWN = 2;

/** Prepares the lists of all communes of a scenario: an estimate of one reads the births of all. */
export function createNeedsAndSupply(scenario: Scenario, lang: Lang): (code: string) => NeedsAndSupply {
  const { communes } = scenario.territory;
  // A count that the user supplied is of the programme's ages, not of these.
  const needs = estimateNeeds(
    communes.map((commune) => ({ ...commune, children: null })),
    UNDER_3,
  );
  const needOf = new Map(needs.map((need) => [need.code, need]));
  const communeOf = new Map(communes.map((commune) => [commune.code, commune]));
  return (code) => {
    const [commune, need] = [communeOf.get(code), needOf.get(code)];
    if (commune === undefined || need === undefined) return { needs: [], supply: [] };
    return {
      needs: [...describeNeed(commune, need, lang), ...listVoices(scenario, code, lang)],
      supply: listSupply(
        scenario.structures.filter(({ communeCode }) => communeCode === code),
        lang,
      ),
    };
  };
}

function describeNeed({ births }: Commune, { children, low, high, estimated }: Need, lang: Lang): string[] {
  const words = paperText(lang).sheets;
  const years = [...births].sort((a, b) => b.year - a.year).slice(0, YEARS_SHOWN);
  return [
    estimated ? words.children(children, low, high) : words.childrenCounted(children),
    ...(years.length === 0
      ? []
      : [
          words.births(
            formatList(
              years.map(({ count, year }) => words.birthsOfYear(count, year)),
              lang,
            ),
          ),
        ]),
  ];
}

function listVoices({ voices = [] }: Scenario, code: string, lang: Lang): string[] {
  return voices
    .filter(({ communeCodes }) => communeCodes.includes(code))
    .slice(0, VOICES_SHOWN)
    .map(({ group, sentence }) => paperText(lang).sheets.voice(group, sentence));
}

function listSupply(structures: readonly Structure[], lang: Lang): string[] {
  const words = paperText(lang).sheets;
  if (structures.length === 0) return [words.noSupply];
  const more = structures.length - PLACES_SHOWN;
  return [
    ...structures.slice(0, PLACES_SHOWN).map((structure) => describePlace(structure, lang)),
    ...(more > 0 ? [words.more(more)] : []),
  ];
}

function describePlace({ name, kind, childcare, places, openingHours }: Structure, lang: Lang): string {
  const { catalogue } = textsOf(lang);
  const words = paperText(lang).sheets;
  const facts = [
    childcare === undefined ? catalogue.kind[kind] : catalogue.childcareType[childcare.type],
    ...(places === null ? [] : [words.places(places)]),
    ...(openingHours === null ? [] : [hoursText(openingHours, lang)]),
  ];
  return words.place(name, facts.join(", "));
}
