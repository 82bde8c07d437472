import type {
  BarReason,
  ComparedFigure,
  FigureComparison,
  FigureVerdict,
} from "../pipeline/compareScenarios.ts";
import type { ScenarioContrast } from "../pipeline/scenarioContrasts.ts";
import { formatDecimal, formatDuration, formatEuros, formatInteger, formatList } from "./format.ts";
import type { Lang } from "./lang.ts";
import { pluralForm } from "./plural.ts";
import { serviceName } from "./serviceText.ts";
import { textsOf } from "./texts.ts";
import { NO_BREAK_SPACE } from "./typography.ts";

/** Figures of what the project takes; the others are of what families have. */
const MEANS: ReadonlySet<ComparedFigure> = new Set([
  "sessions-per-month",
  "half-days-per-month",
  "circuits",
  "stops",
  "drive-km-per-month",
  "drive-minutes-per-month",
  "cents-per-month",
]);

/** Tells whether a figure is of what the project takes, not of what families have. */
export function isOfMeans(id: ComparedFigure): boolean {
  return MEANS.has(id);
}

/** Writes a number with a decimal only where it has one. */
function formatShort(value: number, lang: Lang): string {
  const rounded = Math.round(value * 10) / 10;
  return formatDecimal(rounded, Number.isInteger(rounded) ? 0 : 1, lang);
}

/** Writes a compared figure with its unit: « 46 % », « 12,5 min », « 1 260 € »; « – » where there is none. */
export function comparedFigureText(id: ComparedFigure, value: number | null, lang: Lang): string {
  if (value === null) return "–";
  switch (id) {
    case "covered-share":
      return `${formatShort(value * 100, lang)}${lang === "fr" ? NO_BREAK_SPACE : ""}%`;
    case "covered-children":
    case "white-communes":
    case "unreached-communes":
    case "circuits":
    case "stops":
      return formatInteger(value, lang);
    case "mean-minutes":
    case "median-minutes":
    case "worst-minutes":
      return `${formatShort(value, lang)}${NO_BREAK_SPACE}min`;
    case "gini":
      return formatDecimal(value, 3, lang);
    case "sessions-per-month":
    case "half-days-per-month":
      return formatShort(value, lang);
    case "drive-km-per-month":
      return `${formatInteger(value, lang)}${NO_BREAK_SPACE}km`;
    case "drive-minutes-per-month":
      return formatDuration(value, lang);
    case "cents-per-month":
      return formatEuros(value, lang);
  }
}

/** Writes the number of a difference, without its sign, as its words take it. */
function amountText(id: ComparedFigure, amount: number, lang: Lang): string {
  if (id === "covered-share") return sharePoints(amount, lang);
  return id === "drive-km-per-month" ? formatInteger(amount, lang) : comparedFigureText(id, amount, lang);
}

function sharePoints(share: number, lang: Lang): string {
  const points = share * 100;
  return textsOf(lang).comparedFigures.points(
    formatShort(points, lang),
    pluralForm(Math.round(points * 10) / 10, "one", "many", lang) === "many",
  );
}

/** Writes a difference with its sign: « −3 », « +4,5 points »; a verdict where nothing is subtracted. */
export function signedDifferenceText({ id, difference }: FigureComparison, lang: Lang): string {
  if (difference === null) return "–";
  if (difference === 0) return "0";
  const sign = difference > 0 ? "+" : "−";
  const unit = id === "drive-km-per-month" ? `${NO_BREAK_SPACE}km` : "";
  return `${sign}${amountText(id, Math.abs(difference), lang)}${unit}`;
}

/** Says a difference in words: « 3 communes de moins en zone blanche »; why, where it is not one. */
export function differenceWords(row: FigureComparison, lang: Lang): string {
  const { comparedFigures } = textsOf(lang);
  const { id, difference, barredBy } = row;
  if (barredBy.length > 0) return comparedFigures.because(barWords(barredBy, lang));
  if (difference === null || difference === 0) return verdictWord(row, lang);
  const amount = Math.abs(difference);
  const many = pluralForm(Math.round(amount * 10) / 10, "one", "many", lang) === "many";
  return comparedFigures.words[id](amountText(id, amount, lang), difference > 0, many);
}

/** Says how B fares by a figure, in a word: « mieux », « plus économe ». */
export function verdictWord({ id, verdict }: Pick<FigureComparison, "id" | "verdict">, lang: Lang): string {
  const verdicts = textsOf(lang).comparedFigures.verdicts;
  return (isOfMeans(id) && id !== "sessions-per-month" ? verdicts.means : verdicts.service)[verdict];
}

const MARKS: Readonly<Record<FigureVerdict, string>> = {
  better: "▲",
  worse: "▼",
  same: "=",
  more: "+",
  less: "−",
  incomparable: "≠",
  unknown: "?",
};

/** Returns the shape that stands beside a verdict's word. */
export function verdictMark(verdict: FigureVerdict): string {
  return MARKS[verdict];
}

/** Names in a few words what keeps figures from being compared. */
export function barWords(reasons: readonly BarReason[], lang: Lang): string {
  const shortBar = textsOf(lang).comparedFigures.shortBar;
  return formatList(
    reasons.map((reason) => shortBar[reason]),
    lang,
  );
}

/** Contrasts that leave figures comparable: data that are not the same, told before reading them. */
const CAUTIONS: ReadonlySet<ScenarioContrast["kind"]> = new Set(["need", "travel", "supply"]);

/** Tells whether a contrast leaves figures comparable. */
export function isCaution({ kind }: ScenarioContrast): boolean {
  return CAUTIONS.has(kind);
}

/** Says what two scenarios do not have in common, with what each says. */
export function contrastWords(contrast: ScenarioContrast, lang: Lang): string {
  const { comparedFigures, map, travelTimes } = textsOf(lang);
  const words = comparedFigures.contrast;
  switch (contrast.kind) {
    case "communes":
      return words.communes(contrast.common, contrast.onlyA.length, contrast.onlyB.length);
    case "service":
      return words.service(serviceName(contrast.a, lang), serviceName(contrast.b, lang));
    case "age-band":
      return words.ageBand(contrast.a, contrast.b);
    case "mode":
      return words.mode(map.modes[contrast.a], map.modes[contrast.b]);
    case "need":
      return words.need(contrast.communes);
    case "travel":
      return words.travel(travelTimes.provider(contrast.a), travelTimes.provider(contrast.b));
    case "supply":
      return words.supply(contrast.places);
    default:
      return wordNumbers(contrast, lang);
  }
}

function wordNumbers(
  {
    kind,
    a,
    b,
  }: Extract<ScenarioContrast, { kind: "minutes" | "min-sessions" | "min-places" | "workshop-minutes" }>,
  lang: Lang,
): string {
  const words = textsOf(lang).comparedFigures.contrast;
  const [from, to] = [formatInteger(a, lang), formatInteger(b, lang)];
  switch (kind) {
    case "minutes":
      return words.minutes(from, to);
    case "min-sessions":
      return words.minSessions(from, to);
    case "min-places":
      return words.minPlaces(from, to);
    case "workshop-minutes":
      return words.workshopMinutes(from, to);
  }
}
