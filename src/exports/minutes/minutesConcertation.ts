import { conflictNames } from "../../i18n/conflictText.ts";
import { formatInstant, formatInteger, weekdayName } from "../../i18n/format.ts";
import { textsOf } from "../../i18n/texts.ts";
import { setFrenchPunctuation } from "../../i18n/typography.ts";
import type { Comment, Decision, Hearing } from "../../scenario/concertation.ts";
import { readRegister, type RegisterLine } from "../../scenario/decisionRegister.ts";
import { groupBySubject, type SubjectOpinions } from "../../scenario/opinions.ts";
import { type EntryThread, findFirstSaid, isDisputed, readAsSaid } from "../../scenario/standingEntries.ts";
import type { MinutesBlock, MinutesSection, MinutesSource } from "./minutesModel.ts";

/** Writes what was said, what was decided, what the computation must keep to, and which communes were heard. */
export function listConcertationSections(source: MinutesSource): readonly MinutesSection[] {
  const { words } = source;
  return [
    { title: words.saidTitle, blocks: tellOpinions(source) },
    { title: words.decidedTitle, blocks: tellDecisions(source) },
    { title: words.locksTitle, blocks: tellLocks(source) },
    { title: words.heardTitle, blocks: tellHearings(source) },
  ];
}

function tellOpinions(source: MinutesSource): readonly MinutesBlock[] {
  const { context, lang, words, targetName } = source;
  const subjects = groupBySubject(context.scenario.comments);
  if (subjects.length === 0) return [{ kind: "paragraph", text: words.saidNone }];
  const { deliberation } = textsOf(lang);
  const numeric = true;
  const disputes = subjects.some(({ disputed }) => disputed > 0);
  return [
    {
      kind: "table",
      caption: words.saidCaption,
      columns: [
        { title: words.subject, share: 3 },
        { title: deliberation.opinions.for, share: 2, numeric },
        { title: deliberation.opinions.reserved, share: 2, numeric },
        { title: deliberation.opinions.against, share: 2, numeric },
        { title: words.remarks, share: 2, numeric },
        ...(disputes ? [{ title: words.disputed, share: 2, numeric }] : []),
      ],
      rows: subjects.map(({ target, counts, remarks, disputed }) => [
        targetName(target),
        ...[counts.for, counts.reserved, counts.against, remarks, ...(disputes ? [disputed] : [])].map(
          (count) => formatInteger(count, lang),
        ),
      ]),
    },
    ...subjects.flatMap((subject) => tellSubject(subject, source)),
  ];
}

function tellSubject({ target, threads }: SubjectOpinions, source: MinutesSource): readonly MinutesBlock[] {
  const items = threads.flatMap((thread) =>
    thread.heads
      .filter(({ withdrawn }) => withdrawn !== true)
      .map((comment) => tellComment(comment, thread, source)),
  );
  return [
    { kind: "heading", text: source.targetName(target) },
    { kind: "list", items },
  ];
}

function tellComment(comment: Comment, thread: EntryThread<Comment>, { lang, words }: MinutesSource): string {
  const { deliberation } = textsOf(lang);
  const { opinion, text, role } = comment;
  const side = opinion === null ? deliberation.remark : deliberation.opinions[opinion];
  const notes = [
    formatInstant(findFirstSaid(comment, thread.earlier), lang),
    ...(thread.earlier.length === 0 ? [] : [words.corrected]),
    ...(isDisputed(thread) ? [words.inDispute] : []),
  ];
  const head = words.said(side, role, notes.join(", "));
  return text === "" ? head : `${head}${words.colon}${text}`;
}

function tellDecisions(source: MinutesSource): readonly MinutesBlock[] {
  const { context, words } = source;
  const lines = readRegister(context.scenario.decisions);
  if (lines.length === 0) return [{ kind: "paragraph", text: words.decidedNone }];
  return [
    {
      kind: "table",
      caption: words.decidedCaption,
      columns: [
        { title: words.number, share: 2 },
        { title: words.when, share: 4 },
        { title: words.who, share: 4 },
        { title: words.decision, share: 8 },
        { title: words.reason, share: 6 },
      ],
      rows: lines.flatMap((line) => line.heads.map((decision) => tellDecision(decision, line, source))),
    },
  ];
}

