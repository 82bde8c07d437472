import type { Session } from "../../pipeline/calendar/session.ts";
import { calendarFactsText, calendarName, EVERYBODY } from "../../i18n/icsText.ts";
import { describeEdition } from "../edition.ts";
import type { ExportContext } from "../exportContext.ts";
import type { ExportFile } from "../exportFile.ts";
import type { NumberedEvent } from "./calendarEvent.ts";
import { numberEvents } from "./calendarVersion.ts";
import { type CalendarHead, encodeIcs } from "./encodeIcs.ts";
import type { PublishedCalendar } from "./publishedCalendar.ts";

/** A calendar of its own for somebody: who, and which entries. */
interface PersonalCalendar {
  readonly fileName: string;
  readonly holder: string;
  readonly isTheirs: (event: NumberedEvent) => boolean;
}

/**
 * Writes `sessions.ics`, and a calendar for each commune, team and professional who has sessions.
 *
 * @param since – the calendar that this one replaces: entries that changed have their SEQUENCE raised, and the
 * version is the next one if anything did. Null for a first one.
 */
export function exportIcs(
  context: ExportContext,
  sessions: readonly Session[],
  since: PublishedCalendar | null,
): ExportFile[] {
  const { version, events } = numberEvents(context.scenario, sessions, since);
  const headOf = (holder: string, scope: CalendarHead["scope"]): CalendarHead => ({
    name: calendarName(holder, version),
    description: describeFacts(context),
    version,
    scope,
    updatedAt: context.scenario.updatedAt,
  });
  return [
    encodeIcs("sessions.ics", headOf(EVERYBODY, "all"), events),
    ...listPersonalCalendars(context).flatMap(({ fileName, holder, isTheirs }) => {
      const theirs = events.filter(isTheirs);
      return theirs.length === 0 ? [] : [encodeIcs(fileName, headOf(holder, "part"), theirs)];
    }),
  ];
}

/** Says where a calendar comes from and how long it holds. */
export function describeFacts(context: ExportContext): string {
  const edition = describeEdition(context);
  return calendarFactsText({ ...edition, validUntil: edition.valid_until });
}

function listPersonalCalendars({ scenario }: ExportContext): PersonalCalendar[] {
  return [
    ...scenario.territory.communes.map(({ code, name }) => ({
      fileName: `ics/commune/${code}.ics`,
      holder: name,
      isTheirs: (event: NumberedEvent) => event.communeCode === code,
    })),
    ...scenario.teams.map(({ id, name }) => ({
      fileName: `ics/team/${id}.ics`,
      holder: name,
      isTheirs: (event: NumberedEvent) => event.teamId === id,
    })),
    ...scenario.professionals.map(({ id, role }) => ({
      fileName: `ics/professional/${id}.ics`,
      holder: role,
      isTheirs: (event: NumberedEvent) => event.professionalIds.includes(id),
    })),
  ];
}
