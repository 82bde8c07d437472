import { caveatText } from "../../i18n/caveatText.ts";
import { heardCountText } from "../../i18n/hearingWords.ts";
import { note, NOTE_TEXT } from "../../i18n/noteText.ts";
import { countHeard, listHeardCommunes } from "../../pipeline/hearings/listHeardCommunes.ts";
import { buildReport } from "../../pipeline/buildReport.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import { type BeforeAfterFigure, listBeforeAfter, summariseReport } from "./beforeAfter.ts";

/** The summary note as text, in the order of the page, before any format. */
export interface NoteContent {
  readonly title: string;
  readonly subject: string;
  readonly dated: string;
  readonly sentences: readonly string[];
  readonly figures: readonly BeforeAfterFigure[];
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
  const { after } = report;
  const gained = (planning?.assessment.communes ?? []).filter(
    (outcome) => outcome.coveredAfter && !outcome.before.covered,
  );
  const names = new Map(scenario.territory.communes.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const heard = countHeard(listHeardCommunes(scenario, diagnosis));
  return {
    title: note(NOTE_TEXT.title(scenario.territory.name)),
    subject: note(NOTE_TEXT.subject),
    dated: note(NOTE_TEXT.dated(edition.date)),
    sentences: [
      ...summariseReport(report, "fr"),
      ...(heard.heard === 0 ? [] : [`${heardCountText(heard, "fr")}.`]),
    ],
    figures: listBeforeAfter(context, report, "fr"),
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
