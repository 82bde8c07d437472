import type { Authority } from "../../scenario/authority.ts";
import { planKey } from "../../scenario/entryId.ts";
import { scenarioHash } from "../../scenario/scenarioHash.ts";
import { programmeService } from "../../scenario/programmeService.ts";
import { serviceOf } from "../../../geodata/supply/service.ts";
import { caveatText } from "../../i18n/caveatText.ts";
import type { Lang } from "../../i18n/lang.ts";
import { lockText } from "../../i18n/lockText.ts";
import { servicePlace } from "../../i18n/serviceText.ts";
import { sharedPageText } from "../../i18n/sharedPageText.ts";
import { textsOf } from "../../i18n/texts.ts";
import { begunMinutes, roundEstimate } from "../../i18n/format.ts";
import { legendSources } from "../../mapping/legendFacts.ts";
import { buildReport } from "../../pipeline/buildReport.ts";
import type { Report } from "../../pipeline/reportDocument.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import { createNames } from "./sharedNames.ts";
import { listSharedCircuits, type SharedCircuit } from "./sharedCircuits.ts";
import { listSharedCommunes, type SharedCommune } from "./sharedCommunes.ts";
import { listSharedComments, listSharedDecisions, type SharedEntry } from "./sharedEntries.ts";

/** A figure in words, before and after; `after` null without a plan. */
export interface SharedFigure {
  readonly label: string;
  readonly before: string;
  readonly after: string | null;
}

/**
 * What is shared with those who have no Maillage, as text in one language: the page that opens by a double click and
 * the paper beside it say the same. It holds no answer to a survey, nor sums of them (R49), and functions in the place
 * of people (R50).
 */
export interface SharedContent {
  readonly lang: Lang;
  readonly title: string;
  readonly subject: string;
  readonly territory: string;
  readonly authority: Authority | null;
  readonly dated: string;
  readonly version: string;
  readonly scenarioHash: string;
  /** Null without a plan. */
  readonly planKey: string | null;
  readonly sentences: readonly string[];
  readonly figures: readonly SharedFigure[];
  readonly circuits: readonly SharedCircuit[];
  /** In the order of their names. */
  readonly communes: readonly SharedCommune[];
  readonly opinions: readonly SharedEntry[];
  readonly decisions: readonly SharedEntry[];
  /** What the planner must keep, in words. */
  readonly locks: readonly string[];
  readonly assumptions: readonly string[];
  readonly sources: readonly string[];
  readonly licence: string;
}

/** Gathers what is shared of a diagnosis, and of a plan where there is one. */
export function buildSharedContent(context: ExportContext, lang: Lang): SharedContent {
  const { scenario, diagnosis, planning } = context;
  const text = sharedPageText(lang);
  const report = buildReport(scenario, diagnosis, planning ?? undefined);
  const edition = describeEdition(context);
  const names = createNames(scenario);
  return {
    lang,
    title: text.title(scenario.territory.name),
    subject: text.subject,
    territory: scenario.territory.name,
    authority: scenario.authority ?? null,
    dated: text.dated(edition.date, edition.version),
    version: edition.version,
    scenarioHash: scenarioHash(scenario),
    planKey: planning === null ? null : planKey(planning.document.plan),
    sentences: listSentences(context, report, lang),
    figures: listFigures(context, report, lang),
    circuits: listSharedCircuits(context, names, lang),
    communes: listSharedCommunes(context, names, lang),
    opinions: listSharedComments(scenario, names, lang),
    decisions: listSharedDecisions(scenario, names, lang),
    locks: scenario.locks.map((lock) => lockText(lock, names, lang)),
    assumptions: report.caveats.map((code) => caveatText(code, lang)),
    sources: [...legendSources(scenario.territory, diagnosis, lang), ...edition.sources],
    licence: edition.licence,
  };
}

function listSentences({ scenario, diagnosis }: ExportContext, report: Report, lang: Lang): string[] {
  const text = sharedPageText(lang);
  const { territory, before, after, plan } = report;
  const { definition } = diagnosis;
  const service = serviceOf(definition);
  const isOwn = service !== "childcare" && service === programmeService(scenario.programme);
  return [
    text.territory(territory.communes, territory.population, territory.children, definition.ageBand),
    textsOf(lang).zones.summary(
      before.whiteCommunes.length,
      roundEstimate(territory.children - before.coveredChildren),
      definition.minutes,
      servicePlace(isOwn ? null : service, lang),
    ),
    plan === undefined || after === undefined
      ? text.noProject
      : text.project(plan.circuits, plan.stops, after.coveredChildren - before.coveredChildren),
  ];
}

function listFigures({ scenario }: ExportContext, report: Report, lang: Lang): SharedFigure[] {
  const text = sharedPageText(lang);
  const { before, after, plan } = report;
  const row = (label: string, valueOf: (summary: typeof before) => string): SharedFigure => ({
    label,
    before: valueOf(before),
    after: after === undefined ? null : valueOf(after),
  });
  return [
    row(text.figures.covered, (summary) => text.share(summary.coveredShare, summary.coveredChildren)),
    row(text.figures.white, (summary) => String(summary.whiteCommunes.length)),
    row(text.figures.mean, (summary) => text.minutes(summary.meanMinutes)),
    row(text.figures.worst, (summary) => text.minutes(begunMinutes(summary.worstMinutes))),
    ...(plan === undefined
      ? []
      : [
          {
            label: text.figures.means,
            before: "–",
            after: text.means(plan.sessionsPerMonth, (plan.cost * 4) / scenario.programme.cycleWeeks),
          },
        ]),
  ];
}