/** Most decisions of a summary. */
const BRIEF = 6;

/** Writes the decisions in force in a line each, as the first page shows them. */
export function summariseDecisions(source: MinutesSource): readonly string[] {
  const { context, lang, words } = source;
  const { deliberation } = textsOf(lang);
  const lines = readRegister(context.scenario.decisions).flatMap(({ heads, number }) =>
    heads
      .filter(({ withdrawn }) => withdrawn !== true)
      .map((head) => `${deliberation.number(number)}${words.colon}${nameDecision(head, source)}`),
  );
  if (lines.length <= BRIEF) return lines;
  return [...lines.slice(0, BRIEF - 1), words.briefMore(lines.length - BRIEF + 1)];
}

/** « Adopter – Plan « Tout desservir ». Dès septembre. » */
function nameDecision({ kind, target, option }: Decision, { lang, targetName }: MinutesSource): string {
  const what = `${textsOf(lang).deliberation.kinds[kind]} – ${targetName(target)}.`;
  return option === "" ? what : `${what} ${option}`;
}

function tellDecision(decision: Decision, line: RegisterLine, source: MinutesSource): readonly string[] {
  const { lang, words, targetName } = source;
  const { deliberation } = textsOf(lang);
  const { target, reason, role, at, plan, withdrawn } = decision;
  const isAboutPlan = target.kind === "plan" && target.plan === plan;
  const what = [
    ...(withdrawn === true ? [`${words.withdrawn(formatInstant(at, lang))}.`] : []),
    nameDecision(decision, source),
    ...(plan === null || isAboutPlan ? [] : [words.onPlan(targetName({ kind: "plan", plan }))]),
  ];
  const first = line.earlier[0]?.at ?? at;
  const notes = [
    formatInstant(first, lang),
    ...(line.earlier.length === 0 || withdrawn === true
      ? []
      : [deliberation.correctedOn(formatInstant(at, lang))]),
    ...(isDisputed(line) ? [words.inDispute] : []),
  ];
  return [deliberation.number(line.number), notes.join(", "), role, what.join(" "), reason];
}

function tellLocks({ context, lang, words }: MinutesSource): readonly MinutesBlock[] {
  const { locks } = context.scenario;
  if (locks.length === 0) return [{ kind: "paragraph", text: words.locksNone }];
  const names = conflictNames(context.scenario, lang);
  const items = locks.map(({ id }) => {
    const line = capitalise(names.decision(id));
    return lang === "fr" ? setFrenchPunctuation(line) : line;
  });
  return [{ kind: "list", items }];
}

function capitalise(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

function tellHearings(source: MinutesSource): readonly MinutesBlock[] {
  const { context, words } = source;
  const standing = readAsSaid(context.scenario.hearings ?? []);
  if (standing.length === 0) return [{ kind: "paragraph", text: words.heardNone }];
  const rows = standing
    .map((hearing) => tellHearing(hearing, source))
    .sort(([a = ""], [b = ""]) => a.localeCompare(b, "fr"));
  return [
    {
      kind: "table",
      caption: words.heardCaption,
      columns: [
        { title: words.commune, share: 3 },
        { title: words.answered, share: 3 },
        { title: words.needs, share: 4 },
        { title: words.existing, share: 4 },
        { title: words.hall, share: 4 },
      ],
      rows,
    },
  ];
}

function tellHearing(
  { communeCode, role, at, needs, existing, hall }: Hearing,
  { lang, words, communeName }: MinutesSource,
): readonly string[] {
  const slots = (hall?.slots ?? []).map(
    ({ weekday, halfDay }) => `${weekdayName(weekday, lang)} ${words.halfDay[halfDay]}`,
  );
  const offered = hall === null ? "" : [hall.name, ...slots].join(", ");
  return [communeName(communeCode), `${role}, ${formatInstant(at, lang)}`, needs, existing, offered];
}
