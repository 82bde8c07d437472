import type { CoverageSummary } from "../../../geodata/model/whiteZone.ts";
import { figureWords } from "../../i18n/figureWords.ts";
import { begunMinutes, formatInteger } from "../../i18n/format.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Report } from "../../pipeline/reportDocument.ts";
import type { ExportContext } from "../exportContext.ts";

/** A row of the five figures: before, after, and where the figure comes from. */
export interface BeforeAfterFigure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

/** What stands where there is no figure. */
export const NO_FIGURE = "–";

/** Says in one sentence how things are today and, with a plan, in another what it brings. */
export function summariseReport(
  { before, after, plan, territory, definition }: Report,
  lang: Lang,
): readonly string[] {
  const words = figureWords(lang);
  const whiteChildren = territory.children - before.coveredChildren;
  const today = words.situation(before.whiteCommunes.length, whiteChildren, definition.minutes);
  if (plan === undefined || after === undefined) return [today];
  return [today, words.project(plan.circuits, plan.stops, after.coveredChildren - before.coveredChildren)];
}

/** Lists five figures before and after a plan; without one, the latter are `NO_FIGURE`. */
export function listBeforeAfter(
  { scenario, diagnosis }: ExportContext,
  { before, after, plan }: Report,
  lang: Lang,
): readonly BeforeAfterFigure[] {
  const words = figureWords(lang);
  const estimated = diagnosis.communes.some(({ need }) => need.estimated);
  const need = estimated ? words.needEstimated : words.needSupplied;
  const { travel } = diagnosis;
  const times = travel.estimated ? words.timesEstimated : words.timesSource(travel.provider);
  const monthlyCents = plan === undefined ? 0 : (plan.cost * 4) / scenario.programme.cycleWeeks;
  const row = (
    label: string,
    valueOf: (summary: CoverageSummary) => string,
    source: string,
  ): BeforeAfterFigure => ({
    label,
    before: valueOf(before),
    after: after === undefined ? NO_FIGURE : valueOf(after),
    source,
  });
  return [
    row(words.covered, (summary) => words.share(summary.coveredShare, summary.coveredChildren), need),
    row(words.white, (summary) => formatInteger(summary.whiteCommunes.length, lang), times),
    row(words.mean, (summary) => words.minutes(summary.meanMinutes), times),
    row(words.worst, (summary) => words.minutes(begunMinutes(summary.worstMinutes)), times),
    {
      label: words.means,
      before: NO_FIGURE,
      after: plan === undefined ? NO_FIGURE : words.meansOf(plan.sessionsPerMonth, monthlyCents),
      source: words.planSource,
    },
  ];
}
