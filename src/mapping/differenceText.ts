import { formatDecimal } from "../i18n/format.ts";
import type { Lang } from "../i18n/lang.ts";
import { textsOf } from "../i18n/texts.ts";
import { NO_BREAK_SPACE } from "../i18n/typography.ts";
import type { CommuneDifference, DifferenceIndicator, DifferenceKind } from "./differences.ts";
import { figureText } from "./figureText.ts";
import { mapIndicator, shownOfFigure } from "./mapIndicators.ts";

/** Names a kind of difference as a class of the map: « plus près », « n'est plus desservie ». */
export function differenceKindText(kind: DifferenceKind, indicator: DifferenceIndicator, lang: Lang): string {
  const kinds = textsOf(lang).comparedFigures.kinds;
  return (indicator === "access" ? kinds.access : kinds.other)[kind];
}

/** Writes what B changes for a commune with its sign: « −12 min », « +4 »; « – » without two figures. */
export function signedChangeText(
  { difference, kind }: Pick<CommuneDifference, "difference" | "kind">,
  indicator: DifferenceIndicator,
  lang: Lang,
): string {
  if (difference === null || kind === "unknown") return "–";
  if (kind === "same" && difference !== 0 && indicator === "access")
    return textsOf(lang).comparedFigures.underMinute;
  const { unit } = mapIndicator(indicator);
  const decimals = unit === "seconds" || unit === "share" ? 0 : 1;
  const shown = Number(shownOfFigure(difference, unit).toFixed(decimals));
  const digits = Number.isInteger(shown) ? 0 : decimals;
  const suffix =
    unit === "seconds" ? `${NO_BREAK_SPACE}min` : unit === "share" ? `${NO_BREAK_SPACE}points` : "";
  return `${shown > 0 ? "+" : ""}${formatDecimal(shown, digits, lang)}${suffix}`;
}

/** Says a commune's two figures and what changes: « Fley. A : à 24 min…. B : à 9 min…. Plus près, −15 min ». */
export function communeDifferenceText(
  difference: CommuneDifference,
  indicator: DifferenceIndicator,
  lang: Lang,
): string {
  const figure = mapIndicator(indicator);
  const change = `${differenceKindText(difference.kind, indicator, lang)} (${signedChangeText(difference, indicator, lang)})`;
  return textsOf(lang).compare.commune(
    difference.name,
    figureText(difference.a, figure, lang),
    figureText(difference.b, figure, lang),
    change.charAt(0).toUpperCase() + change.slice(1),
  );
}

/** Returns the title of a map of differences. */
export function differenceTitle(indicator: DifferenceIndicator, lang: Lang): string {
  const { compare, indicators } = textsOf(lang);
  const name = indicators.name[indicator];
  return compare.changes(`${name.charAt(0).toLowerCase()}${name.slice(1)}`);
}

/** Returns what must be known to read the classes of a map of differences; nothing for most figures. */
export function differenceNote(indicator: DifferenceIndicator, lang: Lang): string | null {
  const { comparedFigures } = textsOf(lang);
  if (indicator === "access") return comparedFigures.sameMinute;
  return indicator === "places" || indicator === "two-step" ? comparedFigures.placesToday : null;
}
