import type { Availability } from "../../geodata/model/availability.ts";
import type { IssueLog } from "../../geodata/model/issueLog.ts";
import { isRealDate } from "./calendarDates.ts";

interface Subject {
  readonly id: string;
  readonly availability?: Availability;
}

/** Leaves out opening hours and closures that end before they begin, or on a day that does not exist; each is told. */
export function checkAvailability<T extends Subject>(
  subjects: readonly T[],
  at: string,
  issues: IssueLog,
): readonly T[] {
  return subjects.map((subject, index) => {
    if (subject.availability === undefined) return subject;
    const place = `${at}[${index}].availability`;
    const keep = <S>(items: readonly S[], key: string, isSound: (item: S) => boolean): readonly S[] =>
      items.filter((item, position) => {
        if (isSound(item)) return true;
        issues.error("window-reversed", `${place}.${key}[${position}]`);
        return false;
      });
    const { openings, closures, from, until, ...rest } = subject.availability;
    const isDay = (date: string | undefined, key: string): date is string => {
      if (date === undefined) return false;
      if (isRealDate(date)) return true;
      issues.error("window-reversed", `${place}.${key}`);
      return false;
    };
    return {
      ...subject,
      availability: {
        ...rest,
        ...(isDay(from, "from") ? { from } : {}),
        ...(isDay(until, "until") ? { until } : {}),
        ...(openings === undefined
          ? {}
          : { openings: keep(openings, "openings", ({ start, end }) => start < end) }),
        ...(closures === undefined
          ? {}
          : {
              closures: keep(
                closures,
                "closures",
                (closure) => isRealDate(closure.from) && isRealDate(closure.to) && closure.from <= closure.to,
              ),
            }),
      },
    };
  });
}
