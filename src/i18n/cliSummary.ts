import type { CoverageSummary } from "../../geodata/model/whiteZone.ts";
import type { PlanFigures, Report } from "../pipeline/reportDocument.ts";
import { caveatText } from "./caveatText.ts";
import { ageBandText } from "./ageBandText.ts";
import { formatDecimal, formatEuros, formatInteger, formatPercent, roundEstimate } from "./format.ts";
import type { Lang } from "./lang.ts";
import { pluralForm } from "./plural.ts";
import { setFrenchPunctuation } from "./typography.ts";

/** Words the figures of a report on one screen. */
export function summariseReport(report: Report, lang: Lang): string[] {
  const lines = lang === "fr" ? frenchLines(report) : englishLines(report);
  const caveats = report.caveats.map((code) => `  - ${caveatText(code, lang)}`);
  return caveats.length === 0
    ? lines
    : [...lines, lang === "fr" ? "À confirmer" : "To be confirmed", ...caveats];
}

function whiteChildren(report: Report, summary: CoverageSummary): number {
  return roundEstimate(Math.max(0, report.territory.children - summary.coveredChildren));
}

function minutes(value: number | null, lang: Lang): string {
  return value === null ? "–" : `${formatDecimal(value, 1, lang)} min`;
}

function frenchWhite(report: Report, summary: CoverageSummary): string {
  const count = summary.whiteCommunes.length;
  if (count === 0) return "aucune commune en zone blanche";
  const children = formatInteger(whiteChildren(report, summary), "fr");
  return `${count} ${count === 1 ? "commune" : "communes"} en zone blanche, environ ${children} enfants`;
}

function englishWhite(report: Report, summary: CoverageSummary): string {
  const count = summary.whiteCommunes.length;
  if (count === 0) return "no commune in a white zone";
  const children = formatInteger(whiteChildren(report, summary), "en");
  return `${count} ${count === 1 ? "commune" : "communes"} in white zones, about ${children} children`;
}

/** The line about communes that 2 minutes would flip; none where there are none. */
function describeNearThreshold({ indicators }: Report, lang: Lang): string[] {
  const white = indicators.mightBeWhite.length;
  const covered = indicators.mightBeCovered.length;
  if (white + covered === 0) return [];
  return lang === "fr"
    ? [
        `À la limite du seuil, pour 2 min : ${white} ${pluralForm(white, "commune desservie", "communes desservies", lang)}, ${covered} en zone blanche`,
      ]
    : [
        `At the edge of the threshold, for 2 min: ${white} ${pluralForm(white, "served commune", "served communes", lang)}, ${covered} in white zones`,
      ];
}

/** The line about new fixed places; none where the plan has none. A month's price is that of all of them. */
function describeFixedPlaces({ fixedPlaces = [] }: PlanFigures, lang: Lang): string[] {
  if (fixedPlaces.length === 0) return [];
  const names = fixedPlaces.map(({ name }) => name).join(lang === "fr" ? " ; " : "; ");
  const cents = fixedPlaces.reduce((sum, { centsPerMonth }) => sum + centsPerMonth, 0);
  const euros = formatEuros(cents, lang);
  return lang === "fr"
    ? [`Nouveaux lieux fixes : ${fixedPlaces.length} (${names}), ${euros} par mois`]
    : [`New fixed places: ${fixedPlaces.length} (${names}), ${euros} a month`];
}

