import { formatIsoDate } from "../calendar/isoDate.ts";
import { compareText } from "../model/compareText.ts";
import type { Commune } from "../model/commune.ts";
import type { Decoded } from "../model/issue.ts";
import { createIssueLog, type IssueLog } from "../model/issueLog.ts";
import { SURVEY_ROLES, type SurveyAggregate, type SurveyRole } from "../model/survey.ts";
import { estimateRoadSeconds } from "../travel/estimateTravel.ts";
import { readCommuneCode } from "./communeCode.ts";
import { type CsvRow, type CsvTable, readCsvTable } from "./csvTable.ts";
import { foldText } from "./foldText.ts";
import { type ReadAges, readAges, readDay } from "./surveyAges.ts";
import { foldCommuneName, readDistance, readRole, readSlots, readTicked, readYesNo } from "./surveyCells.ts";
import { matchSurveyColumns, type SurveyColumn, type SurveyField } from "./surveyColumns.ts";
import { createSurveyTally, type OneAnswer, type SurveyTally } from "./surveyTally.ts";

/** Answers of a questionnaire, added up, with how its columns were read. */
export interface DecodedSurvey {
  /** Null when no row says anything that can be counted; the columns may then be settled by hand. */
  readonly survey: SurveyAggregate | null;
  readonly columns: readonly SurveyColumn[];
}

/** What the caller knows beyond the file. */
export interface SurveyOptions {
  /** Where the answers come from, as it is shown. */
  readonly source: string;
  readonly communes: readonly Pick<Commune, "code" | "name">[];
  /** What the user settled: the field of a column, null for a column not to read. Absent = matched by its heading. */
  readonly fields?: Readonly<Record<string, SurveyField | null>>;
}

/** Number of the first column after the last heading, where headings are short: beyond what files have. */
const FIRST_LAST_COLUMN = 10_000;

/** Rows that are looked at to tell what a column holds. */
const SAMPLE_ROWS = 200;

/** Nobody drives longer than this for a workshop: what is more is a mistake. */
const MOST_MINUTES = 240;

/**
 * Adds up a questionnaire's answers, one row each, from a table as Framaforms, LimeSurvey, Google Forms or
 * Microsoft Forms write it: answers are lists in one column, or a yes/no column for each.
 *
 * Only columns that were matched are read; single answers are forgotten as soon as they are counted (R49), and
 * issues name columns and numbers of answers, never what somebody wrote.
 *
 * @returns no value when the text is no table. Cost: O(rows × columns).
 */
export function decodeSurvey(text: string, options: SurveyOptions): Decoded<DecodedSurvey> {
  const log = createIssueLog();
  const table = readCsvTable(nameLastColumns(text), log);
  if (table === null) return log.finish();
  const { columns, rows } = joinOptionRow(table);
  const matched = settleColumns(columns, rows, options.fields);
  reportColumns(matched, log);
  if (matched.every(({ field }) => field === null || field === "date")) {
    log.error("survey-no-columns", "file", { columns: columns.join(", ") });
    return log.finish({ survey: null, columns: matched });
  }
  const tally = createSurveyTally();
  const doubts = createDoubts();
  const places = indexCommunes(options.communes);
  for (const row of rows) countRow(row, matched, places, tally, doubts);
  reportDoubts(doubts, log);
  const lone = tally.countLoneWords();
  if (lone > 0) log.warning("survey-lone-words", "file", { count: lone });
  const survey = tally.finish(options.source, doubts.lastDay === null ? null : formatIsoDate(doubts.lastDay));
  if (survey.answers > 0) return log.finish({ survey, columns: matched });
  log.error("survey-no-answer", "file");
  return log.finish({ survey: null, columns: matched });
}

/** Gives the empty headings at the end of the first line a name, so that what stands under them is read. */
function nameLastColumns(text: string): string {
  return text.replace(
    /^([^\r\n]*?)(([;,\t|])\3*)(?=\r?\n)/u,
    (_, head: string, ends: string, separator: string) => {
      const names = [...ends].map((__, i) => `${separator}column ${FIRST_LAST_COLUMN + i}`);
      return `${head}${names.join("")}`;
    },
  );
}

