import OpeningHours from "opening_hours";
import { toCivilDate, toDayNumber } from "../calendar/dayNumber.ts";

/** Opening hours in OSM syntax that could be read. */
export interface OsmHours {
  /** The same every week, whatever the season. */
  readonly weekly: boolean;
  /** Day numbers of the days, `from` inclusive and `to` exclusive, on which it opens at all. */
  openDays(from: number, to: number): ReadonlySet<number>;
}

/**
 * The words and signs of the syntax. The library also makes something of many texts that are none (« sur rendez-vous »
 * begins with « su »); and hours that follow the sun need an instant, where ours are clock times alone.
 */
const SYNTAX =
  /^(?:"[^"]*"|\b(?:Mo|Tu|We|Th|Fr|Sa|Su|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|easter|days?|off|closed|open)\b|[\d\s:;,\-+/[\]()|])+$/u;

/**
 * Reads opening hours in OSM syntax, without public or school holidays.
 *
 * Times are those of a clock in Paris. The library reads the clock of the machine's dates: it is only given dates
 * made from a civil date and its answers are only read back as civil dates, so that no time zone counts.
 *
 * @returns null for a text that is not of that syntax.
 */
export function readOsmHours(text: string): OsmHours | null {
  if (!SYNTAX.test(text)) return null;
  try {
    const hours = new OpeningHours(text, null);
    return {
      weekly: hours.isWeekStable(),
      openDays: (from, to) => {
        const days = new Set<number>();
        const openings = hours.getOpenIntervals(clockDate(from), clockDate(to));
        for (const [start, end, unknown] of openings) {
          const last = unknown ? from : Math.min(to, dayAfter(end));
          for (let day = dayOf(start); day < last; day += 1) days.add(day);
        }
        return days;
      },
    };
  } catch {
    return null; // the library throws on every text that is no OSM syntax
  }
}

function clockDate(dayNumber: number): Date {
  const { year, month, day } = toCivilDate(dayNumber);
  return new Date(year, month - 1, day);
}

function dayOf(date: Date): number {
  return toDayNumber({ year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() });
}

/** The first day that an opening does not touch any more: midnight belongs to the day that it ends. */
function dayAfter(end: Date): number {
  const atMidnight = end.getHours() === 0 && end.getMinutes() === 0;
  return dayOf(end) + (atMidnight ? 0 : 1);
}
