import { nameHearingSource } from "../i18n/defaultNames.ts";
import { dateInParis } from "./calendarDates.ts";
import type { Hearing } from "./concertation.ts";

/** Returns the source that a place has which comes from an answer: commune, function and date. */
export function hearingSource({ at, role, communeCode }: Hearing, communeName: string | undefined): string {
  return nameHearingSource(communeName ?? communeCode, role, dateInParis(at));
}
