import type { SchoolHoliday, SchoolHolidayCode, SchoolZone } from "../model/schoolHoliday.ts";
import { KNOWN_SCHOOL_DAYS, SCHOOL_HOLIDAYS } from "./schoolHolidays.ts";

/** What a day is for schools: class is held in `term`; nothing is known of an `unknown` day. */
export type SchoolDayKind = "term" | "unknown" | SchoolHolidayCode;

/** School days of one zone. */
export interface SchoolCalendar {
  /** Tells what a day is; `unknown` outside the known days and in gaps between them. Cost: O(log n). */
  kindOn(dayNumber: number): SchoolDayKind;
  /** First known day. */
  readonly knownFrom: number;
  /** Last known day. */
  readonly knownUntil: number;
}

/** Days of one kind, ends included. */
interface Segment {
  readonly from: number;
  readonly to: number;
  readonly kind: SchoolDayKind;
}

/** Holidays that follow one another without a hole, and the days from the first to the last of them. */
interface Span {
  readonly from: number;
  to: number;
  readonly holidays: SchoolHoliday[];
}

/** Classes are never held longer than this without holidays; a longer stretch is a hole in what is known. */
const LONGEST_TERM_DAYS = 13 * 7;

/**
 * Creates the school calendar of a zone from the built-in holidays and those imported.
 *
 * Imported holidays of the zone decide every day from the first of them to the last; before and after them
 * the built-in ones hold. Where two that follow each other are more than 13 weeks apart (a file of another
 * year, a row missing, a summer whose return is not published), the built-in ones hold between them too.
 * Days that neither knows are unknown, never « no holidays » (R31).
 *
 * @param imported – in any order; those of other zones are left aside.
 */
export function createSchoolCalendar(zone: SchoolZone, imported: readonly SchoolHoliday[]): SchoolCalendar {
  const builtIn = SCHOOL_HOLIDAYS.filter((holiday) => holiday.zone === zone);
  const spans = groupInSpans(imported.filter((holiday) => holiday.zone === zone));
  const segments = layOut(builtIn, KNOWN_SCHOOL_DAYS)
    .flatMap((segment) => cutOut(segment, spans))
    .concat(spans.flatMap((span) => layOut(span.holidays, span)))
    .sort((a, b) => a.from - b.from);
  return {
    kindOn: (dayNumber) => findKind(segments, dayNumber),
    knownFrom: segments[0]?.from ?? KNOWN_SCHOOL_DAYS.from,
    knownUntil: segments.at(-1)?.to ?? KNOWN_SCHOOL_DAYS.to,
  };
}

function groupInSpans(holidays: readonly SchoolHoliday[]): Span[] {
  const spans: Span[] = [];
  for (const holiday of holidays.toSorted((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last === undefined || holiday.from - last.to - 1 > LONGEST_TERM_DAYS)
      spans.push({ from: holiday.from, to: holiday.to, holidays: [holiday] });
    else {
      last.to = Math.max(last.to, holiday.to);
      last.holidays.push(holiday);
    }
  }
  return spans;
}

/** Fills the days from `from` to `to` with holidays, sorted, and term between them. */
function layOut(
  holidays: readonly SchoolHoliday[],
  { from, to }: { readonly from: number; readonly to: number },
): Segment[] {
  const segments: Segment[] = [];
  let next = from;
  for (const holiday of holidays) {
    const first = Math.max(holiday.from, next);
    const last = Math.min(holiday.to, to);
    if (first > last) continue;
    if (first > next) segments.push({ from: next, to: first - 1, kind: "term" });
    segments.push({ from: first, to: last, kind: holiday.code });
    next = last + 1;
  }
  if (next <= to) segments.push({ from: next, to, kind: "term" });
  return segments;
}

/** Returns what spans, sorted and apart, leave of a segment. */
function cutOut(segment: Segment, spans: readonly Span[]): Segment[] {
  const left: Segment[] = [];
  let from = segment.from;
  for (const span of spans) {
    if (span.to < from || span.from > segment.to) continue;
    if (span.from > from) left.push({ ...segment, from, to: span.from - 1 });
    from = span.to + 1;
  }
  if (from <= segment.to) left.push({ ...segment, from });
  return left;
}

/** Finds the segment of a day among sorted ones, by halves. */
function findKind(segments: readonly Segment[], dayNumber: number): SchoolDayKind {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.to ?? 0) < dayNumber) low = middle + 1;
    else high = middle;
  }
  const found = segments[low];
  return found !== undefined && found.from <= dayNumber ? found.kind : "unknown";
}
