import type { Figure } from "../../geodata/model/indicators.ts";
import { formatDecimal, formatDriveSeconds, formatInteger, formatPercent } from "../i18n/format.ts";
import type { Lang } from "../i18n/lang.ts";
import { NO_BREAK_SPACE } from "../i18n/typography.ts";
import { textsOf } from "../i18n/texts.ts";
import type { MapClass } from "./mapClasses.ts";
import { type MapIndicator, shownOfFigure } from "./mapIndicators.ts";
import type { MapPainting } from "./paintMap.ts";

/** Writes a number with as many decimals as it needs, three at most: `12`, `7,3`. */
function formatShown(shown: number, lang: Lang): string {
  const decimals = [0, 1, 2].find((count) => Number(shown.toFixed(count)) === Number(shown.toFixed(3))) ?? 3;
  return formatDecimal(shown, decimals, lang);
}

/** Writes a figure with its unit: « 12 séances par mois à portée », « 16 min », « pas de donnée ». */
export function figureText(figure: Figure, { id }: MapIndicator, lang: Lang): string {
  if (figure.kind !== "value") return classWithoutFigure(figure.kind, id, lang);
  const { value } = figure;
  switch (id) {
    case "access":
      return textsOf(lang).map.minutes(formatDriveSeconds(value, lang));
    case "coverage":
    case "single-parents":
    case "poverty":
      return textsOf(lang).indicators.values[id](formatPercent(value, lang));
    case "children":
      return textsOf(lang).indicators.values[id](formatInteger(value, lang), value >= 2);
    case "sessions":
    case "two-step":
    case "places": {
      const rounded = Number(value.toFixed(1));
      return textsOf(lang).indicators.values[id](formatShown(rounded, lang), rounded >= 2);
    }
  }
}

function classWithoutFigure(kind: Exclude<MapClass, number>, id: MapIndicator["id"], lang: Lang): string {
  switch (kind) {
    case "no-data":
      return textsOf(lang).indicators.noData;
    case "no-supply":
      return textsOf(lang).indicators.noSupply[id];
    case "no-need":
      return textsOf(lang).indicators.noNeed;
  }
}

/** Words a class of a scale: « 5 à 10 min », « plus de 80 % », « pas de donnée ». */
export function classLabel(
  mapClass: MapClass,
  { indicator, cuts }: Pick<MapPainting, "indicator" | "cuts">,
  lang: Lang,
): string {
  if (typeof mapClass !== "number") return classWithoutFigure(mapClass, indicator.id, lang);
  const texts = textsOf(lang);
  const numberOf = (cut: number): string => formatShown(shownOfFigure(cut, indicator.unit), lang);
  const units: Readonly<Partial<Record<string, string>>> = texts.indicators.units;
  const unit = units[indicator.unit] ?? "";
  const withUnit = (cut: number): string =>
    unit === ""
      ? numberOf(cut)
      : `${numberOf(cut)}${lang === "en" && unit === "%" ? "" : NO_BREAK_SPACE}${unit}`;
  const [from, to] = [cuts[mapClass - 1], cuts[mapClass]];
  if (from === undefined && to === undefined) return texts.indicators.classOnly;
  if (from === undefined) return texts.indicators.classFirst(withUnit(to ?? 0));
  if (to === undefined) return texts.indicators.classLast(withUnit(from));
  return texts.indicators.classBetween(numberOf(from), withUnit(to));
}
