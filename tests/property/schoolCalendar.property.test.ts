import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatIsoDate } from "../../geodata/calendar/isoDate.ts";
import { readParisDay } from "../../geodata/calendar/parisDay.ts";
import { createSchoolCalendar } from "../../geodata/calendar/schoolCalendar.ts";
import { KNOWN_SCHOOL_DAYS, SCHOOL_HOLIDAYS } from "../../geodata/calendar/schoolHolidays.ts";
import { decodeSchoolCalendarCsv } from "../../geodata/formats/schoolCalendarCsv.ts";
import { decodeSchoolCalendarIcs } from "../../geodata/formats/schoolCalendarIcs.ts";
import type { SchoolHoliday } from "../../geodata/model/schoolHoliday.ts";

const SEED = { seed: 20_261_126, numRuns: 300 };

const zone = fc.constantFrom("A", "B", "C");
/** From one year before the built-in days to two years after them. */
const day = fc.integer({ min: KNOWN_SCHOOL_DAYS.from - 365, max: KNOWN_SCHOOL_DAYS.to + 730 });
const holiday: fc.Arbitrary<SchoolHoliday> = fc
  .record({
    zone,
    code: fc.constantFrom("winter", "summer", "other"),
    from: day,
    length: fc.integer({ min: 1, max: 60 }),
  })
  .map(({ length, ...rest }) => ({ ...rest, to: rest.from + length - 1 }));

describe("school calendar", () => {
  it("without imports says of each day what the table says", () => {
    fc.assert(
      fc.property(zone, day, (ownZone, dayNumber) => {
        const found = SCHOOL_HOLIDAYS.find(
          (each) => each.zone === ownZone && each.from <= dayNumber && dayNumber <= each.to,
        );
        const isKnown = dayNumber >= KNOWN_SCHOOL_DAYS.from && dayNumber <= KNOWN_SCHOOL_DAYS.to;
        const kind = isKnown ? (found?.code ?? "term") : "unknown";
        expect(createSchoolCalendar(ownZone, []).kindOn(dayNumber)).toBe(kind);
      }),
      SEED,
    );
  });

  it("never calls a day term, or unknown, that an imported file has in holidays", () => {
    fc.assert(
      fc.property(zone, fc.array(holiday, { minLength: 1, maxLength: 12 }), (ownZone, imported) => {
        const calendar = createSchoolCalendar(ownZone, imported);
        for (const { from, to } of imported.filter((each) => each.zone === ownZone))
          for (let each = from; each <= to; each++)
            expect(["term", "unknown"]).not.toContain(calendar.kindOn(each));
      }),
      SEED,
    );
  });

  it("knows no day beyond its ends, and claims term nowhere far from any holidays", () => {
    fc.assert(
      fc.property(zone, fc.array(holiday, { maxLength: 12 }), (ownZone, imported) => {
        const calendar = createSchoolCalendar(ownZone, imported);
        expect(calendar.kindOn(calendar.knownFrom - 1)).toBe("unknown");
        expect(calendar.kindOn(calendar.knownFrom)).not.toBe("unknown");
        expect(calendar.kindOn(calendar.knownUntil)).not.toBe("unknown");
        expect(calendar.kindOn(calendar.knownUntil + 1)).toBe("unknown");
        let termDays = 0;
        for (let each = calendar.knownFrom; each <= calendar.knownUntil; each++) {
          termDays = calendar.kindOn(each) === "term" ? termDays + 1 : 0;
          // 13 weeks.
          expect(termDays).toBeLessThanOrEqual(91);
        }
      }),
      SEED,
    );
  });

  it("gives the same answers whatever the order of the imported holidays", () => {
    fc.assert(
      fc.property(zone, fc.array(holiday, { maxLength: 8 }), day, (ownZone, imported, dayNumber) => {
        const isHoliday = (list: readonly SchoolHoliday[]): boolean[] =>
          ["term", "unknown"].map((kind) => createSchoolCalendar(ownZone, list).kindOn(dayNumber) === kind);
        expect(isHoliday(imported.toReversed())).toEqual(isHoliday(imported));
      }),
      SEED,
    );
  });
});

describe("days in Paris", () => {
  it("are those of the system's own table of time zones", () => {
    const format = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Paris", dateStyle: "short" });
    fc.assert(
      fc.property(
        fc.date({
          min: new Date("1997-01-01T00:00:00Z"),
          max: new Date("2099-12-31T00:00:00Z"),
          noInvalidDate: true,
        }),
        (instant) => {
          const read = readParisDay(instant.toISOString());
          expect(read === null ? null : formatIsoDate(read)).toBe(format.format(instant));
        },
      ),
      SEED,
    );
  });
});

describe("files of school holidays", () => {
  const word = fc.constantFrom(
    "BEGIN:VCALENDAR",
    "END:VCALENDAR",
    "BEGIN:VEVENT",
    "END:VEVENT",
    "DTSTART;VALUE=DATE:20260207",
    "DTEND:20260223T000000Z",
    "DTSTART:__proto__",
    "SUMMARY:Vacances d'Été - Zone A",
    "RRULE:x",
    "BEGIN:__proto__",
    ":",
    ";",
    " ",
    "\uFEFF",
  );

  it("never throw, whatever the text, and never give a time that ends before it begins", () => {
    const text = fc.oneof(
      fc.string(),
      fc.array(word).map((lines) => lines.join("\r\n")),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (content, framed) => {
        const ics = framed ? `BEGIN:VCALENDAR\r\n${content}\r\nEND:VCALENDAR` : content;
        const csv = framed ? `Description;Date de début;Date de fin;Zones\n${content}` : content;
        for (const decoded of [decodeSchoolCalendarIcs(ics), decodeSchoolCalendarCsv(csv)]) {
          if (decoded.value === undefined) expect(decoded.issues.length).toBeGreaterThan(0);
          for (const { from, to } of decoded.value ?? []) expect(to).toBeGreaterThanOrEqual(from);
        }
      }),
      SEED,
    );
  });
});
