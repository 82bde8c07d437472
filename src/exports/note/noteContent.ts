import { caveatText } from "../../i18n/caveatText.ts";
import { heardCountText } from "../../i18n/hearingWords.ts";
import { note, NOTE_TEXT } from "../../i18n/noteText.ts";
import { countHeard, listHeardCommunes } from "../../pipeline/hearings/listHeardCommunes.ts";
import { buildReport } from "../../pipeline/buildReport.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";

/** A row of the five figures: before, after, and where the figure comes from. */
export interface NoteFigure {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

/** The summary note as text, in the order of the page, before any format. */
export interface NoteContent {
  readonly title: string;
  readonly subject: string;
  readonly dated: string;
  readonly sentences: readonly string[];
  readonly figures: readonly NoteFigure[];
  readonly gained: readonly string[];
  /** White communes that the plan leaves; empty without a plan: then all of today's are named by the map. */
  readonly left: readonly string[];
  readonly assumptions: readonly string[];
  readonly sources: readonly string[];
}

/** Gathers what the note says of a diagnosis, and of a plan where there is one. */
export function buildNoteContent(context: ExportContext): NoteContent {
  const { scenario, diagnosis, planning } = context;
  const report = buildReport(scenario, diagnosis, planning ?? undefined);
  const edition = describeEdition(context);
  const { before, after } = report;
  const whiteChildren = report.territory.children - before.coveredChildren;
  const gained = (planning?.assessment.communes ?? []).filter(
    (outcome) => outcome.coveredAfter && !outcome.before.covered,
  );
  const names = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const heard = countHeard(listHeardCommunes(scenario, diagnosis));
  const sentences = [
    NOTE_TEXT.situation(before.whiteCommunes.length, whiteChildren, diagnosis.definition.minutes),
    ...(report.plan === undefined || after === undefined
      ? []
      : [
          NOTE_TEXT.project(
            report.plan.circuits,
            report.plan.stops,
            after.coveredChildren - before.coveredChildren,
          ),
        ]),
    ...(heard.heard === 0 ? [] : [`${heardCountText(heard, "fr")}.`]),
  ];
  return {
    title: note(NOTE_TEXT.title(scenario.territory.name)),
    subject: note(NOTE_TEXT.subject),
    dated: note(NOTE_TEXT.dated(edition.date)),
    sentences: sentences.map(note),
    figures: listFigures(context, report),
    gained: gained.map(({ code, before: { need }, accessSecondsAfter }) =>
      note(
        NOTE_TEXT.gained(
          nameOf(code),
          need.children,
          accessSecondsAfter === null ? null : accessSecondsAfter / 60,
        ),
      ),
    ),
    left: after === undefined ? [] : after.whiteCommunes.map(nameOf),
    assumptions: [
      NOTE_TEXT.definition(edition.definition),
      ...report.caveats.map((code) => caveatText(code, "fr")),
    ].map(note),
    sources: [...edition.sources, NOTE_TEXT.version(edition.version)].map(note),
  };
}

function listFigures(context: ExportContext, report: ReturnType<typeof buildReport>): NoteFigure[] {
  const { scenario, diagnosis } = context;
  const { before, after, plan } = report;
  const estimated = diagnosis.communes.some(({ need }) => need.estimated);
  const need = estimated ? NOTE_TEXT.needSource : NOTE_TEXT.needSupplied;
  const times = diagnosis.travel.estimated
    ? NOTE_TEXT.timesEstimated
    : NOTE_TEXT.timesSource(diagnosis.travel.provider);
  const monthlyCents = plan === undefined ? 0 : (plan.cost * 4) / scenario.programme.cycleWeeks;
  const row = (label: string, valueOf: (summary: typeof before) => string, source: string): NoteFigure => ({
    label: note(label),
    before: note(valueOf(before)),
    after: note(after === undefined ? NOTE_TEXT.none : valueOf(after)),
    source: note(source),
  });
  return [
    row(
      NOTE_TEXT.figures.covered,
      (summary) => NOTE_TEXT.share(summary.coveredShare, summary.coveredChildren),
      need,
    ),
    row(NOTE_TEXT.figures.white, (summary) => NOTE_TEXT.number(summary.whiteCommunes.length), times),
    row(NOTE_TEXT.figures.mean, (summary) => NOTE_TEXT.minutes(summary.meanMinutes), times),
    row(NOTE_TEXT.figures.worst, (summary) => NOTE_TEXT.minutes(summary.worstMinutes), times),
    {
      label: note(NOTE_TEXT.figures.means),
      before: NOTE_TEXT.none,
      after: note(plan === undefined ? NOTE_TEXT.none : NOTE_TEXT.means(plan.sessionsPerMonth, monthlyCents)),
      source: note(NOTE_TEXT.planSource),
    },
  ];
}