/**
 * Joins the two rows of headings of Framaforms: the question, then its options. The first row of data is one of
 * options when it names what several columns without a heading hold.
 */
function joinOptionRow({ columns, rows }: CsvTable): Pick<CsvTable, "columns" | "rows"> {
  const [first] = rows;
  const unnamed = columns.filter((name) => /^column \d+$/u.test(name));
  const optionOf = (name: string): string => first?.cells[name]?.trim() ?? "";
  const isOptions = unnamed.filter((name) => readYesNo(optionOf(name)) === null).length > 0;
  if (unnamed.length === 0 || !isOptions) return { columns, rows };
  let question = "";
  const named = columns.map((name) => {
    if (!unnamed.includes(name)) question = name;
    return optionOf(name) === "" ? name : `${question} [${optionOf(name)}]`;
  });
  const renamed = rows.slice(1).map(({ at, cells }) => ({
    at,
    cells: Object.fromEntries(named.map((name, i) => [name, cells[columns[i] ?? ""] ?? ""])),
  }));
  return { columns: named, rows: renamed };
}

function settleColumns(
  columns: readonly string[],
  rows: readonly CsvRow[],
  fields: SurveyOptions["fields"],
): SurveyColumn[] {
  const samples = rows.slice(0, SAMPLE_ROWS);
  const matched = matchSurveyColumns(columns, (name) => samples.map(({ cells }) => cells[name] ?? ""));
  return matched.map((column) => {
    const settled = fields?.[column.name];
    return column.personal || settled === undefined ? column : { ...column, field: settled };
  });
}

function reportColumns(columns: readonly SurveyColumn[], log: IssueLog): void {
  const personal = columns.filter((column) => column.personal).map(({ name }) => name);
  const unread = columns
    .filter((column) => !column.personal && column.field === null)
    .map(({ name }) => name);
  if (personal.length > 0)
    log.repair("survey-personal-columns", "file", { columns: personal.join(", "), count: personal.length });
  if (unread.length > 0)
    log.warning("survey-unread-columns", "file", { columns: unread.join(", "), count: unread.length });
  if (columns.every(({ field }) => field !== "code" && field !== "commune"))
    log.warning("survey-no-commune", "file");
}

/** Numbers of answers in which something was doubtful: enough to say so, nothing to know anybody by. */
interface Doubts {
  empty: number;
  unplaced: number;
  birthDates: number;
  birthDatesLost: number;
  kilometres: number;
  unreadSlots: number;
  unreadDistances: number;
  lastDay: number | null;
}

function createDoubts(): Doubts {
  return {
    empty: 0,
    unplaced: 0,
    birthDates: 0,
    birthDatesLost: 0,
    kilometres: 0,
    unreadSlots: 0,
    unreadDistances: 0,
    lastDay: null,
  };
}

function reportDoubts(doubts: Doubts, log: IssueLog): void {
  const warn = (code: string, count: number): void => {
    if (count > 0) log.warning(code, "file", { count });
  };
  warn("survey-empty-rows", doubts.empty);
  warn("survey-commune-unknown", doubts.unplaced);
  warn("survey-birth-dates", doubts.birthDates);
  warn("survey-birth-dates-lost", doubts.birthDatesLost);
  warn("survey-kilometres", doubts.kilometres);
  warn("survey-slots-unread", doubts.unreadSlots);
  warn("survey-distances-unread", doubts.unreadDistances);
}

interface CommuneIndex {
  readonly codes: ReadonlySet<string>;
  /** By folded name; null where two communes share it. */
  readonly names: ReadonlyMap<string, string | null>;
}

function indexCommunes(communes: SurveyOptions["communes"]): CommuneIndex {
  const names = new Map<string, string | null>();
  for (const { code, name } of communes) {
    const key = foldCommuneName(name);
    names.set(key, names.has(key) ? null : code);
  }
  return { codes: new Set(communes.map(({ code }) => code)), names };
}

function findCommune(cell: string, field: SurveyField, { codes, names }: CommuneIndex): string | null {
  const named = names.get(foldCommuneName(cell)) ?? null;
  if (named !== null) return named;
  const digits = field === "code" ? cell : (/\(([0-9AB]{5})\)/u.exec(cell)?.[1] ?? cell);
  const code = readCommuneCode(digits)?.code;
  return code !== undefined && codes.has(code) ? code : null;
}