function frenchLines(report: Report): string[] {
  const { territory, definition, plan, optimisation } = report;
  const covered = (label: string, summary: CoverageSummary): string =>
    `${label} : ${frenchWhite(report, summary)} ; ${formatPercent(summary.coveredShare, "fr")} des enfants desservis, ${minutes(summary.meanMinutes, "fr")} en moyenne, ${minutes(summary.worstMinutes, "fr")} au plus`;
  const lines = [
    `${territory.name} : ${territory.communes} communes, ${formatInteger(territory.population, "fr")} habitants (${territory.populationVintage}), environ ${formatInteger(roundEstimate(territory.children), "fr")} enfants ${ageBandText(definition.ageBand, "fr")}`,
    `Zone blanche : aucun lieu à ${definition.minutes} min ou moins (temps : ${report.travelTimes.estimated ? "estimation" : report.travelTimes.provider})`,
    covered("Aujourd'hui", report.before),
    ...describeNearThreshold(report, "fr"),
  ];
  if (report.after !== undefined) lines.push(covered("Avec ce plan", report.after));
  if (plan !== undefined) {
    lines.push(
      plan.circuits === 0 && plan.fixedPlaces !== undefined
        ? "Circuits : aucun"
        : `Circuits : ${plan.circuits}, avec ${plan.stops} lieux d'atelier, ${plan.sessions} séances (${formatDecimal(plan.sessionsPerMonth, 1, "fr")} par mois)`,
      `Moyens : ${formatDecimal(plan.halfDaysPerMonth, 1, "fr")} demi-journées par mois ; par cycle ${formatInteger(plan.driveMinutes, "fr")} min et ${formatInteger(plan.driveKm, "fr")} km de route, ${formatEuros(plan.cost, "fr")}`,
      ...describeFixedPlaces(plan, "fr"),
      plan.feasible
        ? "Vérification : toutes les règles sont respectées"
        : `Vérification : ${plan.violations.length} règles non respectées`,
    );
  }
  if (optimisation !== undefined) {
    lines.push(
      optimisation.provenOptimal
        ? "Aucun plan meilleur n'existe, avec ces hypothèses."
        : `Meilleur plan trouvé ; écart avec la limite prouvée : ${optimisation.gap === null ? "inconnu" : formatPercent(optimisation.gap, "fr")}`,
    );
  }
  return lines.map(setFrenchPunctuation);
}

function englishLines(report: Report): string[] {
  const { territory, definition, plan, optimisation } = report;
  const covered = (label: string, summary: CoverageSummary): string =>
    `${label}: ${englishWhite(report, summary)}; ${formatPercent(summary.coveredShare, "en")} of children served, ${minutes(summary.meanMinutes, "en")} on average, ${minutes(summary.worstMinutes, "en")} at worst`;
  const lines = [
    `${territory.name}: ${territory.communes} communes, ${formatInteger(territory.population, "en")} inhabitants (${territory.populationVintage}), about ${formatInteger(roundEstimate(territory.children), "en")} children ${ageBandText(definition.ageBand, "en")}`,
    `White zone: no place within ${definition.minutes} min (times: ${report.travelTimes.estimated ? "estimate" : report.travelTimes.provider})`,
    covered("Today", report.before),
    ...describeNearThreshold(report, "en"),
  ];
  if (report.after !== undefined) lines.push(covered("With this plan", report.after));
  if (plan !== undefined) {
    lines.push(
      plan.circuits === 0 && plan.fixedPlaces !== undefined
        ? "Circuits: none"
        : `Circuits: ${plan.circuits}, with ${plan.stops} workshop places, ${plan.sessions} sessions (${formatDecimal(plan.sessionsPerMonth, 1, "en")} a month)`,
      `Means: ${formatDecimal(plan.halfDaysPerMonth, 1, "en")} half-days a month; per cycle ${formatInteger(plan.driveMinutes, "en")} min and ${formatInteger(plan.driveKm, "en")} km of road, ${formatEuros(plan.cost, "en")}`,
      ...describeFixedPlaces(plan, "en"),
      plan.feasible ? "Check: every rule holds" : `Check: ${plan.violations.length} rules broken`,
    );
  }
  if (optimisation !== undefined) {
    lines.push(
      optimisation.provenOptimal
        ? "No better plan exists, under these assumptions."
        : `Best plan found; gap to the proven limit: ${optimisation.gap === null ? "unknown" : formatPercent(optimisation.gap, "en")}`,
    );
  }
  return lines;
}
