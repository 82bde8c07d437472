/** One date of a calendar that was sent out. Times are minutes after local midnight. */
export interface PublishedOccurrence {
  readonly sessionId: string;
  readonly uid: string;
  /** How often its entry had changed. */
  readonly sequence: number;
  /** Whether its entry tells several dates, so that the session has no UID of its own. */
  readonly recurring: boolean;
  readonly venueId: string;
  readonly date: string;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly place: string;
}

/** An entry of a calendar that was sent out. */
export interface PublishedEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly fingerprint: string;
}

/** A `sessions.ics` that was sent out, as read back. */
export interface PublishedCalendar {
  readonly version: number;
  readonly events: readonly PublishedEvent[];
  /** By date, start and session. */
  readonly occurrences: readonly PublishedOccurrence[];
}