function countRow(
  { cells }: CsvRow,
  columns: readonly SurveyColumn[],
  places: CommuneIndex,
  tally: SurveyTally,
  doubts: Doubts,
): void {
  const filled = columns.flatMap(({ name, field }) => {
    const cell = cells[name]?.trim() ?? "";
    return field === null || cell === "" ? [] : [{ name, field, cell }];
  });
  if (filled.every(({ field, cell }) => field === "date" || readYesNo(cell) === false)) {
    doubts.empty += 1;
    return;
  }
  const of = (...fields: readonly SurveyField[]): Filled[] =>
    filled.filter(({ field }) => fields.includes(field));
  const day = of("date").reduce<number | null>((last, { cell }) => readDay(cell) ?? last, null);
  if (day !== null) doubts.lastDay = Math.max(doubts.lastDay ?? day, day);
  const named = of("code", "commune");
  const code = named.reduce<string | null>(
    (found, { cell, field }) => found ?? findCommune(cell, field, places),
    null,
  );
  if (named.length > 0 && code === null) doubts.unplaced += 1;
  tally.add({
    code,
    role: findRole(of("role")),
    ages: findAges(of("ages"), day, doubts),
    slots: findSlots(of("slots"), doubts),
    themes: listTicked(of("themes")),
    places: listTicked(of("places")),
    minutes: findMinutes(of("distance"), doubts),
  });
}

interface Filled {
  readonly name: string;
  readonly field: SurveyField;
  readonly cell: string;
}

function findRole(cells: readonly Filled[]): SurveyRole {
  const roles = new Set(cells.flatMap(({ name, cell }) => readTicked(name, cell)).map(readRole));
  return SURVEY_ROLES.find((role) => roles.size === 1 && roles.has(role)) ?? "other";
}

function findAges(cells: readonly Filled[], day: number | null, doubts: Doubts): OneAnswer["ages"] {
  const read: ReadAges[] = cells.map(({ name, cell }) => readAges(listAges(name, cell), name, day));
  if (read.some(({ birthDates }) => birthDates)) {
    if (day === null) doubts.birthDatesLost += 1;
    else doubts.birthDates += 1;
  }
  return [...new Set(read.flatMap(({ bands }) => bands))].sort(compareText);
}

/** A plain `1` or `0` is an age here, not a tick, unless the heading is itself an age. */
function listAges(name: string, cell: string): readonly string[] {
  const ticks = /\[[^\]]*\d[^\]]*\]\s*$/u.test(name);
  return ticks || readYesNo(cell) === null ? readTicked(name, cell) : [cell];
}

function findSlots(cells: readonly Filled[], doubts: Doubts): OneAnswer["slots"] {
  const slots = new Map<string, OneAnswer["slots"][number]>();
  let unread = false;
  for (const { name, cell } of cells)
    for (const item of readTicked(name, cell)) {
      const found = readSlots(item, name);
      if (found.length === 0) unread = true;
      for (const slot of found) slots.set(`${slot.weekday}-${slot.halfDay}`, slot);
    }
  if (unread) doubts.unreadSlots += 1;
  return [...slots.values()];
}

/** One spelling for answers that differ by case or accents only: the tally keeps the first. */
function listTicked(cells: readonly Filled[]): ReadonlyMap<string, string> {
  const ticked = new Map<string, string>();
  for (const { name, cell } of cells)
    for (const item of readTicked(name, cell)) {
      const key = foldText(item);
      if (key !== "" && !ticked.has(key)) ticked.set(key, item);
    }
  return ticked;
}

function findMinutes(cells: readonly Filled[], doubts: Doubts): number | null {
  const [first] = cells;
  if (first === undefined) return null;
  const read = readDistance(first.cell, first.name);
  if (read === null) {
    doubts.unreadDistances += 1;
    return null;
  }
  if (read.unit === "kilometres") doubts.kilometres += 1;
  const minutes =
    read.unit === "minutes" ? read.value : Math.round(estimateRoadSeconds(read.value * 1000, "car") / 60);
  if (minutes > 0 && minutes <= MOST_MINUTES) return Math.round(minutes);
  doubts.unreadDistances += 1;
  return null;
}
