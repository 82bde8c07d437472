/** What a text of opening hours says of holidays, taken out of it. */
export interface HolidayRules {
  /** The rest, in OSM syntax. */
  readonly text: string;
  readonly closedOnPublicHolidays: boolean;
  readonly closedInSchoolHolidays: boolean;
  /** It says something else of holidays (other hours), which is not counted. */
  readonly untold: boolean;
}

const HOLIDAY = /\b(?:PH|SH)\b/u;
const CLOSED = /^([A-Z][a-zH](?:\s*[-,]\s*[A-Z][a-zH])*)\s+(?:off|closed)$/u;

/**
 * Takes the rules on public (PH) and school holidays (SH) out of OSM opening hours.
 *
 * The library has tables of its own for them; the ones that count here are those of `geodata/calendar`, with their
 * sources. Closing is understood; other hours in holidays are told as not counted.
 */
export function splitHolidayRules(hours: string): HolidayRules {
  const kept: string[] = [];
  const closed = new Set<string>();
  let untold = false;
  for (const rule of hours.split(";").map((part) => part.trim())) {
    const names = CLOSED.exec(rule)?.[1];
    if (names !== undefined && HOLIDAY.test(names)) {
      const parts = names.split(",").map((name) => name.trim());
      for (const name of parts) if (HOLIDAY.test(name)) closed.add(name);
      const weekdays = parts.filter((name) => !HOLIDAY.test(name));
      if (weekdays.length > 0) kept.push(`${weekdays.join(",")} off`);
    } else if (HOLIDAY.test(rule)) {
      untold = true;
      const others = withoutHolidays(rule);
      if (others !== null) kept.push(others);
    } else if (rule !== "") kept.push(rule);
  }
  return {
    text: kept.join("; "),
    closedOnPublicHolidays: closed.has("PH"),
    closedInSchoolHolidays: closed.has("SH"),
    untold,
  };
}

/** « Mo-Fr,PH 09:00-12:00 » without its holidays; null where nothing but holidays was meant. */
function withoutHolidays(rule: string): string | null {
  const others = rule.replaceAll(/\s*,\s*(?:PH|SH)\b/gu, "").replaceAll(/\b(?:PH|SH)\s*,\s*/gu, "");
  return HOLIDAY.test(others) ? null : others;
}
